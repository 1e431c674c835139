"""What a handful of changed cases means for the list that is shown."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.domain.case import QueueRow
from app.domain.ids import CaseId
from app.domain.queue import QueueQuestion
from app.store.queue import QueueReader, positions


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """`arrived` belong here and are not shown, `left` are shown and no longer belong here."""

    rows: Mapping[CaseId, QueueRow]
    """The changed cases that are shown, as they are now."""
    arrived: frozenset[CaseId]
    left: Mapping[CaseId, int]
    """With the row they stand in."""


def follow(
    reader: QueueReader,
    question: QueueQuestion,
    ids: Sequence[CaseId],
    seen: array[int],
    now: datetime,
) -> Followed:
    """Compares the changed cases with the list `seen`; runs in the reader's thread."""
    shown = positions(seen, ids)
    # What a search found stays found until it is asked again.
    searched = question.found is not None
    belong = frozenset(shown) if searched else reader.matching(question, ids, now)
    return Followed(
        rows=reader.rows(tuple(shown)),
        arrived=belong - shown.keys(),
        left={case: at for case, at in shown.items() if case not in belong},
    )

"""What the queue is asked for, and the snapshot of ids that answers it."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from app.domain.case import QueueRow, Sort, View
from app.domain.ids import CaseId, ColleagueId

SMALL_TALK = ("insult", "troll", "fake", "not_ours", "spam")
"""Verdicts of the view «Тролли и спам»; they stay out of the working views."""

NOBODY = ColleagueId(0)
"""A filter for cases that are assigned to nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueQuestion:
    """A view, an order and the filters that are on."""

    view: View = View.UNANSWERED
    sort: Sort = Sort.PRIORITY
    unread: bool = False
    own_channel: bool = False
    with_draft: bool = False
    high_risk: bool = False
    uncaptured: bool = False
    """Stands on a page, without a good capture and without a stated reason (N12)."""
    network: str = ""
    tag: str = ""
    assignee: ColleagueId | None = None
    """Only what this colleague answers; `NOBODY`: only what nobody does."""
    me: ColleagueId | None = None
    """Whose the view «Мои» is: the colleague of the settings' name; None: there is none."""
    found: tuple[CaseId, ...] | None = None
    """The cases a search found, best first; they replace view and order."""

    @property
    def filtered(self) -> bool:
        """Whether anything besides the view narrows the list."""
        flags = self.unread or self.own_channel or self.with_draft or self.high_risk
        return bool(
            flags or self.uncaptured or self.network or self.tag or self.assignee is not None
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """All ids of a list in its order, as int64: eight megabytes per million."""

    ids: array[int]
    positions: Mapping[CaseId, int] = field(default_factory=dict)
    """Where the ids that were asked to be kept stand now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """What the first frame shows: how many there are, the first page, and what was remembered."""

    total: int = 0
    rows: tuple[QueueRow, ...] = ()
    remembered: Mapping[str, Any] = field(default_factory=dict)

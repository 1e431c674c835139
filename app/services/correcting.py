"""Correcting: what the person says of posts is kept, and can be taken back."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy.orm import Session

from app.domain.case import Case
from app.domain.ids import CorrectionId
from app.domain.triage import Verdict
from app.errors import NotFound
from app.store import corrections as store

listed = store.listed
count = store.count
stamp = store.stamp
restore = store.restore


def remember(session: Session, case: Case, verdict: Verdict, now: datetime) -> CorrectionId:
    """What the person says of a case's main post, beside what the program had proposed.

    Kept when they agree as well: the next post like it is then surer to be judged the same.
    """
    found = case.analysis
    proposed = found.verdict if found is not None and found.version else None
    return store.keep(session, case.main_post_id, proposed, verdict, now)


def undo(session: Session, ids: Collection[CorrectionId], now: datetime) -> None:
    """Takes back what was said; the cases keep their verdicts.

    Raises:
        NotFound: one of them is not in force; nothing is taken back.
    """
    done = store.undo(session, now, ids)
    if missing := set(ids) - done:
        raise NotFound(what="correction", id=min(missing))


def undo_all(session: Session, now: datetime) -> frozenset[CorrectionId]:
    """Takes back everything; the cases keep their verdicts. What was taken back."""
    return store.undo(session, now)

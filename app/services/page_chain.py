"""Captures of one page: each knows the one before, and the newest is what looks compare with."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from app.domain.evidence import Capture, CaptureKind, CaptureOrigin
from app.domain.ids import CaptureId, CaseId
from app.domain.page_watch import BLANKED, SEEN, next_look
from app.evidence.redaction import clean_url
from app.services.changes import Changes
from app.store import cases, events, page_watches


def previous_of(session: Session, url: str, case_id: CaseId | None) -> CaptureId | None:
    """The capture of this page before the one that is about to be made (E21)."""
    if case_id is None:
        return None
    return page_watches.newest_of_page(session, clean_url(url), case_id)


def begin_watch(session: Session, made: Capture, now: datetime) -> None:
    """A page with a post of a case is looked at again from now on, if this shows the post (L16).

    So is one on which a look found a change: what was deleted may come back.
    """
    if made.case_id is None or made.kind is not CaptureKind.POST:
        return
    if made.origin is not CaptureOrigin.HERE or not (made.is_good or made.change):
        return
    if BLANKED in made.url:
        return
    is_open = cases.is_open(session, made.case_id)
    due = next_look(made.started_at, now, in_open_case=is_open)
    if due is not None:
        page_watches.put(session, made, due, state=made.change or "")


def take_notice(session: Session, case_id: CaseId, capture_id: CaptureId, now: datetime) -> Changes:
    """The person knows of this change of a page, and of all before it (V10)."""
    events.add(session, case_id, SEEN, now, capture=capture_id)
    return Changes(cases=frozenset({case_id}))

"""A reply rests, is read again, or goes without that for a stated reason (C22)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from app.domain import clock
from app.domain.ids import CaseId
from app.domain.resting import Rest, RestRules, ready_at
from app.errors import ReasonMissing
from app.services.changes import Changes
from app.store import cases, events, rests

LONGEST_REASON = 500


def begin(
    session: Session, case_id: CaseId, text: str, rules: RestRules, *, public: bool, now: datetime
) -> Changes:
    """The person wanted to send it: from now on it rests.

    Raises:
        NotFound: no such case.
    """
    case = cases.get(session, case_id)
    ready = ready_at(rules, case.risk.band, now)
    rests.begin(
        session,
        Rest(case_id=case_id, public=public, text=text, began_at=now, ready_at=ready),
    )
    if ready > now:
        events.add(session, case_id, "rests", now, until=clock.iso(ready))
    return Changes(cases=frozenset({case_id}))


def read_again(
    session: Session, case_id: CaseId, text: str, *, public: bool, now: datetime
) -> Changes:
    """The person read the text again, as it is now, and lets it go."""
    rest = rests.mark_read(session, case_id, public=public, text=text, now=now)
    if rest is None:
        return Changes()
    changed = "" if rest.text.strip() == text.strip() else "yes"
    events.add(session, case_id, "read_again", now, changed=changed)
    return Changes(cases=frozenset({case_id}))


def skip(
    session: Session, case_id: CaseId, text: str, reason: str, *, public: bool, now: datetime
) -> Changes:
    """It leaves without having rested; the reason stays in the case's history.

    Raises:
        ReasonMissing: nothing was said.
    """
    said = reason.strip()[:LONGEST_REASON]
    if not said:
        raise ReasonMissing(act="rest")
    rests.mark_read(session, case_id, public=public, text=text, now=now)
    events.add(session, case_id, "rest_skipped", now, reason=said)
    return Changes(cases=frozenset({case_id}))

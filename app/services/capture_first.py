"""The complaint is captured before it is answered, or it is said why not (E20, R-002-2)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from app.domain.ids import CaseId
from app.domain.waiver import LONGEST_NOTE, Waiver, WaiverCode, has_page
from app.errors import CaptureNeeded, WaiverUnexplained
from app.services.changes import Changes
from app.services.journalling import record
from app.store import cases, events, waivers

ANSWERED = "answered_uncaptured"


def waive(session: Session, case_id: CaseId, code: WaiverCode, note: str, now: datetime) -> Changes:
    """States why this case is answered without a capture.

    Raises:
        WaiverUnexplained: another reason, without words.
        NotFound.
    """
    note = " ".join(note.split())[:LONGEST_NOTE]
    if code is WaiverCode.OTHER and not note:
        raise WaiverUnexplained(case=case_id)
    waivers.put(session, case_id, Waiver(code=code, note=note, at=now))
    events.add(session, case_id, "capture_waived", now, code=code.value, note=note)
    return Changes(cases=frozenset({case_id}))


def check(session: Session, case_id: CaseId, now: datetime) -> str:
    """The code of the reason why a case may be answered uncaptured; empty: it is captured.

    Where no post of the case stands at an address, that reason is stated by itself.

    Raises:
        CaptureNeeded: there is neither a good capture nor a reason.
        NotFound.
    """
    if waivers.is_captured(session, case_id):
        return ""
    if (waiver := waivers.of_case(session, case_id)) is not None:
        return waiver.code.value
    posts = [post for post in cases.posts(session, case_id) if not post.ours]
    if any(has_page(post) for post in posts):
        raise CaptureNeeded(case=case_id)
    waive(session, case_id, WaiverCode.NO_PAGE, "", now)
    return WaiverCode.NO_PAGE.value


def note_answer(session: Session, case_id: CaseId, reply: int, code: str, now: datetime) -> None:
    """The journal tells that an answer was given to what was not captured, and why."""
    waiver = waivers.of_case(session, case_id)
    facts = {"reply": str(reply), "code": code, "note": waiver.note if waiver else ""}
    record(session, ANSWERED, f"case:{case_id}", facts, now)

"""What was done about a handed-over case: answers, drafts, hand-offs, gifts, promises."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy.orm import Session

from app.domain.attachment import MOST, AttachedFile
from app.domain.case import CaseEvent, CaseStatus
from app.domain.colleague import Colleague
from app.domain.draft_history import is_void
from app.domain.handed import HandedCase, HandedEvent, HandedText
from app.domain.ids import CaseId, ColleagueId, ReplyId
from app.domain.promise import open_promises
from app.domain.reply import Draft
from app.reply_errors import ReplyAnswered
from app.services import promising
from app.services.case_joining_rows import Joining
from app.services.outcomes import stopped
from app.store import (
    assigning,
    case_import_acts,
    case_import_replies,
    case_imports,
    cases,
    colleagues,
    drafts,
    events,
    outbox,
    search,
)
from app.store.records import due_of

UNTOLD = frozenset({"read"})
"""Events that say what a person there looked at: nobody has here."""
PROMISES = frozenset({"promised", "promise_kept"})
SHARED = PROMISES | {
    "handed_off", "handoff_sheet", "handoff_due", "handoff_contacted", "handoff_withdrawn",
    "compensated", "compensation_withdrawn",
}  # fmt: skip
"""What was said and given to the customer there counts in a case that is here too; what was
decided there does not."""


def put(session: Session, work: Joining) -> None:
    """Answers, hand-offs, compensations, history and drafts: what is not here comes in."""
    handed, case_id = work.handed, work.case_id
    main = work.places[handed.main_post]
    answers = case_import_replies.put(session, case_id, handed.replies, work.places, main)
    search.put(session, [
        search.SearchDoc(kind="reply", ref=str(number), case_id=case_id,
                         at=work.past(reply.sent_at or reply.created_at), text=reply.text)
        for number, reply in answers.findable if reply.text
    ])  # fmt: skip
    if answers.answered:
        _stop_ours(session, case_id, work.now)
    numbers: dict[str, dict[str, int]] = {
        "reply": dict(answers.numbers),
        "handoff": case_import_acts.put_handoffs(session, case_id, handed.handoffs, work.lately),
        "compensation": case_import_acts.put_compensations(
            session, case_id, handed.compensations, work.lately
        ),
    }
    added = case_import_acts.put_events(session, case_id, _told(work), numbers)
    if work.joined and added & PROMISES:
        promising.follow(session, case_id)
    for draft in handed.drafts:
        _put_draft(session, work, draft)


def holder(session: Session, handed: HandedCase, *, joined: bool) -> ColleagueId | None:
    """Who answers a case that is new here: the colleague of that name, added where there is none.

    One who was put aside here stays so. A case that is here keeps who has it.
    """
    if handed.assignee is None or joined:
        return None
    known = colleagues.named(session, handed.assignee.name)
    return (known or colleagues.add(session, handed.assignee)).id


def differences(session: Session, case_id: CaseId, handed: HandedCase) -> Sequence[str]:
    """In what a case that is here will differ from the file when it was joined; ours stays."""
    here = cases.get(session, case_id)
    status, due = here.status, due_of(here.deadline_at)
    told = [_event(one) for one in handed.events if one.kind in PROMISES]
    promised = _promised((*events.of_case(session, case_id), *told)) if told else None
    if promised is not None and status is not CaseStatus.CLOSED:
        status, due = CaseStatus.PROMISED, due_of(promised)
    pairs = {
        "status": (status, handed.status),
        "verdict": (here.verdict, handed.verdict),
        "route": (here.route, handed.route),
        "cause": (here.cause, handed.cause),
        "deadline": (due, due_of(handed.deadline_at)),
        "answers": (dict(here.answers), dict(handed.answers)),
        "appraisal": (here.appraisal, handed.appraisal),
        "assignee": (_name(assigning.holder(session, case_id)), _name(handed.assignee)),
        "escalation": (here.escalated, handed.escalated),
    }
    found = [name for name, (ours, theirs) in pairs.items() if ours != theirs]
    return [*found, "draft"] if _stands_beside(session, case_id, handed) else found


def _told(work: Joining) -> Iterable[HandedEvent]:
    """The lines of the history that come in."""
    for one in work.handed.events:
        if one.kind in SHARED or (not work.joined and one.kind not in UNTOLD):
            yield one


def _stop_ours(session: Session, case_id: CaseId, now: datetime) -> None:
    """The others have answered: ours does not leave without another word of the person (C23)."""
    for reply_id in case_import_replies.waiting(session, case_id):
        stopped(session, outbox.get(session, ReplyId(reply_id)), ReplyAnswered.code, now)


def _put_draft(session: Session, work: Joining, draft: HandedText) -> None:
    """A draft that stands here in its channel stays; the other one is among the earlier texts."""
    new = Draft(
        case_id=work.case_id, text=draft.text, public=draft.public, saved_at=work.past(draft.at),
        files=_files(draft),
    )  # fmt: skip
    if is_void(new):
        return
    here = drafts.get(session, work.case_id, draft.public)
    if here is None:
        drafts.put(session, new)
    elif here.text != draft.text:
        if draft.text.strip():
            case_imports.keep_draft(session, work.case_id, draft)
    elif fresh := [one for one in new.files if one not in here.files]:
        drafts.put(session, replace(here, files=(*here.files, *fresh)[:MOST]))


def _stands_beside(session: Session, case_id: CaseId, handed: HandedCase) -> bool:
    """Whether a draft of the file differs from the one that stands here in its channel."""
    ours = {one.public: one.text for one in drafts.of_case(session, case_id)}
    return any(one.public in ours and ours[one.public] != one.text for one in handed.drafts)


def _files(draft: HandedText) -> tuple[AttachedFile, ...]:
    return tuple(one.file for one in draft.files)


def _promised(history: Iterable[CaseEvent]) -> datetime | None:
    left = open_promises(sorted(history, key=lambda event: event.at))
    return left[0].due if left else None


def _event(one: HandedEvent) -> CaseEvent:
    return CaseEvent(at=one.at, kind=one.kind, facts=tuple(one.facts.items()))


def _name(colleague: Colleague | None) -> str:
    return colleague.name if colleague is not None else ""

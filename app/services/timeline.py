"""The timeline of a case: its history, the journal of its proof, the time stamps, joined (R7)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from sqlalchemy.orm import Session

from app.domain.case import CaseEvent
from app.domain.evidence import Capture, JournalEntry, Stamp, StampState
from app.domain.ids import CaptureId, CaseId
from app.domain.timeline import Moment, Teller, Topic, topic_of, topic_of_entry
from app.domain.watch import PostChange
from app.errors import NotFound
from app.store import captures, events, journal, stamps
from app.store.tables import CaseRow

TWICE = {
    "captured": "captured",
    "exported": "exported",
    "imported": "imported",
    "redacted": "redacted",
    "capture_deleted": "deleted",
    "page_edited": "page_edited",
    "page_deleted": "page_deleted",
    "page_restored": "page_restored",
    "edited": "post_edited",
    "deleted": "post_deleted",
    "restored": "post_restored",
}
"""Events that the journal tells too, and better, with its own word for them."""
POST = "post:"
"""How the journal's subjects begin that are posts."""
UNTOLD = frozenset({"read"})
"""Events nobody wants to see in a list of what happened."""


def of_case(session: Session, case_id: CaseId) -> tuple[Moment, ...]:
    """Everything that happened to a case and its captures, oldest first.

    Raises:
        NotFound: no such case.
    """
    if session.get(CaseRow, case_id) is None:
        raise NotFound(what="case", id=case_id)
    own = captures.of_case(session, case_id)
    subjects = [f"case:{case_id}", *(capture.id for capture in own)]
    entries = [*_entries(session, subjects), *_of_posts(session, case_id)]
    told = {(entry.action, entry.subject) for entry in entries}
    moments = [
        *(_of_event(event) for event in events.of_case(session, case_id) if _tells(event, told)),
        *(_of_entry(entry) for entry in entries),
        *_of_stamps(stamps_of(session, [capture.id for capture in own])),
    ]
    return tuple(sorted(moments, key=lambda moment: moment.at))


def of_capture(session: Session, capture: Capture) -> tuple[Moment, ...]:
    """The timeline of the capture's case; of the capture alone, if it belongs to none."""
    if capture.case_id is not None:
        return of_case(session, capture.case_id)
    entries = _entries(session, [capture.id])
    stamped = _of_stamps(stamps_of(session, [capture.id]))
    moments = [*(_of_entry(entry) for entry in entries), *stamped]
    return tuple(sorted(moments, key=lambda moment: moment.at))


def stamps_of(session: Session, capture_ids: Sequence[CaptureId]) -> tuple[Stamp, ...]:
    """The time stamps that these captures have or wait for."""
    return tuple(each for subject in capture_ids for each in stamps.of_subject(session, subject))


def _entries(session: Session, subjects: Sequence[str]) -> list[JournalEntry]:
    """What the journal says of these."""
    return [entry for subject in subjects for entry in journal.of_subject(session, subject)]


def _of_posts(session: Session, case_id: CaseId) -> list[JournalEntry]:
    """What became of the case's posts after they were captured."""
    found = journal.of_actions(session, [f"post_{change.value}" for change in PostChange])
    return [entry for entry in found if entry.facts.get("case") == str(case_id)]


def _tells(event: CaseEvent, told: Collection[tuple[str, str]]) -> bool:
    """Whether the journal does not say the same: of the same capture or post, if one is named."""
    if event.kind in UNTOLD:
        return False
    action, facts = TWICE.get(event.kind, ""), dict(event.facts)
    subject = facts.get("capture") or (f"{POST}{facts['post']}" if facts.get("post") else "")
    return not any(
        one == action and (not subject or about == subject) for one, about in told if action
    )


def _of_event(event: CaseEvent) -> Moment:
    return Moment(
        at=event.at,
        kind=event.kind,
        topic=topic_of(event.kind),
        teller=Teller.EVENT,
        facts=dict(event.facts),
    )


def _of_entry(entry: JournalEntry) -> Moment:
    return Moment(
        at=entry.at,
        kind=entry.action,
        topic=topic_of_entry(entry.action),
        teller=Teller.JOURNAL,
        who=entry.facts.get("operator", ""),
        subject=entry.subject,
        seq=entry.seq,
        facts=entry.facts,
    )


def _of_stamps(wanted: Iterable[Stamp]) -> list[Moment]:
    """The moments that authorities vouch for."""
    return [
        Moment(
            at=stamp.moment,
            kind="stamp",
            topic=Topic.PROOF,
            teller=Teller.STAMP,
            who=stamp.authority,
            subject=stamp.subject,
        )
        for stamp in wanted
        if stamp.state is StampState.STAMPED and stamp.moment is not None
    ]

"""The timeline of a case: its history, the journal of its proof, the time stamps, joined (R7)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy.orm import Session

from app.domain.case import CaseEvent
from app.domain.evidence import Capture, JournalEntry, Stamp, StampState
from app.domain.ids import CaptureId, CaseId
from app.domain.timeline import Moment, Teller, Topic, topic_of
from app.errors import NotFound
from app.store import captures, events, journal, stamps
from app.store.tables import CaseRow

TWICE = frozenset({"captured", "exported", "page_edited", "page_deleted", "page_restored"})
"""Events that the journal tells too, and better."""
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
    entries = _entries(session, subjects)
    told = {entry.action for entry in entries}
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


def _tells(event: CaseEvent, told: Iterable[str]) -> bool:
    return event.kind not in UNTOLD and not (event.kind in TWICE and event.kind in told)


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
        topic=Topic.ANSWER if entry.action == "answered_uncaptured" else Topic.PROOF,
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

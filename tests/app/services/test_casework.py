"""What the person does with a case: every act holds its rules and writes its line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, timedelta
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from app.domain.case import Appraisal, CaseStatus, CloseReason, Step
from app.domain.closing import Closing
from app.domain.deadline import WorkHours
from app.domain.ids import CaseId
from app.domain.reply import Way
from app.domain.triage import Route, Verdict
from app.domain.whole_case import WholeCase
from app.errors import CloseIncomplete, Conflict, NotFound, ReasonMissing, WrongCall
from app.services import casework, judging, replying
from app.services.changes import Changes
from app.store import cases
from app.store.database import Database
from tests.case_rows import answer
from tests.place_rows import NOON, add_one, database

HOURS = WorkHours(zone=UTC)
LATER = NOON + timedelta(hours=3)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """An empty workspace."""
    made = database(tmp_path)
    yield made
    made.close()


def act(
    db: Database, work: Callable[[Session, CaseId], Changes], case_id: CaseId | None = None
) -> WholeCase:
    """The case after an act."""
    case_id = case_id or db.run_now(add_one)
    changes = db.run_now(lambda s: work(s, case_id))
    assert changes.cases == {case_id}
    return db.read_now(lambda s: cases.whole(s, case_id))


def solved(**more: str) -> Closing:
    """A closing that lacks nothing."""
    given = {"note": "Деньги вернули", "confirmation": "клиент написал", "cause": "staff"}
    return Closing(reason=CloseReason.SOLVED, **{**given, **more})


def test_reading_is_written_down_once(db: Database) -> None:
    case_id = db.run_now(add_one)
    act(db, lambda s, c: casework.mark_read(s, c, NOON), case_id)
    assert not db.run_now(lambda s: casework.mark_read(s, case_id, LATER))
    whole = db.read_now(lambda s: cases.whole(s, case_id))
    assert whole.read_until == NOON
    assert not whole.case.unread


def test_the_persons_verdict_moves_risk_priority_and_deadline(db: Database) -> None:
    def judge(session: Session, case_id: CaseId) -> Changes:
        thanks = Verdict.THANKS
        return judging.set_verdict(
            session, case_id, 1, thanks, reason="хвалит", now=NOON, hours=HOURS
        )

    case = act(db, judge).case
    assert (case.verdict, case.verdict_by_person) == (Verdict.THANKS, True)
    assert case.priority < 500
    assert case.deadline_kind == "working_day"
    assert Step.JUDGED in case.steps


def test_calling_somebody_a_troll_needs_a_reason(db: Database) -> None:
    case_id = db.run_now(add_one)
    with pytest.raises(ReasonMissing):
        db.run_now(
            lambda s: judging.set_verdict(
                s, case_id, 1, Verdict.TROLL, reason=" ", now=NOON, hours=HOURS
            )
        )
    assert db.read_now(lambda s: cases.get(s, case_id)).verdict is Verdict.COMPLAINT


def test_a_verdict_leaves_a_promised_deadline_alone(db: Database) -> None:
    case_id = db.run_now(add_one)
    act(db, lambda s, c: casework.promise(s, c, 1, LATER, "вернём деньги", NOON), case_id)
    db.run_now(
        lambda s: judging.set_verdict(
            s, case_id, 2, Verdict.QUESTION, reason="", now=NOON, hours=HOURS
        )
    )
    assert db.read_now(lambda s: cases.get(s, case_id)).deadline_at == LATER


def test_not_answering_needs_a_reason_and_a_private_branch_does_not(db: Database) -> None:
    with pytest.raises(ReasonMissing):
        act(db, lambda s, c: casework.set_route(s, c, 1, Route.NO_ANSWER, "", NOON))
    whole = act(
        db,
        lambda s, c: casework.set_route(s, c, 1, Route.PRIVATE, "", NOON),
        CaseId(1),
    )
    assert whole.case.route is Route.PRIVATE
    assert [event.kind for event in whole.events] == ["route"]


def test_a_promise_is_the_deadline_and_the_past_is_refused(db: Database) -> None:
    whole = act(db, lambda s, c: casework.promise(s, c, 1, LATER, "перезвоним", NOON))
    assert (whole.case.deadline_at, whole.case.status) == (LATER, CaseStatus.PROMISED)
    with pytest.raises(WrongCall):
        act(db, lambda s, c: casework.promise(s, c, 2, NOON, "", LATER), whole.case.id)


def test_a_snoozed_case_wakes_unread_when_its_time_comes(db: Database) -> None:
    whole = act(db, lambda s, c: casework.snooze(s, c, 1, LATER, "ждём склад", NOON))
    assert (whole.case.status, whole.case.snoozed_until) == (CaseStatus.SNOOZED, LATER)
    assert not db.run_now(lambda s: casework.wake_due(s, NOON))
    woken = act(db, lambda s, c: casework.wake_due(s, LATER), whole.case.id)
    assert (woken.case.status, woken.case.unread) == (CaseStatus.OPEN, True)


@pytest.mark.parametrize(
    ("closing", "missing"),
    [
        (solved(note=" "), "note"),
        (solved(confirmation=""), "confirmation"),
        (solved(cause=""), "cause"),
        (Closing(reason=CloseReason.SILENT, note="молчит"), "attempts"),
        (Closing(reason=CloseReason.NO_ANSWER, note=""), "note"),
    ],
)
def test_a_case_closes_only_with_its_grounds(db: Database, closing: Closing, missing: str) -> None:
    case_id = db.run_now(add_one)
    with pytest.raises(CloseIncomplete) as refused:
        db.run_now(lambda s: casework.close(s, case_id, 1, closing, NOON))
    assert refused.value.facts == {"missing": missing}
    assert db.read_now(lambda s: cases.whole(s, case_id)).events == ()


def test_a_solved_case_keeps_what_solved_it_and_opens_again(db: Database) -> None:
    closed = act(db, lambda s, c: casework.close(s, c, 1, solved(), NOON))
    assert (closed.case.status, closed.case.close_note) == (CaseStatus.CLOSED, "Деньги вернули")
    assert closed.case.cause == "staff"
    assert Step.FOLLOWED in closed.case.steps
    again = act(db, lambda s, c: casework.reopen(s, c, 2, "написал снова", LATER), closed.case.id)
    assert (again.case.status, again.case.close_reason) == (CaseStatus.OPEN, None)
    assert [event.kind for event in again.events] == ["closed", "reopened"]


def test_silence_ends_a_case_after_an_answer_was_given(db: Database) -> None:
    case_id = db.run_now(add_one)
    new = db.run_now(lambda s: answer(s, case_id, "Напишите нам", Way.COPY))
    reply, _ = db.run_now(
        lambda s: replying.queue_reply(s, new, NOON, undo_s=0, capture_first=False)
    )
    db.run_now(lambda s: replying.confirm_published(s, reply.id, "", NOON))
    version = db.read_now(lambda s: cases.get(s, case_id)).version
    silent = Closing(reason=CloseReason.SILENT, note="Не ответил на два сообщения")
    whole = act(db, lambda s, c: casework.close(s, c, version, silent, LATER), case_id)
    assert whole.case.close_reason is CloseReason.SILENT


def test_an_act_on_a_case_that_changed_is_refused_whole(db: Database) -> None:
    case_id = db.run_now(add_one)
    act(db, lambda s, c: casework.set_cause(s, c, 1, "hotline", NOON), case_id)
    with pytest.raises(Conflict):
        db.run_now(lambda s: casework.set_cause(s, case_id, 1, "staff", NOON))
    assert len(db.read_now(lambda s: cases.whole(s, case_id)).events) == 1


def test_the_six_columns_are_kept_as_written(db: Database) -> None:
    table = Appraisal(
        content="Опоздала",
        author="Клиент",
        reach="1 репост",
        signs="1 / фото нет",
        call_to_action="Вежливая просьба",
        motivation="Решить проблему",
    )
    whole = act(db, lambda s, c: casework.set_appraisal(s, c, 1, table, NOON))
    assert whole.case.appraisal == table


def test_an_empty_note_and_a_note_to_nobody_are_refused(db: Database) -> None:
    whole = act(db, lambda s, c: casework.add_note(s, c, " Звонила, ждёт. ", NOON))
    assert [note.text for note in whole.notes] == ["Звонила, ждёт."]
    with pytest.raises(ReasonMissing):
        db.run_now(lambda s: casework.add_note(s, whole.case.id, "\n", NOON))
    with pytest.raises(NotFound):
        db.run_now(lambda s: casework.add_note(s, CaseId(404), "есть", NOON))

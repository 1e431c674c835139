"""Hand-offs stay open until they reached the customer; until then nothing is solved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, timedelta
from pathlib import Path

import pytest

from app.domain.case import CloseReason
from app.domain.closing import Closing
from app.domain.colleague import ColleagueKind
from app.domain.handoff import Contact, Handoff, HandoffEnd, Means, NewHandoff
from app.domain.ids import CaseId
from app.errors import CloseIncomplete, HandoffEnded, HandoffUnfit, NotFound, ReasonMissing
from app.services import casework, handing_off
from app.store import cases, colleagues, events, handoffs
from app.store.database import Database
from tests.place_rows import NOON, add_one, database

DAY = timedelta(days=1)
SOLVED = Closing(reason=CloseReason.SOLVED, note="Вернули", confirmation="написала", cause="staff")


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """An empty workspace."""
    made = database(tmp_path)
    yield made
    made.close()


def handed(db: Database, case_id: CaseId, **more: object) -> Handoff:
    """A case that a branch has to call about tomorrow."""
    new = NewHandoff(
        case_id=case_id, to_name="Филиал на Ленина", what="Позвонить клиенту", due_at=NOON + DAY
    )
    wanted = replace(new, **more)  # type: ignore[arg-type]  # what a test says
    handoff, changes = db.run_now(lambda s: handing_off.hand_off(s, wanted, NOON))
    assert changes.cases == {case_id}
    return handoff


def kinds(db: Database, case_id: CaseId) -> list[str]:
    """What happened to a case."""
    return [event.kind for event in db.read_now(lambda s: events.of_case(s, case_id))]


def test_whoever_is_new_becomes_a_colleague_of_the_chosen_kind(db: Database) -> None:
    case_id = db.run_now(add_one)
    first = handed(db, case_id, kind=ColleagueKind.SUPPLIER)
    second = handed(db, case_id, to_name="  филиал  на ЛЕНИНА")
    known = db.read_now(colleagues.listed)
    assert [one.kind for one in known] == [ColleagueKind.SUPPLIER]
    assert first.colleague_id == second.colleague_id == known[0].id
    assert kinds(db, case_id) == ["handed_off", "handed_off"]


def test_a_case_is_not_solved_before_they_reached_the_customer(db: Database) -> None:
    case_id = db.run_now(add_one)
    handoff = handed(db, case_id)
    version = db.read_now(lambda s: cases.get(s, case_id)).version
    with pytest.raises(CloseIncomplete) as refused:
        db.run_now(lambda s: casework.close(s, case_id, version, SOLVED, NOON))
    assert refused.value.facts["missing"] == "handoff"
    contact = Contact(at=NOON + DAY, who="Пётр", means=Means.CALL, result="Заменят в среду")
    ended, _ = db.run_now(lambda s: handing_off.contacted(s, handoff.id, contact, NOON + 2 * DAY))
    assert (ended.end, ended.contacted_at) == (HandoffEnd.CONTACTED, NOON + DAY)
    db.run_now(lambda s: casework.close(s, case_id, version, SOLVED, NOON + 2 * DAY))


def test_another_end_than_solved_does_not_wait_for_them(db: Database) -> None:
    case_id = db.run_now(add_one)
    handed(db, case_id)
    version = db.read_now(lambda s: cases.get(s, case_id)).version
    ends = Closing(reason=CloseReason.NO_ANSWER, note="Тролль")
    assert db.run_now(lambda s: casework.close(s, case_id, version, ends, NOON)).cases
    with pytest.raises(HandoffUnfit) as refused:
        handed(db, case_id)
    assert refused.value.facts["missing"] == "closed"


def test_withdrawing_needs_a_reason_and_ends_it_once(db: Database) -> None:
    case_id = db.run_now(add_one)
    handoff = handed(db, case_id)
    with pytest.raises(ReasonMissing):
        db.run_now(lambda s: handing_off.withdraw(s, handoff.id, " \u200b", NOON))
    db.run_now(lambda s: handing_off.withdraw(s, handoff.id, "Клиент передумал", NOON))
    with pytest.raises(HandoffEnded):
        db.run_now(lambda s: handing_off.withdraw(s, handoff.id, "ещё раз", NOON))
    assert kinds(db, case_id)[-1] == "handoff_withdrawn"
    assert not db.read_now(lambda s: handoffs.count_open(s, case_id))


def test_on_its_day_a_case_comes_back_once(db: Database) -> None:
    case_id = db.run_now(add_one)
    handed(db, case_id)
    db.run_now(lambda s: casework.mark_read(s, case_id, NOON))
    assert not db.run_now(lambda s: handing_off.remind(s, NOON, UTC))
    morning = NOON + DAY - timedelta(hours=4)
    assert db.run_now(lambda s: handing_off.remind(s, morning, UTC)).cases == {case_id}
    assert db.read_now(lambda s: cases.get(s, case_id)).unread
    assert not db.run_now(lambda s: handing_off.remind(s, NOON + 9 * DAY, UTC))


def test_a_snoozed_case_is_woken_on_that_day(db: Database) -> None:
    case_id = db.run_now(add_one)
    handed(db, case_id)
    version = db.read_now(lambda s: cases.get(s, case_id)).version
    db.run_now(lambda s: casework.snooze(s, case_id, version, NOON + 30 * DAY, "", NOON))
    db.run_now(lambda s: handing_off.remind(s, NOON + DAY, UTC))
    assert db.read_now(lambda s: cases.get(s, case_id)).snoozed_until is None


def test_the_open_ones_stand_by_the_day_they_are_due(db: Database) -> None:
    case_id = db.run_now(add_one)
    late = handed(db, case_id, due_at=NOON + 3 * DAY)
    soon = handed(db, case_id)
    found = db.read_now(handoffs.due)
    assert [one.handoff.id for one in found] == [soon.id, late.id]
    assert found[0].author_name == "Автор Доставка опоздала"


def test_a_case_that_is_not_there_cannot_be_handed_off(db: Database) -> None:
    with pytest.raises(NotFound):
        handed(db, CaseId(99))

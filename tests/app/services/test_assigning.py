"""Who answers a case, and cases that wait for somebody above."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import pytest

from app.domain.case import View
from app.domain.colleague import Colleague
from app.domain.ids import CaseId
from app.domain.queue import NOBODY, QueueQuestion
from app.errors import Conflict, EscalationClosed, OperatorUnnamed, ReasonMissing
from app.services import assigning, colleagues
from app.store import cases, events
from app.store.database import Database
from app.store.queue import ORDERS, VIEWS, QueueReader
from tests import databases
from tests.place_rows import NOON, add_one


@pytest.fixture
def db(tmp_path: Path) -> Database:
    """An empty database."""
    return databases.empty(tmp_path)


def told(db: Database, case_id: CaseId) -> list[tuple[str, dict[str, str]]]:
    """The history of a case."""
    found = db.read_now(lambda s: events.of_case(s, case_id))
    return [(event.kind, dict(event.facts)) for event in found]


def listed(folder: Path, **question: Any) -> list[int]:
    """The queue's answer."""
    reader = QueueReader(folder / "otklik.db")
    try:
        return list(reader.snapshot(QueueQuestion(**question), NOON).ids)
    finally:
        reader.close()


def test_a_case_is_given_taken_and_left_to_nobody(db: Database) -> None:
    case_id = db.run_now(add_one)
    changes = db.run_now(lambda s: assigning.assign_by_name(s, case_id, None, "Склад", NOON))
    assert (set(changes.cases), len(changes.colleagues)) == ({case_id}, 1)
    assert not db.run_now(lambda s: assigning.assign_by_name(s, case_id, None, "склад", NOON))
    db.run_now(lambda s: assigning.take(s, case_id, None, "Мария", NOON))
    db.run_now(lambda s: assigning.assign(s, case_id, None, None, NOON))
    assert told(db, case_id) == [
        ("assigned", {"to": "Склад"}),
        ("assigned", {"to": "Мария"}),
        ("unassigned", {}),
    ]


def test_without_a_name_in_the_settings_nobody_is_me(db: Database) -> None:
    case_id = db.run_now(add_one)
    with pytest.raises(OperatorUnnamed):
        db.run_now(lambda s: assigning.take(s, case_id, None, "", NOON))


def test_a_case_that_changed_meanwhile_is_not_given(db: Database) -> None:
    case_id = db.run_now(add_one)
    kept, _ = db.run_now(lambda s: colleagues.keep(s, Colleague(name="Склад")))
    with pytest.raises(Conflict):
        db.run_now(lambda s: assigning.assign(s, case_id, 7, kept.id, NOON))


def test_an_escalated_case_says_to_whom_and_why_until_it_is_decided(
    tmp_path: Path, db: Database
) -> None:
    case_id = db.run_now(lambda s: add_one(s, due=1_900_000_000))
    with pytest.raises(ReasonMissing):
        db.run_now(lambda s: assigning.escalate(s, case_id, None, to="Юрист", why=" ", now=NOON))
    why = "Грозит судом"
    db.run_now(lambda s: assigning.escalate(s, case_id, None, to="Юрист", why=why, now=NOON))
    waits = db.read_now(lambda s: assigning.holders(s, case_id, "")).escalation
    assert waits is not None
    assert (waits.to, waits.why, listed(tmp_path, view=View.ESCALATED)) == ("Юрист", why, [case_id])
    with pytest.raises(ReasonMissing):
        db.run_now(lambda s: assigning.settle(s, case_id, None, "", NOON))
    db.run_now(lambda s: assigning.settle(s, case_id, None, "Платим", NOON))
    assert told(db, case_id)[-1] == ("settled", {"what": "Платим"})
    assert listed(tmp_path, view=View.ESCALATED) == []
    assert db.read_now(lambda s: cases.get(s, case_id)).deadline_at is not None


def test_a_closed_case_is_not_escalated(db: Database) -> None:
    case_id = db.run_now(lambda s: add_one(s, status="closed", open=False))
    with pytest.raises(EscalationClosed):
        db.run_now(lambda s: assigning.escalate(s, case_id, None, to="Юрист", why="да", now=NOON))


def test_the_queue_shows_mine_anybodys_and_nobodys(tmp_path: Path, db: Database) -> None:
    mine, other, free = (db.run_now(partial(add_one, text=text)) for text in "абв")
    db.run_now(lambda s: assigning.take(s, mine, None, "Мария", NOON))
    db.run_now(lambda s: assigning.assign_by_name(s, other, None, "Склад", NOON))
    me = db.read_now(lambda s: assigning.holders(s, None, "мария")).me
    assert me is not None
    assert listed(tmp_path, view=View.MINE, me=me) == [mine]
    assert listed(tmp_path, view=View.MINE) == []
    assert listed(tmp_path, view=View.ALL, assignee=NOBODY) == [free]
    reader = QueueReader(tmp_path / "otklik.db")
    assert reader.counts(NOON, me)[View.MINE] == 1
    assert [name for _, name in reader.holders()] == ["Мария", "Склад"]
    assert reader.rows([mine])[mine].assignee == "Мария"
    reader.close()


@pytest.mark.parametrize(
    ("view", "index"), [(View.MINE, "ix_cases_assignee"), (View.ESCALATED, "ix_cases_escalated")]
)
def test_the_views_of_holders_are_read_from_their_indexes(
    tmp_path: Path, db: Database, view: View, index: str
) -> None:
    query = f"SELECT id FROM cases WHERE {VIEWS[view]} ORDER BY {ORDERS[QueueQuestion().sort]}"  # noqa: S608  # our own text
    reader = QueueReader(tmp_path / "otklik.db")
    plan = reader._execute(f"EXPLAIN QUERY PLAN {query}", {"me": 1})
    reader.close()
    db.close()
    assert [index in row[3] for row in plan] == [True]

"""The list of deadlines as the database gives it."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from pathlib import Path

from app.store.deadlines import due_cases
from tests.place_rows import NOON, add_one, database


def seconds(**ahead: float) -> int:
    return int((NOON + timedelta(**ahead)).timestamp())


def test_open_cases_with_a_deadline_come_nearest_first(tmp_path: Path):
    db = database(tmp_path)
    db.run_now(lambda session: add_one(session, "later", due=seconds(days=2)))
    db.run_now(lambda session: add_one(session, "soon", due=seconds(hours=1)))
    db.run_now(lambda session: add_one(session, "closed", due=seconds(hours=1), open=False))
    db.run_now(lambda session: add_one(session, "no deadline"))
    page = db.read_now(due_cases)
    assert [case.snippet for case in page.cases] == ["soon", "later"]
    assert page.cases[0].due_at == NOON + timedelta(hours=1)
    db.close()


def test_a_sleeping_case_is_there_without_a_deadline(tmp_path: Path):
    db = database(tmp_path)
    until = NOON + timedelta(days=1)
    db.run_now(lambda session: add_one(session, status="snoozed", snoozed_until=until))
    assert db.read_now(due_cases).cases[0].moment == until
    db.close()


def test_the_total_counts_what_the_limit_left_out(tmp_path: Path):
    db = database(tmp_path)
    for n in range(3):
        db.run_now(partial(add_one, text=str(n), due=seconds(hours=n)))
    page = db.read_now(lambda session: due_cases(session, limit=2))
    assert (len(page.cases), page.total) == (2, 3)
    db.close()

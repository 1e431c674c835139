"""Compensations: above a limit or unlike like cases only with a word, and everything is kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.compensation import (
    Compensation,
    CompensationKind,
    CompensationLimits,
    NewCompensation,
    Standing,
    in_answer,
)
from app.domain.ids import AuthorId, CaseId, SourceId
from app.errors import CompensationUnexplained, CompensationWithdrawn, NotFound, ReasonMissing
from app.services import compensating
from app.services.table_files import write
from app.store import cases, compensations, events
from app.store.database import Database
from app.store.tables import AuthorRow
from tests.place_rows import NOON, Wrote, add_author, add_case, add_source, database

NONE = CompensationLimits()


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """An empty workspace."""
    made = database(tmp_path)
    yield made
    made.close()


def give(
    db: Database, case_id: CaseId, limits: CompensationLimits = NONE, **more: object
) -> Compensation:
    """A thousand roubles, or what a test says."""
    new = NewCompensation(case_id=case_id, kind=CompensationKind.MONEY, amount=100_000)
    wanted = replace(new, **more)  # type: ignore[arg-type]  # what a test says
    return db.run_now(lambda s: compensating.give(s, wanted, limits, NOON))[0]


def like(db: Database, **more: object) -> CaseId:
    """A case about the staff that was answered."""
    given: dict[str, Any] = {"cause": "staff", "first_answer_at": NOON, **more}

    def made(session: Session) -> CaseId:
        known = session.scalar(select(AuthorRow.id))
        if known is None:
            add_author(session)
            add_source(session)
        wrote = Wrote(source=SourceId(1), author=AuthorId(1))
        return add_case(session, wrote, **given)

    return db.run_now(made)


def said(db: Database, case_id: CaseId) -> str:
    """What a template says of it."""
    return in_answer(db.read_now(lambda s: compensations.of_case(s, case_id)))


def facts(db: Database, case_id: CaseId) -> dict[str, str]:
    """Of the last thing that happened."""
    return dict(db.read_now(lambda s: events.of_case(s, case_id))[-1].facts)


def test_above_a_limit_nothing_is_kept_without_a_reason_and_a_name(db: Database) -> None:
    case_id, limits = like(db), CompensationLimits(money=500)
    with pytest.raises(CompensationUnexplained) as refused:
        give(db, case_id, limits)
    assert refused.value.facts["missing"] == "why, allowed_by"
    assert not db.read_now(lambda s: compensations.of_case(s, case_id))
    kept = give(db, case_id, limits, why="Ждала в мороз", allowed_by="Пётр")
    assert (kept.why, kept.allowed_by) == ("Ждала в мороз", "Пётр")
    told = facts(db, case_id)
    assert (told["over"], told["allowed"], told["amount"]) == ("yes", "Пётр", "1\u00a0000\u00a0₽")


def test_like_cases_are_those_of_one_brand_verdict_and_cause(db: Database) -> None:
    first, bare = like(db), like(db)
    like(db, brand="Вавилон")
    like(db, cause="hotline")
    like(db, verdict="question")
    like(db, first_answer_at=None)
    give(db, first)
    case_id = like(db)
    found = db.read_now(lambda s: compensating.parity(s, case_id))
    assert {one.case_id for one in found.cases} == {first, bare}
    assert (found.count, found.given, found.median) == (2, 1, 100_000)


def test_special_treatment_asks_for_a_word_and_is_logged(db: Database) -> None:
    give(db, like(db))
    case_id = like(db)
    with pytest.raises(CompensationUnexplained):
        give(db, case_id, amount=900_000)
    give(db, case_id, amount=900_000, why="Двое детей в пробке")
    assert facts(db, case_id)["special"] == Standing.MORE.value


def test_what_was_withdrawn_is_kept_with_its_mark(db: Database) -> None:
    case_id = like(db)
    kept = give(db, case_id)
    with pytest.raises(ReasonMissing):
        db.run_now(lambda s: compensating.withdraw(s, kept.id, " ", NOON))
    db.run_now(lambda s: compensating.withdraw(s, kept.id, "Отказалась", NOON))
    with pytest.raises(CompensationWithdrawn):
        db.run_now(lambda s: compensating.withdraw(s, kept.id, "снова", NOON))
    assert not db.read_now(lambda s: compensations.of_case(s, case_id))[0].stands
    assert said(db, case_id) == ""
    assert facts(db, case_id)["reason"] == "Отказалась"


def test_the_answer_says_what_was_given(db: Database) -> None:
    case_id = like(db)
    give(db, case_id)
    assert said(db, case_id) == "1\u00a0000\u00a0₽"
    give(db, case_id, kind=CompensationKind.EXTENSION, amount=None, what="месяц подписки")
    assert said(db, case_id) == "месяц подписки"
    assert db.read_now(lambda s: cases.whole(s, case_id)).compensations[0].amount == 100_000


def test_the_table_of_all_has_no_formula(db: Database, tmp_path: Path) -> None:
    give(db, like(db), what="=HYPERLINK(1)", why="@x", given_by="+7")
    path = tmp_path / "all.csv"
    assert write(path, "csv", compensating.COLUMNS, db.read_now(compensating.rows)) == 1
    row = path.read_text("utf-8-sig").splitlines()[1]
    assert all(cell in row for cell in ("'=HYPERLINK(1)", ",'@x,", ",'+7,"))


def test_a_case_that_is_not_there_gets_nothing(db: Database) -> None:
    with pytest.raises(NotFound):
        give(db, CaseId(99))

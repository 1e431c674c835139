"""The list of people as the database gives it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from app.domain.ids import AuthorId
from app.domain.people import Circle, PeopleOrder
from app.errors import NotFound
from app.services.people import note_author
from app.store.database import Database
from app.store.people import cases_of, people
from tests.place_rows import NOON, Wrote, add_author, add_case, add_source, database


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """Anna complained twice, Boris with his large audience thanked, Vera trolled."""
    made = database(tmp_path)
    made.run_now(three)
    yield made
    made.close()


def three(session: Session) -> None:
    source = add_source(session)
    anna = Wrote(source, add_author(session, "Анна Ёлкина", followers=120))
    boris = Wrote(source, add_author(session, "Борис", followers=25_000, handle="boris_blog"))
    vera = Wrote(source, add_author(session, "Вера"))
    add_case(session, anna, "первая", opened_at=NOON, open=False, status="closed")
    add_case(session, anna, "вторая", last_post_at=NOON + timedelta(hours=5))
    add_case(session, boris, "спасибо", verdict="thanks", last_post_at=NOON + timedelta(hours=6))
    add_case(session, vera, "лохи", verdict="troll", last_post_at=NOON - timedelta(days=3))


def names(db: Database, *asked: object) -> list[str]:
    page = db.read_now(lambda session: people(session, *asked))  # type: ignore[arg-type]  # given by tests
    return [person.author.name for person in page.people]


def test_who_wrote_last_comes_first(db: Database):
    assert names(db) == ["Борис", "Анна Ёлкина", "Вера"]


@pytest.mark.parametrize(
    ("circle", "expected"),
    [
        (Circle.REPEAT, ["Анна Ёлкина"]),
        (Circle.LEADERS, ["Борис"]),
        (Circle.ADVOCATES, ["Борис"]),
        (Circle.HATERS, ["Вера"]),
    ],
)
def test_a_circle_holds_those_it_names(db: Database, circle: Circle, expected: list[str]):
    assert names(db, "", circle) == expected


@pytest.mark.parametrize("words", ["елкина", "ЁЛК анн", "Ёлкина"])
def test_names_are_found_in_any_case_and_with_either_e(db: Database, words: str):
    assert names(db, words) == ["Анна Ёлкина"]


def test_people_can_be_put_in_order_of_audience(db: Database):
    assert names(db, "", Circle.ALL, PeopleOrder.AUDIENCE) == ["Борис", "Анна Ёлкина", "Вера"]


def test_a_person_is_counted_truly(db: Database):
    page = db.read_now(lambda session: people(session, "анна"))
    anna = page.people[0]
    assert (anna.author.cases, anna.open_cases, anna.complaints, page.total) == (2, 1, 2, 1)
    assert anna.last_seen == NOON + timedelta(hours=5)


def test_the_cases_of_a_person_come_newest_first(db: Database):
    anna = db.read_now(lambda session: people(session, "анна")).people[0].author.id
    cases = db.read_now(lambda session: cases_of(session, anna))
    assert [case.snippet for case in cases] == ["вторая", "первая"]


def test_a_note_stays_and_is_found(db: Database):
    boris = db.read_now(lambda session: people(session, "борис")).people[0].author.id
    changes = db.run_now(lambda session: note_author(session, boris, "  пишет о еде "))
    assert changes.authors == {boris}
    assert names(db, "еде") == ["Борис"]


def test_a_note_on_nobody_is_refused(db: Database):
    with pytest.raises(NotFound):
        db.run_now(lambda session: note_author(session, AuthorId(99), "x"))

"""The archive's filters: verdict and days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from app.domain.search import Query, Term, query_from_json, query_to_json
from app.store.database import Database
from app.store.search import SearchDoc, count, put, query
from tests.place_rows import NOON, add_one, database

DELIVERY = (Term(any_of=(("доставка",),)),)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """Three texts on three days: a complaint, thanks, a complaint."""
    made = database(tmp_path)
    for day, verdict in enumerate(("complaint", "thanks", "complaint")):
        made.run_now(partial(findable, day=day, verdict=verdict))
    yield made
    made.close()


def findable(session: Session, day: int, verdict: str) -> None:
    at = NOON + timedelta(days=day)
    case = add_one(session, f"доставка {day}", verdict=verdict, last_post_at=at)
    put(
        session, [SearchDoc(kind="post", ref=str(day), case_id=case, at=at, text=f"доставка {day}")]
    )


def refs(db: Database, asked: Query) -> list[str]:
    return [hit.ref for hit in db.read_now(lambda session: query(session, asked))]


def test_only_the_verdicts_asked_for_are_found(db: Database):
    assert refs(db, Query(terms=DELIVERY, verdicts=("complaint",))) == ["2", "0"]


@pytest.mark.parametrize("terms", [DELIVERY, ()])
def test_only_the_days_asked_for_are_found(db: Database, terms: tuple[Term, ...]):
    since, until = NOON + timedelta(days=1), NOON + timedelta(days=2)
    assert refs(db, Query(terms=terms, since=since, until=until)) == ["1"]


def test_what_is_counted_is_what_is_found(db: Database):
    asked = Query(terms=DELIVERY, since=NOON + timedelta(hours=1))
    assert db.read_now(lambda session: count(session, asked)) == 2


def test_a_hit_knows_the_verdict_of_its_case(db: Database):
    hits = db.read_now(lambda session: query(session, Query(terms=DELIVERY)))
    assert [hit.verdict for hit in hits] == ["complaint", "thanks", "complaint"]


@pytest.mark.parametrize("until", [None, NOON])
def test_the_filters_survive_the_pipe(until: datetime | None):
    asked = Query(terms=DELIVERY, verdicts=("thanks",), since=NOON, until=until)
    assert query_from_json(query_to_json(asked)) == asked

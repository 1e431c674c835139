"""Corrections in the store: the last counts, texts come back in order, all is reversible."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from app.domain.ids import CorrectionId, PostId
from app.domain.triage import Verdict
from app.services import intake
from app.store import corrections as store
from app.store.database import Database
from app.store.tables import CorrectionRow
from tests.app.make import NOW, database, fetched, judged, with_source

SPAM, THANKS = Verdict.SPAM, Verdict.THANKS


@pytest.fixture
def db(tmp_path: Path) -> Database:
    """Three posts; the second says nothing but has a title, the third says nothing at all."""
    made = database(tmp_path)
    source = with_source(made)
    texts = {"text": "Где  мой\nзаказ?"}, {"text": " ", "title": "Заголовок"}, {"text": " \n"}
    posts = [judged(fetched(str(at), **one)) for at, one in enumerate(texts)]
    made.run_now(lambda s: intake.store_posts(s, source, posts, NOW))
    return made


def keep(db: Database, post: int, verdict: Verdict, proposed: Verdict | None = None) -> int:
    return db.run_now(lambda s: store.keep(s, PostId(post), proposed, verdict, NOW))


def taught(db: Database, most: int = 9, letters: int = 999) -> list[tuple[str, Verdict]]:
    return db.read_now(lambda s: store.taught(s, most, letters))


def test_the_last_that_was_said_of_a_post_counts_and_the_first_is_marked(db: Database) -> None:
    keep(db, 1, SPAM)
    keep(db, 1, THANKS)
    assert [each.verdict for each in db.read_now(store.listed)] == [THANKS]
    rows = db.read_now(lambda s: s.scalars(select(CorrectionRow.undone_at)).all())
    assert list(rows) == [NOW, None]


def test_texts_come_in_the_order_of_saying_and_a_title_stands_for_no_text(db: Database) -> None:
    for post, verdict in ((2, SPAM), (3, SPAM), (1, THANKS)):
        keep(db, post, verdict)
    assert taught(db) == [("Заголовок", SPAM), ("Где  мой\nзаказ?", THANKS)]


def test_of_many_the_newest_are_taught(db: Database) -> None:
    keep(db, 1, SPAM)
    keep(db, 2, THANKS)
    assert taught(db, most=1) == taught(db, letters=12) == [("Заголовок", THANKS)]


def test_a_correction_is_listed_with_what_was_proposed(db: Database) -> None:
    number = keep(db, 1, SPAM, Verdict.QUESTION)
    [found] = db.read_now(store.listed)
    assert (found.id, found.post_id, found.text) == (number, 1, "Где мой заказ?")
    assert (found.proposed, found.verdict, found.at) == (Verdict.QUESTION, SPAM, NOW)


def test_verdicts_of_a_newer_version_are_left_out(db: Database) -> None:
    keep(db, 1, SPAM)
    row = CorrectionRow(post_id=2, at=NOW, proposed="bot", verdict="bot")
    db.run_now(lambda s: s.add(row))
    assert len(db.read_now(store.listed)) == len(taught(db)) == db.read_now(store.count) == 1


def test_what_was_taken_back_can_be_brought_back(db: Database) -> None:
    first, second = keep(db, 1, SPAM), keep(db, 2, THANKS)
    before = db.read_now(store.stamp)
    undone = db.run_now(lambda s: store.undo(s, NOW))
    assert undone == {first, second}
    assert not taught(db)
    assert db.read_now(store.stamp) != before
    db.run_now(lambda s: store.restore(s, undone))
    assert db.read_now(store.stamp) == before


def test_only_those_that_are_in_force_are_taken_back(db: Database) -> None:
    first, second = keep(db, 1, SPAM), keep(db, 2, THANKS)
    later = NOW + timedelta(minutes=1)
    one = {CorrectionId(first), CorrectionId(99)}
    assert db.run_now(lambda s: store.undo(s, later, one)) == {first}
    assert db.run_now(lambda s: store.undo(s, later, one)) == set()
    assert [each.id for each in db.read_now(store.listed)] == [second]


def test_what_was_said_meanwhile_stays_when_the_earlier_is_brought_back(db: Database) -> None:
    keep(db, 1, SPAM)
    undone = db.run_now(lambda s: store.undo(s, NOW))
    keep(db, 1, THANKS)
    db.run_now(lambda s: store.restore(s, undone))
    assert [each.verdict for each in db.read_now(store.listed)] == [THANKS]


def test_more_than_one_statement_takes_can_be_taken_back(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "MOST_VALUES", 1)
    both = {CorrectionId(keep(db, 1, SPAM)), CorrectionId(keep(db, 2, THANKS))}
    assert db.run_now(lambda s: store.undo(s, NOW, both)) == both
    db.run_now(lambda s: store.restore(s, both))
    assert db.read_now(store.count) == 2

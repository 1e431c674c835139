"""Drafts: kept by case and channel, with the earlier texts one may go back to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from app.domain.draft_history import Why
from app.domain.ids import CaseId
from app.domain.reply import Draft
from app.store import drafts
from app.store.database import Database
from app.store.tables import CaseRow
from tests.place_rows import NOON, add_one, database

LONG = "Добрый день! Мы нашли ваш заказ и уже везём его."


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    made = database(tmp_path)
    made.run_now(add_one)
    yield made
    made.close()


CASE = CaseId(1)


def draft(text: str, seconds: int = 0, *, public: bool = True, writer: str = "") -> Draft:
    """A draft saved so many seconds after noon."""
    return Draft(
        case_id=CASE, text=text, public=public, saved_at=NOON + timedelta(seconds=seconds),
        writer=writer,
    )  # fmt: skip


def texts(db: Database, *saved: tuple[str, int]) -> list[str]:
    """The history after these saves, newest first."""
    for text, seconds in saved:
        db.run_now(partial(drafts.put, draft=draft(text, seconds)))
    return [one.text for one in db.run_now(partial(drafts.history, case_id=CASE))]


def is_marked(db: Database) -> bool:
    return db.read_now(lambda s: s.get_one(CaseRow, CASE).has_draft)


def test_a_saved_draft_is_read_back_and_marks_its_case(db: Database) -> None:
    kept = db.run_now(lambda s: drafts.put(s, draft("Здравствуйте,  \n")))
    assert (kept.revision, kept.marked, kept.other) == (1, True, None)
    found = db.run_now(lambda s: drafts.get(s, CASE))
    assert found == replace(draft("Здравствуйте,  \n"), revision=1)
    assert is_marked(db)


def test_each_channel_has_its_own_draft_and_the_mark_stays_while_one_is_left(db: Database) -> None:
    db.run_now(lambda s: drafts.put(s, draft("всем")))
    db.run_now(lambda s: drafts.put(s, draft("вам одной", 5, public=False)))
    found = db.read_now(lambda s: drafts.of_case(s, CASE))
    assert [(one.public, one.text) for one in found] == [(True, "всем"), (False, "вам одной")]
    newest = db.read_now(lambda s: drafts.get(s, CASE))
    assert newest is not None
    assert newest.text == "вам одной"
    assert not db.run_now(lambda s: drafts.empty(s, draft("вам одной", 6, public=False)))
    assert is_marked(db)
    assert db.run_now(lambda s: drafts.empty(s, draft("всем", 7)))
    assert not is_marked(db)


def test_typing_on_within_a_minute_leaves_no_earlier_text(db: Database) -> None:
    assert texts(db, ("Добрый", 0), ("Добрый день", 5), ("Добрый день!", 10)) == []


def test_while_typing_goes_on_a_text_a_minute_is_remembered(db: Database) -> None:
    saved = [("один " * number, 10 * number) for number in range(1, 14)]
    assert texts(db, *saved) == ["один " * 11, "один " * 6]


def test_a_text_that_stood_for_a_minute_is_remembered_at_the_next_key(db: Database) -> None:
    saved = [("один два три", 0), ("один два три четыре", 61), ("один два три четыре пять", 130)]
    assert texts(db, *saved) == ["один два три четыре", "один два три"]


@pytest.mark.parametrize("then", ["д", "", "Совсем другой ответ той же длины, слово за словом"])
def test_a_text_that_was_wiped_or_replaced_is_remembered_at_once(db: Database, then: str) -> None:
    assert texts(db, (LONG, 0), (then, 3)) == [LONG]


def test_a_text_taken_away_letter_by_letter_is_remembered_once(db: Database) -> None:
    saved = [(LONG[:length], 49 - length) for length in range(len(LONG), -1, -21)]
    assert texts(db, *saved, ("", 50)) == [LONG]


def test_what_was_sent_stays_among_the_earlier_texts_and_so_does_what_it_replaced(
    db: Database,
) -> None:
    db.run_now(lambda s: drafts.put(s, draft("почти готово, но не то, что ушло")))
    db.run_now(lambda s: drafts.empty(s, draft(LONG, 1)))
    assert db.run_now(lambda s: drafts.get(s, CASE)) is None
    earlier = db.read_now(lambda s: drafts.history(s, CASE))
    assert [(one.text, one.why) for one in earlier] == [
        (LONG, Why.SENT),
        ("почти готово, но не то, что ушло", Why.REPLACED),
    ]


def test_the_history_keeps_the_newest_fifty_of_a_channel(db: Database) -> None:
    db.run_now(lambda s: drafts.put(s, draft("вам одной", public=False)))
    db.run_now(lambda s: drafts.empty(s, draft("вам одной", 1, public=False)))
    saved = [(f"текст номер {number} " + "я" * number, number * 61) for number in range(60)]
    kept = texts(db, *saved)
    assert len(kept) == drafts.KEPT + 1
    assert kept[0].startswith("текст номер 58")
    assert kept[-1] == "вам одной"

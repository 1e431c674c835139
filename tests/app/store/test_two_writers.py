"""Two windows or computers write into one draft: nothing is written over silently (C17)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.draft_history import EarlierText, Kept, Why
from app.domain.ids import CaseId
from app.domain.reply import Draft
from app.services import drafting
from app.store import drafts
from app.store.database import Database
from tests.place_rows import NOON, add_one, database

CASE = CaseId(1)
Both = tuple[Database, Database]


@pytest.fixture
def both(tmp_path: Path) -> Iterator[Both]:
    """Two connections to one file."""
    with closing(database(tmp_path)) as first:
        first.run_now(add_one)
        with closing(Database(tmp_path / "otklik.db")) as second:
            yield first, second


def put(db: Database, text: str, at: int, writer: str, base: int = 0) -> Kept:
    one = made(text, at, writer)
    return db.run_now(lambda s: drafting.save_draft(s, one, base=base))[0]


def made(text: str, at: int, writer: str) -> Draft:
    moment = NOON + timedelta(seconds=at)
    return Draft(case_id=CASE, text=text, public=True, saved_at=moment, writer=writer)


def stands(db: Database) -> str:
    found = db.read_now(lambda s: drafts.get(s, CASE))
    return found.text if found else ""


def earlier(db: Database) -> list[tuple[str, Why]]:
    return [(one.text, one.why) for one in db.read_now(lambda s: drafts.history(s, CASE))]


def unchosen(db: Database) -> tuple[EarlierText, ...]:
    return db.read_now(lambda s: drafts.unchosen(s, CASE))


def test_who_read_the_last_revision_writes_on(both: Both) -> None:
    first = put(both[0], "Добрый", 0, "a")
    kept = put(both[1], "Добрый день", 1, "b", base=first.revision)
    assert (kept.other, stands(both[0]), earlier(both[0])) == (None, "Добрый день", [])


def test_what_was_written_elsewhere_stays_and_ours_is_set_aside_as_it_grows(both: Both) -> None:
    put(both[1], "Их ответ", 0, "b")
    first = put(both[0], "Наш о", 1, "a")
    assert first.other is not None
    assert first.other.text == "Их ответ"
    put(both[0], "Наш ответ", 2, "a")
    assert (stands(both[0]), earlier(both[0])) == ("Их ответ", [("Наш ответ", Why.OTHER_WINDOW)])
    assert [one.text for one in unchosen(both[1])] == ["Наш ответ"]


def test_ours_may_be_wanted(both: Both) -> None:
    put(both[1], "Их ответ", 0, "b")
    other = put(both[0], "Наш ответ", 1, "a").other
    assert other is not None
    both[0].run_now(lambda s: drafting.choose(s, made("Наш ответ!", 2, "a"), other))
    assert stands(both[1]) == "Наш ответ!"
    assert earlier(both[1]) == [("Их ответ", Why.OTHER_WINDOW)]
    assert unchosen(both[1]) == ()


def test_theirs_may_be_wanted(both: Both) -> None:
    put(both[1], "Их ответ", 0, "b")
    put(both[0], "Наш ответ", 1, "a")
    mine, theirs = made("Наш ответ!", 2, "a"), made("Их ответ", 2, "a")
    both[0].run_now(lambda s: drafting.choose(s, theirs, mine))
    assert stands(both[1]) == "Их ответ"
    assert earlier(both[1]) == [("Наш ответ!", Why.OTHER_WINDOW)]
    assert unchosen(both[1]) == ()


def test_what_was_set_aside_by_a_window_that_is_gone_may_be_wanted_later(both: Both) -> None:
    put(both[1], "Их ответ", 0, "b")
    put(both[0], "Наш ответ", 1, "a")
    [waiting] = unchosen(both[1])
    chosen, left = made(waiting.text, 9, "b"), made("Их ответ", 0, "b")
    both[1].run_now(lambda s: drafting.choose(s, chosen, left))
    assert (stands(both[0]), unchosen(both[0])) == ("Наш ответ", ())
    assert earlier(both[0]) == [("Их ответ", Why.OTHER_WINDOW)]


@pytest.mark.parametrize("text", ["Одно и то же", ""])
def test_the_same_text_or_none_at_all_is_no_quarrel(both: Both, text: str) -> None:
    put(both[1], text, 0, "b")
    assert put(both[0], "Одно и то же", 1, "a").other is None


def test_an_empty_field_does_not_wipe_what_was_written_elsewhere(both: Both) -> None:
    put(both[1], "Их ответ", 0, "b")
    kept = put(both[0], "", 1, "a")
    assert kept.other is not None
    assert (stands(both[0]), earlier(both[0])) == ("Их ответ", [])


def test_after_the_other_window_has_sent_its_answer_a_new_one_may_be_begun(both: Both) -> None:
    base = put(both[1], "Их ответ", 0, "b").revision
    both[1].run_now(lambda s: drafts.empty(s, made("Их ответ", 1, "b")))
    again = put(both[1], "Ещё одно", 2, "b", base=base)
    assert again.revision > base
    kept = put(both[0], "Наш ответ", 3, "a", base=base)
    assert kept.other is not None
    assert stands(both[1]) == "Ещё одно"


def test_a_text_moves_to_the_other_channel_and_stays_among_the_earlier(both: Both) -> None:
    put(both[0], "Только для вас", 0, "a")
    moved = Draft(case_id=CASE, text="Только для вас", public=False, saved_at=NOON, writer="a")
    both[0].run_now(lambda s: drafting.move(s, moved, NOON + timedelta(seconds=5)))
    found = both[1].read_now(lambda s: drafts.of_case(s, CASE))
    assert [(one.public, one.text) for one in found] == [(False, "Только для вас")]
    assert earlier(both[1]) == [("Только для вас", Why.REPLACED)]

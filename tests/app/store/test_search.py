"""Search finds what was stored, in any word form, and no input is a syntax error."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.search import Query, Term, query_from_json, query_to_json
from app.language.forms import word_forms
from app.services import searching
from app.services.expanding import expand
from app.store import search
from app.store.database import Database
from app.store.search import SearchDoc
from tests import databases

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
ODD = "абв \"«»*()-+^:{}[]~/\\\x00\ud800\u202eё'%_NEAR AND OR NOT ,.;!?😀"


@pytest.fixture
def db(tmp_path: Path) -> Database:
    return databases.empty(tmp_path)


def doc(text: str, ref: str = "1", minutes: int = 0) -> SearchDoc:
    """A post that is searched for."""
    at = NOON + timedelta(minutes=minutes)
    return SearchDoc(kind="post", ref=ref, case_id=None, at=at, text=text)


def found(db: Database, typed: str) -> list[str]:
    """The refs that a query finds, with all word forms."""
    hits = db.read_now(lambda s: searching.search(s, typed, word_forms))
    return [hit.ref for hit in hits]


def stored(db: Database, *docs: SearchDoc) -> Database:
    """The database with these texts in it."""
    db.run_now(lambda s: search.put(s, docs))
    return db


def test_any_form_of_a_word_finds_every_other_form(db: Database) -> None:
    stored(db, doc("Банкомат съел карту", "1"), doc("стою перед банкоматом", "2", 1))
    assert found(db, "банкомата") == ["2", "1"]


def test_e_and_yo_are_the_same_letter_for_a_person(db: Database) -> None:
    stored(db, doc("Съел ещё пчёлы мёд", "1"), doc("пчелы улетели", "2", 1))
    assert found(db, "пчела") == ["2", "1"]
    assert found(db, "пчёлы") == ["2", "1"]


def test_words_are_joined_by_and(db: Database) -> None:
    stored(db, doc("вернули деньги", "1"), doc("вернули товар", "2"))
    assert found(db, "деньги вернуть") == ["1"]


def test_a_quoted_phrase_stands_exactly_so(db: Database) -> None:
    stored(db, doc("курьер не приехал", "1"), doc("не курьер, а робот приехал", "2"))
    assert found(db, '"курьер не приехал"') == ["1"]
    assert found(db, "«курьеру не приехал»") == []


def test_a_star_finds_all_words_that_begin_so(db: Database) -> None:
    stored(db, doc("недоставка", "1"), doc("Доставщик", "2"))
    assert found(db, "достав*") == ["2"]


def test_the_newest_stands_first_even_when_it_was_stored_first(db: Database) -> None:
    stored(db, doc("заказ", "new", 60))
    stored(db, doc("заказ", "old", -60), doc("заказ", "middle"))
    assert found(db, "заказы") == ["new", "middle", "old"]


def test_an_edited_text_is_found_by_its_new_words_only(db: Database) -> None:
    stored(db, doc("первый вариант", "1"))
    stored(db, doc("второй текст", "1"))
    assert found(db, "вариант") == []
    assert found(db, "второй") == ["1"]


def test_a_removed_text_is_gone_from_the_index(db: Database) -> None:
    stored(db, doc("секрет", "1"), doc("секрет", "2"))
    db.run_now(lambda s: search.remove(s, "post", "1"))
    assert found(db, "секрет") == ["2"]
    db.run_now(lambda s: search.remove(s, "post", "no such"))


def test_texts_of_the_same_moment_are_all_kept(db: Database) -> None:
    stored(db, *(doc("одинаково", str(number)) for number in range(50)))
    assert len(found(db, "одинаково")) == 50
    assert db.read_now(lambda s: search.count(s, expand("одинаково"))) == 50


def test_the_snippet_is_plain_text_with_marks_on_the_found_words(db: Database) -> None:
    stored(db, doc("слово " * 100 + "<b>пропал</b>\n\nзаказ " + "и ещё " * 100))
    hit = db.read_now(lambda s: searching.search(s, "заказа", word_forms))[0]
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["заказ"]
    assert "<b>пропал</b> заказ" in hit.snippet
    assert len(hit.snippet) < 260
    assert hit.snippet.startswith("…")
    assert hit.snippet.endswith("…")


def test_a_query_with_nothing_to_look_for_finds_nothing_and_an_empty_one_everything(
    db: Database,
) -> None:
    stored(db, doc("что-то", "1"))
    assert found(db, "!!! ***") == []
    assert found(db, "") == ["1"]


def test_ten_thousand_odd_strings_are_no_syntax_error(db: Database) -> None:
    stored(db, doc("C++ user@mail.ru -карта NEAR AND ©"))
    chance = random.Random(7)

    def ask(session: object) -> int:
        for _ in range(10_000):
            typed = "".join(chance.choices(ODD, k=chance.randint(0, 24)))
            searching.search(session, typed)  # type: ignore[arg-type]  # Database gives a Session
        return 1

    assert db.read_now(ask) == 1


@pytest.mark.parametrize("typed", ["C++", "-карта", "user@mail.ru", '"', "a:b", "NEAR(a b)", "*"])
def test_the_inputs_that_break_raw_fts5_do_not_break_ours(db: Database, typed: str) -> None:
    stored(db, doc(f"текст {typed} текст", "1"))
    assert found(db, typed) in (["1"], [])


def test_a_text_with_broken_surrogates_and_nul_is_stored_and_found(db: Database) -> None:
    stored(db, doc("до \ud83d\x00 после", "1"))
    assert found(db, "после") == ["1"]


def test_a_query_survives_the_pipe() -> None:
    term = Term(any_of=(("а", "б"), ("в",)), prefix=True)
    query = Query(terms=(term,), networks=("vk",), statuses=("new",), has_evidence=False)
    assert query_from_json(query_to_json(query)) == query


def test_a_very_long_query_has_a_bound() -> None:
    query = searching.parse(" ".join(f"слово{number}" for number in range(1_000)))
    assert len(query.terms) == searching.MOST_TERMS


def test_thousands_of_texts_of_one_moment_are_all_found(db: Database) -> None:
    for start in range(0, 3_000, 500):
        stored(db, *[doc("жалоба", str(n)) for n in range(start, start + 500)])
    asked = searching.parse("жалоба")
    assert db.read_now(lambda s: search.count(s, asked, most=5_000)) == 3_000

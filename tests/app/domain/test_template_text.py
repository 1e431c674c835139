"""Filling templates: no text is lost, blanks stand where they are said to stand."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from app.domain.template_grammar import BlankKind, Words, parse
from app.domain.template_text import Given, asked, blank_names, blanks, fill, first_name, refused
from app.domain.template_whole import faults

LITERAL = some.text(
    alphabet=some.characters(exclude_characters="{}[]", exclude_categories=["Cs"]), max_size=30
)
NAME = some.sampled_from(["author.first_name", "brand", "_срок", "_дата", "unknown.thing"])
FALLBACK = some.none() | some.sampled_from(["", "клиент", "до какого числа"])


@given(some.lists(some.tuples(LITERAL, NAME, FALLBACK), max_size=8), LITERAL)
def test_every_letter_between_variables_stays_in_order(
    parts: list[tuple[str, str, str | None]], tail: str
) -> None:
    body = tail
    for literal, name, fallback in reversed(parts):
        hint = "" if fallback is None else f"|{fallback}"
        body = f"{literal}{{{{{name}{hint}}}}}{body}"
    text = fill(body, {"brand": "Ромашка"}).text
    at = 0
    for literal in [part[0] for part in parts] + [tail]:
        at = text.index(literal, at) + len(literal)
    assert text.endswith(tail)


@given(some.text(alphabet="{}[]|_аa. \n", max_size=60))
def test_blanks_stand_exactly_where_they_are_said_to(body: str) -> None:
    filled = fill(body, {})
    end = 0
    for start, stop in filled.blanks:
        assert start >= end
        assert (filled.text[start : start + 2], filled.text[stop - 2 : stop]) == ("[[", "]]")
        end = stop
    assert filled.blanks == blanks(filled.text)


@given(some.text(max_size=200), some.text(max_size=200))
def test_no_value_can_pass_for_a_blank_or_a_variable(name: str, brand: str) -> None:
    filled = fill("{{author.name|кто-то}} и {{brand|мы}}", {"author.name": name, "brand": brand})
    assert not filled.blanks
    assert "\n" not in filled.text


@given(some.text(max_size=100))
def test_a_text_without_variables_is_left_as_it_is(body: str) -> None:
    if all(isinstance(node, Words) for node in parse(body)):
        assert fill(body, {"brand": "Ромашка"}).text == body


def test_a_value_beats_a_fallback_and_a_fallback_beats_a_blank() -> None:
    body = "{{author.first_name|клиент}}, {{brand|мы}}, {{city}}"
    assert fill(body, {"brand": "Ромашка"}).text == "клиент, Ромашка, [[city]]"


def test_an_asked_blank_stays_a_blank_and_shows_its_hint() -> None:
    filled = fill("Вернём {{_sum|сумма в рублях}} до {{_date}}.", {"_date": "завтра"})
    assert filled.text == "Вернём [[сумма в рублях]] до [[date]]."
    assert blank_names(filled.text) == ("сумма в рублях", "date")


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Анна Петрова", "Анна"),
        ("Анна-Мария Ремарк", "Анна-Мария"),
        ("kotik_2009", ""),
        ("ООО Ромашка", ""),
        ("анна", ""),
        ("", ""),
        ("Ж", ""),
    ],
)
def test_only_what_looks_like_a_name_is_taken_for_one(name: str, first: str) -> None:
    assert first_name(name) == first


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("2026-11-25", "25 ноября"),
        ("25.11", "25 ноября"),
        ("03.01.2027", "3 января 2027 года"),
        ("1.1", "1 января 2027 года"),
        ("завтра", "23 ноября"),
        ("в пятницу", "27 ноября"),
        ("воскресенье", "29 ноября"),
        ("до конца недели", "до конца недели"),
        ("31.02", "[[когда]]"),
        ("двадцать пятого ноября", "25 ноября"),
        ("через 2 недели", "6 декабря"),
        ("25-11-2026", "25 ноября"),
        ("", "[[когда]]"),
    ],
)
def test_a_day_that_is_typed_for_a_blank_becomes_words(typed: str, said: str) -> None:
    sunday = date(2026, 11, 22)
    known = Given(values={}, answers={"_д": typed}, today=sunday)
    assert fill("{{_д:дата|когда}}", known).text == said


@pytest.mark.parametrize(
    ("typed", "said"),
    [("25.11", "двадцать пятому ноября"), ("чушь", "[[день]]"), ("до конца недели", "[[день]]")],
)
def test_a_day_that_has_to_bend_is_a_day_or_stays_a_blank(typed: str, said: str) -> None:
    body = "к {{_д:дата дат|день}}"
    known = Given(values={}, answers={"_д": typed}, today=date(2026, 11, 22))
    assert fill(body, known).text == f"к {said}"
    assert [blank.name for blank in refused(body, known)] == (["_д"] if "[" in said else [])


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("{{имя|{…}}}!", "[[{имя|{…}}]]!"),
        ("{ {имя} } и {бренд}", "[[{имя}]] и Ромашка"),
        ("Привет, {{бренд}!", "Привет, [[{бренд]]!"),
        ("{бренд}}", "[[бренд}]]"),
        ("{{{бренд}}}", "[[{{бренд}}]]"),
        ("{бренд, привет", "[[бренд…]], привет"),
        ("{бренд|род|а|б}", "[[бренд|род|а|б]]"),
        ("{{бренд}} {{полное имя|Вы}}", "Ромашка Вы"),
        ("{{}} :-{ {бренд} {текст.} {}", "{{}} :-{ Ромашка {текст.} {}"),
    ],
)
def test_braces_that_do_not_fit_are_a_variable_that_nobody_knows(body: str, text: str) -> None:
    assert fill(body, {"brand": "Ромашка"}).text == text
    assert bool(faults(body, {}).unknown) == ("[[" in text)


def test_a_hundred_thousand_braces_take_no_time() -> None:
    for body in ("{" * 100_000, "}" * 100_000, "{" * 50_000 + "}" * 50_000, "{а} {{" * 20_000):
        assert fill(body, {}).text


def test_what_stands_for_a_missing_name_goes_by_the_address() -> None:
    body = "{имя|вы: Здравствуйте/Привет} {{author.first_name|вы: Вы/ты}} {имя|Время: 5}"
    assert fill(body, Given(values={})).text == "Здравствуйте Вы Время: 5"
    assert fill(body, Given(values={}, formal=False)).text == "Привет ты Время: 5"


def test_only_blanks_of_a_kind_ask_for_a_form() -> None:
    told = [blank.told for blank in asked("{{_a}} {{_b:текст}} {{_c:раз;два}} {{_d:дата}} {{_a}}")]
    assert told == [False, True, True, True]
    (late,) = asked("{{_a}} {{_a:дата|когда}} {{_a:число}}")
    assert (late.kind, late.label) == (BlankKind.DATE, "когда")

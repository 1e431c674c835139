"""Words by a number as people type it, and days without figures in every case."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from app.domain.numerals import counted, counted_as_typed, day_spelled
from app.domain.person_name import GrammaticalCase
from app.domain.template_text import Given, fill

DAY = ("день", "дня", "дней")
TODAY = date(2026, 11, 22)


@given(some.integers(0, 1_000_000))
def test_the_last_figures_decide(number: int):
    expected = "день" if number % 10 == 1 else "дня" if number % 10 in (2, 3, 4) else "дней"
    expected = "дней" if number % 100 in (11, 12, 13, 14) else expected
    assert counted(number, *DAY) == counted_as_typed(str(number), *DAY) == expected


@pytest.mark.parametrize(
    ("typed", "form"),
    [("1 000", "дней"), ("1\u00a0001", "день"), ("1,5", "дня"), ("0.5", "дня"), ("1/2", "дня"),
     ("2½", "дня"), ("полтора", "дня"), ("2–3", "дня"), ("3-5", "дней"), ("20-21", "день"),
     ("5 тыс.", "дней"), ("1 млн", "дней"), ("-1", "день"), ("", None), ("пара", "дней"),
     ("двадцать один", "день"), ("две", "дня"), ("пять", "дней"), ("около 3", "дней"),
     ("до 21", "дня"), ("от 2 до 4", "дней"), ("2 (два)", "дня"), ("примерно 4", "дня"),
     ("3-х", "дней"), ("не более пяти", "дней"), ("неделя", None),
     ("1.2.3", None), ("٣", "дня")],
)  # fmt: skip
def test_a_number_is_read_as_it_is_typed(typed: str, form: str | None):
    assert counted_as_typed(typed, *DAY) == form


@pytest.mark.parametrize(
    ("day", "case", "words"),
    [(25, "дат", "двадцать пятому ноября"), (3, "род", "третьего ноября"),
     (23, "твор", "двадцать третьим ноября"), (30, "предл", "тридцатом ноября"),
     (1, "вин", "первое ноября"), (11, "дат", "одиннадцатому ноября"),
     (2, "твор", "вторым ноября"), (20, "им", "двадцатое ноября"), (8, "предл", "восьмом ноября")],
)  # fmt: skip
def test_a_day_is_spelled_in_every_case(day: int, case: str, words: str):
    assert day_spelled(date(2026, 11, day), GrammaticalCase(case), TODAY) == words


def test_another_year_is_told():
    spelled = day_spelled(date(2027, 1, 31), GrammaticalCase.DATIVE, TODAY)
    assert spelled == "тридцать первому января 2027 года"


@pytest.mark.parametrize("typed", ["25.11", "25 ноября", "25-го ноября 2026 г."])
def test_a_day_by_the_name_of_its_month_is_a_day(typed: str):
    given = Given(values={}, answers={"_когда": typed}, today=TODAY)
    assert fill("к {{_когда:дата дат}}", given).text == "к двадцать пятому ноября"


def test_a_template_asks_for_a_day_in_a_case():
    body = "к {{_когда:дата дат|к какому дню}}, сегодня {сегодня}, до {сегодня|род}"
    given = Given(values={"today": "22.11.2026"}, answers={"_когда": "25.11"}, today=TODAY)
    said = "к двадцать пятому ноября, сегодня 22.11.2026, до двадцать второго ноября"
    assert fill(body, given).text == said

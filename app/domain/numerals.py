"""Russian words by a number, and a day in words."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from app.domain.number_words import bare, spoken
from app.domain.person_name import GrammaticalCase

MONTHS = ("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
          "октября", "ноября", "декабря")  # fmt: skip
_ORDINALS = ("", "перв", "втор", "трет", "четвёрт", "пят", "шест", "седьм", "восьм", "девят",
             "десят", "одиннадцат", "двенадцат", "тринадцат", "четырнадцат", "пятнадцат",
             "шестнадцат", "семнадцат", "восемнадцат", "девятнадцат", "двадцат")  # fmt: skip
_HARD = ("ое", "ого", "ому", "ое", "ым", "ом")
_SOFT = ("ье", "ьего", "ьему", "ье", "ьим", "ьем")
"""The neuter endings in the order of the cases."""
_WHOLE = re.compile(r"[-+−]?\d{1,12}")
_FRACTION = re.compile(r"[-+−]?(?:\d{1,12}[.,]\d{1,6}|\d{1,12}/\d{1,6}|\d{0,12}[½¼¾⅓⅔])|полтора")
_RANGE = re.compile(r"\d{1,12}(?:[.,]\d{1,6})?[-–—](?P<last>\d{1,12}(?:[.,]\d{1,6})?)")
_MANY = re.compile(r".*\d(?:тыс|тысяч|тысячи|тысяча|млн|миллион|миллиона|миллионов|млрд)\.?")


def counted(number: int, one: str, few: str, many: str) -> str:
    """The form that goes with a whole number: 1 день, 2 дня, 5 дней, 11 дней, 21 день."""
    last, two = abs(number) % 10, abs(number) % 100
    if last == 1 and two != 11:
        return one
    return few if 2 <= last <= 4 and not 12 <= two <= 14 else many


def counted_as_typed(typed: str, one: str, few: str, many: str) -> str | None:
    """The form for a number as people type it; None: it is no number.

    A fraction governs the genitive singular («1,5 дня», «0,5 дня», «1/2 дня»), a range the form of
    its last number («2–3 дня»), thousands and millions the plural («5 тыс. рублей»); «около 21»,
    «до 3» ask for the genitive («дня», «дней»). Numbers in words count too: «двадцать один».
    """
    said, genitive = bare(typed)
    form = _counted(said, one, few, many) or spoken(said, one, few, many)
    if genitive and form is not None:
        return few if form == one or _FRACTION.fullmatch(said) else many
    return form


def _counted(said: str, one: str, few: str, many: str) -> str | None:
    text = re.sub(r"\s", "", said)
    if found := _RANGE.fullmatch(text):
        text = found["last"]
    if _WHOLE.fullmatch(text):
        return counted(int(text.replace("−", "-")), one, few, many)
    if _FRACTION.fullmatch(text):
        return few
    return many if _MANY.fullmatch(text) else None


def day_in_words(day: date, today: date | None = None) -> str:
    """«22 ноября»; with the year when it is not this one: «3 января 2027 года»."""
    return f"{day.day} {_month(day, today)}"


def day_spelled(day: date, case: GrammaticalCase, today: date | None = None) -> str:
    """«двадцать пятому ноября»: the day without figures, in a case."""
    return f"{_ordinal(day.day, case)} {_month(day, today)}"


def ordinal_day(said: str) -> int | None:
    """The day of the month in words, in any case: «двадцать пятого» is 25; None: it is none."""
    return _spelled().get(said.replace("ё", "е"))


@cache
def _spelled() -> dict[str, int]:
    cases = list(GrammaticalCase)
    return {_ordinal(day, case).replace("ё", "е"): day for day in range(1, 32) for case in cases}


def _month(day: date, today: date | None) -> str:
    month = MONTHS[day.month - 1]
    return month if today is not None and day.year == today.year else f"{month} {day.year} года"


def _ordinal(number: int, case: GrammaticalCase) -> str:
    """Of 1 to 31, neuter."""
    at = list(GrammaticalCase).index(case)
    if number == 30:
        return f"тридцат{_HARD[at]}"
    if number > 20:
        return f"{'тридцать' if number > 30 else 'двадцать'} {_ordinal(number % 10, case)}"
    return _ORDINALS[number] + (_SOFT if number == 3 else _HARD)[at]

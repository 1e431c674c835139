"""Dates as people write them: numbers, names of months and days, and how long ago."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date

from app.domain.triage import Span
from app.language.folding import small

_MONTHS = ("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
_MONTH = (
    "(?:январ[ьяею]|феврал[ьяею]|март[ае]?|апрел[ьяею]|ма[йяею]|июн[ьяею]|июл[ьяею]|август[ае]?"
    "|сентябр[ьяею]|октябр[ьяею]|ноябр[ьяею]|декабр[ьяею]|янв|февр?|мар|апр|авг|сент?|окт|нояб?|дек)"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_TIME = r"(?:,?\s+(?:в|около|до|после)\s+(?:[01]?\d|2[0-3])[:.][0-5]\d(?::[0-5]\d)?(?!\d))"
_CLOCK = r"(?:[Tt ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)"
_DAYTIME = r"(?:\s+(?:утром|днем|днём|вечером|ночью))"
_NO_MEASURE = r"(?!\s?(?:кг|л|км|%|руб|тыс|балл|г\b|млн|млрд|гб|мб|дюйм|балла))"
_NTH = rf"{_DAY}(?:-?(?:го|ого|е))?"
_SPOKEN = (
    "(?:(?:двадцать|тридцать)\\s+)?(?:перв|втор|треть|четв[её]рт|пят|шест|седьм|восьм|девят|десят"
    "|одиннадцат|двенадцат|тринадцат|четырнадцат|пятнадцат|шестнадцат|семнадцат|восемнадцат"
    "|девятнадцат|двадцат|тридцат)(?:ого|его|ое|ье)"
)
_YEAR = r"(?:(?:19|20)\d\d)"
_WEEKDAY = (
    "(?:понедельник(?:а|у|ом)?|вторник(?:а|у|ом)?|сред[уаы](?!\\s+(?:обитан|разработ|програм|обуч))"
    "|четверг(?:а|у|ом)?|пятниц[уаыей]+|суббот[уаыой]+|воскресень[еяю])"
)
_WHICH = (
    "(?:(?:поза)?прошл|следующ|эт|минувш|ближайш|нынешн|текущ)"
    "(?:ой|ей|ую|юю|ого|его|ом|ем|ий|ый|ая|у|ое|ее|от|ие|ые|ых|им|ым)|т(?:ой|ом|от|у)"
)
_SPAN = (
    "(?:недел[яюиье]|месяц[ае]?|год[ау]?|выходны[еых]+|лет(?:ом|о|а)|зим[аыуой]+|осень[юи]?"
    "|весн[аыуой]+|квартал[ае]?)(?![а-яё])"
)
_COUNT = (
    r"(?:\d{1,3}(?:[-–]\d{1,3})?|пар[уы]|несколько|один|одну|дв[ае]|три|четыре|пять|шесть|семь"
    r"|восемь|девять|десять|полтор[аы]|двадцать|тридцать)"
)
_UNIT = (
    "(?:минут[уы]?|час(?:а|ов|ик\\w*)?|д(?:ень|ня|ней)|сут(?:ки|ок)|недел[юьи]|недельк\\w+"
    "|месяц(?:а|ев)?|года?|лет)"
)
_SOLE = (
    "(?:недел[юя]|недельку|месяц|год|час|минуту|сутки|день|полгода|полчаса"
    "|полтора\\s+(?:года|часа|месяца))"
)
DATES = re.compile(
    # Only where a word begins: what is no beginning fails at once.
    "(?<![\\w+.-])(?:"
    + "|".join(
        (
            rf"{_YEAR}[-./](?:0[1-9]|1[0-2])[-./]{_DAY}(?!\d)(?:{_CLOCK}|{_TIME})?",
            rf"{_DAY}[./-](?:0?[1-9]|1[0-2])[./-](?:{_YEAR}|\d\d)(?![\d-])(?:{_CLOCK}|{_TIME})?",
            rf"{_DAY}[./](?:0[1-9]|1[0-2])(?=$|[\s,;:!?)]|\.(?!\d)){_NO_MEASURE}{_TIME}?",
            rf"{_NTH}(?:\s?(?:по|до|и|на|-|–|—)\s?{_NTH})?\s+{_MONTH}(?![а-яё])(?:\s+{_YEAR})?{_TIME}?",
            rf"{_SPOKEN}\s+{_MONTH}(?![а-яё])(?:\s+{_YEAR})?",
            rf"(?:{_MONTH}|летом|осенью|зимой|весной)\s+{_YEAR}(?!\d)",
            rf"(?:в|с|к|до|за|конце|начале|середине)\s+(?P<month>{_MONTH})(?![а-яё])(?!\s*\d)",
            rf"{_YEAR}\s*(?:году|года|год|г\.)",
            rf"(?:позавчера|вчера|сегодня|послезавтра|завтра)(?:шн\w+)?{_DAYTIME}?{_TIME}?",
            rf"(?:{_WHICH})\s+(?:{_SPAN}|{_WEEKDAY})(?:{_DAYTIME}|{_TIME})?",
            rf"{_WEEKDAY}(?:{_DAYTIME}|{_TIME})?",
            rf"(?:{_COUNT}\s+{_UNIT}|{_UNIT}\s+{_COUNT}|{_SOLE})\s+(?:тому\s+)?назад",
            rf"через\s+(?:{_COUNT}\s+{_UNIT}|{_SOLE})(?![а-яё])",
            rf"{_DAY}-?(?:го|ого)\s+числа",
        )
    )
    + ")"
)
"""In a text in small letters."""


def dates(text: str) -> tuple[Span, ...]:
    """The dates of a cleaned text; `normal` is the ISO date of one with year, month and day."""
    return tuple(
        _one_date(text, match) for match in DATES.finditer(small(text)) if _stands_free(text, match)
    )


def _stands_free(text: str, match: re.Match[str]) -> bool:
    before, after = text[: match.start()][-1:], text[match.end() :][:2]
    if before.isalnum() or (before and before in "-+."):
        return False
    return not after[:1].isalnum() or (after[:1] in "гГ" and not after[1:].isalnum())


def _one_date(text: str, match: re.Match[str]) -> Span:
    start, end = match.span("month") if match["month"] else match.span()
    surface = text[start:end]
    return Span(start=start, end=end, surface=surface, normal=iso_date(surface))


def iso_date(surface: str) -> str | None:
    """`2023-06-12` for a date that names its year, month and day; else None."""
    day = _CLOCKS.sub("", surface)
    numbers = [int(number) for number in re.findall(r"\d+", day)]
    named = _NAMED.search(day.lower())
    if named and len(numbers) == 2:
        numbers.insert(1, _month(named[0]))
    if len(numbers) != 3:
        return None
    year, month, day_of = numbers if numbers[0] > 31 else numbers[::-1]
    with suppress(ValueError):
        return date(year + 2000 if year < 100 else year, month, day_of).isoformat()
    return None


_CLOCKS = re.compile(rf"{_CLOCK}|{_TIME}")
_NAMED = re.compile(_MONTH)


def _month(name: str) -> int:
    return next(
        number
        for number, start in enumerate(_MONTHS, 1)
        if name.startswith(start) and (start != "ма" or name[2:3] in "йяею")
    )

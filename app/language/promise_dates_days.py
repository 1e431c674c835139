"""Days that a promise names: «25 ноября», «до пятницы», «на следующей неделе», «конец месяца»."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.deadline import is_working_day
from app.language.promise_dates_numbers import (
    DAY_NUMBER,
    MONTH,
    WEEKDAY,
    day_number,
    month,
    weekday,
)

PREPOSITION = (
    r"(?:(?<![а-я])(?P<prep>не\s+(?:позднее|позже|далее)|до|ко?|по|на|во?|со?|от|за|после|из|о"
    r"|раньше|ранее|позднее|позже|прошл\w+)\s+)?"
)
_WHICH = r"(?:(?P<which>эт\w{1,2}|текущ\w+|следующ\w+|будущ\w+|ближайш\w+)\s+)?"
_YEAR = r"(?:\s+(?P<year>(?:19|20)\d\d)(?:\s*(?:года?|г\.|г(?![а-я])))?)?"
_GONE_DAYS = 60
"""A day of no year that is over for so long or less is past; one further back is next year's."""
FRIDAY = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day, where it stands and how it is put."""

    start: int
    end: int
    day: date
    prep: str = ""
    vague: bool = False
    """Only a stretch is named: a month, a beginning, a half."""
    ranged: bool = False


_Reader = Callable[[re.Match[str], date], tuple[date, bool] | None]


def days(low: str, today: date) -> Iterator[Day]:
    """The days of a text in small letters, ё as е; those of other kinds may overlap."""
    for pattern, read in _KINDS:
        for match in pattern.finditer(low):
            with suppress(ValueError, OverflowError):
                found = read(match, today)
                if found is not None:
                    yield Day(
                        start=match.start(),
                        end=match.end(),
                        day=found[0],
                        prep=" ".join((match["prep"] or "").split()),
                        vague=found[1],
                        ranged=bool(match.groupdict().get("range")),
                    )


def next_working(day: date, count: int = 1) -> date:
    """The working day so many working days later."""
    while count > 0:
        day += timedelta(days=1)
        count -= is_working_day(day)
    return day


def last_of_month(day: date) -> date:
    """The last day of the month of a day."""
    return add_months(day.replace(day=1), 1) - timedelta(days=1)


def add_months(day: date, count: int) -> date:
    """The same day of a later month; its last day where there is no such day."""
    whole = day.month - 1 + count
    year, number = day.year + whole // 12, whole % 12 + 1
    for last in (day.day, 30, 29, 28):
        with suppress(ValueError):
            return date(year, number, last)
    raise OverflowError


def _numeric(match: re.Match[str], today: date) -> tuple[date, bool] | None:
    if match["iso"]:
        return date.fromisoformat(match["iso"]), False
    number, of = int(match["day"]), int(match["month"])
    if match["year"]:
        year = int(match["year"])
        return date(year + 2000 if year < 100 else year, of, number), False
    return _of_this_year(number, of, today), False


def _named(match: re.Match[str], today: date) -> tuple[date, bool]:
    number, of = day_number(match["day"]), month(match["month"])
    if match["year"]:
        return date(int(match["year"]), of, number), False
    return _of_this_year(number, of, today), False


def _of_this_year(number: int, of: int, today: date) -> date:
    found = date(today.year, of, number)
    gone = (today - found).days
    return found if gone <= _GONE_DAYS else found.replace(year=today.year + 1)


def _number(match: re.Match[str], today: date) -> tuple[date, bool]:
    number = int(match["day"])
    found = today.replace(day=1)
    for ahead in (0, 1, 2):
        with suppress(ValueError):
            at = add_months(found, ahead).replace(day=number)
            if at >= today:
                return at, False
    raise ValueError(number)


def _near(match: re.Match[str], today: date) -> tuple[date, bool]:
    word = match["near"]
    ahead = 0 if word.startswith("сегодня") else 2 if word.startswith("после") else 1
    return today + timedelta(days=ahead), False


def _weekday(match: re.Match[str], today: date) -> tuple[date, bool]:
    wanted, which = weekday(match["weekday"]), match["which"] or ""
    monday = today - timedelta(days=today.weekday())
    if match["week"] or which.startswith(("следующ", "будущ")):
        return monday + timedelta(days=7 + wanted), False
    ahead = (wanted - today.weekday()) % 7
    if ahead == 0 and not which.startswith("эт"):
        ahead = 7
    return today + timedelta(days=ahead), False


def _week(match: re.Match[str], today: date) -> tuple[date, bool] | None:
    part, which, prep = match["part"] or "", match["which"] or "", match["prep"] or ""
    if not part and not which:
        return None
    friday = today - timedelta(days=today.weekday()) + timedelta(days=FRIDAY)
    if which.startswith(("следующ", "будущ")):
        if prep == "до" and not part:
            return max(friday, today), True
        friday += timedelta(days=7)
    if friday < today:
        friday = today + timedelta(days=6 - today.weekday())
        return friday, True
    if part.startswith("нач"):
        return max(today, friday - timedelta(days=3)), True
    if part.startswith("серед"):
        return max(today, friday - timedelta(days=2)), True
    return friday, False


def _stretch(match: re.Match[str], today: date) -> tuple[date, bool] | None:
    part, which, span = match["part"] or "", match["which"] or "", match["span"]
    if span.startswith(("дн", "раб", "сут")):
        return (today, False) if part.startswith("кон") else None
    if not part and not which:
        return None
    later = int(which.startswith(("следующ", "будущ")))
    end = _end_of(span, later, today)
    if part.startswith(("нач", "серед")):
        if not span.startswith("мес"):
            return end, True
        return _part_of(part, match["prep"] or "", end.replace(day=1))
    return end, not part


def _end_of(span: str, later: int, today: date) -> date:
    if span.startswith("мес"):
        return last_of_month(add_months(today.replace(day=1), later))
    if span.startswith("кв"):
        ahead = 2 - (today.month - 1) % 3 + 3 * later
        return last_of_month(add_months(today.replace(day=1), ahead))
    return date(today.year + later, 12, 31)


def _month(match: re.Match[str], today: date) -> tuple[date, bool] | None:
    part, of = match["part"] or "", month(match["month"])
    year = int(match["year"]) if match["year"] else today.year + (of < today.month)
    first = date(year, of, 1)
    if not part and (match["prep"] or "") in ("до", "к", "ко"):
        return first - timedelta(days=1), False
    if not part and match["prep"] not in ("в", "во"):
        return None
    if part.startswith(("нач", "серед")):
        return _part_of(part, match["prep"] or "", first)
    return last_of_month(first), not part


def _part_of(part: str, prep: str, first: date) -> tuple[date, bool]:
    """A month's beginning or middle: «к середине» is the 15th, «в середине» may be the 20th."""
    if prep not in ("до", "к", "ко"):
        return first.replace(day=10 if part.startswith("нач") else 20), True
    if part.startswith("серед"):
        return first.replace(day=15), False
    return (first - timedelta(days=1) if prep == "до" else first), False


def _new_year(match: re.Match[str], today: date) -> tuple[date, bool]:
    del match
    return date(today.year, 12, 31), False


def _next_day(match: re.Match[str], today: date) -> tuple[date, bool]:
    if match["working"]:
        return next_working(today), False
    return today + timedelta(days=1), False


def _days_off(match: re.Match[str], today: date) -> tuple[date, bool]:
    sunday = today + timedelta(days=6 - today.weekday())
    if match["prep"] in ("до", "к", "ко"):
        return max(today, sunday - timedelta(days=2)), False
    return sunday, False


_PART = r"(?:(?P<part>кон(?:ца|цу|це|ец)|начал[аеу]|середин[ыеу])\s+)?"
_END = "(?![а-я])"
_NO_DAYS = "этаж|дом|корпус|класс|уров|раз|подъезд|канал|сезон|апп|век|поколени|размер|ряд|мест"
_NUMERIC = (
    r"(?<![\d.,:/№#*+-])(?:(?P<iso>20\d\d-\d\d-\d\d)"
    r"|(?P<range>\d{1,2}\s*[-–—]\s*)?(?P<day>\d{1,2})[./](?P<month>\d{1,2})"
    r"(?:[./](?P<year>\d{4}|\d\d))?)(?![\d/:]|[.,-]\d)"
    r"(?!\s*(?:руб|р\.|%|кг|км|тыс|млн|₽|\$|€|балл|м\b|л\b|г\b))"
)
_KINDS: tuple[tuple[re.Pattern[str], _Reader], ...] = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (PREPOSITION + _NUMERIC, _numeric),
        (
            (
                rf"{PREPOSITION}(?<![\w.,:-])(?P<range>{DAY_NUMBER}\s*(?:[-–—]|по|до|или|и)\s*)?"
                rf"(?P<day>{DAY_NUMBER})\s+(?P<month>{MONTH})(?:\.(?=\s+\d{{4}}))?{_YEAR}"
            ),
            _named,
        ),
        (
            (
                rf"{PREPOSITION}(?<![\w.,:-])(?P<day>\d{{1,2}})(?:-?(?:го|му)(?:\s+числ[ау])?"
                rf"|\s+числ[ау]){_END}(?!\s+(?:{MONTH}|\d|{_NO_DAYS}))"
            ),
            _number,
        ),
        (
            (
                rf"{PREPOSITION}(?<![а-я])(?:(?:сегодня|завтра)\s*(?:[-–—]|или)\s*)?"
                rf"(?P<near>(?:послезавтра|завтра|сегодня)"
                rf"(?:шн(?:его|ему|ий|ем)\s+(?:дн[яюе]|день|утр[ауо]|вечер[ау]?))?){_END}"
            ),
            _near,
        ),
        (
            (
                rf"{PREPOSITION}{_WHICH}(?<![а-я])(?:[а-я]{{5,12}}[-–])?(?P<weekday>{WEEKDAY})"
                r"(?P<week>\s+(?:на\s+)?(?:следующ|будущ)ей\s+недел[ие])?"
            ),
            _weekday,
        ),
        (rf"{PREPOSITION}{_PART}{_WHICH}(?<![а-я])недел[еюи]{_END}", _week),
        (
            (
                rf"{PREPOSITION}{_PART}{_WHICH}(?<![а-я])(?P<span>месяц[ауе]?|квартал[ауе]?|год[ауе]?"
                rf"|(?:рабочего\s+)?дня|суток){_END}"
            ),
            _stretch,
        ),
        (rf"{PREPOSITION}{_PART}(?<![а-я\d])(?<!\d\s)(?P<month>{MONTH}){_YEAR}(?!\s*\d)", _month),
        (rf"{PREPOSITION}(?<![а-я])нов(?:ого|ому)\s+год[ау]{_END}", _new_year),
        (
            (
                rf"{PREPOSITION}(?<![а-я])(?:следующ|ближайш|перв)(?:ий|ему|его|ый|ому|ого)\s+"
                rf"(?P<working>(?:же\s+)?рабоч\w+\s+)?д(?:ень|ню|ня){_END}"
            ),
            _next_day,
        ),
        (rf"{PREPOSITION}(?<![а-я])выходны[хме]{_END}", _days_off),
    )
)

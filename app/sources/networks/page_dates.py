"""Dates as pages write them: ISO, «29 мая», «вчера»; what is not said is guessed and marked."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

from app.sources.items import moment

MONTHS = ("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
"""Beginnings of the names; May, «мая» and «май», comes after March has had its turn."""
WORDS = re.compile(r"^\s*(\d{1,2})\s+([а-яё]{3,9})\.?(?:\s+(\d{4}))?(?:\s*г\.?)?", re.IGNORECASE)
NUMBERS = re.compile(r"^\s*(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})\b")
YEARS = 9
"""Within so many there is every day: 29 February may be missing for eight."""
NEAR = {"сегодня": 0, "вчера": 1, "позавчера": 2}
AGO = re.compile(r"^\s*(\d{1,3})?\s*(минут|час|день|дн|недел)[а-я]*\s+назад", re.IGNORECASE)
DAYS = {"минут": 0, "час": 0, "день": 1, "дн": 1, "недел": 7}


def read_date(told: str, seen: datetime) -> tuple[datetime | None, bool]:
    """The moment, and whether any of it was guessed. `seen` is when the page was saved."""
    if re.match(r"\s*\d{4}-\d\d-\d\d", told) and (at := moment(told)):
        return at, False
    if found := NUMBERS.match(told):
        year = int(found[3]) + (2000 if len(found[3]) == 2 else 0)
        return _day(year, int(found[2]), int(found[1])), False
    if (near := _days_ago(told)) is not None:
        day = (seen - timedelta(days=near)).date()
        return _day(day.year, day.month, day.day), True
    found = WORDS.match(told)
    return _by_words(found, seen) if found else (None, False)


def _days_ago(told: str) -> int | None:
    near = NEAR.get(told.strip().lower().partition(",")[0].partition(" ")[0])
    if near is None and (ago := AGO.match(told)):
        return int(ago[1] or 1) * DAYS[ago[2].lower()]
    return near


def _by_words(found: re.Match[str], seen: datetime) -> tuple[datetime | None, bool]:
    name = found[2].lower()
    month = next((n for n, begin in enumerate(MONTHS, 1) if name.startswith(begin)), 0)
    if found[3]:
        return _day(int(found[3]), month, int(found[1])), False
    # Without a year it is the last such day before the page was saved.
    latest = (seen + timedelta(days=1)).date()
    for year in range(seen.year, seen.year - YEARS, -1):
        at = _day(year, month, int(found[1]))
        if at is not None and at.date() <= latest:
            return at, True
    return None, False


def _day(year: int, month: int, day: int) -> datetime | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return datetime(found.year, found.month, found.day, tzinfo=UTC)

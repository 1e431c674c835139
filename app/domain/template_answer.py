"""What a person typed for a blank, as it will stand in the text: a day becomes words."""

from __future__ import annotations

import re
from datetime import date, timedelta

from app.domain.numerals import MONTHS, day_in_words, day_spelled
from app.domain.template_grammar import Blank, BlankKind

NAMED = {
    "сегодня": 0,
    "today": 0,
    "завтра": 1,
    "tomorrow": 1,
    "послезавтра": 2,
}
"""Days from today."""
WEEKDAYS = (
    ("понедельник", "monday", "пн"),
    ("вторник", "tuesday", "вт"),
    ("среда", "среду", "wednesday", "ср"),
    ("четверг", "thursday", "чт"),
    ("пятница", "пятницу", "friday", "пт"),
    ("суббота", "субботу", "saturday", "сб"),
    ("воскресенье", "sunday", "вс"),
)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DOTTED = re.compile(r"(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2}))?\.?")
_NAMED_MONTH = re.compile(
    rf"(\d{{1,2}})(?:-?го)? ({'|'.join(MONTHS)})(?: (\d{{4}})(?: ?г(?:ода|\.)?)?)?"
)
LONG_AGO = timedelta(days=90)
"""A day without a year that lies further back is meant for the next year."""


def in_words(blank: Blank, typed: str, today: date | None) -> str:
    """The words for the text; what is no day stays as it was typed: «до конца недели»."""
    if blank.kind is not BlankKind.DATE or not typed.strip():
        return typed
    day = day_of(typed, today)
    if day is None:
        return typed
    return day_in_words(day, today) if blank.case is None else day_spelled(day, blank.case, today)


def day_of(typed: str, today: date | None) -> date | None:
    """The day that was typed: 2026-11-25, 25.11.2026, 25.11, «25 ноября», завтра, пятница, or None.

    Without `today` only whole dates are known.
    """
    text = typed.strip().casefold().rstrip(".")
    if found := _ISO.fullmatch(text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _DOTTED.fullmatch(text):
        return _dotted(int(found[1]), int(found[2]), found[3], today)
    if found := _NAMED_MONTH.fullmatch(" ".join(text.split())):
        return _dotted(int(found[1]), MONTHS.index(found[2]) + 1, found[3], today)
    return _told(text, today) if today is not None else None


def _told(text: str, today: date) -> date | None:
    """«завтра», «в пятницу»."""
    if text in NAMED:
        return today + timedelta(days=NAMED[text])
    for number, names in enumerate(WEEKDAYS):
        if text.removeprefix("в ").removeprefix("во ") in names:
            return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)
    return None


def _dotted(day: int, month: int, year: str | None, today: date | None) -> date | None:
    if year is not None:
        return _day(int(year) if len(year) == 4 else 2000 + int(year), month, day)
    if today is None:
        return None
    found = _day(today.year, month, day)
    if found is not None and today - found > LONG_AGO:
        return _day(today.year + 1, month, day)
    return found


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None

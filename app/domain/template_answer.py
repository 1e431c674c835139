"""What a person typed for a blank, as it will stand in the text: a day becomes words (C9)."""

from __future__ import annotations

import re
from datetime import date, timedelta

from app.domain.numerals import MONTHS, day_in_words, day_spelled, ordinal_day
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
_DOTTED = re.compile(r"(\d{1,2})([./])(\d{1,2})(?:\2(\d{4}|\d{2}))?\.?(?: ?г(?:ода|\.)?)?")
_DASHED = re.compile(r"(\d{1,2})-(\d{1,2})-(\d{4})")
_NAMED_MONTH = re.compile(
    rf"(\d{{1,2}}(?:-?(?:го|му|м|е))?|[а-яё]+(?: [а-яё]+)?) ({'|'.join(MONTHS)}"
    r"|янв|фев|мар|апр|июн|июл|авг|сен|сент|окт|ноя|нояб|дек)\.?(?: (\d{4})(?: ?г(?:ода|\.)?)?)?"
)
_FROM_NOW = re.compile(r"через (?:(\d{1,3}) )?(день|дня|дней|сутки|суток|неделю|недели|недель)")
LONG_AGO = timedelta(days=90)
"""A day without a year that lies further back is meant for the next year."""


def in_words(blank: Blank, typed: str, today: date | None) -> str:
    """The words for the text; empty: it is not taken, and the place stays a blank.

    Words that are no day stay as they were typed, «до конца недели», but not where the day has
    to bend, and figures that no calendar has («31.02») nowhere.
    """
    if blank.kind is not BlankKind.DATE or not typed.strip():
        return typed
    day = day_of(typed, today)
    if day is None:
        return "" if blank.case is not None or _looks_like_day(typed) else typed
    return day_in_words(day, today) if blank.case is None else day_spelled(day, blank.case, today)


def is_refused(blank: Blank, typed: str, today: date | None) -> bool:
    """Whether something was typed that this blank does not take."""
    return bool(typed.strip()) and not in_words(blank, typed, today)


def _looks_like_day(typed: str) -> bool:
    text = _bare(typed)
    return text.isdigit() or any(
        form.fullmatch(text) for form in (_ISO, _DOTTED, _DASHED, _NAMED_MONTH)
    )


def _bare(typed: str) -> str:
    return " ".join(typed.casefold().split()).rstrip(".")


def day_of(typed: str, today: date | None) -> date | None:
    """The day that was typed: 2026-11-25, 25.11.2026, 25.11, «25 ноября», завтра, пятница, or None.

    Without `today` only whole dates are known.
    """
    text = _bare(typed)
    if found := _ISO.fullmatch(text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _DASHED.fullmatch(text):
        return _day(int(found[3]), int(found[2]), int(found[1]))
    if found := _DOTTED.fullmatch(text):
        return _dotted(int(found[1]), int(found[3]), found[4], today)
    if found := _NAMED_MONTH.fullmatch(text):
        figures = re.match(r"\d+", found[1])
        day = int(figures[0]) if figures else ordinal_day(found[1])
        return _dotted(day or 0, _month(found[2]), found[3], today)
    return _told(text, today) if today is not None else None


def _told(text: str, today: date) -> date | None:
    """«завтра», «в пятницу», «через 3 дня»."""
    if text in NAMED:
        return today + timedelta(days=NAMED[text])
    if found := _FROM_NOW.fullmatch(text):
        days = int(found[1] or 1) * (7 if found[2].startswith("нед") else 1)
        return today + timedelta(days=days)
    for number, names in enumerate(WEEKDAYS):
        if text.removeprefix("в ").removeprefix("во ") in names:
            return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)
    return None


def _month(name: str) -> int:
    return next(at for at, month in enumerate(MONTHS, 1) if month.startswith(name[:3]))


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

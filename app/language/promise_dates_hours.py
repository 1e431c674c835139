"""Hours that a promise names: «до 18:00», «к трём часам дня», «вечером», «в течение дня»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time

from app.language.promise_dates_numbers import COUNT, number

_PREP = r"(?<![а-я])(?P<prep>не\s+(?:позднее|позже)|до|ко?|во?|около|после|со?)\s+"
_CLOCK = re.compile(
    rf"(?:{_PREP})?(?<![\d.,:/№+-])(?P<hour>[01]?\d|2[0-4])(?P<mark>[:.-])(?P<minute>[0-5]\d)"
    r"(?!\d|[.,:/-]\d)(?!\s*(?:руб|₽|%|кг|км|тыс))"
)
_SPOKEN = re.compile(
    rf"{_PREP}(?P<hour>{COUNT})(?:\s*(?P<hours>час(?:ов|ам|а|у)?|ч\.?))?(?![а-я])"
    r"(?:\s+(?P<half>утра|дня|вечера|ночи)(?![а-я]))?"
)
_BARE = re.compile(
    rf"{_PREP}(?P<hour>1\d|2[0-3]|[89])(?![\d.,:/-]|\s*[\d%]|\s+[а-я]*(?:дн|час|ноя|дек|янв|лет))"
)
"""«До 20» says an hour beside a day only."""
_PARTS = (
    (r"(?:до|к)\s+утр[ау]", time(9)),
    (r"(?:с\s+)?утром|в\s+первой\s+половине(?:\s+дня)?|(?:до|к)\s+обед[ау]", time(13)),
    (r"(?:до|к)\s+полудн[яю]", time(12)),
    (r"днем|после\s+обеда|во\s+второй\s+половине(?:\s+дня)?", time(18)),
    (r"(?:до|к)\s+вечер[ау]", time(18)),
    (r"вечером", time(21)),
    (r"ночью", time(6)),
    (r"(?:до|к)\s+ночи|(?:до|к)\s+полуночи", time(23, 59)),
)
_PART_PATTERNS = tuple((re.compile(rf"(?<![а-я]){p}(?![а-я])"), at) for p, at in _PARTS)
_ALL_DAY = re.compile(r"(?<![а-я])в\s+течени[еи]\s+(?:(?:рабоч|сегодняшн)его\s+)?дня(?![а-я])")
_BETWEEN = re.compile(
    r"(?<![а-я])с\s+\d{1,2}(?:[:.]\d\d)?(?:\s+(?:час\w*|утра))?\s+до\s+"
    r"(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?(?!\d|[.,:]\d)"
)
_EARLIEST, _LATEST = 8, 23
"""«До 18 часов» names an hour of the day, «до 3 часов» and «до 24 часов» a length."""
_NOON = 12
_NOT_UNTIL = ("после", "с", "со")
_DAY_LONG = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Hour:
    """An hour, where it stands and how it is put; `at` None: the end of the working day."""

    start: int
    end: int
    at: time | None
    firm: bool
    """«До» or «к»; not a bare hour, nor one of «с 10 до 18», which may be opening hours."""
    alone: bool = True
    """It may stand without a day."""


def hours_named(low: str) -> Iterator[Hour]:
    """The hours of a text in small letters, ё as е."""
    read = (*map(_clock, _CLOCK.finditer(low)), *map(_spoken, _SPOKEN.finditer(low)))
    yield from (found for found in read if found is not None)
    for match in _BARE.finditer(low):
        if match["prep"] in ("до", "к"):
            at = time(int(match["hour"]))
            yield Hour(start=match.start(), end=match.end(), at=at, firm=True, alone=False)
    for match in _BETWEEN.finditer(low):
        if (last := int(match["hour"])) < _DAY_LONG:
            at = time(last, int(match["minute"] or 0))
            yield Hour(start=match.start(), end=match.end(), at=at, firm=False)
    for pattern, at in _PART_PATTERNS:
        for match in pattern.finditer(low):
            firm = match[0].startswith(("до", "к"))
            yield Hour(start=match.start(), end=match.end(), at=at, firm=firm)
    for match in _ALL_DAY.finditer(low):
        yield Hour(start=match.start(), end=match.end(), at=None, firm=True)


def _clock(match: re.Match[str]) -> Hour | None:
    hour, minute, prep = int(match["hour"]), int(match["minute"]), match["prep"] or ""
    if match["mark"] == "-" and (not prep or minute not in (0, 30)):
        return None
    if match["mark"] == "." and (not prep or 1 <= minute <= _NOON):
        return None  # a date or a sum, not an hour
    if prep in _NOT_UNTIL or hour > _DAY_LONG:
        return None
    at = time(23, 59) if hour == _DAY_LONG else time(hour, minute)
    return Hour(start=match.start(), end=match.end(), at=at, firm=_firm(match))


def _spoken(match: re.Match[str]) -> Hour | None:
    half, prep = match["half"] or "", match["prep"]
    if not (half or match["hours"]) or prep in (*_NOT_UNTIL, "около"):
        return None
    hour = int(number(match["hour"]))
    if not half and not _EARLIEST <= hour <= _LATEST:
        return None
    if half in ("дня", "вечера") and hour < _NOON:
        hour += _NOON
    if not 0 < hour < _DAY_LONG:
        return None
    return Hour(start=match.start(), end=match.end(), at=time(hour), firm=_firm(match))


def _firm(match: re.Match[str]) -> bool:
    return (match["prep"] or "")[:2] in ("до", "к", "ко", "не")

"""Lengths of time that a promise names: «в течение 3 рабочих дней», «через два часа»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from app.domain.deadline import WorkHours, add_working
from app.language.promise_dates_days import add_months, next_working
from app.language.promise_dates_numbers import RANGE, number

_LEAD = (
    r"(?<![а-я])(?P<lead>в\s+течени[еи]|в\s+пределах|на\s+протяжении|через|спустя|за"
    r"|в\s+ближайш(?:ие|ий|ую|ее)|в\s+срок\s+до|до|не\s+(?:более|больше|дольше|позднее|позже)"
    r"(?:,?\s+чем)?(?:\s+(?:через|за))?|максимум|срок\w*(?:\s+[а-я]+){0,4}(?:\s+[-–—]|:)?"
    r"|займет|занимает|уйдет|потребуется|понадобится|(?:нам|мне)\s+нужн[оы](?:\s+еще)?|подожди(?:те)?(?:\s+еще)?"
    r"|дайте(?:\s+(?:нам|мне))?(?:\s+еще)?)\s+"
)
_FILLER = (
    r"(?:(?:ближайш\w+|следующ\w+|последующ\w+|всего|примерно|около|максимум|ориентировочно"
    r"|не\s+(?:более|больше|дольше))\s+)?"
)
_TERM = re.compile(
    rf"{_LEAD}{_FILLER}(?:{RANGE}(?:\s*\([а-я ]+\))?\s*)?"
    r"(?:(?P<kind>раб(?:оч)?|банковск|календарн)[\w.]+\s*)?"
    r"(?P<unit>полчаса|получаса|мин(?:ут[уы]?)?|ч(?=\.|\s|$)|час(?:а|ов|ик\w*)?|сут(?:ки|ок)|день|дня|дней|дни|недел[юиь]"
    r"|месяц(?:а|ев)?)(?![а-я])"
    r"(?:[-–](?P<more>дв[ае]|три|полтор[аы]|другой)(?![а-я]))?"
    r"(?!\s+(?:назад|до\s|подряд|утра|дня|вечера|ночи))"
)
_DAYS_TERM = re.compile(r"(?<![а-я])в\s+(?P<most>[а-я]{2,20}?|\d{1,3})-?дневный\s+срок(?![а-я])")
_AFTER = re.compile(r"\s+(?:после|с\s+момента|со\s+дня|с\s+даты)\s+(?!обращени|заявк|сегодня)")
_LOOSE = ("за", "занимает", "спустя", "максимум", "займет", "уйдет")
_PLURAL = ("дни", "часов", "минут", "дней", "месяцев", "недель")
_MOST_DAYS = 400
_LATE_HOURS, _EARLY_HOURS = 23, 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A length of time from now; `day`: the end of that day, else the exact moment `at`."""

    start: int
    end: int
    day: date | None = None
    at: datetime | None = None
    firm: bool = True
    weak: bool = False
    """«За 3 дня»: of no meaning where nobody says that he will do it."""
    conditional: bool = False
    """It begins with something that has to come first."""


def terms(low: str, now: datetime, hours: WorkHours) -> Iterator[Term]:
    """The lengths of a text in small letters, ё as е, counted from now."""
    today = now.astimezone(hours.zone).date()
    for match in _TERM.finditer(low):
        count = _count(match)
        if count is None:
            continue
        day, at = _reckoned(match, count, today, now, hours)
        yield Term(
            start=match.start(),
            end=match.end(),
            day=day,
            at=at,
            firm=not match["lead"].startswith(_LOOSE),
            weak=match["lead"] in ("за", "спустя"),
            conditional=bool(_AFTER.match(low, match.end())),
        )
    for match in _DAYS_TERM.finditer(low):
        if count := round(number(match["most"])):
            yield Term(start=match.start(), end=match.end(), day=today + timedelta(days=count))


def _count(match: re.Match[str]) -> float | None:
    """How many units; None: no length at all."""
    unit, lead = match["unit"], match["lead"]
    if match["most"] is None:
        near = lead.startswith("в ближайшие") and unit not in ("полчаса", "сутки", "получаса")
        alone = unit == "дня" and not match["kind"]  # «в течение дня» is an hour of today
        bare = lead in ("до", "не позднее", "не позже") or unit in _PLURAL or near or alone
        return None if bare else max(1, number(match["more"] or ""))
    count = max(number(match["most"]), number(match["least"] or "0"))
    clock = unit.startswith("ч") and not match["least"] and not match["kind"]
    if lead in ("до", "не позднее", "не позже") and clock:
        count = 0 if _EARLY_HOURS <= count <= _LATE_HOURS else count
    return count or None


def _reckoned(
    match: re.Match[str], count: float, today: date, now: datetime, hours: WorkHours
) -> tuple[date | None, datetime | None]:
    unit, working = match["unit"], (match["kind"] or "").startswith(("раб", "банк"))
    length = _exact(unit, count)
    if length is not None:
        return None, add_working(now, length, hours) if working else now + length
    whole = max(1, round(count))
    if whole > _MOST_DAYS:
        raise OverflowError
    if unit.startswith("мес"):
        return add_months(today, whole), None
    if unit.startswith("нед"):
        return today + timedelta(days=7 * whole), None
    if working:
        return next_working(today, whole), None
    return today + timedelta(days=whole), None


def _exact(unit: str, count: float) -> timedelta | None:
    if unit.startswith("пол"):
        return timedelta(minutes=30)
    if unit.startswith("мин"):
        return timedelta(minutes=count)
    if unit.startswith("ч"):
        return timedelta(hours=count)
    return timedelta(days=count) if unit.startswith("сут") else None

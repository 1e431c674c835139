"""What a reply promises and by when (S5, R-004-2): days, hours and lengths found in its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice

from app.domain.deadline import WorkHours
from app.domain.promise import LONGEST_PROMISE, PromisedMoment
from app.language.folding import clean, lowered
from app.language.promise_dates_days import Day, days
from app.language.promise_dates_hours import Hour, hours_named
from app.language.promise_dates_terms import terms
from app.language.promise_dates_voice import Voice, clause_of, sentence_of, voice

LOOK_AT = 20_000
"""Characters of a reply that are looked at."""
_TELLING = 8
"""Letters besides the moment from which on a clause says what is promised."""
_UNSAID = frozenset({Voice.UNKNOWN, Voice.NONE})
_TERMED = re.compile(
    r"(?<![а-я])(?:срок(?:ом)?(?![а-я])[^.!?]{0,40}"
    r"|(?:ответ|результат|решение|звонок|возврат|доставка|замена|ремонт)\s*(?:[-–—]|:)\s*"
    r"|(?:апдейт|новости|ответ|результат)\s+)$"
)
_THAT_DAY = ("конца дня", "концу дня", "конца рабочего дня", "концу рабочего дня")
_NIGHT = time(7)
_LOOKED_AT = 120
"""Days, hours and lengths of one text that are weighed: each is held against the others."""
_MOST = 40
"""Moments of one text."""
_FIRM = frozenset({"до", "к", "ко", "по", "не позднее", "не позже", "не далее"})
_NEVER = frozenset({"от", "за", "после", "из", "о", "раньше", "ранее", "позднее", "позже"})
_BETWEEN = frozenset({"", " ", ", ", ","})
_NUMBERED = ("заказ", "номер", "№", "счет", "договор", "верси", "пункт", "п.", "стать", "ст.",
             "заявк", "обращени", "чек", "код")  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """A moment before it is known whose it is."""

    start: int
    end: int
    due: datetime
    firm: bool
    vague: bool = False
    bare: bool = False
    """Neither a preposition nor a name of a day: a number that may be anything."""
    length: bool = False
    """A length or an hour without a day, which a rule names as well."""


def promised(text: str, now: datetime, hours: WorkHours) -> tuple[PromisedMoment, ...]:
    """The moments that a reply names, in the order of the text.

    Those of the customer («пришлите до пятницы»), of the past and of opening hours are left out;
    what is not certain is not `sure`. «До пятницы» is the end of Friday's working time.
    """
    low = lowered(clean(text[:LOOK_AT]))
    found: list[PromisedMoment] = []
    for each in _apart(_all(low, now, hours))[:_MOST]:
        judged = _judged(text, low, each, now, hours)
        if judged is not None:
            found.append(judged)
    return tuple(found)


def _all(low: str, now: datetime, hours: WorkHours) -> Iterator[_Found]:
    """Whatever may be a moment; overlaps are not yet sorted out."""
    today = now.astimezone(hours.zone).date()
    kept = sorted(_kept_days(low, today), key=lambda day: day.start)[:_LOOKED_AT]
    named, clocks = _joined(low, kept), _longest_hours(low)[:_LOOKED_AT]
    for day in named:
        same = replace(day, day=_day_before(low, named, day.start, today) or today)
        whole = same if low[day.start : day.end].endswith(_THAT_DAY) else day
        yield from _days_with_hours(low, whole, clocks, now, hours)
    for hour in (one for one in clocks if one.alone):
        of = _day_before(low, named, hour.start, today)
        due = _moment(of, hour.at, now, hours) if of else now
        due = due if due > now else _today_or_later(hour, now, hours)
        yield _Found(start=hour.start, end=hour.end, due=due, firm=hour.firm, length=of is None)
    with suppress(OverflowError):
        for term in islice(terms(low, now, hours), _LOOKED_AT):
            due = term.at or _moment(term.day or today, None, now, hours)
            yield _Found(
                start=term.start,
                end=term.end,
                due=due,
                firm=term.firm,
                vague=term.conditional,
                bare=term.weak,
                length=True,
            )


def _day_before(low: str, named: list[Day], start: int, today: date) -> date | None:
    """«Завтра проверим и к 15:00 напишем»: the day to come that the sentence named last."""
    first, _ = sentence_of(low, start, start)
    before = (day for day in named if first <= day.start and day.end <= start)
    last = max(before, key=lambda day: day.end, default=None)
    ours = last is not None and not last.vague and not last.ranged and last.day >= today
    return last.day if last is not None and ours else None


def _kept_days(low: str, today: date) -> Iterator[Day]:
    for day in days(low, today):
        ranged = day.prep in ("с", "со") and day.ranged
        if day.prep in _NEVER or day.prep.startswith("прошл"):
            continue
        if day.prep not in ("с", "со") or ranged:
            yield day


def _joined(low: str, found: list[Day]) -> list[Day]:
    """«В пятницу, 27 ноября» is one day."""
    joined = []
    for day in found:
        for other in found:
            near = low[day.end : other.start] in _BETWEEN | {" (", " - "}
            if near and day.end <= other.start and day.day == other.day:
                joined.append(
                    replace(
                        day,
                        end=other.end,
                        prep=day.prep or other.prep,
                        vague=day.vague and other.vague,
                    )
                )
    return [*found, *joined]


def _longest_hours(low: str) -> list[Hour]:
    kept: list[Hour] = []
    for hour in sorted(hours_named(low), key=lambda one: (one.start, -one.end)):
        if not kept or hour.start >= kept[-1].end:
            kept.append(hour)
    return kept


def _days_with_hours(
    low: str, day: Day, clocks: list[Hour], now: datetime, hours: WorkHours
) -> Iterator[_Found]:
    """The day, and the day together with the hour beside it."""
    firm = day.prep in _FIRM or (day.ranged and day.prep not in ("с", "со"))
    bare = not day.prep and low[day.start].isdigit() and low[day.end - 1].isdigit()
    whole = _Found(
        start=day.start, end=day.end, due=_moment(day.day, None, now, hours),
        firm=firm, vague=day.vague, bare=bare,
    )  # fmt: skip
    yield whole
    for hour in clocks:
        after = hour.start >= day.end and low[day.end : hour.start] in _BETWEEN
        before = hour.end <= day.start and low[hour.end : day.start] in _BETWEEN
        if after or before:
            yield replace(
                whole,
                start=min(day.start, hour.start),
                end=max(day.end, hour.end),
                due=_moment(_night(low, day, hour, now, hours), hour.at, now, hours),
                firm=firm or hour.firm,
                bare=False,
            )


def _night(low: str, day: Day, hour: Hour, now: datetime, hours: WorkHours) -> date:
    """«Сегодня ночью» comes after midnight."""
    near = low[day.start : day.end] == "сегодня" and hour.at is not None and hour.at < _NIGHT
    gone = near and _moment(day.day, hour.at, now, hours) <= now
    return day.day + timedelta(days=int(gone))


def _moment(day: date, at: time | None, now: datetime, hours: WorkHours) -> datetime:
    """UTC; a day without an hour ends with its working time, today after that at midnight."""
    closing = time(hours.ends) if hours.ends < 24 else time(23, 59)
    due = datetime.combine(day, at or closing, hours.zone)
    if at is None and due <= now and day == now.astimezone(hours.zone).date():
        due = datetime.combine(day, time(23, 59), hours.zone)
    return due.astimezone(UTC)


def _today_or_later(hour: Hour, now: datetime, hours: WorkHours) -> datetime:
    today = now.astimezone(hours.zone).date()
    due = _moment(today, hour.at, now, hours)
    return due if due > now else _moment(today + timedelta(days=1), hour.at, now, hours)


def _apart(found: Iterator[_Found]) -> list[_Found]:
    """Of those that overlap the longest, in the order of the text."""
    kept: list[_Found] = []
    for each in sorted(found, key=lambda one: one.start - one.end):
        if all(each.end <= other.start or other.end <= each.start for other in kept):
            kept.append(each)
    return sorted(kept, key=lambda one: one.start)


def _judged(
    text: str, low: str, found: _Found, now: datetime, hours: WorkHours
) -> PromisedMoment | None:
    told = voice(low, found.start, found.end, length=found.length)
    if told is Voice.THEIRS or (found.bare and _numbered(low, found.start)):
        return None
    past = found.due <= now
    if told is Voice.PAST and (past or _is_today(found.due, now, hours)):
        return None
    ours = told is Voice.OURS or (told in _UNSAID and _termed(low, found))
    if (found.bare and not ours) or (past and found.vague):
        return None
    return PromisedMoment(
        start=found.start,
        end=found.end,
        words=text[found.start : found.end],
        due=found.due,
        sure=not found.vague and (ours or (found.firm and told in _UNSAID)),
        past=past,
        said=_said(text, low, found),
    )


def _said(text: str, low: str, found: _Found) -> str:
    """What is promised: the clause, or the sentence where the clause names the moment only."""
    first, last = clause_of(low, found.start, found.end)
    if last - first < found.end - found.start + _TELLING:
        first, last = sentence_of(low, found.start, found.end)
    words = " ".join(text[first:last].split())[:LONGEST_PROMISE]
    for joint in ("а ", "и ", "но "):
        words = words.removeprefix(joint)
    return words


def _is_today(due: datetime, now: datetime, hours: WorkHours) -> bool:
    return due.astimezone(hours.zone).date() == now.astimezone(hours.zone).date()


def _termed(low: str, found: _Found) -> bool:
    """«Новый срок — 28 ноября» promises without a verb."""
    first, _ = sentence_of(low, found.start, found.end)
    return _TERMED.search(low, first, found.start) is not None


def _numbered(low: str, start: int) -> bool:
    """«Заказ 12.11» is a number."""
    word = low[max(0, start - 24) : start].rstrip(" :").rpartition(" ")[2]
    return word.startswith(_NUMBERED)

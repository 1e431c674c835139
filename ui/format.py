"""Moments, spans, numbers and sizes as a person reads them, in the interface's language."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject

from app.domain import clock as app_clock

MINUTE, HOUR, DAY = 60, 3600, 86_400
SOON_S = 30 * MINUTE
"""A deadline nearer than this is amber."""


def count(number: int) -> str:
    """12408 → «12 408» in Russian."""
    return QLocale().toString(number)


def compact(number: int) -> str:
    """An audience in a few characters: 950, 12 тыс., 3,4 млн."""
    if number < 10_000:
        return count(number)
    if number < 1_000_000:
        text = QCoreApplication.translate("format", "{n} k")
        return text.format(n=count(number // 1000))
    text = QCoreApplication.translate("format", "{n} m")
    return text.format(n=QLocale().toString(number / 1_000_000, "f", 1))


def size(octets: int) -> str:
    """A file's size: 3,4 МБ."""
    return QLocale().formattedDataSize(octets, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def percent(share: float) -> str:
    """0.873 → 87 %."""
    return QLocale().toString(round(share * 100)) + "\N{NO-BREAK SPACE}%"


def moment(at: datetime) -> str:
    """Day and time to the minute in local time: 22 ноября 2026, 13:05."""
    local = at.astimezone()
    return f"{day(local.date())}, {clock(at)}"


def clock(at: datetime) -> str:
    """The time of the day, local: 13:05."""
    return at.astimezone().strftime("%H:%M")


def day(when: date) -> str:
    """A day with its year: 22 ноября 2026."""
    return QLocale().toString(QDate(when.year, when.month, when.day), "d MMMM yyyy")


def short_moment(at: datetime, now: datetime) -> str:
    """As little as tells it apart: 13:05 today, «вчера 13:05», 12 ноя 13:05, 12.11.2025."""
    local, today = at.astimezone(), now.astimezone().date()
    if local.date() == today:
        return clock(at)
    if local.date() == today - timedelta(days=1):
        return QCoreApplication.translate("format", "yesterday {time}").format(time=clock(at))
    if local.year == today.year:
        date_part = QLocale().toString(QDate(local.year, local.month, local.day), "d MMM")
        return f"{date_part} {clock(at)}"
    return QLocale().toString(QDate(local.year, local.month, local.day), "dd.MM.yyyy")


def coming(at: datetime, now: datetime) -> str:
    """A moment ahead: «сегодня в 18:00», «завтра в 9:00», «пн 23 ноября в 9:00»."""
    local, today = at.astimezone(), now.astimezone().date()
    if local.date() == today:
        said = QCoreApplication.translate("format", "today at {time}")
    elif local.date() == today + timedelta(days=1):
        said = QCoreApplication.translate("format", "tomorrow at {time}")
    else:
        said = QCoreApplication.translate("format", "{day} at {time}")
    return said.format(time=clock(at), day=f"{weekday(at)} {short_day(at)}")


def coming_iso(text: str) -> str:
    """The same for a moment that was written down; empty: it is none."""
    try:
        return coming(app_clock.from_iso(text), app_clock.now())
    except ValueError:
        return ""


def weekday(at: datetime) -> str:
    """The day of the week in a few letters, local: пт."""
    local = at.astimezone()
    return QLocale().dayName(local.isoweekday(), QLocale.FormatType.ShortFormat)


def short_day(at: datetime) -> str:
    """A local day without its year: 27 ноября."""
    local = at.astimezone()
    return QLocale().toString(QDate(local.year, local.month, local.day), "d MMMM")


def ago(at: datetime, now: datetime) -> str:
    """How long ago, in one unit: «сейчас», 4 мин, 3 ч, 2 дн, then the date."""
    seconds = int((now - at).total_seconds())
    if seconds < MINUTE:
        return QCoreApplication.translate("format", "now")
    if seconds < 7 * DAY:
        return span(seconds)
    local = at.astimezone()
    style = "d MMM" if local.year == now.astimezone().year else "dd.MM.yyyy"
    return QLocale().toString(QDate(local.year, local.month, local.day), style)


def span(seconds: int) -> str:
    """A length of time in its largest unit: 4 мин, 3 ч, 2 дн."""
    return Spans().in_words(abs(seconds))


def deadline(due: datetime | None, now: datetime) -> tuple[str, str]:
    """What a deadline chip says and its tone: calm, soon or late; no text without a deadline."""
    if due is None:
        return "", "calm"
    left = int((due - now).total_seconds())
    if left < 0:
        late = QCoreApplication.translate("format", "{span} late")
        return late.format(span=span(left)), "late"
    tone = "soon" if left < SOON_S else "calm"
    if HOUR <= left < 10 * HOUR:
        return Spans().to_the_minute(left), tone
    return span(left), tone


class Spans(QObject):
    """Lengths of time; a class, because only its `tr` is known to have plural forms."""

    def in_words(self, seconds: int) -> str:
        """The largest unit only."""
        if seconds < HOUR:
            return self.tr("%n min", "", max(1, seconds // MINUTE))
        if seconds < DAY:
            return self.tr("%n h", "", seconds // HOUR)
        return self.tr("%n d", "", seconds // DAY)

    def to_the_minute(self, seconds: int) -> str:
        """Hours and minutes: 1 ч 20 мин."""
        hours, minutes = divmod(seconds // MINUTE, 60)
        whole = self.tr("%n h", "", hours)
        rest = self.tr("%n min", "", minutes)
        return f"{whole} {rest}" if minutes else whole

"""How a source is doing, in words (L15)."""

from __future__ import annotations

from datetime import datetime

from app.domain.source import Source, SourceHealth
from ui import format as shown
from ui.noop import QT_TRANSLATE_NOOP
from ui.words.table import say, translated

PASTED = "pasted"
"""The name that texts without an address are kept under."""
BY_HAND = QT_TRANSLATE_NOOP("words", "Pasted by hand")
HEALTH = {
    "never": QT_TRANSLATE_NOOP("words", "not asked yet"),
    "syncing": QT_TRANSLATE_NOOP("words", "fetching now"),
    "fresh": QT_TRANSLATE_NOOP("words", "updated {ago} ago"),
    "waiting": QT_TRANSLATE_NOOP("words", "limit until {until}"),
    "login": QT_TRANSLATE_NOOP("words", "needs a sign-in"),
    "captcha": QT_TRANSLATE_NOOP("words", "needs a check (captcha)"),
    "forbidden": QT_TRANSLATE_NOOP("words", "access was withdrawn"),
    "missing": QT_TRANSLATE_NOOP("words", "address not found"),
    "offline": QT_TRANSLATE_NOOP("words", "no network, working offline"),
    "failed": QT_TRANSLATE_NOOP("words", "did not answer"),
    "paused": QT_TRANSLATE_NOOP("words", "paused"),
    "notice": QT_TRANSLATE_NOOP("words", "needs your consent"),
    "just": QT_TRANSLATE_NOOP("words", "updated just now"),
    "again": QT_TRANSLATE_NOOP("words", "did not answer, next try at {until}"),
    "wait": QT_TRANSLATE_NOOP("words", "waiting for the network's limit"),
    "live": QT_TRANSLATE_NOOP("words", "is being listened to"),
    "begun": QT_TRANSLATE_NOOP("words", "the first reading was stopped"),
    "waiting.left": QT_TRANSLATE_NOOP("words", "waiting for the limit: {left} left"),
    "failed.left": QT_TRANSLATE_NOOP("words", "did not answer, next try in {left}"),
    "offline.left": QT_TRANSLATE_NOOP("words", "no network, next try in {left}"),
}


def health(source: Source, now: datetime, *, live: bool = False, counting: bool = False) -> str:
    """How a source is doing: «обновлено 2 мин назад», «лимит до 14:05».

    `live`: its network tells of news by itself. `counting`: waits are said as what is left of
    them, by whoever says them anew every second.
    """
    if source.paused:
        return say(HEALTH, "paused")
    if counting and (left := waits_for(source, now)) and f"{source.health}.left" in HEALTH:
        return say(HEALTH, f"{source.health}.left", {"left": _counted(left)})
    if source.health is SourceHealth.FRESH:
        return say(HEALTH, "live") if live else _fresh(source, now)
    until = {"until": shown.short_moment(source.retry_at, now) if source.retry_at else ""}
    return say(HEALTH, _state(source), until)


def _state(source: Source) -> str:
    match source.health:
        case SourceHealth.WAITING:
            return "waiting" if source.retry_at else "wait"
        case SourceHealth.FAILED if source.retry_at:
            return "again"
        case SourceHealth.NEVER if source.cursor:
            return "begun"
    return str(source.health)


def waits_for(source: Source, now: datetime) -> int:
    """So many seconds until a source is asked again by itself; 0: it does not wait."""
    if source.paused or source.retry_at is None:
        return 0
    return max(0, round((source.retry_at - now).total_seconds()))


def _counted(seconds: int) -> str:
    """4:05, 1:00:00: digits, so that the row does not dance."""
    minutes, rest = divmod(seconds, shown.MINUTE)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def _fresh(source: Source, now: datetime) -> str:
    if source.synced_at is None:
        return say(HEALTH, "never")
    seconds = int((now - source.synced_at).total_seconds())
    if seconds < shown.MINUTE:
        return say(HEALTH, "just")
    return say(HEALTH, "fresh", {"ago": shown.span(seconds)})


def source_name(name: str) -> str:
    """What a source is called; texts that nobody named stand under a name of ours."""
    return translated(BY_HAND) if name == PASTED else name

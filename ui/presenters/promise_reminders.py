"""Reminds of promises: an hour before their moment, and when it has come (S5, R-004-2)."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from app.domain import clock
from app.domain.ids import CaseId
from app.domain.promise import Promise
from app.services.changes import Changes
from app.store import promises
from ui import format as shown
from ui.presenters.desk import Desk
from ui.presenters.hub import Notice

BEFORE = timedelta(hours=1)
LOOKS_AHEAD = timedelta(hours=24)
UNTIL_CLOSED = 0
WORDS = 80
"""Characters of a promise that a reminder repeats."""
Due = tuple[CaseId, str, Promise]


class PromiseReminders(QObject):
    """One timer for the next of them; nothing is said twice."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._told: set[tuple[CaseId, datetime, bool]] = set()
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self.start)
        desk.hub.changed.connect(self._on_changed)

    @Slot()
    def start(self) -> None:
        """Looks what is due, now."""
        self._desk.tasks.start(self._read())

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.cases:
            self.start()

    async def _read(self) -> None:
        now = clock.now()
        ahead = partial(promises.due_before, moment=now + LOOKS_AHEAD)
        found: tuple[Due, ...] = await self._desk.db.read(ahead)
        near = [one for one in found if one[2].due - BEFORE <= now]
        fresh = [one for one in near if _mark(one, now) not in self._told]
        # What has come was told, also of the hour before it.
        self._told |= {_mark(one, now) for one in near} | {
            (one[0], one[2].due, False) for one in near
        }
        if len(fresh) == 1:
            self._tell(fresh[0], now)
        elif fresh:
            self._tell_many(len(fresh), late=any(one[2].due <= now for one in fresh))
        self._wait(found, now)

    def _wait(self, found: tuple[Due, ...], now: datetime) -> None:
        moments = [at for one in found for at in (one[2].due - BEFORE, one[2].due) if at > now]
        until = min(moments, default=now + LOOKS_AHEAD)
        self._next.start(int((until - now).total_seconds() * 1000) + 500)

    def _tell(self, due: Due, now: datetime) -> None:
        case_id, name, promise = due
        late = promise.due <= now
        before, come = self.tr("Promised to {name} by {time}"), self.tr("Due now for {name}")
        said = (come if late else before).format(
            name=name[:40], time=shown.short_moment(promise.due, now)
        )
        words = f"{said}: {promise.what[:WORDS]}" if promise.what else said
        act = partial(self._desk.hub.case_asked.emit, case_id)
        self._say(words, act, late=late)

    def _tell_many(self, count: int, *, late: bool) -> None:
        act = partial(self._desk.hub.place_asked.emit, "deadlines", None)
        self._say(self.tr("%n promise(s) to keep now", "", count), act, late=late)

    def _say(self, text: str, act: partial[None], *, late: bool) -> None:
        tone = "late" if late else "soon"
        notice = Notice(text=text, tone=tone, action=self.tr("Show"), act=act, seconds=UNTIL_CLOSED)
        self._desk.hub.notice.emit(notice)


def _mark(due: Due, now: datetime) -> tuple[CaseId, datetime, bool]:
    return due[0], due[2].due, due[2].due <= now

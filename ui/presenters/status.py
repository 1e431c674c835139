"""Fills the bottom line: the worst of the sources, the engine, the jobs, the notices."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Slot

from app.domain import clock
from app.domain.source import Source, SourceHealth
from app.domain.spike import spike_in
from app.errors import AppError
from app.services.changes import Changes
from app.store import mentions, sources
from ui import words
from ui.panes.status import StatusBar
from ui.presenters.desk import Desk
from ui.presenters.hub import Notice
from ui.presenters.rereading import JOB as REREADING
from ui.presenters.rereading import Rereading

AGAIN_MS = 30_000
PAUSE_MS = 300
WORST_FIRST = (
    (SourceHealth.LOGIN, "lock", "icon.danger"),
    (SourceHealth.CAPTCHA, "lock", "icon.danger"),
    (SourceHealth.FORBIDDEN, "lock", "icon.danger"),
    (SourceHealth.NOTICE, "warning", "icon.warning"),
    (SourceHealth.MISSING, "warning", "icon.warning"),
    (SourceHealth.FAILED, "warning", "icon.warning"),
    (SourceHealth.OFFLINE, "offline", "icon.warning"),
    (SourceHealth.WAITING, "pause", "icon.warning"),
)
"""One of these is said by name; the rest is said together."""


class StatusPresenter(QObject):
    """Listens to everything that takes time or fails."""

    def __init__(self, desk: Desk, bar: StatusBar) -> None:
        super().__init__()
        self._desk = desk
        self._bar = bar
        self._rereading = Rereading(desk)
        self._again = QTimer(self)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self._read)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PAUSE_MS)
        self._soon.timeout.connect(self._read)
        hub = desk.hub
        hub.notice.connect(self._on_notice)
        hub.progress.connect(self._on_progress)
        hub.finished.connect(self._on_finished)
        hub.changed.connect(self._on_changed)
        hub.source_state.connect(self._later)
        hub.settings_changed.connect(self._later)
        hub.engine_alive.connect(self._on_alive)
        desk.tasks.failed.connect(self._on_failed)
        bar.cancel_asked.connect(self._on_cancel)

    def start(self) -> None:
        """Says how things are, and again every half minute."""
        self._again.start()
        self._read()
        self._rereading.start()

    @Slot()
    def _read(self) -> None:
        self._desk.tasks.start(self._show())

    async def _show(self) -> None:
        listed = await self._desk.db.read(partial(sources.listed, counted=False))
        self._bar.show_health(*self._in_words(listed, clock.now()))
        spike = spike_in(await self._desk.db.read(mentions.by_hour), clock.now())
        self._bar.show_spike(
            words.spike(spike) if spike else "", words.spike_why(spike) if spike else ""
        )

    def _in_words(self, listed: Sequence[Source], now: datetime) -> tuple[str, str, str]:
        if self._desk.settings.offline:
            return self.tr("Working offline, as you wished"), "offline", "icon.warning"
        if not listed:
            return self.tr("No sources yet"), "sources", "icon.faint"
        asked = [source for source in listed if not source.paused]
        for health, icon, role in WORST_FIRST:
            bad = [source for source in asked if source.health is health]
            if bad:
                return self._of_one(bad[0], now), icon, role
        if any(source.health is SourceHealth.SYNCING for source in asked):
            return self.tr("Fetching new posts"), "refresh", "icon.accent"
        count = self.tr("%n source(s)", "", len(listed))
        fresh = [source for source in asked if source.synced_at]
        if not fresh:
            return count, "check", "icon.good"
        oldest = min(fresh, key=lambda source: source.synced_at or now)
        return f"{count} · {words.health(oldest, now)}", "check", "icon.good"

    def _of_one(self, source: Source, now: datetime) -> str:
        return f"{words.source_name(source.config.name)}: {words.health(source, now)}"

    @Slot()
    def _later(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.sources:
            self._later()

    @Slot(object)
    def _on_notice(self, notice: Notice) -> None:
        self._bar.say(notice.text, notice.tone, notice.action, notice.act, notice.seconds)

    @Slot(object)
    def _on_failed(self, error: AppError) -> None:
        text = f"{words.error(error.code, error.facts)} {words.next_step(error.code)}"
        self._bar.say(text.strip(), "late", "", None, 15)

    @Slot(object)
    def _on_progress(self, told: dict[str, Any]) -> None:
        done, total = int(told.get("done") or 0), told.get("total")
        now = str(told.get("now") or "")
        self._bar.show_progress(str(told["job"]), str(told.get("what", "")), done, total, now)

    @Slot(object)
    def _on_finished(self, told: dict[str, Any]) -> None:
        self._bar.end_job(str(told["job"]))
        self._later()

    @Slot(bool)
    def _on_alive(self, alive: bool) -> None:  # noqa: FBT001  # the signal's own argument
        if alive:
            self._later()
            return
        self._bar.end_all()
        text = self.tr("Background work stopped, starting it again")
        self._bar.show_health(text, "warning", "icon.warning")

    @Slot(str)
    def _on_cancel(self, job: str) -> None:
        if job == REREADING:
            self._rereading.pause()
            return
        self._desk.tasks.start(self._desk.engine.request("cancel", job=job))

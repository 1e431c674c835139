"""The health of the evidence in the bottom line, and what puts it in order (N12)."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.domain import clock
from app.domain.case import View
from app.domain.evidence_health import URGENT, VERIFY_DAYS, EvidenceHealth
from app.domain.queue import QueueQuestion
from app.errors import AppError
from app.services.changes import Changes
from app.store import evidence_health
from ui import format as shown
from ui.dialogs.evidence_health import EvidenceHealthDialog
from ui.panes.status import StatusBar
from ui.presenters.desk import Desk
from ui.presenters.hub import Notice
from ui.presenters.jobs import Job

FIRST_MS, SOON_MS, AGAIN_MS = 1_500, 5_000, 300_000
"""After the window is there; after something changed; and for what time alone changes."""
KINDS = ("capture", "verify")


class EvidenceHealthPresenter(QObject):
    """Reads it in the background, never more often than every five seconds.

    Signals:
        queue_asked: QueueQuestion: the cases without a capture.
    """

    queue_asked = Signal(object)

    def __init__(self, desk: Desk, bar: StatusBar) -> None:
        super().__init__()
        self._desk = desk
        self._bar = bar
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._read)
        self._again = QTimer(self)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self._read)
        desk.hub.changed.connect(self._on_changed)
        desk.hub.finished.connect(self._on_finished)
        bar.evidence_asked.connect(self.open)

    def start(self) -> None:
        """Begins once everything else is there."""
        self._soon.start(FIRST_MS)
        self._again.start()

    @Slot()
    def open(self) -> None:
        """Shows what asks for attention."""
        self._desk.tasks.start(self._open())

    async def _open(self) -> None:
        dialog = EvidenceHealthDialog(await self._health(), self._bar.window())
        dialog.capture_asked.connect(partial(self._begin, "capture_missing"))
        dialog.verify_asked.connect(partial(self._begin, "verify_all"))
        dialog.queue_asked.connect(self._on_queue)
        dialog.case_asked.connect(self._desk.hub.case_asked)
        dialog.open()

    @Slot()
    def _read(self) -> None:
        self._desk.tasks.start(self._show())

    async def _show(self) -> None:
        health = await self._health()
        self._bar.show_evidence(self._in_words(health))

    async def _health(self) -> EvidenceHealth:
        ask = partial(
            evidence_health.health, now=clock.now(), verify_days=VERIFY_DAYS, among=URGENT
        )
        return await self._desk.db.read(ask)

    def _in_words(self, health: EvidenceHealth) -> str:
        """The gravest of it in one phrase."""
        told = (
            (self.tr("Without a capture: {count}"), len(health.uncaptured)),
            (self.tr("Captures failed: {count}"), len(health.failed)),
            (self.tr("To be verified: {count}"), len(health.unverified)),
        )
        said = [text.format(count=shown.count(count)) for text, count in told if count]
        return said[0] if said else ""

    @Slot()
    def _on_queue(self) -> None:
        self._desk.hub.place_asked.emit("queue", None)
        self.queue_asked.emit(QueueQuestion(view=View.ALL, uncaptured=True))

    def _begin(self, do: str) -> None:
        self._desk.tasks.start(self._do(do))

    async def _do(self, do: str) -> None:
        job = Job(self._desk.hub)
        try:
            result = await job.run(await self._desk.engine.once_up(do))
        except AppError as error:
            self._desk.tasks.failed.emit(error)
            return
        finally:
            job.close()
        self._say(do, result)

    def _say(self, do: str, result: dict[str, Any]) -> None:
        total = int(result.get("total", 0))
        if do == "capture_missing":
            good = int(result.get("good", 0))
            text = self.tr("Captured: {good} of {total}").format(
                good=shown.count(good), total=shown.count(total)
            )
            tone = "good" if good == total else "soon"
        else:
            bad = len(result.get("bad", []))
            text = self.tr("Verified: everything holds")
            if bad:
                text = self.tr("Verified: %n of them no longer hold(s)", "", bad)
            tone = "late" if bad else "good"
        self._desk.hub.notice.emit(Notice(text=text, tone=tone))

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if (changes.cases or changes.captures) and not self._soon.isActive():
            self._soon.start(SOON_MS)

    @Slot(object)
    def _on_finished(self, told: dict[str, Any]) -> None:
        if str(told.get("job", "")).startswith(KINDS) and not self._soon.isActive():
            self._soon.start(SOON_MS)

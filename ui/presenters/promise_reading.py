"""What the text of an answer promises, asked of the engine after a pause and kept by the text."""

from __future__ import annotations

import asyncio

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.domain.promise import ReplyPromises, from_json
from app.errors import AppError
from ui.panes.composer import Composer
from ui.presenters.case_acts import CaseActs

PAUSE_MS = 350
"""After the last key; nobody waits for what is told of it."""
PATIENCE_S = 5.0
"""An engine that says nothing for so long reads nothing."""


class PromiseReading(QObject):
    """Knows the promises of the text that stands in the composer.

    Signals:
        changed: another text was read, or it is empty now.
    """

    changed = Signal()

    def __init__(self, acts: CaseActs, composer: Composer) -> None:
        super().__init__()
        self._acts, self._desk, self._composer = acts, acts.desk, composer
        self._read: tuple[str, ReplyPromises] | None = None
        self._pause = QTimer(composer, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        composer.text.textChanged.connect(self.look)

    def of(self, text: str) -> ReplyPromises | None:
        """What exactly this text promises; None: it was not read yet."""
        if not text.strip():
            return ReplyPromises()
        return self._read[1] if self._read is not None and self._read[0] == text else None

    async def of_now(self, text: str) -> ReplyPromises:
        """The same without waiting for a pause; nothing where nobody can read it."""
        found = await self._asked(text)
        if self._composer.text.text() == text:
            self._read = (text, found)
            self.changed.emit()
        return found

    @Slot()
    def look(self) -> None:
        """Reads what stands there, after a pause."""
        if self.of(self._composer.text.text()) is None:
            self._pause.start()
        else:
            self._pause.stop()
            self.changed.emit()

    @Slot()
    def _ask(self) -> None:
        text = self._composer.text.text()
        if self._acts.case_id is not None and text.strip():
            self._desk.tasks.start(self._look(text))

    async def _look(self, text: str) -> None:
        await self.of_now(text)

    async def _asked(self, text: str) -> ReplyPromises:
        """By the engine, which knows Russian."""
        request = self._desk.engine.request("promises", text=text)
        try:
            answer = await asyncio.wait_for(request, PATIENCE_S)
        except (AppError, TimeoutError):
            return ReplyPromises()
        return from_json(answer) if "moments" in answer else ReplyPromises()

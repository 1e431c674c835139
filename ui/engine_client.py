"""The window's end of the engine process: JSON lines, answers awaited, restarted when it dies."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, QProcess, QTimer, Signal, Slot

from app import secrets
from app.errors import AppError, EngineGone
from app.services.changes import Changes

log = logging.getLogger(__name__)
BACK_OFF_S = (1, 2, 5, 10, 30)
STEADY_MS = 60_000
"""An engine that lived this long starts a new count of failures."""
UP_S = 40.0
"""The longest pause before another start, and the start itself."""
LINE_MOST = 16_000_000
"""Bytes without an end of line after which the engine is taken for broken."""


class EngineClient(QObject):
    """Starts the engine, asks it, hears it; ends it when the window ends."""

    changed = Signal(object)  # Changes
    source_state = Signal(object)  # dict: source_id, health, retry_at, error_code, error_facts
    progress = Signal(object)  # dict: job, what, done, total, now
    finished = Signal(object)  # dict: job, error?, result?
    trouble = Signal(object)  # AppError: of the workspace, not of one request
    alive = Signal(bool)

    def __init__(self, command: Sequence[str], parent: QObject | None = None) -> None:
        """`command`: what starts the engine, `own_command("engine", "--workspace", …)`."""
        super().__init__(parent)
        self._command = list(command)
        self._process: QProcess | None = None
        self._buffer = bytearray()
        self._waiting: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._hoping: set[asyncio.Future[None]] = set()
        self._last_id = 0
        self._failures = 0
        self._ready = False
        self._closing = False
        self._again = _single_shot(self, self.start)
        self._steady = _single_shot(self, self._forgive)

    @property
    def is_alive(self) -> bool:
        """Whether the engine has said that it is ready and has not ended since."""
        return self._ready

    @Slot()
    def start(self) -> None:
        """Starts the process; `alive(True)` follows when it is ready."""
        process = QProcess(self)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._ended)
        process.errorOccurred.connect(self._failed)
        self._process = process
        self._buffer.clear()
        process.start(self._command[0], self._command[1:])

    async def request(self, do: str, **fields: Any) -> dict[str, Any]:
        """Asks the engine and waits for its answer.

        Raises:
            EngineGone: it is not running, or ended before it answered.
            AppError: what the engine answered, with its code and facts.
        """
        if self._process is None or not self._ready:
            raise EngineGone
        self._last_id += 1
        number = self._last_id
        if token := fields.get("token"):  # should this process crash now, its log has none of it
            secrets.hide(token if isinstance(token, str) else secrets.packed(token))
        answer: asyncio.Future[dict[str, Any]] = asyncio.get_running_loop().create_future()
        self._waiting[number] = answer
        line = json.dumps({"id": number, "do": do, **fields}, ensure_ascii=False)
        self._process.write(line.encode() + b"\n")
        try:
            return await answer
        finally:
            self._waiting.pop(number, None)

    async def once_up(self, do: str, **fields: Any) -> dict[str, Any]:
        """As `request`, for what a person asked: an engine that is being started is waited for.

        Raises:
            EngineGone: it does not come up, or ended before it answered. AppError: its answer.
        """
        await self._up()
        return await self.request(do, **fields)

    async def _up(self) -> None:
        if self._ready or (self._process is None and not self._again.isActive()):
            return
        came: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._hoping.add(came)
        try:
            await asyncio.wait_for(came, UP_S)
        except TimeoutError as error:
            raise EngineGone from error
        finally:
            self._hoping.discard(came)

    def _settle_hopes(self, error: AppError | None = None) -> None:
        for came in self._hoping:
            if not came.done():
                came.set_result(None) if error is None else came.set_exception(error)

    async def close(self, patience_s: float = 7.0) -> None:
        """Lets the engine finish what it holds (5 s at most), then ends it."""
        self._closing = True
        self._again.stop()
        process = self._process
        if process is None or process.state() == QProcess.ProcessState.NotRunning:
            return
        ended: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        process.finished.connect(lambda *_: None if ended.done() else ended.set_result(None))
        process.closeWriteChannel()
        try:
            await asyncio.wait_for(ended, patience_s)
        except TimeoutError:
            process.kill()
            process.waitForFinished(1000)

    @Slot()
    def _read(self) -> None:
        process = self._process
        if process is None:
            return
        self._buffer += process.readAllStandardOutput().data()
        *lines, rest = self._buffer.split(b"\n")
        self._buffer = bytearray(rest)
        if len(rest) > LINE_MOST:
            process.kill()
        for line in lines:
            self._hear(bytes(line))

    def _hear(self, line: bytes) -> None:
        try:
            message = json.loads(line)
        except ValueError:
            log.warning("engine wrote a line that is not JSON (%d bytes)", len(line))
            return
        if not isinstance(message, dict):
            return
        if "id" in message:
            self._answer(message)
        else:
            self._event(message)

    def _answer(self, message: dict[str, Any]) -> None:
        waiting = self._waiting.get(message["id"])
        if waiting is None or waiting.done():
            return
        if error := message.get("error"):
            waiting.set_exception(told(error))
        else:
            waiting.set_result(message.get("result") or {})

    def _event(self, message: dict[str, Any]) -> None:
        match message.get("event"):
            case "ready":
                self._ready = True
                self._settle_hopes()
                self._steady.start(STEADY_MS)
                self.alive.emit(True)  # noqa: FBT003  # the signal's own argument
            case "changes":
                self.changed.emit(Changes.from_json(message["changes"]))
            case "source":
                self.source_state.emit(message)
            case "progress":
                self.progress.emit(message)
            case "finished":
                self.finished.emit(message)
            case "trouble":
                self.trouble.emit(told(message))

    @Slot(QProcess.ProcessError)
    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._ended()

    @Slot()
    def _ended(self) -> None:
        self._ready = False
        self._steady.stop()
        for answer in self._waiting.values():
            if not answer.done():
                answer.set_exception(EngineGone())
        self._waiting.clear()
        self._settle_hopes(EngineGone())
        if self._process is not None:
            self._process.deleteLater()
            self._process = None
        self.alive.emit(False)  # noqa: FBT003  # the signal's own argument
        if not self._closing:
            pause = BACK_OFF_S[min(self._failures, len(BACK_OFF_S) - 1)]
            self._failures += 1
            log.info("engine ended, starting again in %d s", pause)
            self._again.start(pause * 1000)

    @Slot()
    def _forgive(self) -> None:
        self._failures = 0


def told(error: dict[str, Any]) -> AppError:
    """An error of the engine as our exception: same code, same facts."""
    made = AppError(**error.get("facts", {}))
    made.code = str(error.get("code", AppError.code))
    return made


def _single_shot(owner: QObject, slot: Any) -> QTimer:
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.timeout.connect(slot)
    return timer

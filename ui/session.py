"""Composition root: paints first, opens everything after, closes it in reverse order."""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from app import settings
from app.domain import clock
from app.errors import AppError, BadSettings, WorkspaceBusy
from app.paths import Workspace, default_workspace
from app.settings import Settings
from app.store.queue import glance
from ui import i18n, theme, words
from ui.collector import Collector
from ui.memory import Memory
from ui.queue_question import remembered_question
from ui.resources import pixmap
from ui.window import Window

if TYPE_CHECKING:
    from app.services.workspace import OpenWorkspace
    from ui.furnish import Furnished
    from ui.presenters.desk import Desk

log = logging.getLogger(__name__)
Script = Callable[["Session"], Awaitable[int]]
SWITCH_S = 0.001
"""How long another thread may hold the interpreter while the Qt thread wants it."""


class Session(QObject):
    """One window on one workspace, from the first frame to the last write."""

    def __init__(self, root: Path | None) -> None:
        super().__init__()
        self.paths = Workspace(root.expanduser().absolute()) if root else default_workspace()
        self.settings = _settings(self.paths.settings)
        self.furnished: Furnished | None = None
        self._ended: asyncio.Event | None = None
        self._again: asyncio.Event | None = None

    @property
    def desk(self) -> Desk:
        """The open workspace; only after `run` has furnished the window."""
        if self.furnished is None:
            raise RuntimeError("the workspace is not open")
        return self.furnished.desk

    def paint(self, app: QApplication) -> None:
        """The first frame: theme, window, first page; no SQLAlchemy, no network, no engine."""
        sys.setswitchinterval(SWITCH_S)
        app.setApplicationName("Otklik")
        app.setQuitOnLastWindowClosed(False)
        i18n.install(self.settings.language)
        look = theme.install(self.settings.theme, self.settings.zoom)
        look.apply(app)
        seen = glance(self.paths.database, remembered_question, clock.now())
        self.memory = Memory(seen.remembered)
        self.window = Window(self.memory)
        self.window.setWindowIcon(pixmap("message", "icon.accent", 64))
        self.window.queue.head.show_question(remembered_question(seen.remembered))
        self.window.queue.set_compact(self.settings.density == "compact")
        self.window.model.show_first(seen.rows, seen.total)
        if seen.total:
            self.window.queue.show_list()
        self.window.closing.connect(self._on_closing)
        self.window.trouble.retried.connect(self._on_retried)
        self.window.trouble.folder_asked.connect(self._on_folder)
        self.window.show()
        self.window.queue.list.setFocus()

    async def run(self, script: Script | None = None) -> int:
        """Furnishes the painted window and stays until it is closed or the script ends."""
        self._ended, self._again = asyncio.Event(), asyncio.Event()
        collector = Collector()
        if not self.window.was_painted:
            painted = asyncio.Event()
            self.window.painted.connect(painted.set)
            await painted.wait()
        opened = await self._open()
        collector.settle()
        code = 0
        if opened is not None:
            code = await self._live(opened, script)
        self.window.hide()
        collector.close()
        return code

    async def settled(self) -> None:
        """Nothing that was begun is still running; scripts wait for this between two steps."""
        await self.desk.tasks.idle()

    async def _open(self) -> OpenWorkspace | None:
        """The workspace; None: it cannot be opened and the person closed the window."""
        while not self._has_ended:
            try:
                return await asyncio.to_thread(_open, self.paths.root)
            except WorkspaceBusy as error:
                if await asyncio.to_thread(_raise_first, self.paths.root):
                    return None
                self._say_trouble(error)
            except AppError as error:
                self._say_trouble(error)
            await self._until_retried()
        return None

    async def _live(self, opened: OpenWorkspace, script: Script | None) -> int:
        from app import logs
        from ui.furnish import Furnished
        from ui.instance import Doorbell

        logs.start(self.paths.logs, "window")
        self.window.end_trouble()
        self.furnished = Furnished(self.window, opened, self.memory, theme.current())
        self.furnished.tasks.crashed.connect(self._on_crashed)
        sys.excepthook = self._on_exception
        bell = Doorbell(self.paths.root)
        bell.rung.connect(self.window.come_forward)
        self.furnished.start()
        code = 0
        try:
            code = await self._until_end(script)
        finally:
            sys.excepthook = sys.__excepthook__
            bell.close()
            await self.furnished.close()
        return code

    async def _until_end(self, script: Script | None) -> int:
        if script is not None:
            return await script(self)
        if self._ended is not None:
            await self._ended.wait()
        return 0

    async def _until_retried(self) -> None:
        if self._again is not None and self._ended is not None:
            self._again.clear()
            await self._again.wait()

    @property
    def _has_ended(self) -> bool:
        return self._ended is not None and self._ended.is_set()

    def _say_trouble(self, error: AppError) -> None:
        what, step = words.error(error.code, error.facts), words.next_step(error.code)
        self.window.show_trouble(what, step, str(self.paths.root))

    @Slot()
    def _on_closing(self) -> None:
        if self._has_ended or self.furnished is None:
            self._end()
            return
        refused = self.furnished.case.save_before_end()
        if refused is None:
            self._end()
        else:
            self._ask_to_lose(refused)

    def _ask_to_lose(self, refused: AppError) -> None:
        """What was typed cannot be kept: whether to close all the same."""
        from ui import words
        from ui.dialogs.confirm import ConfirmDialog

        dialog = ConfirmDialog(
            self.tr("Close and lose what you typed?"),
            words.error(refused.code, refused.facts),
            self.tr("Close and lose it"),
            self.window,
        )
        dialog.confirmed.connect(self._end)
        dialog.open()

    @Slot()
    def _end(self) -> None:
        if self._ended is not None and self._again is not None:
            self._ended.set()
            self._again.set()

    @Slot()
    def _on_retried(self) -> None:
        if self._again is not None:
            self._again.set()

    @Slot()
    def _on_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.paths.root)))

    @Slot(object)
    def _on_crashed(self, error: BaseException) -> None:
        self._on_exception(type(error), error, error.__traceback__)

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        import traceback

        from app.logs import redact
        from ui.dialogs.error import CrashDialog

        log.error("a bug", exc_info=(kind, error, trace))
        if self.window.findChild(CrashDialog) is not None:
            return  # one at a time; the log holds them all
        # Details are there to be passed on: no token or phone number may go with them.
        details = redact("".join(traceback.format_exception(kind, error, trace)))
        dialog = CrashDialog(details, str(self.paths.logs), self.window)
        dialog.quit_asked.connect(self.window.close)
        dialog.open()


def _settings(path: Path) -> Settings:
    try:
        return settings.load(path)
    except (BadSettings, OSError):  # said in words when the workspace is opened for good
        return Settings()


def _open(root: Path) -> OpenWorkspace:
    from app.services.workspace import Hold, open_workspace

    return open_workspace(root, Hold.WINDOW)


def _raise_first(root: Path) -> bool:
    from ui.instance import ring

    return ring(root)

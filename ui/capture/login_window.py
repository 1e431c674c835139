"""The window in which a person signs in to a site; the address is always in sight."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWebEngineCore import QWebEngineDownloadRequest, QWebEnginePage
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget

from app.domain.login import Jar
from ui import theme
from ui.capture.bridge import Bridge
from ui.capture.login_page import LoginPage, login_profile
from ui.capture.login_shell import LoginShell
from ui.capture.login_wish import LoginWish
from ui.capture.remembered import Remembered
from ui.resources import pixmap

MOST_WINDOWS = 4
"""Of one site over one another."""
Edit = QWebEnginePage.WebAction
Keys = QKeySequence.StandardKey


class LoginWindow(QMainWindow):
    """One site, one profile; `answer` is the jar in the end, or None when the person left."""

    def __init__(self, wish: LoginWish) -> None:
        super().__init__()
        self.answer: asyncio.Future[Jar | None] = asyncio.get_event_loop().create_future()
        self._wish = wish
        self._tasks: set[asyncio.Task[None]] = set()
        self.setWindowTitle(self.tr("Otklik: sign in to “{name}”").format(name=wish.name[:60]))
        self.setWindowIcon(pixmap("message", "icon.accent", theme.current().plain("icon.large")))
        self._profile = login_profile(self)
        self._profile.downloadRequested.connect(self._on_download)
        self._remembered = Remembered(self._profile)
        self._pages = QStackedWidget()
        self._views: list[QWebEngineView] = []
        self.shell = LoginShell(self._pages, lasts=wish.lasts)
        self.shell.done_asked.connect(self._on_done)
        self.shell.left_asked.connect(self.close)
        self.shell.bar.back_asked.connect(self._go_back)
        self.shell.bar.again_asked.connect(self._load_again)
        self.setCentralWidget(self.shell)
        look = theme.current()
        self.resize(look.plain("window.least.wide"), look.plain("window.high"))
        self._first = LoginPage(self._profile, self)
        self._bridge = Bridge(self._first)
        self._add(self._first)

    async def begin(self, jar: Jar) -> None:
        """Gives the site back what it remembered, then opens the page."""
        await self._bridge.self_test()
        await self._remembered.restore(jar, self._first)
        self._first.history().clear()
        self._first.load(QUrl(self._wish.url))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: whoever closes the window leaves."""
        self._end(None)
        super().closeEvent(event)

    @property
    def _page(self) -> QWebEnginePage:
        return self._views[-1].page()

    def _add(self, page: LoginPage) -> None:
        view = QWebEngineView()
        view.setPage(page)
        view.setZoomFactor(theme.current().zoom / 100)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(partial(self._show_menu, view))
        page.refused.connect(self.shell.say_refused)
        page.said.connect(self.shell.say_site)
        page.opened.connect(self._on_opened)
        page.urlChanged.connect(self._on_address)
        page.loadStarted.connect(self._on_address)
        page.loadFinished.connect(partial(self._on_loaded, page))
        page.windowCloseRequested.connect(partial(self._remove, view))
        self._views.append(view)
        self._pages.addWidget(view)
        self._pages.setCurrentWidget(view)
        self._on_address()
        view.setFocus()

    def _remove(self, view: QWebEngineView) -> None:
        """A window that the site opened has closed itself; the first one stays."""
        if view in self._views[1:]:
            self._views.remove(view)
            self._pages.removeWidget(view)
            self._pages.setCurrentWidget(self._views[-1])
            view.deleteLater()
            self._on_address()

    @Slot(object)
    def _on_opened(self, page: LoginPage) -> None:
        if len(self._views) < MOST_WINDOWS:
            self._add(page)
        else:
            page.deleteLater()
            self.shell.say_refused("window")

    @Slot()
    def _on_address(self, *changed: object) -> None:
        del changed
        may_go_back = self._page.history().canGoBack() or len(self._views) > 1
        self.shell.bar.show_address(self._page.url(), may_go_back=may_go_back)

    def _on_loaded(self, page: LoginPage, ok: bool) -> None:  # noqa: FBT001  # Qt's signal
        self._on_address()
        if not page.url().host():
            return
        self._start(self._remembered.look(page))
        if self._wish.until and page.url().toString().startswith(self._wish.until):
            self._on_done()
        elif ok and self._wish.script:
            page.runJavaScript(self._wish.script)

    @Slot(object)
    def _on_download(self, download: QWebEngineDownloadRequest) -> None:
        download.cancel()
        self.shell.say_refused("download")

    @Slot()
    def _go_back(self) -> None:
        if self._page.history().canGoBack():
            self._page.triggerAction(Edit.Back)
        else:
            self._remove(self._views[-1])

    @Slot()
    def _load_again(self) -> None:
        self._page.triggerAction(Edit.Reload)

    @Slot()
    def _on_done(self) -> None:
        self.shell.set_busy(busy=True)
        self._start(self._finish())

    async def _finish(self) -> None:
        for view in list(self._views):
            await self._remembered.look(view.page())
        jar = await self._remembered.jar(self._bridge)
        self.shell.set_busy(busy=False)
        if jar.cookies or jar.storage or self._wish.until:
            self._end(jar)
        else:
            self.shell.say_nothing_there()

    def _end(self, jar: Jar | None) -> None:
        if not self.answer.done():
            self.answer.set_result(jar)

    def _show_menu(self, view: QWebEngineView, place: QPoint) -> None:
        """Passwords are pasted; nothing else of a browser's menu belongs here."""
        menu = QMenu(view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, act, keys in (
            (self.tr("Cut"), Edit.Cut, Keys.Cut),
            (self.tr("Copy"), Edit.Copy, Keys.Copy),
            (self.tr("Paste"), Edit.Paste, Keys.Paste),
        ):
            action = QAction(text, menu)
            action.setShortcut(keys)
            action.triggered.connect(partial(view.page().triggerAction, act))
            menu.addAction(action)
        menu.popup(view.mapToGlobal(place))

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

"""An archived page shown again: what it asks for is answered from its archive, or not at all."""

from __future__ import annotations

import base64
from pathlib import Path

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.capture.archive import Archive
from ui.capture.bridge import Bridge, Json
from ui.capture.closed import Allowed, closed_view, encoded, page_of


class ClosedIn(QWidget):
    """Holds one closed view at a time.

    Signals:
        left_archive: a link led there, which is not in the archive.
        walked: this address is shown now.
    """

    left_archive = Signal(str)
    walked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.view: QWebEngineView | None = None

    def search(self, text: str, *, forward: bool) -> None:
        """Marks the next place of a text in the page."""
        if self.view is None:
            return
        page = page_of(self.view)
        back = page.FindFlag.FindBackward
        page.findText(text, page.FindFlag(0) if forward else back)

    def zoom(self, factor: float) -> None:
        """The page's size; 1.0 is its own."""
        if self.view is not None:
            self.view.setZoomFactor(min(5.0, max(0.25, factor)))

    def _open(self, allowed: Allowed, *, scripts: bool) -> QWebEngineView:
        self._drop()
        self.view = view = closed_view(self, allowed, scripts=scripts)
        page_of(view).left.connect(self.left_archive)
        view.urlChanged.connect(self._on_url)
        self._layout.addWidget(view)
        self.setFocusProxy(view)
        return view

    @Slot(QUrl)
    def _on_url(self, url: QUrl) -> None:
        if url.scheme() in ("http", "https"):
            self.walked.emit(encoded(url))

    def _drop(self) -> None:
        if self.view is not None:
            self.setFocusProxy(None)  # type: ignore[arg-type]  # documented: none takes it away
            self._layout.removeWidget(self.view)
            self.view.deleteLater()
            self.view = None


class Replay(ClosedIn):
    """The archived page; scripts only if asked for."""

    def __init__(self, archive: Archive, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self._bridge: Bridge | None = None

    async def show_page(self, url: str, *, scripts: bool) -> bool:
        """Opens an archived address in a fresh engine page; False if the engine cannot."""
        if self._bridge is not None:
            self._bridge.close()
        self._archive.rewind()
        page = page_of(self._open(self._archive.knows, scripts=scripts))
        self._bridge = bridge = Bridge(page)
        if not await bridge.self_test():
            return False
        bridge.on("Fetch.requestPaused", self._on_paused)
        await bridge.call("Network.enable")
        await bridge.call("Network.setBypassServiceWorker", {"bypass": True})
        await bridge.call("Fetch.enable", {"patterns": [{"urlPattern": "*"}]})
        page.load(QUrl(url))
        return True

    def _on_paused(self, params: Json, session: str | None) -> None:
        if self._bridge is None:
            return
        answer = self._archive.answer(params["request"]["url"])
        reply: Json = {"requestId": params["requestId"], "responseCode": 404}
        if answer is not None:
            reply["responseCode"] = answer.status
            reply["responseHeaders"] = [{"name": n, "value": v} for n, v in answer.headers]
            reply["body"] = base64.b64encode(answer.body).decode("ascii")
        self._bridge.send("Fetch.fulfillRequest", reply, session)


class OneFile(ClosedIn):
    """A page kept as one file (MHTML): no scripts, nothing but that file."""

    def show_file(self, path: Path) -> None:
        """Opens it."""
        url = QUrl.fromLocalFile(str(path.absolute()))
        own = encoded(url)
        view = self._open(lambda asked: asked.partition("#")[0] == own, scripts=False)
        page_of(view).load(url)

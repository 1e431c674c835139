"""An archived page shown again, with the network closed three times over.

The process has a dead proxy and no UDP (environment.py), the interceptor lets nothing through
that is not in the archive, and what it lets through is answered from the archive.
"""

from __future__ import annotations

import base64

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
)
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.capture.archive import Archive
from ui.capture.bridge import Bridge, Json
from ui.capture.page import LANGUAGE, Attribute, CapturePage, close_doors

INSIDE = ("data:", "blob:", "about:")


class Ban(QWebEngineUrlRequestInterceptor):
    """Blocks every request that the archive cannot answer."""

    def __init__(self, archive: Archive, parent: QObject) -> None:
        super().__init__(parent)
        self.blocked = 0
        self._archive = archive

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:  # noqa: N802  # Qt's name
        """Comes before the archive is asked, so what it knows must pass."""
        url = info.requestUrl().toString(QUrl.ComponentFormattingOption.FullyEncoded)
        if url.startswith(INSIDE) or self._archive.knows(url):
            return
        self.blocked += 1
        info.block(True)  # noqa: FBT003  # Qt has no keyword


class Silent:
    """An archived page has nobody to report to."""

    def event(self, kind: str, /, **facts: str) -> None:
        """Not kept."""

    def fail(self, reason: str) -> None:
        """Not kept."""


class ArchivedPage(CapturePage):
    """Walks only inside the archive."""

    left = Signal(str)

    def __init__(self, profile: QWebEngineProfile, archive: Archive, parent: QObject) -> None:
        super().__init__(profile, Silent(), parent)
        self._archive = archive

    def acceptNavigationRequest(  # noqa: N802  # Qt's name
        self,
        url: QUrl | str,
        kind: QWebEnginePage.NavigationType,
        isMainFrame: bool,  # noqa: FBT001, N803  # Qt's
    ) -> bool:
        """A link that leads out is named, not followed."""
        del kind
        address = QUrl(url).toString(QUrl.ComponentFormattingOption.FullyEncoded)
        if address.startswith(INSIDE) or self._archive.knows(address):
            return True
        if isMainFrame:
            self.left.emit(address)
        return False


class Replay(QWidget):
    """The archived page; scripts only if asked for."""

    left_archive = Signal(str)

    def __init__(self, archive: Archive, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._view: QWebEngineView | None = None
        self._bridge: Bridge | None = None

    async def show_page(self, url: str, *, scripts: bool) -> bool:
        """Opens an archived address in a fresh engine page; False if the engine cannot."""
        self._drop()
        self._archive.rewind()
        self._view = view = QWebEngineView(self)
        profile = QWebEngineProfile(view)
        profile.setHttpAcceptLanguage(LANGUAGE)
        profile.setUrlRequestInterceptor(Ban(self._archive, profile))
        page = ArchivedPage(profile, self._archive, view)
        page.left.connect(self.left_archive)
        settings = page.settings()
        close_doors(settings)
        settings.setAttribute(Attribute.JavascriptEnabled, scripts)
        settings.setAttribute(Attribute.ShowScrollBars, True)  # noqa: FBT003  # Qt has no keyword
        settings.setAttribute(Attribute.WebGLEnabled, False)  # noqa: FBT003  # as above
        view.setPage(page)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._layout.addWidget(view)
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

    def _drop(self) -> None:
        if self._view is None:
            return
        if self._bridge is not None:
            self._bridge.close()
        self._layout.removeWidget(self._view)
        self._view.deleteLater()
        self._view, self._bridge = None, None

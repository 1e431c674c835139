"""A page of the engine that is closed in: it gets what it is allowed, and nothing else.

The network is shut four times over: a dead proxy and no UDP (environment.py), names that cannot
be resolved (viewer.py), an interceptor that blocks everything not allowed, and no way to walk out.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
)
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QWidget

from ui.capture.page import LANGUAGE, Attribute, CapturePage, close_doors

INSIDE = ("data:", "blob:", "about:")
Allowed = Callable[[str], bool]
"""Whether an address may be asked for."""


class Ban(QWebEngineUrlRequestInterceptor):
    """Blocks every request that is not allowed."""

    def __init__(self, allowed: Allowed, parent: QObject) -> None:
        super().__init__(parent)
        self.blocked = 0
        self._allowed = allowed

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:  # noqa: N802  # Qt's name
        """Comes before the archive is asked, so what it knows must pass."""
        url = encoded(info.requestUrl())
        if url.startswith(INSIDE) or self._allowed(url):
            return
        self.blocked += 1
        info.block(True)  # noqa: FBT003  # Qt has no keyword


class Silent:
    """An archived page has nobody to report to."""

    def event(self, kind: str, /, **facts: str) -> None:
        """Not kept."""

    def fail(self, reason: str) -> None:
        """Not kept."""


class ClosedPage(CapturePage):
    """Walks only where it is allowed.

    Signals:
        left: an address that a link leads to, which is not there.
    """

    left = Signal(str)

    def __init__(self, profile: QWebEngineProfile, allowed: Allowed, parent: QObject) -> None:
        super().__init__(profile, Silent(), parent)
        self._allowed = allowed

    def acceptNavigationRequest(  # noqa: N802  # Qt's name
        self,
        url: QUrl | str,
        kind: QWebEnginePage.NavigationType,
        isMainFrame: bool,  # noqa: FBT001, N803  # Qt's
    ) -> bool:
        """A link that leads out is named, not followed."""
        del kind
        address = encoded(QUrl(url))
        if address.startswith(INSIDE) or self._allowed(address):
            return True
        if isMainFrame:
            self.left.emit(address)
        return False

    def createWindow(self, kind: QWebEnginePage.WebWindowType) -> QWebEnginePage:  # type: ignore[override]  # noqa: N802  # Qt's name
        """A link for a new window is followed in this one, if it leads anywhere."""
        del kind
        return _Elsewhere(self)

    def follow(self, url: QUrl) -> None:
        """Goes there, or says that it is not there."""
        if self._allowed(encoded(url)):
            self.load(url)
        else:
            self.left.emit(encoded(url))


class _Elsewhere(QWebEnginePage):
    """Stands in for a new window just long enough to learn where it was to lead."""

    def __init__(self, opener: ClosedPage) -> None:
        super().__init__(opener.profile(), opener)
        self._opener = opener
        close_doors(self.settings())
        self.settings().setAttribute(Attribute.JavascriptEnabled, False)  # noqa: FBT003  # Qt has no keyword

    def acceptNavigationRequest(  # noqa: N802  # Qt's name
        self,
        url: QUrl | str,
        kind: QWebEnginePage.NavigationType,
        isMainFrame: bool,  # noqa: FBT001, N803  # Qt's
    ) -> bool:
        """Never here."""
        del kind, isMainFrame
        self._opener.follow(QUrl(url))
        self.deleteLater()
        return False


def closed_view(owner: QWidget, allowed: Allowed, *, scripts: bool) -> QWebEngineView:
    """A view on a page of its own with a profile that remembers nothing; nothing is loaded yet."""
    view = QWebEngineView(owner)
    profile = QWebEngineProfile(view)  # without a name: off the record
    profile.setHttpAcceptLanguage(LANGUAGE)
    profile.setUrlRequestInterceptor(Ban(allowed, profile))
    page = ClosedPage(profile, allowed, view)
    settings = page.settings()
    close_doors(settings)
    settings.setAttribute(Attribute.JavascriptEnabled, scripts)
    for attribute in (
        Attribute.WebGLEnabled,
        Attribute.LocalContentCanAccessFileUrls,
        Attribute.LocalContentCanAccessRemoteUrls,
        Attribute.LocalStorageEnabled,
    ):
        settings.setAttribute(attribute, False)  # noqa: FBT003  # Qt has no keyword
    settings.setAttribute(Attribute.ShowScrollBars, True)  # noqa: FBT003  # as above
    view.setPage(page)
    view.setAcceptDrops(False)  # as above
    view.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
    return view


def page_of(view: QWebEngineView) -> ClosedPage:
    """The view's page."""
    page = view.page()
    if not isinstance(page, ClosedPage):
        raise TypeError(page)
    return page


def encoded(url: QUrl) -> str:
    """An address as it travels."""
    return url.toString(QUrl.ComponentFormattingOption.FullyEncoded)

"""A page of the engine that asks nobody anything and lets nothing out of its hands."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, QSize, Qt, QUrl
from PySide6.QtWebEngineCore import (
    QWebEngineCertificateError,
    QWebEngineDownloadRequest,
    QWebEnginePage,
    QWebEnginePermission,
    QWebEngineProfile,
    QWebEngineSettings,
)
from PySide6.QtWebEngineWidgets import QWebEngineView

WIDTH, HEIGHT = 1280, 800
"""The first screen as a person sees it, in CSS pixels."""
LANGUAGE = "ru-RU,ru;q=0.9"
WEB = frozenset({"http", "https"})
OURS = "ours"
"""The property of a page that we lead ourselves: to an empty page of a site, with a login."""
SCHEMES = frozenset({"http", "https", "about", "data", "blob"})
Attribute = QWebEngineSettings.WebAttribute
OFF = (
    Attribute.ShowScrollBars, Attribute.PluginsEnabled, Attribute.ScreenCaptureEnabled,
    Attribute.FullScreenSupportEnabled, Attribute.HyperlinkAuditingEnabled,
    Attribute.DnsPrefetchEnabled, Attribute.AutoLoadIconsForPage,
    Attribute.JavascriptCanAccessClipboard, Attribute.PdfViewerEnabled,
    Attribute.JavascriptCanOpenWindows, Attribute.AllowWindowActivationFromJavaScript,
    Attribute.ErrorPageEnabled, Attribute.ScrollAnimatorEnabled,
)  # fmt: skip


class Listener(Protocol):
    """Who hears what a page tries."""

    def event(self, kind: str, /, **facts: str) -> None:
        """Something happened."""

    def fail(self, reason: str) -> None:
        """The page will not come, for this reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BadCertificate:
    """What is wrong with a site's certificate, in Chromium's own terms."""

    problem: str
    """date, authority, common_name, revoked, weak_key …"""
    text: str
    host: str
    accepted: bool
    """The person had said to capture the page all the same."""
    chain: tuple[bytes, ...]
    """DER, the site's own first."""

    def facts(self) -> dict[str, object]:
        """For capture.json; the chain itself is in cert_chain.pem."""
        return {
            "problem": self.problem,
            "text": self.text,
            "host": self.host,
            "accepted": self.accepted,
            "sha256": [hashlib.sha256(each).hexdigest() for each in self.chain],
        }


class UntoldPage(QWebEnginePage):
    """A page that is told nothing it asks for, and whose own notes are nobody's to read."""

    def javaScriptPrompt(  # noqa: N802  # Qt's name
        self, origin: QUrl | str, text: str, default: str
    ) -> tuple[bool, str]:
        """No; the question is treated as what a page merely says."""
        del default
        self.javaScriptAlert(origin, text)
        return False, ""

    def javaScriptConsoleMessage(self, *said: object) -> None:  # noqa: N802  # Qt's name
        """Not ours to keep: a page may write there what is typed in it."""


class CapturePage(UntoldPage):
    """Swallows dialogs, refuses windows, downloads, permissions, bad certificates and schemes."""

    def __init__(
        self, profile: QWebEngineProfile, listener: Listener | None, parent: QObject
    ) -> None:
        super().__init__(profile, parent)
        self.listener = listener
        self.frozen = False
        """After settling the page may not walk away under the camera."""
        self.dead = False
        self.accepts_bad_certificates = False
        self.bad_certificate: BadCertificate | None = None
        """The first that was met, the page's own before those of what it embeds."""
        self.permissionRequested.connect(self._on_permission)
        self.certificateError.connect(self._on_certificate)
        self.authenticationRequired.connect(self._on_password)
        self.proxyAuthenticationRequired.connect(self._on_password)
        self.renderProcessTerminated.connect(self._on_terminated)
        profile.downloadRequested.connect(self._on_download)

    def run_no_scripts(self) -> None:
        """What is loaded from now on is shown as it came."""
        self.settings().setAttribute(Attribute.JavascriptEnabled, False)  # noqa: FBT003  # Qt's

    def _tell(self, kind: str, /, **facts: str) -> None:
        if self.listener is not None:
            self.listener.event(kind, **facts)

    def _fail(self, reason: str) -> None:
        if self.listener is not None:
            self.listener.fail(reason)

    def javaScriptAlert(self, origin: QUrl | str, text: str) -> None:  # noqa: N802  # Qt's name
        """Seen, not shown."""
        del origin
        self._tell("dialog", text=text[:200])

    def javaScriptConfirm(self, origin: QUrl | str, text: str) -> bool:  # noqa: N802  # Qt's name
        """No."""
        self.javaScriptAlert(origin, text)
        return False

    def createWindow(self, kind: QWebEnginePage.WebWindowType) -> None:  # type: ignore[override]  # noqa: N802  # Qt's name; none refuses
        """No windows."""
        self._tell("window_refused", window=kind.name)

    def chooseFiles(self, *asked: object) -> list[str]:  # noqa: N802  # Qt's name
        """No files."""
        self._tell("file_choice_refused")
        return []

    def acceptNavigationRequest(  # noqa: N802  # Qt's name
        self,
        url: QUrl | str,
        kind: QWebEnginePage.NavigationType,
        isMainFrame: bool,  # noqa: FBT001, N803  # Qt's
    ) -> bool:
        """Web addresses only, and in the main frame only until the page is being looked at."""
        del kind
        address = QUrl(url)
        if address.scheme() not in SCHEMES:
            self._tell("scheme_refused", scheme=address.scheme()[:20])
            if isMainFrame:
                self._fail("scheme")
            return False
        if isMainFrame and address.scheme() not in WEB and not self.property(OURS):
            # Only its own scripts lead a page there: what stands in it is not the site's.
            self._tell("scheme_refused", scheme=address.scheme()[:20])
            return False
        if isMainFrame and self.frozen:
            self._tell("navigation_refused")
            return False
        return True

    def _on_permission(self, permission: QWebEnginePermission) -> None:
        self._tell("permission_denied", permission=permission.permissionType().name)
        permission.deny()

    def _on_password(self, *asked: object) -> None:
        """Nobody is here to type one: an authenticator left empty cancels."""
        del asked
        self._tell("password_refused")

    def _on_certificate(self, error: QWebEngineCertificateError) -> None:
        accepted = self.accepts_bad_certificates and error.isOverridable()
        found = BadCertificate(
            problem=_problem(error.type()),
            text=error.description()[:200],
            host=error.url().host()[:253],
            accepted=accepted,
            chain=tuple(bytes(each.toDer().data()) for each in error.certificateChain()),
        )
        if self.bad_certificate is None or error.isMainFrame():
            self.bad_certificate = found
        self._tell("certificate_error", problem=found.problem, text=found.text, host=found.host)
        if accepted:
            error.acceptCertificate()
            return
        if error.isMainFrame():
            self._fail("certificate")
        error.rejectCertificate()

    def _on_download(self, download: QWebEngineDownloadRequest) -> None:
        self._tell("download_refused", name=download.downloadFileName()[:200])
        self._fail("download")
        download.cancel()

    def _on_terminated(self, status: QWebEnginePage.RenderProcessTerminationStatus) -> None:
        self._tell("renderer_gone", status=status.name)
        self.dead = True


def _problem(kind: QWebEngineCertificateError.Type) -> str:
    """`CertificateDateInvalid` is date, `CertificateWeakKey` is weak_key."""
    words = re.findall("[A-Z][a-z]+", kind.name)
    kept = [word.lower() for word in words if word not in ("Certificate", "Invalid")]
    return "_".join(kept) or "invalid"


def close_doors(settings: QWebEngineSettings) -> None:
    """Everything off that a page could use to reach outside itself."""
    for attribute in OFF:
        settings.setAttribute(attribute, False)  # noqa: FBT003  # Qt has no keyword
    settings.setAttribute(Attribute.WebRTCPublicInterfacesOnly, True)  # noqa: FBT003  # as above
    settings.setUnknownUrlSchemePolicy(
        QWebEngineSettings.UnknownUrlSchemePolicy.DisallowUnknownUrlSchemes
    )


def make_view() -> tuple[QWebEngineView, CapturePage, QWebEngineProfile]:
    """A view on a page of its own, never shown, with a profile that remembers nothing."""
    view = QWebEngineView()
    profile = QWebEngineProfile()  # without a name: off the record
    profile.setHttpAcceptLanguage(LANGUAGE)
    page = CapturePage(profile, None, view)
    close_doors(page.settings())
    view.setPage(page)
    view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    view.resize(QSize(WIDTH, HEIGHT))
    view.show()
    return view, page, profile

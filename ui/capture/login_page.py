"""A page in which a person signs in: it may open a window of the site's, and nothing else."""

from __future__ import annotations

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtWebEngineCore import (
    QWebEngineCertificateError,
    QWebEnginePage,
    QWebEnginePermission,
    QWebEngineProfile,
    QWebEngineSettings,
    QWebEngineWebAuthUxRequest,
)

from ui.capture.page import LANGUAGE, SCHEMES, UntoldPage, close_doors

Attribute = QWebEngineSettings.WebAttribute
ON = (Attribute.ShowScrollBars, Attribute.ErrorPageEnabled, Attribute.ScrollAnimatorEnabled)
"""What a capture has no use for, and a person has."""


def login_profile(parent: QObject) -> QWebEngineProfile:
    """A profile that is on no disk; it keeps no passwords, for it keeps nothing."""
    profile = QWebEngineProfile(parent)  # without a name: off the record
    profile.setHttpAcceptLanguage(LANGUAGE)
    return profile


class LoginPage(UntoldPage):
    """Refuses what no login needs, and says so.

    Signals:
        refused: a code of what was refused: download, permission, passkey, certificate, scheme,
            password, file, crash.
        said: what the page wanted to say in a dialog.
        opened: LoginPage, a window that the site opens after a click, as those of OAuth.
    """

    refused = Signal(str)
    said = Signal(str)
    opened = Signal(object)

    def __init__(self, profile: QWebEngineProfile, parent: QObject | None) -> None:
        super().__init__(profile, parent)
        close_doors(self.settings())
        for attribute in ON:
            self.settings().setAttribute(attribute, True)  # noqa: FBT003  # Qt has no keyword
        self.permissionRequested.connect(self._on_permission)
        self.certificateError.connect(self._on_certificate)
        self.authenticationRequired.connect(self._on_password)
        self.proxyAuthenticationRequired.connect(self._on_password)
        self.webAuthUxRequested.connect(self._on_passkey)
        self.renderProcessTerminated.connect(self._on_crash)

    def javaScriptAlert(self, origin: QUrl | str, text: str) -> None:  # noqa: N802  # Qt's name
        """Said beside the page, where it cannot pass for ours."""
        del origin
        self.said.emit(text[:300])

    def javaScriptConfirm(self, origin: QUrl | str, text: str) -> bool:  # noqa: N802  # Qt's name
        """Yes: the person has pressed what asks, and what asks is only a login."""
        self.javaScriptAlert(origin, text)
        return True

    def chooseFiles(self, *asked: object) -> list[str]:  # noqa: N802  # Qt's name
        """No files."""
        self.refused.emit("file")
        return []

    def createWindow(self, kind: QWebEnginePage.WebWindowType) -> QWebEnginePage:  # noqa: N802  # Qt's
        """A page of its own over this one: its opener waits for what it says."""
        del kind
        made = LoginPage(self.profile(), self.parent())
        self.opened.emit(made)
        return made

    def acceptNavigationRequest(  # noqa: N802  # Qt's name
        self,
        url: QUrl | str,
        kind: QWebEnginePage.NavigationType,
        isMainFrame: bool,  # noqa: FBT001, N803  # Qt's
    ) -> bool:
        """Web addresses only."""
        del kind
        if QUrl(url).scheme() in SCHEMES:
            return True
        if isMainFrame:
            self.refused.emit("scheme")
        return False

    @Slot(object)
    def _on_permission(self, permission: QWebEnginePermission) -> None:
        permission.deny()
        self.refused.emit("permission")

    @Slot(object)
    def _on_certificate(self, error: QWebEngineCertificateError) -> None:
        error.rejectCertificate()
        self.refused.emit("certificate")

    def _on_crash(self, *told: object) -> None:
        del told
        self.refused.emit("crash")

    def _on_password(self, *asked: object) -> None:
        del asked
        self.refused.emit("password")

    @Slot(object)
    def _on_passkey(self, request: QWebEngineWebAuthUxRequest) -> None:
        request.cancel()
        self.refused.emit("passkey")

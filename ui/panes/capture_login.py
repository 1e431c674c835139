"""With whose eyes the page of a case is captured, and how to have it otherwise once (L12)."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from app.domain.ids import SourceId
from app.domain.login import BrowserProfile, LoginState
from ui.layouts import column, row, sentence


class CaptureLogin(QWidget):
    """Hidden where the source of the case has no login.

    Signals:
        capture_asked: capture now; whether under the login.
        sign_in_asked: SourceId whose login is over.
    """

    capture_asked = Signal(bool)
    sign_in_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source_id: SourceId | None = None
        self._usual = False
        self._state = LoginState.NONE
        self._told = sentence(role="small")
        self.other = QPushButton()
        self.other.setProperty("size", "small")
        self.other.clicked.connect(self._on_other)
        line = row(self.other)
        line.addStretch(1)
        inner = column(self, between="half")
        inner.addWidget(self._told)
        inner.addLayout(line)
        self.hide()

    def show_login(self, profile: BrowserProfile | None, now: datetime) -> None:
        """The login of the case's source; None: there is none."""
        self._state = profile.state(now) if profile else LoginState.NONE
        self._source_id = profile.source_id if profile else None
        self._usual = profile is not None and profile.captures
        self.setVisible(self._state is not LoginState.NONE)
        if self._state is LoginState.EXPIRED:
            told = self.tr("The login of this source has expired: pages are captured without it.")
            button = self.tr("Sign in again…")
        elif self._usual:
            told = self.tr("Pages of this source are captured under your login.")
            button = self.tr("Capture without the login")
        else:
            told = self.tr("Pages of this source are captured as anybody sees them.")
            button = self.tr("Capture under my login")
        self._told.setText(told)
        self.other.setText(button)

    def set_capturing(self, *, capturing: bool) -> None:
        """While a capture runs there is no second one."""
        self.other.setEnabled(not capturing)

    @Slot()
    def _on_other(self) -> None:
        if self._state is LoginState.EXPIRED:
            self.sign_in_asked.emit(self._source_id)
        else:
            self.capture_asked.emit(not self._usual)

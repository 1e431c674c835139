"""The login of one source: whether there is one, until when, and whether captures use it (L12)."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFrame, QPushButton, QWidget

from app.domain.ids import SourceId
from app.domain.login import BrowserProfile, LoginState
from ui import format as shown
from ui.layouts import column, plain, sentence
from ui.panes.flow import FlowLayout
from ui.panes.source_state import Beyond


class SourceLogin(QFrame):
    """A few words and at most three things to do.

    Signals: each carries the SourceId.
        sign_in_asked, forget_asked: the buttons.
        captures_asked: also whether pages are captured with it from now on.
    """

    sign_in_asked = Signal(object)
    forget_asked = Signal(object)
    captures_asked = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source_id: SourceId | None = None
        head = plain(self.tr("Login for captures"))
        head.setProperty("role", "strong")
        self._state = sentence()
        self.captures = QCheckBox(self.tr("Capture &under my login"))
        self.captures.setToolTip(
            self.tr("Captures then show what this account sees, and say whose login it was")
        )
        self.captures.clicked.connect(self._on_captures)
        self.sign_in = self._made(self._on_sign_in)
        self.forget = self._made(self._on_forget)
        self.forget.setText(self.tr("Forget the login"))
        acts = QWidget()
        flow = FlowLayout(acts)
        flow.addWidget(self.sign_in)
        flow.addWidget(self.forget)
        inner = column(self, between="half")
        for widget in (head, self._state, self.captures, acts):
            inner.addWidget(widget)

    def show_login(self, source_id: SourceId, beyond: Beyond, now: datetime) -> None:
        """The login of a source as it is now; while its window is open there is no second one."""
        self._source_id, profile = source_id, beyond.login
        state = profile.state(now) if profile else LoginState.NONE
        if beyond.signing_in:
            self._say(self.tr("The login window is open: sign in there."), bad=False)
        else:
            self._say(self._words(profile, state, now), bad=state is LoginState.EXPIRED)
        self.captures.setVisible(state is not LoginState.NONE)
        self.captures.setChecked(profile is not None and profile.captures)
        self.forget.setVisible(profile is not None)
        again = self.tr("Si&gn in again…")
        self.sign_in.setText(again if profile else self.tr("Si&gn in…"))
        self.sign_in.setEnabled(not beyond.signing_in)

    @Slot()
    def _on_sign_in(self) -> None:
        self.sign_in_asked.emit(self._source_id)

    @Slot()
    def _on_forget(self) -> None:
        self.forget_asked.emit(self._source_id)

    @Slot(bool)
    def _on_captures(self, captures: bool) -> None:  # noqa: FBT001  # Qt's signal
        self.captures_asked.emit(self._source_id, captures)

    def _words(self, profile: BrowserProfile | None, state: LoginState, now: datetime) -> str:
        if profile is None or state is LoginState.NONE:
            return self.tr(
                "There is none. Pages that only members see can be captured once you sign in."
            )
        if state is LoginState.EXPIRED:
            return self.tr("The login has expired: sign in again.")
        if profile.expires is None:
            told = self.tr("You are signed in.")
        else:
            until = shown.short_moment(profile.expires, now)
            told = self.tr("You are signed in until {moment}.").format(moment=until)
        if profile.used_at is None:
            return told
        used = shown.short_moment(profile.used_at, now)
        last = self.tr("Last used: {moment}.").format(moment=used)
        return f"{told} {last}"

    def _say(self, text: str, *, bad: bool) -> None:
        self._state.setProperty("role", "error" if bad else "second")
        self._state.style().unpolish(self._state)
        self._state.style().polish(self._state)
        self._state.setText(text)

    def _made(self, slot: object) -> QPushButton:
        button = QPushButton()
        button.setProperty("size", "small")
        button.clicked.connect(slot)
        return button

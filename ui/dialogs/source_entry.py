"""Logs in to a person's own Telegram account: number, code, a password where there is one."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from ui import words
from ui.dialogs.base import Dialog
from ui.dialogs.source_steps import Steps
from ui.layouts import column, labelled, sentence, wide

FIRST, CODE, PASSWORD = "phone", "code", "password"
ASKS = ("api_id", "api_hash", "phone")
STEP_OF = {"code": CODE, "expired": CODE, "password_needed": PASSWORD, "password": PASSWORD}
"""Where a reason leads; any other: to the beginning, before a code was sent."""


class EntryDialog(Dialog):
    """One question at a time; what was typed is handed on and kept nowhere.

    Signals:
        code_wanted: what was given, by name: have a code sent.
        entered: code and password.
    """

    code_wanted = Signal(object)
    entered = Signal(str, str)

    def __init__(
        self, given: Mapping[str, str], parent: QWidget | None = None, *, kept: bool = False
    ) -> None:
        """`given`: what is known already; `kept`: what stays empty is kept in the keyring."""
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Log in to Telegram"))
        self.make_scrolling()
        self._step = FIRST
        self._kept = kept
        self.answered = False
        self._lines: dict[str, QLineEdit] = {}
        self._pages = {
            FIRST: self._first_page(given),
            CODE: self._page(CODE, self.tr("Telegram has sent a code to your Telegram or by SMS.")),
            PASSWORD: self._page(
                PASSWORD, self.tr("The password is the one of two-step verification.")
            ),
        }
        for page in self._pages.values():
            wide(page, 56)
            self.column.addWidget(page)
        self._told = sentence()
        self._told.setAccessibleName(self.tr("What Telegram said"))
        self.column.addWidget(self._told)
        self.column.addStretch(1)
        self._another: QPushButton = self.other(self.tr("&Send another code"))
        self._another.clicked.connect(self._want_code)
        self._go: QPushButton = self.answer("")
        self._go.clicked.connect(self._on_go)
        self.way_out(self.tr("Cancel"))
        self.close_column()
        self._show(FIRST)

    def ask_code(self) -> None:
        """The code was sent."""
        self._lines[CODE].clear()
        self._say("", good=True)
        self._show(CODE)

    def refuse(self, code: str, facts: Mapping[str, object]) -> None:
        """It did not go on: says why, and puts the caret where it has to be mended."""
        reason = str(facts.get("reason", ""))
        self._say(words.entry_trouble(code, facts), good=reason == "password_needed")
        if code == "source.login":
            self._show(STEP_OF.get(reason, FIRST), reason)
        elif code == "engine.gone":
            self._show(FIRST)
        else:
            self._show(self._step)

    def done(self, result: int) -> None:
        """Qt: entered or left; nobody waits for an answer any more."""
        self.answered = True
        super().done(result)

    def _first_page(self, given: Mapping[str, str]) -> QWidget:
        page = QWidget()
        inner = column(page, between="pad")
        steps = Steps()
        steps.show_steps(words.how_to("telegram_user", "comments"))
        inner.addWidget(steps)
        for name in ASKS:
            line = self._line(name, given.get(name, ""))
            inner.addLayout(labelled(words.token_part(name, "telegram_user"), line))
        self._lines["phone"].setPlaceholderText("+7 900 000-00-00")
        return page

    def _page(self, name: str, told: str) -> QWidget:
        page = QWidget()
        inner = column(page, between="pad")
        inner.addWidget(sentence(told, role="second"))
        label = self.tr("Code from Telegram") if name == CODE else self.tr("Password")
        inner.addLayout(labelled(label, self._line(name, "")))
        return page

    def _line(self, name: str, value: str) -> QLineEdit:
        line = QLineEdit(value)
        line.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        if name in {"api_hash", PASSWORD}:
            line.setEchoMode(QLineEdit.EchoMode.Password)
        if self._kept and name in {"api_id", "api_hash"}:
            line.setPlaceholderText(self.tr("What is kept stays if this is empty"))
        line.textEdited.connect(self._refresh)
        self._lines[name] = line
        return line

    def _needed(self) -> list[str]:
        if self._step != FIRST:
            return [self._step]
        return ["phone"] if self._kept else list(ASKS)

    def _show(self, step: str, wrong: str = "") -> None:
        self._step = step
        for name, page in self._pages.items():
            page.setVisible(name == step)
        self._another.setVisible(step != FIRST)
        self._go.setText(self.tr("Send the code") if step == FIRST else self.tr("Log in"))
        self._busy(asking=False)
        empty = [name for name in self._needed() if not self._lines[name].text()]
        self._lines[wrong if wrong in self._lines else (empty or self._needed())[0]].setFocus(
            Qt.FocusReason.OtherFocusReason
        )
        if wrong == "expired":
            self._another.setFocus(Qt.FocusReason.OtherFocusReason)
        self.fit()

    def _say(self, told: str, *, good: bool) -> None:
        self._told.setProperty("role", "second" if good else "error")
        self._told.style().polish(self._told)
        self._told.setText(told)
        self._told.setVisible(bool(told))

    def _busy(self, *, asking: bool) -> None:
        for page in self._pages.values():
            page.setEnabled(not asking)
        self._another.setEnabled(not asking)
        self._go.setEnabled(not asking)
        if not asking:
            self._refresh()

    @Slot()
    def _refresh(self) -> None:
        self._go.setEnabled(all(self._lines[name].text().strip() for name in self._needed()))

    @Slot()
    def _on_go(self) -> None:
        if self._step == FIRST:
            self._want_code()
            return
        password = self._lines[PASSWORD].text() if self._step == PASSWORD else ""
        self._ask(self.tr("Logging in…"))
        self.entered.emit(self._lines[CODE].text().strip(), password)

    @Slot()
    def _want_code(self) -> None:
        self._ask(self.tr("Asking Telegram for a code…"))
        self.code_wanted.emit({name: self._lines[name].text().strip() for name in ASKS})

    def _ask(self, told: str) -> None:
        self._say(told, good=True)
        self._busy(asking=True)

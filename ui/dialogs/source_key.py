"""Takes an access key part by part: masked, explained, handed on and never shown again."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QLabel, QLineEdit, QPushButton, QWidget

from app.domain.source import SourceKind
from ui import words
from ui.dialogs.source_steps import Steps
from ui.layouts import column, labelled, plain, sentence

OWN, NEW = "", "\0new"
PEM = "-----BEGIN"


class KeyField(QWidget):
    """Whose key is used, its parts, and where it is kept.

    Signals:
        typed: something was typed or chosen.
    """

    typed = Signal()

    def __init__(self, *, kept: bool, parent: QWidget | None = None) -> None:
        """`kept`: there may be a key already, which stays if nothing is typed."""
        super().__init__(parent)
        self._kept = kept
        self._kind: SourceKind | None = None
        self._parts: dict[str, QLineEdit] = {}
        self._page: QWidget | None = None
        self._title = sentence(self.tr("Access key"), role="title")
        self._steps = Steps()
        self._whose = QComboBox()
        self._whose.activated.connect(self._on_whose)
        self._name = QLineEdit()
        self._name.setMaxLength(60)
        self._name.textEdited.connect(self.typed)
        self._renew = QPushButton(self.tr("Replace the key of this account…"))
        self._renew.setProperty("kind", "link")
        self._renew.clicked.connect(self._on_renew)
        self._wrong: QLabel = sentence(role="error")
        self._wrong.hide()
        self._renewing = False
        self._has_keyring = True
        self._arrange()

    def _arrange(self) -> None:
        self._name_box = QWidget()
        inner = column(self._name_box)
        example = self.tr("For example: our service account. Other sources can use it too.")
        inner.addLayout(labelled(self.tr("Name of the account"), self._name, example))
        self._whose_box = QWidget()
        inner = column(self._whose_box)
        inner.addLayout(labelled(self.tr("Whose key"), self._whose))
        self._safe = sentence(role="small")
        self._strip = QFrame()
        self._strip.setProperty("strip", "soon")
        warning = column(self._strip, around="pad", between="half")
        told = self.tr("This system has no safe place for keys (a keyring), so none is kept.")
        warning.addWidget(sentence(told))
        self._once = QCheckBox(self.tr("Use it for this run only"))
        self._once.toggled.connect(self.typed)
        warning.addWidget(self._once)
        self._whole = column(self, between="pad")
        for widget in (self._title, self._steps, self._whose_box, self._name_box):
            self._whole.addWidget(widget)
        self._place = self._whole.count()
        self._whole.addWidget(self._renew, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self._wrong, self._safe, self._strip):
            self._whole.addWidget(widget)

    def ask(self, kind: SourceKind, accounts: Sequence[str], account: str = "") -> None:
        """Another kind: its steps and parts, and the accounts of its network there are."""
        self._kind = kind
        self._renewing = False
        self._steps.show_steps(words.how_to(kind.network, kind.kind))
        self._fill_whose(accounts, account)
        self._build_parts(kind.network, kind.token_parts if kind.takes_token else ())
        self.setVisible(kind.takes_token or self._steps.count() > 0)
        self._refresh()

    def account(self) -> str:
        """The account whose key is used; empty: the source has one of its own."""
        whose = str(self._whose.currentData() or "")
        return self._name.text().strip() if whose == NEW else whose

    def key(self) -> str:
        """What was typed: the key, or its parts as a JSON object; empty: nothing."""
        given = {name: _whole(line.text()) for name, line in self._parts.items()}
        given = {name: value for name, value in given.items() if value}
        if not given or self._page is None or self._page.isHidden():
            return ""
        if len(self._parts) == 1:
            return next(iter(given.values()))
        return json.dumps(given)

    def complete(self) -> bool:
        """Whether what is needed was typed; says so if not."""
        told = self._missing()
        self._wrong.setText(told)
        self._wrong.setVisible(bool(told))
        return not told

    def _missing(self) -> str:
        if self._kind is None or not self._kind.takes_token:
            return ""
        if self._whose.currentData() == NEW and not self._name.text().strip():
            self._name.setFocus(Qt.FocusReason.OtherFocusReason)
            return self.tr("Give the account a name.")
        needed = self._kind.needs_token and not self._kept and not self._uses_known()
        if needed and not self.key():
            self.take_focus()
            return self.tr("Without a key this cannot be read.")
        if self.key() and not self._has_keyring and not self._once.isChecked():
            self._once.setFocus(Qt.FocusReason.OtherFocusReason)
            return self.tr("Tick that the key is for this run only.")
        return ""

    def show_keyring(self, *, present: bool) -> None:
        """Whether the system keeps keys."""
        self._has_keyring = present
        self._refresh()

    def take_focus(self) -> None:
        """Puts the caret where a new key belongs."""
        if self._uses_known():
            self._on_renew()
        for line in list(self._parts.values())[:1]:
            line.setFocus(Qt.FocusReason.OtherFocusReason)

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        return [self._whose, self._name, *self._parts.values(), self._renew, self._once]

    def _fill_whose(self, accounts: Sequence[str], account: str) -> None:
        names = list(dict.fromkeys([*accounts, *([account] if account else [])]))
        self._whose.clear()
        self._whose.addItem(self.tr("A key of this source alone"), OWN)
        for name in names:
            self._whose.addItem(self.tr("The account “{name}”").format(name=name), name)
        self._whose.addItem(self.tr("A new account, for several sources"), NEW)
        self._whose.setCurrentIndex(max(0, self._whose.findData(account or OWN)))

    def _build_parts(self, network: str, names: Sequence[str]) -> None:
        if self._page is not None:
            self._whole.removeWidget(self._page)
            self._page.setParent(None)
            self._page.deleteLater()
        self._page = QWidget()
        self._parts = {}
        inner = column(self._page, between="pad")
        for name in names:
            line = QLineEdit()
            if name not in words.OPEN_PARTS:
                line.setEchoMode(QLineEdit.EchoMode.Password)
                line.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
            if self._kept:
                line.setPlaceholderText(self.tr("What is kept stays if this is empty"))
            line.textEdited.connect(self._on_typed)
            self._parts[name] = line
            inner.addLayout(labelled(words.token_part(name, network), line))
        if len(names) > 1:
            told = self.tr("What you do not have may stay empty; then a part of it will not work.")
            hint = plain(told)
            hint.setWordWrap(True)
            hint.setProperty("role", "small")
            inner.addWidget(hint)
        self._whole.insertWidget(self._place, self._page)

    def _uses_known(self) -> bool:
        return self._whose.currentData() not in {OWN, NEW} and not self._renewing

    def _refresh(self) -> None:
        takes = self._kind is not None and self._kind.takes_token
        typing = takes and not self._uses_known()
        needed = self._kind is not None and self._kind.needs_token
        title = self.tr("Access key") if needed else self.tr("Access key (may stay empty)")
        self._title.setText(title if takes else self.tr("Good to know"))
        self._whose_box.setVisible(takes)
        self._name_box.setVisible(takes and self._whose.currentData() == NEW)
        if self._page is not None:
            self._page.setVisible(typing)
        self._renew.setVisible(takes and self._uses_known())
        self._safe.setVisible(typing and self._has_keyring)
        self._safe.setText(
            self.tr("It is kept in the system's keyring, never in a file or the database.")
        )
        self._strip.setVisible(typing and not self._has_keyring)

    @Slot()
    def _on_whose(self) -> None:
        self._renewing = False
        self._wrong.hide()
        self._refresh()
        self.typed.emit()

    @Slot()
    def _on_renew(self) -> None:
        self._renewing = True
        self._refresh()
        self.take_focus()

    @Slot()
    def _on_typed(self) -> None:
        self._wrong.hide()
        self.typed.emit()


def _whole(text: str) -> str:
    """A field makes one line of a pasted .p8 file; its line ends come back."""
    value = text.strip()
    if not value.startswith(PEM) or "\n" in value:
        return value
    pieces = value.split("-----")
    if len(pieces) < 5:
        return value
    body = "\n".join(pieces[2].split())
    return f"-----{pieces[1]}-----\n{body}\n-----{pieces[3]}-----\n"

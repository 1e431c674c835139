"""Takes an access key part by part: masked, explained, handed on and never shown again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QLabel, QLineEdit, QPushButton, QWidget

from app.domain.source import ENTERED, SourceKind
from ui import words
from ui.dialogs.source_parts import KeyParts
from ui.dialogs.source_steps import Steps
from ui.layouts import column, labelled, sentence, take_out

OWN, NEW = "", "\0new"


class KeyField(QWidget):
    """Whose key is used, its parts, and where it is kept.

    Signals:
        typed: something was typed or chosen.
        login_asked: have the key made by a code that comes to the phone; what is typed of it.
    """

    typed = Signal()
    login_asked = Signal(object)

    def __init__(self, *, kept: bool, parent: QWidget | None = None) -> None:
        """`kept`: there may be a key already, which stays if nothing is typed."""
        super().__init__(parent)
        self._kept = kept
        self._kind: SourceKind | None = None
        self._page: KeyParts | None = None
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
        self._login = QPushButton(self.tr("Lo&g in to Telegram…"))
        self._login.setAutoDefault(False)
        self._login.clicked.connect(self._ask_login)
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
        for button in (self._login, self._renew):
            self._whole.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
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
        return "" if self._page is None or self._page.isHidden() else self._page.key()

    def take(self, parts: Mapping[str, str]) -> None:
        """A login has made the key."""
        if self._page is not None:
            self._page.take(parts)

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
        for line in self._lines()[:1]:
            line.setFocus(Qt.FocusReason.OtherFocusReason)

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        made = [self._login, self._renew, self._once]
        return [self._whose, self._name, *self._lines(), *made]

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
            take_out(self._whole, self._page)
        self._page = KeyParts(network, names, kept=self._kept)
        self._page.typed.connect(self._on_typed)
        self._whole.insertWidget(self._place, self._page)

    def _lines(self) -> list[QLineEdit]:
        return list(self._page.lines.values()) if self._page is not None else []

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
        entered = self._kind is not None and self._kind.network in ENTERED
        self._login.setVisible(typing and entered)
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
    def _ask_login(self) -> None:
        self.login_asked.emit(self._page.values() if self._page is not None else {})

    @Slot()
    def _on_typed(self) -> None:
        self._wrong.hide()
        self.typed.emit()

"""The fields of one kind of source; what is wrong with one stands right below it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from app.domain.source import Param, SourceKind
from ui import words
from ui.layouts import column, labelled, sentence, take_out

SHAPES = {
    "number": re.compile(r"\d{1,18}"),
    "tag": re.compile(r"#?\w{1,200}"),
    "url": re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE),
    "server": re.compile(r"(?:https?://)?[^\s/]+\S*", re.IGNORECASE),
}
"""What a value of a form looks like; the source itself checks it again."""
SERVER = Param(name="base_url", form="server", example="https://example.org")
"""Asked for like a parameter where a network is many servers."""


class ParamField(QWidget):
    """A name, a field, what belongs into it, and what is wrong with it.

    Signals:
        changed: something was typed.
    """

    changed = Signal()

    def __init__(self, param: Param, network: str, kind: str, value: str) -> None:
        super().__init__()
        self.param = param
        self.entry: QLineEdit | QComboBox = (
            self._choice(value) if param.choices else self._line(value)
        )
        self._wrong: QLabel = sentence(role="error")
        self._wrong.hide()
        label = words.source_param(param.name, network, kind)
        if not (param.required or param.choices):
            label = self.tr("{field} (may stay empty)").format(field=label)
        helped = "server" if param.name == SERVER.name else param.name
        inner = column(self, between="half")
        inner.addLayout(labelled(label, self.entry, words.param_help(helped, network, kind)))
        inner.addWidget(self._wrong)

    def value(self) -> str:
        """What stands there, without white space around it."""
        if isinstance(self.entry, QComboBox):
            return str(self.entry.currentData())
        return self.entry.text().strip()

    def fits(self) -> bool:
        """Whether it may be sent as it is; says so if not."""
        value = self.value()
        if not value and self.param.required:
            self.complain(self.tr("Please fill this in."))
        elif value and not _has_shape(self.param, value):
            self.complain(self._told())
        else:
            self.complain("")
        return self._wrong.isHidden()

    def complain(self, told: str) -> None:
        """What is wrong; nothing: all is well."""
        self._wrong.setText(told or "")
        self._wrong.setVisible(bool(told))
        self.entry.setAccessibleDescription(told)
        if self.entry.property("invalid") != bool(told):
            self.entry.setProperty("invalid", bool(told))
            self.entry.style().polish(self.entry)

    def complain_of_shape(self) -> None:
        """It is not what the network takes."""
        self.complain(self._told() if self.value() else self.tr("Please fill this in."))

    def _told(self) -> str:
        if self.param.example:
            told = self.tr("This does not fit. For example: {example}")
            return told.format(example=self.param.example)
        return self.tr("This does not fit.")

    def _line(self, value: str) -> QLineEdit:
        line = QLineEdit(value)
        line.setPlaceholderText(self.param.example)
        line.textEdited.connect(self._on_typed)
        line.editingFinished.connect(self._on_left)
        return line

    def _choice(self, value: str) -> QComboBox:
        choice = QComboBox()
        if not self.param.required and not self.param.default:
            choice.addItem(self.tr("all"), "")
        for each in filter(None, self.param.choices):
            choice.addItem(words.param_choice(each), each)
        choice.setCurrentIndex(max(0, choice.findData(value)))
        choice.activated.connect(self.changed)
        return choice

    @Slot()
    def _on_typed(self) -> None:
        self.complain("")
        self.changed.emit()

    @Slot()
    def _on_left(self) -> None:
        if self.value():
            self.fits()


class ParamFields(QWidget):
    """One field per parameter of a kind.

    Signals:
        changed: something was typed.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = column(self, between="pad")
        self._page: QWidget | None = None
        self._fields: dict[str, ParamField] = {}

    def ask(self, kind: SourceKind, values: Mapping[str, str], server: str = "") -> None:
        """Shows the fields of another kind, filled."""
        if self._page is not None:
            take_out(self._layout, self._page)
        self._page = QWidget()
        self._fields = {}
        inner = column(self._page, between="pad")
        asked = [(SERVER, server)] if kind.needs_server else []
        asked += [(param, values.get(param.name, param.default)) for param in kind.params]
        for param, value in asked:
            field = ParamField(param, kind.network, kind.kind, value)
            field.changed.connect(self.changed)
            self._fields[param.name] = field
            inner.addWidget(field)
        self._layout.addWidget(self._page)
        self.setVisible(bool(asked))

    def values(self) -> dict[str, str]:
        """What was filled in, besides the server; empty fields are left out."""
        found = {name: field.value() for name, field in self._fields.items()}
        return {name: value for name, value in found.items() if value and name != SERVER.name}

    def server(self) -> str:
        """The server of a network that is many."""
        field = self._fields.get(SERVER.name)
        return field.value().rstrip("/") if field else ""

    def complete(self) -> bool:
        """Whether all fields fit; those that do not say so, and the first takes the caret."""
        wrong = [field for field in self._fields.values() if not field.fits()]
        if wrong:
            wrong[0].entry.setFocus(Qt.FocusReason.OtherFocusReason)
        return not wrong

    def complain(self, name: str) -> bool:
        """The source itself refuses this parameter; False: there is no field for it."""
        field = self._fields.get(name)
        if field is not None:
            field.complain_of_shape()
            field.entry.setFocus(Qt.FocusReason.OtherFocusReason)
        return field is not None

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        return [field.entry for field in self._fields.values()]


def _has_shape(param: Param, value: str) -> bool:
    if param.pattern:
        return re.search(param.pattern, value) is not None
    shape = SHAPES.get(param.form)
    return shape is None or shape.fullmatch(value) is not None

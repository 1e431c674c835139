"""The fields of one kind of source, drawn from its parameters."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from app.domain.source import Param, SourceKind
from ui import words
from ui.dialogs.source_help import param_help
from ui.layouts import column, labelled

SHAPES = {
    "number": re.compile(r"\d{1,18}"),
    "tag": re.compile(r"#?\w{1,200}"),
    "url": re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE),
}
"""What a value of a form looks like; the source itself checks it again."""

Field = QLineEdit | QComboBox


class ParamFields(QWidget):
    """One labelled field per parameter.

    Signals:
        changed: something was typed.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = column(self, between="pad")
        self._page: QWidget | None = None
        self._fields: dict[str, tuple[Param, Field]] = {}

    def ask(self, kind: SourceKind, values: Mapping[str, str]) -> None:
        """Shows the fields of another kind, filled."""
        if self._page is not None:
            self._layout.removeWidget(self._page)
            self._page.hide()
            self._page.deleteLater()
        self._page = QWidget()
        self._fields = {}
        inner = column(self._page, between="pad")
        for param in kind.params:
            field = self._field(param, values.get(param.name, param.default))
            self._fields[param.name] = (param, field)
            label = words.source_param(param.name)
            if not param.required:
                label = self.tr("{field} (may stay empty)").format(field=label)
            inner.addLayout(labelled(label, field, param_help(kind.network, param.name)))
        self._layout.addWidget(self._page)

    def values(self) -> dict[str, str]:
        """What was filled in; empty fields are left out."""
        found = {name: _value(field) for name, (_, field) in self._fields.items()}
        return {name: value for name, value in found.items() if value}

    def complete(self) -> bool:
        """Whether every required field is filled, and every filled one has its shape."""
        return all(_fits(param, _value(field)) for param, field in self._fields.values())

    def _field(self, param: Param, value: str) -> Field:
        if param.choices:
            choice = QComboBox()
            choice.addItems(list(param.choices))
            choice.setCurrentText(value)
            choice.currentTextChanged.connect(self.changed)
            return choice
        line = QLineEdit(value)
        line.textEdited.connect(self._on_typed)
        return line

    def _on_typed(self) -> None:
        for param, field in self._fields.values():
            wrong = bool(_value(field)) and not _fits(param, _value(field))
            if field.property("invalid") != wrong:
                field.setProperty("invalid", wrong)
                field.style().polish(field)
        self.changed.emit()


def _value(field: Field) -> str:
    return (field.text() if isinstance(field, QLineEdit) else field.currentText()).strip()


def _fits(param: Param, value: str) -> bool:
    if not value:
        return not param.required
    shape = SHAPES.get(param.form)
    return shape is None or shape.fullmatch(value) is not None

"""Limits of compensation in the settings: what is given without asking anybody (C35)."""

from __future__ import annotations

from dataclasses import fields

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QPushButton, QSpinBox, QWidget

from app.domain.compensation import CompensationKind, CompensationLimits
from ui import theme, words
from ui.layouts import column, labelled, number_field, plain, row, sentence

MOST = 100_000_000


class CompensationLimitsSection(QWidget):
    """In force as soon as it is changed.

    Signals:
        changed: CompensationLimits as they should be from now on.
        table_asked: all compensations as a file.
    """

    changed = Signal(object)
    table_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._showing = False
        self._fields: dict[str, QSpinBox] = {}
        head = plain(self.tr("Limits of compensation"))
        head.setProperty("role", "section")
        about = self.tr(
            "What is above a limit is not forbidden: it asks why, and who allowed it. "
            "Whole roubles; 0: no limit."
        )
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.current().metric("grid"))
        for number, field in enumerate(fields(CompensationLimits)):
            one = number_field(0, MOST, "\u00a0₽")
            one.setGroupSeparatorShown(True)
            one.setSingleStep(500)
            one.valueChanged.connect(self._on_changed)
            self._fields[field.name] = one
            grid.addLayout(labelled(self._title(field.name), one), number // 2, number % 2)
        table = QPushButton(self.tr("All compensations as a table…"))
        table.clicked.connect(self.table_asked)
        foot = row(table)
        foot.addStretch(1)
        whole = column(self, between="grid")
        whole.addWidget(head)
        whole.addWidget(sentence(about, role="small"))
        whole.addLayout(grid)
        whole.addLayout(foot)

    def _title(self, name: str) -> str:
        if name == "case":
            return self.tr("All that one case gets")
        said = words.compensation(CompensationKind(name))
        return said[:1].upper() + said[1:]

    def show_limits(self, limits: CompensationLimits) -> None:
        """Those in force."""
        self._showing = True
        for name, field in self._fields.items():
            field.setValue(getattr(limits, name))
        self._showing = False

    @Slot()
    def _on_changed(self) -> None:
        if not self._showing:
            values = {name: field.value() for name, field in self._fields.items()}
            self.changed.emit(CompensationLimits(**values))

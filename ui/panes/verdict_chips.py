"""Chips that say for which verdicts something fits; none chosen: for any."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.domain.triage import Verdict
from ui import words
from ui.panes.flow import FlowLayout


class VerdictChips(QWidget):
    """One switch per verdict.

    Signals:
        changed: some switch is another now.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: dict[str, QPushButton] = {}
        flow = FlowLayout(self)
        for verdict in Verdict:
            chip = QPushButton(words.verdict(verdict))
            chip.setProperty("kind", "chip")
            chip.setCheckable(True)
            chip.toggled.connect(self.changed)
            self._chips[verdict.value] = chip
            flow.addWidget(chip)
        first = next(iter(self._chips.values()))
        self.setFocusProxy(first)

    def chosen(self) -> tuple[str, ...]:
        """The verdicts that are switched on."""
        return tuple(name for name, chip in self._chips.items() if chip.isChecked())

    def choose(self, verdicts: Iterable[str]) -> None:
        """Switches these on and all others off."""
        wanted = set(verdicts)
        for name, chip in self._chips.items():
            chip.setChecked(name in wanted)

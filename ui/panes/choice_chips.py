"""Chips of which any number may be chosen; none chosen: it does not matter."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.panes.flow import FlowLayout
from ui.panes.switch_chips import Chip


class ChoiceChips(QWidget):
    """Tab comes to the group, the arrows walk through it.

    Signals:
        changed: some chip is another now.
    """

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._chips: dict[Hashable, Chip] = {}
        self._flow = FlowLayout(self)

    def show_choices(self, choices: Iterable[tuple[Any, str]]) -> None:
        """Values with their words; what was chosen stays so."""
        wanted = list(choices)
        if [(value, words) for value, words in wanted] == [
            (value, chip.of) for value, chip in self._chips.items()
        ]:
            return
        chosen = self.chosen()
        while (item := self._flow.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.setParent(None)
                old.deleteLater()
        self._chips = {}
        for value, words in wanted:
            self._add(value, words)
        self.choose(chosen)

    def choose(self, values: Sequence[Any]) -> None:
        """Switches these on and all others off; what is none of the choices becomes one."""
        for value in values:
            if value not in self._chips:
                self._add(value, self.tr("removed ({what})").format(what=value))
        for value, chip in self._chips.items():
            chip.setChecked(value in values)

    def chosen(self) -> tuple[Any, ...]:
        """The values that are switched on."""
        return tuple(value for value, chip in self._chips.items() if chip.isChecked())

    def _add(self, value: Any, words: str) -> None:
        chip = Chip(words, on=False)
        chip.setProperty("role", "choice")
        chip.toggled.connect(self.changed)
        before = next(reversed(self._chips.values()), None)
        self._chips[value] = chip
        self._flow.addWidget(chip)
        if before is None:
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        else:
            QWidget.setTabOrder(before, chip)

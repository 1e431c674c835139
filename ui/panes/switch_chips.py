"""Texts that can be switched off one by one, under a switch for all of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QPushButton, QScrollArea, QWidget

from ui import format as shown
from ui.layouts import column, plain, row
from ui.panes.flow import FlowLayout

FIRST = 18
"""Chips that are shown before somebody asks for all of them."""


STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class Chip(QPushButton):
    """One text; Tab comes to one chip of a group, the arrows lead to the others."""

    def __init__(self, text: str, *, on: bool) -> None:
        super().__init__(text.replace("&", "&&"))
        self.of = text
        self.setProperty("kind", "chip")
        self.setProperty("role", "variant")
        self.setCheckable(True)
        self.setChecked(on)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: arrows, Home and End walk through the group."""
        owner = self.parentWidget()
        chips = owner.findChildren(Chip) if owner is not None else [self]
        at, last = chips.index(self), len(chips) - 1
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        key = Qt.Key(event.key())
        if key in ends:
            self._hand_over(chips[ends[key]])
        elif key in STEPS:
            self._hand_over(chips[min(max(at + STEPS[key], 0), last)])
        else:
            super().keyPressEvent(event)

    def _hand_over(self, other: Chip) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        other.setFocus(Qt.FocusReason.TabFocusReason)
        area: QWidget | None = other
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(other)


class SwitchChips(QWidget):
    """A head with how many there are, and one chip for each text; off is struck through.

    Signals:
        changed: some switch is another now.
    """

    changed = Signal()

    def __init__(self, name: str, *, whole: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: tuple[str, ...] = ()
        self._off: set[str] = set()
        self._all_shown = False
        self._name = name
        self._switch = QCheckBox(name)
        self._switch.setChecked(True)
        self._switch.toggled.connect(self._on_switched)
        self._head = plain(name)
        self._head.setProperty("role", "strong")
        self._count = plain()
        self._count.setProperty("role", "small")
        self._more = QPushButton()
        self._more.setProperty("kind", "link")
        self._more.clicked.connect(self._show_all)
        self._switch.setVisible(whole)
        self._head.setVisible(not whole)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        head = row(self._switch, self._head, self._count)
        head.addStretch(1)
        head.addWidget(self._more)
        body = column(self, between="half")
        body.addLayout(head)
        body.addWidget(self._chips)

    def show_texts(self, texts: Sequence[str], off: Collection[str], *, on: bool = True) -> None:
        """What can be switched; `off` are the texts that are, not `on`: all of them at once."""
        self._texts = tuple(texts)
        self._off = set(off) & set(texts)
        self._switch.blockSignals(True)  # noqa: FBT003  # Qt's signature
        self._switch.setChecked(on)
        self._switch.blockSignals(False)  # noqa: FBT003
        self._renew()

    def off(self) -> tuple[str, ...]:
        """The texts that are switched off one by one."""
        return tuple(text for text in self._texts if text in self._off)

    @property
    def all_texts(self) -> tuple[str, ...]:
        """Everything that can be switched here."""
        return self._texts

    @property
    def is_on(self) -> bool:
        """Whether this kind counts at all."""
        return self._switch.isChecked()

    def _renew(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (chip := item.widget()) is not None:
                chip.hide()  # what a layout still means to show would be a window of its own
                chip.setParent(None)
                chip.deleteLater()
        some = self._texts if self._all_shown else self._texts[:FIRST]
        before: QWidget = self._more
        for at, text in enumerate(some):
            chip = Chip(text, on=text not in self._off)
            chip.toggled.connect(self._on_chip)
            self._flow.addWidget(chip)
            if at == 0:
                chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            # What is made late would be last in the order of Tab.
            QWidget.setTabOrder(before, chip)
            before = chip
        left = len(self._texts) - len(some)
        self._more.setVisible(left > 0)
        self._more.setText(self.tr("%Ln more", None, left))
        self._more.setAccessibleName(f"{self._name}: {self._more.text()}")
        self._chips.setEnabled(self.is_on)
        self._count.setText(self._said())
        self.setVisible(bool(self._texts))
        self._flow.invalidate()
        self._chips.updateGeometry()

    def _said(self) -> str:
        total = shown.count(len(self._texts))
        if not self._off:
            return total
        on = shown.count(len(self._texts) - len(self._off))
        return self.tr("{on} of {total}").format(on=on, total=total)

    @Slot(bool)
    def _on_chip(self, on: bool) -> None:  # noqa: FBT001  # the signal's own argument
        chip = self.sender()
        if isinstance(chip, Chip):
            (self._off.discard if on else self._off.add)(chip.of)
        self._count.setText(self._said())
        self.changed.emit()

    @Slot(bool)
    def _on_switched(self, on: bool) -> None:  # noqa: FBT001  # the signal's own argument
        self._chips.setEnabled(on)
        self.changed.emit()

    @Slot()
    def _show_all(self) -> None:
        self._all_shown = True
        self._renew()
        item = self._flow.itemAt(FIRST)
        chip = item.widget() if item is not None else None
        if isinstance(chip, Chip):
            chip.setFocus(Qt.FocusReason.TabFocusReason)

"""The parts of an answer as rows: a tick, why, and which template or words stand there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QPlainTextEdit, QWidget

from app.domain.skeleton import Need
from app.domain.skeleton import Slot as Part
from app.domain.skeleton_offer import OfferedSlot, SlotChoice
from ui import theme, words
from ui.layouts import column, row, sentence, take_out, tall

OWN_LINES = 2
SHOWN = 60
"""Characters of a sentence that has no name."""


class PartRow(QWidget):
    """One part.

    Signals:
        changed: the tick, the template or the words.
    """

    changed = Signal()

    def __init__(self, offered: OfferedSlot, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slot = offered.offer.slot
        self._choices = offered.choices
        name = words.slot(self.slot.value)
        self.tick = QCheckBox(name)
        self.tick.setChecked(offered.offer.wanted)
        reason = words.slot_reason(offered.offer.reason)
        why = self.tr("{reason} · {source}").format(reason=reason, source=offered.offer.source)
        self.tick.setAccessibleDescription(why)
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("{part}: template").format(part=name))
        self.choice.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        for one in self._choices:
            self.choice.addItem(one.name or _first_words(one.text))
        self.choice.addItem(self.tr("Own words"))
        self.own = QPlainTextEdit()
        self.own.setTabChangesFocus(True)
        tall(self.own, OWN_LINES)
        self.own.setAccessibleName(self.tr("{part}: own words").format(part=name))
        self.own.setPlaceholderText(hint or self.tr("Own words"))
        self._lay_out(why)
        self.tick.toggled.connect(self._refresh)
        self.choice.activated.connect(self._refresh)
        self.own.textChanged.connect(self.changed)
        self._refresh()

    def _lay_out(self, why: str) -> None:
        head = row(self.tick, sentence(why, role="small"))
        head.setStretch(1, 1)
        look = theme.current()
        inner = row(self.choice, self.own)
        indent = look.metric("icon.small") + 2 * look.metric("hair") + look.metric("grid")
        inner.setContentsMargins(indent, 0, 0, 0)
        whole = column(self, between="half")
        whole.addLayout(head)
        whole.addLayout(inner)

    @property
    def chosen(self) -> SlotChoice | None:
        """The template that stands there; None: own words."""
        at = self.choice.currentIndex()
        return self._choices[at] if 0 <= at < len(self._choices) else None

    def text(self) -> str:
        """What stands there; a blank where there is nothing yet."""
        found = self.chosen
        text = found.text if found else self.own.toPlainText().strip()
        return text or f"[[{words.slot_blank(self.slot.value)}]]"

    def take_over(self, other: PartRow) -> None:
        """What the person did to this part before everything was proposed anew."""
        self.own.setPlainText(other.own.toPlainText())
        if other.chosen is None and other.own.toPlainText().strip():
            self.choice.setCurrentIndex(len(self._choices))
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        ticked = self.tick.isChecked()
        self.choice.setVisible(ticked and bool(self._choices))
        self.own.setVisible(ticked and self.chosen is None)
        self.changed.emit()


class PartList(QWidget):
    """All parts that are not left out, and in one line those that are.

    Signals:
        changed: something in it.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "none")
        self.rows: list[PartRow] = []
        self._column = column(self, between="grid")
        self._left = sentence(role="small")
        self._column.addWidget(self._left)
        self._column.addStretch(1)

    def show_parts(self, offered: Sequence[OfferedSlot], hint: str) -> None:
        """Other parts; what was typed for a part stays with it."""
        before = {row.slot: row for row in self.rows}
        self.rows = []
        for number, one in enumerate(each for each in offered if each.offer.need is not Need.SKIP):
            row = PartRow(one, hint if one.offer.slot is Part.ANSWER else "")
            if one.offer.slot in before:
                row.take_over(before[one.offer.slot])
            row.changed.connect(self.changed)
            self.rows.append(row)
            self._column.insertWidget(number, row)
        for row in before.values():
            take_out(self._column, row)
        self._say_left([one for one in offered if one.offer.need is Need.SKIP])
        self.changed.emit()

    def chosen(self) -> tuple[PartRow, ...]:
        """The ticked parts in their order."""
        return tuple(row for row in self.rows if row.tick.isChecked())

    def take_focus(self) -> None:
        """The keyboard goes to the first part."""
        if self.rows:
            self.rows[0].tick.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_left(self, left: Sequence[OfferedSlot]) -> None:
        told = [
            self.tr("{part} ({reason})").format(
                part=words.slot(one.offer.slot.value), reason=words.slot_reason(one.offer.reason)
            )
            for one in left
        ]
        self._left.setText(self.tr("Left out: {parts}").format(parts="; ".join(told)))
        self._left.setVisible(bool(told))


def _first_words(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else f"{line[:SHOWN].rstrip()}…"

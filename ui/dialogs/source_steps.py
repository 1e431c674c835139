"""Numbered steps, and a notice that has to be accepted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QWidget

from app.domain.price import Price, cost_of
from app.domain.source import SourceKind
from ui import format as shown
from ui import words
from ui.layouts import column, plain, row, sentence, take_out


class Steps(QWidget):
    """One short sentence a step; the numbers stand in a column of their own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = column(self, between="half")
        self._page: QWidget | None = None
        self._count = 0

    def count(self) -> int:
        """How many are shown."""
        return self._count

    def show_steps(self, steps: Sequence[str]) -> None:
        """Others instead."""
        if self._page is not None:
            take_out(self._layout, self._page)
        self._page = QWidget()
        self._count = len(steps)
        inner = column(self._page, between="half")
        for number, step in enumerate(steps, 1):
            figure = plain(f"{number}.")
            figure.setProperty("role", "second")
            line = row(figure)
            line.setAlignment(figure, Qt.AlignmentFlag.AlignTop)
            line.addWidget(sentence(step, role="second"), 1)
            inner.addLayout(line)
        self._layout.addWidget(self._page)
        self.setVisible(bool(steps))


class NoticeBox(QFrame):
    """What has to be known before, and the tick that accepts it.

    Signals:
        changed: the tick was set or taken away.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("strip", "soon")
        self._code = ""
        self._of: Price | None = None
        self._words = sentence()
        self._price = sentence()
        self._tick = QCheckBox()
        self._tick.toggled.connect(self._on_ticked)
        self._wrong: QLabel = sentence(role="error")
        self._wrong.hide()
        inner = column(self, around="pad", between="grid")
        for widget in (self._words, self._price, self._tick, self._wrong):
            inner.addWidget(widget)

    def ask(self, kind: SourceKind, accepted: str = "") -> None:
        """The notice of a kind, if it has one."""
        self._code = kind.notice
        self._words.setText(words.source_notice(kind.notice) if kind.notice else "")
        self._of = kind.price
        self._price.setVisible(kind.price is not None)
        self._tick.setText(words.notice_tick(kind.notice) if kind.notice else "")
        self._tick.setChecked(bool(kind.notice) and accepted == kind.notice)
        self._wrong.hide()
        self.setVisible(bool(kind.notice))

    def estimate(self, params: Mapping[str, str]) -> None:
        """What one asking costs at most, with these parameters."""
        if self._of is None:
            return
        cost = cost_of(self._of, params)
        told = self.tr("One asking: at most {count} posts, that is {price}. Usually far fewer.")
        self._price.setText(
            told.format(count=shown.count(cost.posts), price=f"${cost.dollars:.2f}")
        )

    def accepted(self) -> str:
        """The code of the notice that was accepted; empty: none."""
        return self._code if self._tick.isChecked() else ""

    def complete(self) -> bool:
        """Whether nothing is left to accept; says so if there is."""
        missing = bool(self._code) and not self._tick.isChecked()
        self._wrong.setText(self.tr("Without your consent nothing is asked."))
        self._wrong.setVisible(missing)
        if missing:
            self._tick.setFocus(Qt.FocusReason.OtherFocusReason)
        return not missing

    def stops(self) -> list[QWidget]:
        """Where Tab stops."""
        return [self._tick]

    @Slot()
    def _on_ticked(self) -> None:
        self._wrong.hide()
        self.changed.emit()

"""What can be done with several chosen cases of the queue at once (Q5)."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from ui import resources, theme
from ui.layouts import plain, row
from ui.shortcuts import Keys, tooltip


class QueueChosen(QWidget):
    """A line that is there while more than one case is chosen.

    Signals:
        macro_asked, assign_asked: for all of them.
        given_up: only the shown one.
    """

    macro_asked = Signal()
    assign_asked = Signal()
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = plain()
        self._count.setProperty("role", "strong")
        self._macro = QPushButton(self.tr("Macro…"))
        self._assign = QPushButton(self.tr("Give to…"))
        self._end = QToolButton()
        self._macro.setToolTip(tooltip(self.tr("Run a macro on the chosen cases"), Keys.MACRO))
        self._assign.setToolTip(tooltip(self.tr("Say who answers them"), Keys.ASSIGN))
        self._end.setAccessibleName(self.tr("Choose only the shown case"))
        self._end.setToolTip(self.tr("Choose only the shown case (Esc)"))
        for button in (self._macro, self._assign):
            button.setProperty("size", "small")
        layout = row(self._count, between="half")
        layout.addStretch(1)
        for each in (self._macro, self._assign, self._end):
            layout.addWidget(each)
        grid = theme.current().metric("grid")
        layout.setContentsMargins(2 * grid, grid // 2, grid, grid // 2)
        self.setLayout(layout)
        self._macro.clicked.connect(self.macro_asked)
        self._assign.clicked.connect(self.assign_asked)
        self._end.clicked.connect(self.given_up)
        theme.current().changed.connect(self._restyle)
        self._restyle()
        self.hide()

    @Slot(int)
    def show_count(self, count: int) -> None:
        """So many are chosen; one or none: there is nothing to say."""
        self._count.setText(self.tr("%Ln chosen", None, count))
        self.setVisible(count > 1)

    @Slot()
    def _restyle(self) -> None:
        self._end.setIcon(resources.icon("close"))

"""Heights of a thread's lines: guessed at once, measured in slices, without moving what is seen."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QTableView

from ui.delegates.bubble import BubbleDelegate
from ui.models.thread import ThreadModel
from ui.models.thread_items import ThreadItem

SLICE_S = 0.006
"""Measuring goes on in slices this long, so that a frame is never missed."""
Anchor = tuple[str, int]
"""The line at the top of the view and where it stands there."""


class RowHeights(QObject):
    """Keeps the sections of a table as high as their bubbles."""

    def __init__(self, view: QTableView, lines: ThreadModel, bubbles: BubbleDelegate) -> None:
        super().__init__(view)
        self._view = view
        self._lines = lines
        self._bubbles = bubbles
        self._measured: dict[str, tuple[ThreadItem, bool, int]] = {}
        self._next = 0
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._measure_on)

    def forget(self) -> None:
        """The width, the look or the case is another; guesses until measured again."""
        self._measured.clear()
        width = self._view.viewport().width()
        header = self._view.verticalHeader()
        for row, item in enumerate(self._lines.items()):
            header.resizeSection(row, self._bubbles.guess(item, width))

    def measure(self, first: int, last: int) -> None:
        """Gives these lines their true heights now."""
        for row in range(max(0, first), min(self._lines.rowCount(), last + 1)):
            self._measure(row)

    def measure_on(self) -> None:
        """Gives all lines their true heights, when there is time."""
        self._next = 0
        self._idle.start()

    def anchor(self) -> Anchor | None:
        """What is at the top now; hand it to `hold` after lines have changed."""
        row = self._view.rowAt(0)
        item = self._lines.item(row)
        return (item.key, self._view.rowViewportPosition(row)) if item else None

    def hold(self, anchor: Anchor | None) -> None:
        """Scrolls so that the line of the anchor stands where it stood."""
        row = self._lines.row_of(anchor[0]) if anchor else -1
        if anchor is None or row < 0:
            return
        moved = self._view.rowViewportPosition(row) - anchor[1]
        if moved:
            self._view.updateGeometries()
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.value() + moved)

    def settled(self) -> bool:
        """Whether every height is true."""
        return not self._idle.isActive()

    def _measure(self, row: int) -> None:
        item = self._lines.item(row)
        if item is None:
            return
        unfolded = self._lines.unfolded(item.key)
        known = self._measured.get(item.key)
        if known is None or known[0] is not item or known[1] != unfolded:
            width = self._view.viewport().width()
            height = self._bubbles.height(item, width, unfolded=unfolded)
            known = self._measured[item.key] = (item, unfolded, height)
        if self._view.verticalHeader().sectionSize(row) != known[2]:
            self._view.verticalHeader().resizeSection(row, known[2])

    @Slot()
    def _measure_on(self) -> None:
        anchor = self.anchor()
        end = perf_counter() + SLICE_S
        first = self._view.rowAt(0)
        last = self._view.rowAt(self._view.viewport().height() - 1)
        if first >= 0:
            self.measure(first, last if last >= 0 else self._lines.rowCount())
        while self._next < self._lines.rowCount() and perf_counter() < end:
            self._measure(self._next)
            self._next += 1
        self.hold(anchor)
        if self._next >= self._lines.rowCount():
            self._idle.stop()

"""Parts of the comparison of two pictures: a picture with marks, and the buttons above both."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from ui import theme
from ui.capture.picture_diff import Box, Difference
from ui.layouts import plain, row
from ui.pictures.bands import Bands
from ui.pictures.view import Canvas

MARKS = {
    Difference.CHANGED: ("warning", Qt.PenStyle.SolidLine),
    Difference.ADDED: ("good", Qt.PenStyle.DashLine),
    Difference.REMOVED: ("danger", Qt.PenStyle.DotLine),
}
"""The colour's role and the line: no difference is told by colour alone."""


class MarkedCanvas(Canvas):
    """A picture with the regions that differ; one of them is the current one."""

    def __init__(self, bands: Bands, boxes: list[tuple[Difference, Box]]) -> None:
        super().__init__(bands)
        self._boxes = boxes
        self._current = -1
        self._marked = True

    def set_current(self, number: int) -> None:
        """The one that is looked at."""
        self._current = number
        self.update()

    def set_marked(self, marked: bool) -> None:  # noqa: FBT001  # a switch, as Qt's setters
        """Whether regions are shown."""
        self._marked = marked
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: the picture, then the marks over it."""
        super().paintEvent(event)
        if not self._marked:
            return
        painter = QPainter(self)
        look = theme.current()
        edge = look.metric("half")
        for number, (kind, box) in enumerate(self._boxes):
            place = self.to_widget(QRect(box.left, box.top, box.width, box.height))
            place = place.adjusted(-edge, -edge, edge, edge).intersected(self.rect())
            if place.intersects(event.rect()):
                self._mark(painter, kind, place, current=number == self._current)
        painter.end()

    def _mark(self, painter: QPainter, kind: Difference, place: QRect, *, current: bool) -> None:
        role, line = MARKS[kind]
        look = theme.current()
        colour = look.color(role)
        ground = QColor(colour)
        ground.setAlphaF(0.16 if current else 0.07)
        painter.fillRect(place, ground)
        wide = look.metric("tick") if current else look.metric("hair")
        painter.setPen(QPen(colour, wide, line))
        painter.drawRect(place.adjusted(0, 0, -1, -1))


class PictureTools(QWidget):
    """The line of buttons above two pictures.

    Signals:
        stepped: to the next difference (1) or the one before (-1).
        larger, smaller, fitted: wishes for a size.
    """

    stepped = Signal(int)
    larger = Signal()
    smaller = Signal()
    fitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = plain()
        self._said.setProperty("role", "small")
        back = self._button(self.tr("Previous difference"), "Shift+F7")
        onward = self._button(self.tr("Next difference"), "F7")
        back.clicked.connect(partial(self.stepped.emit, -1))
        onward.clicked.connect(partial(self.stepped.emit, 1))
        self.blink = QCheckBox(self.tr("One over the other"))
        self.marks = QCheckBox(self.tr("Marks"))
        for switch, keys in ((self.blink, "B"), (self.marks, "M")):
            switch.setToolTip(f"{switch.text()} ({keys})")
        self.marks.setChecked(True)
        line = row(back, onward, self._said, self.blink, self.marks)
        line.setStretch(2, 1)
        for text, name, keys, signal in (
            ("−", self.tr("Smaller"), "Ctrl+-", self.smaller),
            ("+", self.tr("Larger"), "Ctrl+=", self.larger),
            (self.tr("Fit the width"), self.tr("Fit the width"), "Ctrl+0", self.fitted),
        ):
            button = self._button(text, keys)
            button.setAccessibleName(name)
            button.clicked.connect(signal)
            line.addWidget(button)
        self.setLayout(line)

    def say(self, text: str) -> None:
        """Where one stands among the differences."""
        self._said.setText(text)

    def _button(self, text: str, keys: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("size", "small")
        button.setToolTip(f"{text} ({keys})")
        return button

"""A picture on which rectangles are drawn, moved, resized and deleted, by mouse and by keys."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.pictures.bands import Bands
from ui.pictures.view import Canvas

LEAST = 4
"""A smaller rectangle was a click, not a rectangle."""
STEP, LEAP = 4, 40
"""Pixels of the picture that an arrow moves a rectangle by, and with Control."""
MOST_UNDONE = 100
ARROWS = {
    Qt.Key.Key_Left.value: QPoint(-1, 0),
    Qt.Key.Key_Right.value: QPoint(1, 0),
    Qt.Key.Key_Up.value: QPoint(0, -1),
    Qt.Key.Key_Down.value: QPoint(0, 1),
}


class MaskCanvas(Canvas):
    """Keeps the rectangles in the picture's own pixels; the last one drawn is chosen.

    Insert adds one in the middle of what is seen, arrows move it, Shift and arrows resize it,
    Delete takes it away, Control and Z takes back, Page Up and Page Down choose another.

    Signals:
        changed: the rectangles, or the chosen one, are others now.
    """

    changed = Signal()

    def __init__(self, bands: Bands, parent: QWidget | None = None) -> None:
        super().__init__(bands, parent)
        self.areas: list[QRect] = []
        self.chosen = -1
        self._undo: list[list[QRect]] = []
        self._from: QPoint | None = None
        self._moving: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(self.tr("Picture with masked places"))

    def add(self, area: QRect) -> None:
        """One more rectangle, cut to the picture, chosen."""
        whole = QRect(QPoint(0, 0), self.bands.size)
        cut = area.normalized().intersected(whole)
        if cut.width() >= LEAST and cut.height() >= LEAST:
            self._keep()
            self.areas.append(cut)
            self.choose(len(self.areas) - 1)

    def remove(self) -> None:
        """The chosen rectangle goes."""
        if 0 <= self.chosen < len(self.areas):
            self._keep()
            del self.areas[self.chosen]
            self.choose(min(self.chosen, len(self.areas) - 1))

    def undo(self) -> None:
        """As it was before the last act."""
        if self._undo:
            self.areas = self._undo.pop()
            self.choose(len(self.areas) - 1)

    def choose(self, at: int) -> None:
        """Another rectangle is the one that keys act on."""
        self.chosen = at if at < len(self.areas) else -1
        self.update()
        self.changed.emit()

    def move_by(self, by: QPoint, *, resize: bool = False) -> None:
        """Moves the chosen rectangle, or its lower right corner."""
        if not 0 <= self.chosen < len(self.areas):
            return
        area = QRect(self.areas[self.chosen])
        if resize:
            area.setWidth(max(LEAST, area.width() + by.x()))
            area.setHeight(max(LEAST, area.height() + by.y()))
        else:
            area.translate(by)
        cut = area.intersected(QRect(QPoint(0, 0), self.bands.size))
        if cut.width() >= LEAST and cut.height() >= LEAST:
            self._keep()
            self.areas[self.chosen] = cut
            self.choose(self.chosen)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: the picture, and black where it will be masked."""
        super().paintEvent(event)
        painter = QPainter(self)
        look = theme.current()
        for at, area in enumerate(self.areas):
            place = self.to_widget(area)
            painter.fillRect(place, _half(look.color("mask")))
            pen = QPen(look.color("focus" if at == self.chosen else "mask"))
            pen.setWidth(look.metric("tick") if at == self.chosen else look.metric("hair"))
            painter.setPen(pen)
            painter.drawRect(place)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: on a rectangle it is chosen and can be dragged, beside one a new one begins."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        place = self.to_picture(event.position())
        under = [at for at, area in enumerate(self.areas) if area.contains(place)]
        if under:
            self._keep()
            self._moving = place
            self.choose(under[-1])
        else:
            self._from = place

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: the dragged rectangle follows."""
        place = self.to_picture(event.position())
        if self._moving is not None and self.chosen >= 0:
            self.areas[self.chosen].translate(place - self._moving)
            self._moving = place
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: the new rectangle is there."""
        if self._from is not None:
            self.add(QRect(self._from, self.to_picture(event.position())))
        elif self._moving is not None:
            self._settle()
        self._from = self._moving = None

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: see the class."""
        key = event.key()  # a number: Qt names no Cyrillic keys
        held = event.modifiers()
        control = bool(held & Qt.KeyboardModifier.ControlModifier)
        if key in ARROWS:
            by = ARROWS[key] * (LEAP if control else STEP)
            self.move_by(by, resize=bool(held & Qt.KeyboardModifier.ShiftModifier))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove()
        elif key == Qt.Key.Key_Insert:
            self.add_in_sight()
        elif control and key in (Qt.Key.Key_Z, ord("Я")):
            self.undo()
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) and self.areas:
            step = 1 if key == Qt.Key.Key_PageDown else -1
            self.choose((self.chosen + step) % len(self.areas))
        else:
            super().keyPressEvent(event)

    def add_in_sight(self) -> None:
        """A rectangle in the middle of what is seen now, to be moved by keys."""
        seen = self.visibleRegion().boundingRect()
        middle = self.to_picture(seen.center())
        self.add(QRect(middle - QPoint(100, 20), middle + QPoint(100, 20)))

    def _keep(self) -> None:
        self._undo.append([QRect(area) for area in self.areas])
        del self._undo[:-MOST_UNDONE]

    def _settle(self) -> None:
        """A rectangle that was dragged out of the picture comes back into it."""
        area = self.areas[self.chosen]
        size = self.bands.size
        area.moveLeft(max(0, min(area.left(), size.width() - area.width())))
        area.moveTop(max(0, min(area.top(), size.height() - area.height())))
        self.choose(self.chosen)


def _half(colour: QColor) -> QColor:
    """One can still see what is under it while one works."""
    seen = QColor(colour)
    seen.setAlphaF(0.8)
    return seen

"""Labels and buttons of one line that end in an ellipsis where they do not fit."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from ui import theme
from ui.layouts import plain_tip

LETTERS = 10


class Elided(QLabel):
    """Gives way before its neighbours do; the whole is its tool tip."""

    def __init__(self, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            self.setProperty("role", role)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """Qt: a few letters."""
        return QSize(self.fontMetrics().averageCharWidth() * 4, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: as much as fits."""
        del event
        painter = QPainter(self)
        self.drawFrame(painter)
        room = self.contentsRect()
        kept = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, kept)
        painter.end()
        self.setToolTip(plain_tip(self.text()) if kept != self.text() else "")


class ElidedButton(QPushButton):
    """A button whose words give way; readers of the screen hear all of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """Qt: a picture and a few letters."""
        least = self.fontMetrics().averageCharWidth() * LETTERS
        whole = super().minimumSizeHint()
        return QSize(min(whole.width(), self._beside() + least), whole.height())

    def initStyleOption(self, option: QStyleOptionButton) -> None:  # noqa: N802  # Qt's name
        """Qt: what is drawn."""
        super().initStyleOption(option)
        room = self.width() - self._beside()
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        option.text = words

    def _beside(self) -> int:
        """Pixels that are not words."""
        style, icon = self.style(), 0
        if not self.icon().isNull():
            icon = self.iconSize().width() + theme.current().metric("half")
        margin = style.pixelMetric(QStyle.PixelMetric.PM_ButtonMargin, None, self)
        return icon + 2 * max(margin, theme.current().metric("half"))

"""Lines above or below a text: all seen while there is room, scrolled before the text gives way."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from ui.layouts import column

SHARE = 0.18
"""Of the window's height: so much a shelf insists on, if it has as many lines."""


class Shelf(QScrollArea):
    """Hidden while it has nothing to show; what appears in it is scrolled into view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside = QWidget()
        self._inside.setProperty("surface", "none")
        self._lines = column(self._inside, between="half")
        self._shown: list[QWidget] = []
        self._new: QObject | None = None
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._show_new)
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(self._on_range)
        bar.actionTriggered.connect(self._on_scrolled)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setWidget(self._inside)
        self.hide()

    def add(self, widget: QWidget) -> None:
        """One more line, below the others."""
        self._lines.addWidget(widget)
        self._shown.append(widget)
        widget.installEventFilter(self)
        self._refresh()

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """Qt: all lines, as high as they are at this width."""
        return QSize(self._lines.minimumSize().width(), self._whole())

    def minimumSizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """Qt: all of them up to a share of the window."""
        return QSize(0, min(self._whole(), round(self.window().height() * SHARE)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Qt: a line came, went, or is of another height."""
        kind = event.type()
        if watched in self._shown:
            if kind in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
                self._new = watched if kind == QEvent.Type.ShowToParent else self._new
                self._refresh()
            elif kind == QEvent.Type.LayoutRequest:
                self.updateGeometry()
        elif watched is self._inside and kind == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: another width is another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
        self._turn.start()

    def _whole(self) -> int:
        width = self.width()
        least = self._lines.totalMinimumSize().height()
        if not self._lines.hasHeightForWidth():
            return max(least, self._lines.totalSizeHint().height())
        return max(least, self._lines.totalHeightForWidth(width))

    def _refresh(self) -> None:
        self.setVisible(any(not line.isHidden() for line in self._shown))
        self.updateGeometry()
        self._turn.start()

    @Slot()
    def _show_new(self) -> None:
        new = self._new
        if isinstance(new, QWidget) and new.isVisible() and self.verticalScrollBar().maximum():
            self.ensureWidgetVisible(new, 0, 0)
            self.horizontalScrollBar().setValue(0)

    @Slot()
    def _on_range(self) -> None:
        self._turn.start()

    @Slot()
    def _on_scrolled(self) -> None:
        self._new = None  # the person looks at what they like

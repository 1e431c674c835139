"""What a place shows when it has nothing to show: empty, loading, failed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ui import theme
from ui.layouts import column, row, sentence

PATIENCE_MS = 150
"""A skeleton that flashes up and goes is worse than none (ui.md, states)."""


class Notice(QWidget):
    """A headline, what to do, and a button that does it.

    Signals:
        acted: the button was pressed.
    """

    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = sentence(role="title")
        self._text = sentence(role="second")
        self._button = QPushButton()
        self._button.clicked.connect(self.acted)
        middle = QWidget()
        middle.setMaximumWidth(theme.current().metric("dialog"))
        layout: QVBoxLayout = column(middle, between="pad")
        layout.addStretch(2)
        for label in (self._title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        # Centred by stretches: a layout's own centring forgets that words may need two lines.
        whole = row(around="gap")
        whole.addStretch(1)
        whole.addWidget(middle, 1000)
        whole.addStretch(1)
        self.setLayout(whole)

    def say(self, title: str, text: str, button: str = "") -> None:
        """New words; no words on the button: no button."""
        self._title.setText(title)
        self._text.setText(text)
        self._button.setText(button)
        self._button.setVisible(bool(button))


class Skeleton(QWidget):
    """Grey bars where rows will be."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: bars of different lengths, so that they look like text."""
        now = theme.current()
        grid = now.metric("grid")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.color("surface.skeleton"))
        step = 7 * grid
        for number in range(self.height() // step):
            top = number * step + 2 * grid
            width = self.width() * (0.35 + 0.11 * (number * 7 % 5))
            for at, share in ((top, 0.5), (top + 2 * grid, 1.0)):
                bar = QRectF(2 * grid, at, width * share, grid)
                painter.drawRoundedRect(bar, grid / 2, grid / 2)
        painter.end()


class States(QStackedWidget):
    """Content, or why there is none.

    Signals:
        empty_acted: the next step of the empty state was taken.
        retried: try again after an error.
    """

    empty_acted = Signal()
    retried = Signal()

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        self._empty = Notice()
        self._error = Notice()
        self._skeleton = Skeleton()
        self._skeleton.setAccessibleName(self.tr("Loading"))
        for page in (content, self._empty, self._error, self._skeleton):
            self.addWidget(page)
        self._empty.acted.connect(self.empty_acted)
        self._error.acted.connect(self.retried)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._show_skeleton)

    def show_content(self) -> None:
        """There is something to show."""
        self._patience.stop()
        self.setCurrentWidget(self._content)

    def show_loading(self) -> None:
        """It takes a moment; what is shown stays shown for a while."""
        if not self._patience.isActive():
            self._patience.start()

    def show_empty(self, title: str, text: str, button: str = "") -> None:
        """Nothing there: says what to do first."""
        self._patience.stop()
        self._empty.say(title, text, button)
        self.setCurrentWidget(self._empty)

    def show_error(self, title: str, text: str) -> None:
        """It could not be read: says why, and offers to try again."""
        self._patience.stop()
        self._error.say(title, text, self.tr("Try again"))
        self.setCurrentWidget(self._error)

    @Slot()
    def _show_skeleton(self) -> None:
        self.setCurrentWidget(self._skeleton)

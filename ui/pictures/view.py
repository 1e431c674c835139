"""A picture to be looked at: fitted to the width or at any size, only what is seen is painted."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Slot
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from ui.layouts import column, plain, row
from ui.pictures.bands import BAND, Bands

STEPS = (0.1, 0.25, 0.33, 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
"""Sizes that the keys walk through."""


class Canvas(QWidget):
    """The picture at a size."""

    def __init__(self, bands: Bands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bands = bands
        self.scale = 1.0
        self.set_scale(1.0)

    def set_scale(self, scale: float) -> None:
        """Pixels on the screen for one of the picture."""
        self.scale = scale
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """Qt: the picture's size at this scale."""
        size = self.bands.size
        return QSize(
            max(1, int(size.width() * self.scale)), max(1, int(size.height() * self.scale))
        )

    def to_picture(self, place: QPoint | QPointF) -> QPoint:
        """The picture's pixel under a place of the widget."""
        return QPoint(int(place.x() / self.scale), int(place.y() / self.scale))

    def to_widget(self, area: QRect) -> QRect:
        """Where an area of the picture stands in the widget."""
        left, top = int(area.left() * self.scale), int(area.top() * self.scale)
        right = int((area.left() + area.width()) * self.scale)
        bottom = int((area.top() + area.height()) * self.scale)
        return QRect(left, top, max(1, right - left), max(1, bottom - top))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: the bands that have to be seen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self.scale != 1.0)
        seen = event.rect()
        first = int(seen.top() / self.scale) // BAND
        last = int(seen.bottom() / self.scale) // BAND
        for at in range(max(0, first), min(len(self.bands), last + 1)):
            self._paint_band(painter, at, seen)
        painter.end()

    def _paint_band(self, painter: QPainter, at: int, seen: QRect) -> None:
        piece = self.bands.band(at)
        whole = QRect(0, at * BAND, piece.width(), piece.height())
        if self.scale == 1.0:
            part = whole.intersected(seen)
            painter.drawImage(part, piece, part.translated(0, -whole.top()))
        else:
            painter.drawImage(self.to_widget(whole), piece)


class PictureView(QWidget):
    """A picture with its size: − + and «fit the width»; Ctrl and the wheel do the same."""

    def __init__(
        self, bands: Bands, canvas: Canvas | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.canvas = canvas or Canvas(bands)
        self.area = QScrollArea()
        self.area.setWidget(self.canvas)
        self.area.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setAccessibleName(self.tr("Picture"))
        self.area.viewport().installEventFilter(self)
        self._fitted = True
        self._size = plain()
        self._size.setProperty("role", "small")
        self.tools = row(
            self._button("−", self.tr("Smaller"), self.smaller),
            self._button("+", self.tr("Larger"), self.larger),
            self._button(self.tr("Fit the width"), "", self.fit),
            self._size,
        )
        self.tools.addStretch(1)
        whole = column(self, between="half")
        whole.addLayout(self.tools)
        whole.addWidget(self.area, 1)
        self.setFocusProxy(self.area)

    @property
    def scale(self) -> float:
        """Pixels on the screen for one of the picture."""
        return self.canvas.scale

    @Slot()
    def larger(self) -> None:
        """The next size up."""
        self._resize(next((step for step in STEPS if step > self.scale + 0.001), STEPS[-1]))

    @Slot()
    def smaller(self) -> None:
        """The next size down."""
        self._resize(next((s for s in reversed(STEPS) if s < self.scale - 0.001), STEPS[0]))

    @Slot()
    def fit(self) -> None:
        """As wide as there is room, never larger than it is."""
        self._fitted = True
        bar = self.area.verticalScrollBar().sizeHint().width()
        room = self.area.width() - bar
        self._apply(min(1.0, max(0.05, room / max(1, self.canvas.bands.size.width()))))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: a fitted picture follows the window."""
        super().resizeEvent(event)
        if self._fitted:
            self.fit()

    def eventFilter(self, watched: object, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Qt: the wheel with Ctrl changes the size."""
        if isinstance(event, QWheelEvent) and event.type() == QEvent.Type.Wheel:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                (self.larger if event.angleDelta().y() > 0 else self.smaller)()
                return True
            return False
        if event.type() == QEvent.Type.Resize and self._fitted:
            self.fit()
        return False

    def _resize(self, scale: float) -> None:
        self._fitted = False
        bar = self.area.verticalScrollBar()
        middle = (bar.value() + self.area.viewport().height() / 2) / self.scale
        self._apply(scale)
        bar.setValue(int(middle * scale - self.area.viewport().height() / 2))

    def _apply(self, scale: float) -> None:
        if scale != self.scale:
            self.canvas.set_scale(scale)
        size = self.canvas.bands.size
        self._size.setText(f"{scale:.0%} · {size.width()} × {size.height()}")

    def _button(self, text: str, name: str, slot: object) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("size", "small")
        button.setAccessibleName(name or text)
        if name:
            keys = {"−": "Ctrl+-", "+": "Ctrl+="}[text]
            shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{name} ({shown})")
        button.clicked.connect(slot)
        return button

"""The printed page, drawn sheet by sheet; its links lead nowhere."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Slot
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from ui import theme
from ui.layouts import column, plain, row, sentence

KEPT_SHEETS = 6
LEAST, MOST = 0.25, 3.0


class Sheets(QWidget):
    """All sheets one under another; only those in sight are drawn."""

    def __init__(self, document: QPdfDocument) -> None:
        super().__init__()
        self.document = document
        self._scale = 1.0
        self._drawn: OrderedDict[int, QImage] = OrderedDict()
        self.set_scale(1.0)

    def set_scale(self, scale: float) -> None:
        """Pixels of the screen for a point."""
        self._scale = scale
        self._drawn.clear()
        last = self._place(self.document.pageCount() - 1)
        widest = max(self._size(at).width() for at in range(self.document.pageCount()))
        self.setFixedSize(widest, last.bottom() + 1)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: the sheets in sight."""
        painter = QPainter(self)
        for at in range(self.document.pageCount()):
            place = self._place(at)
            if place.intersects(event.rect()):
                painter.drawImage(place, self._sheet(at))
        painter.end()

    def widest_points(self) -> float:
        """The width of the widest sheet."""
        count = self.document.pageCount()
        return max(self.document.pagePointSize(at).width() for at in range(count))

    def _sheet(self, at: int) -> QImage:
        if at not in self._drawn:
            paper = QImage(self._size(at), QImage.Format.Format_RGB32)
            paper.fill(theme.current().color("paper"))
            ink = self.document.render(at, self._size(at), QPdfDocumentRenderOptions())
            painter = QPainter(paper)
            painter.drawImage(0, 0, ink)
            painter.end()
            self._drawn[at] = paper
            while len(self._drawn) > KEPT_SHEETS:
                self._drawn.popitem(last=False)
        return self._drawn[at]

    def _size(self, at: int) -> QSize:
        return (self.document.pagePointSize(at) * self._scale).toSize()

    def _place(self, at: int) -> QRect:
        gap = theme.current().metric("pad")
        top = sum(self._size(before).height() + gap for before in range(at))
        size = self._size(at)
        return QRect(0, top, size.width(), size.height())


class PdfPage(QWidget):
    """page.pdf; says so when it cannot be read."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.document = QPdfDocument(self)
        self.sheets: Sheets | None = None
        whole = column(self, between="half")
        if self.document.load(str(path)) is not QPdfDocument.Error.None_:
            whole.addWidget(sentence(self.tr("This PDF cannot be shown."), role="second"))
            whole.addStretch(1)
            return
        self.sheets = Sheets(self.document)
        self.area = QScrollArea()
        self.area.setWidget(self.sheets)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setAccessibleName(self.tr("Printed page"))
        self._scale, self._fitted = 1.0, True
        tools = row(*self._buttons(), plain(self.tr("%Ln sheet(s)", None, self._count())))
        tools.addStretch(1)
        whole.addLayout(tools)
        whole.addWidget(self.area, 1)
        self.setFocusProxy(self.area)

    @property
    def picture(self) -> PdfPage | None:
        """What the keys for larger and smaller go to."""
        return self if self.sheets is not None else None

    @Slot()
    def larger(self) -> None:
        """A quarter more."""
        self._apply(self._scale * 1.25)

    @Slot()
    def smaller(self) -> None:
        """A quarter less."""
        self._apply(self._scale / 1.25)

    @Slot()
    def fit(self) -> None:
        """As wide as there is room."""
        if self.sheets is not None:
            room = self.area.width() - self.area.verticalScrollBar().sizeHint().width()
            self._apply(room / max(1.0, self.sheets.widest_points()))
            self._fitted = True

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: fitted sheets follow the window."""
        super().resizeEvent(event)
        if self.sheets is not None and self._fitted:
            self.fit()

    def _apply(self, scale: float) -> None:
        self._fitted = False
        self._scale = min(MOST, max(LEAST, scale))
        if self.sheets is not None:
            self.sheets.set_scale(self._scale)

    def _count(self) -> int:
        return self.document.pageCount()

    def _buttons(self) -> list[QPushButton]:
        made = []
        for text, name, slot in (
            ("−", self.tr("Smaller"), self.smaller),
            ("+", self.tr("Larger"), self.larger),
            (self.tr("Fit the width"), "", self.fit),
        ):
            button = QPushButton(text)
            button.setProperty("size", "small")
            button.setAccessibleName(name or text)
            button.clicked.connect(slot)
            made.append(button)
        return made

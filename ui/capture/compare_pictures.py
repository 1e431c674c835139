"""Two tall pictures side by side or one over the other, with the differing regions marked (R8)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QScrollArea, QWidget

from ui import theme
from ui.capture.comparison import Pictures
from ui.capture.picture_diff import Box, Difference, Region
from ui.layouts import column, plain, row, sentence
from ui.panes.picture import STEPS, Canvas
from ui.panes.picture_bands import Bands

BLINK_MS = 700
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


class ComparedPictures(QWidget):
    """Both pictures; what belongs together stands at one height."""

    def __init__(self, found: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found = found
        self.regions: tuple[Region, ...] = found.difference.regions
        self.current = -1
        self._following = False
        self._fitted = True
        self._scale = 1.0
        self.old = MarkedCanvas(found.old, [(r.difference, r.old) for r in self.regions])
        self.new = MarkedCanvas(found.new, [(r.difference, r.new) for r in self.regions])
        self.old_area = self._area(self.old, self.tr("Picture before"))
        self.new_area = self._area(self.new, self.tr("Picture after"))
        self.tools = PictureTools()
        self.blink, self.marks = self.tools.blink, self.tools.marks
        self._lay_out()
        self._blinking = QTimer(self)
        self._blinking.setInterval(BLINK_MS)
        self._connect()
        self._say()

    def step(self, by: int) -> None:
        """To the next region, or the one before; around the end."""
        if not self.regions:
            return
        first = 0 if by > 0 else len(self.regions) - 1
        self.current = first if self.current < 0 else (self.current + by) % len(self.regions)
        for canvas in (self.old, self.new):
            canvas.set_current(self.current)
        self._show_current()
        self._say()

    def _show_current(self) -> None:
        """Both pictures at the region that is looked at."""
        region = self.regions[self.current]
        self._following = True
        for area, box in ((self.old_area, region.old), (self.new_area, region.new)):
            room = area.viewport().height()
            top = box.top * self._scale - max(room / 4, (room - box.height * self._scale) / 2)
            area.verticalScrollBar().setValue(int(top))
            area.horizontalScrollBar().setValue(int(box.left * self._scale - room / 4))
        self._following = False

    def set_blinking(self, on: bool) -> None:  # noqa: FBT001  # a switch, as Qt's setters
        """One over the other, by turns; or side by side."""
        self.blink.setChecked(on)

    def swap(self) -> None:
        """The other picture of the two that lie one over the other."""
        if not self.blink.isChecked():
            return
        shown_old = self.old_area.isVisible()
        now, then = self.new_area, self.old_area
        if not shown_old:
            now, then = then, now
        now.setVisible(True)
        then.setVisible(False)
        self._say()

    @Slot()
    def larger(self) -> None:
        """The next size up."""
        self._resize(next((step for step in STEPS if step > self._scale + 0.001), STEPS[-1]))

    @Slot()
    def smaller(self) -> None:
        """The next size down."""
        self._resize(next((s for s in reversed(STEPS) if s < self._scale - 0.001), STEPS[0]))

    @Slot()
    def fit(self) -> None:
        """Both as wide as there is room, never larger than they are."""
        self._fitted = True
        bar = self.old_area.verticalScrollBar().sizeHint().width()
        parts = 1 if self.blink.isChecked() else 2
        room = (self.width() - theme.current().metric("grid")) / parts - bar
        wide = max(self._found.old.size.width(), self._found.new.size.width(), 1)
        self._apply(min(1.0, max(0.05, room / wide)))

    def to_top(self) -> None:
        """Both from their beginning."""
        self._following = True
        for area in (self.old_area, self.new_area):
            area.verticalScrollBar().setValue(0)
        self._following = False

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: fitted pictures follow the window."""
        super().resizeEvent(event)
        if self._fitted:
            self.fit()

    def eventFilter(self, watched: object, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Qt: the wheel with Ctrl changes the size."""
        held = Qt.KeyboardModifier.ControlModifier
        if isinstance(event, QWheelEvent) and event.modifiers() & held:
            (self.larger if event.angleDelta().y() > 0 else self.smaller)()
            return True
        return False

    def _lay_out(self) -> None:
        whole = column(self, between="half")
        whole.addWidget(self.tools)
        legend = self.tr("Solid frame: changed. Dashes: added. Dots: removed.")
        whole.addWidget(sentence(legend, role="small"))
        both: QHBoxLayout = row(self.old_area, self.new_area)
        whole.addLayout(both, 1)
        self.setFocusProxy(self.new_area)

    def _connect(self) -> None:
        self._blinking.timeout.connect(self.swap)
        self.tools.stepped.connect(self.step)
        self.tools.larger.connect(self.larger)
        self.tools.smaller.connect(self.smaller)
        self.tools.fitted.connect(self.fit)
        self.blink.toggled.connect(self._on_blink)
        for canvas in (self.old, self.new):
            self.marks.toggled.connect(canvas.set_marked)
        self.old_area.verticalScrollBar().valueChanged.connect(partial(self._follow, from_old=True))
        self.new_area.verticalScrollBar().valueChanged.connect(
            partial(self._follow, from_old=False)
        )
        self.old_area.horizontalScrollBar().valueChanged.connect(
            self.new_area.horizontalScrollBar().setValue
        )
        self.new_area.horizontalScrollBar().valueChanged.connect(
            self.old_area.horizontalScrollBar().setValue
        )

    def _follow(self, value: int, *, from_old: bool) -> None:
        """What stands opposite the middle of one picture stands in the middle of the other."""
        if self._following:
            return
        self._following = True
        mine, other = self.old_area, self.new_area
        if not from_old:
            mine, other = other, mine
        half = mine.viewport().height() / 2
        middle = int((value + half) / self._scale)
        opposite = self._found.difference.opposite(middle, from_old=from_old)
        other.verticalScrollBar().setValue(int(opposite * self._scale - half))
        self._following = False

    @Slot(bool)
    def _on_blink(self, on: bool) -> None:  # noqa: FBT001  # Qt's signal
        self.old_area.setVisible(not on)
        self.new_area.setVisible(True)
        if on and theme.animated():
            self._blinking.start()
        else:
            self._blinking.stop()
        if self._fitted:
            self.fit()
        if self.current >= 0:
            self._show_current()
        self._say()

    def _say(self) -> None:
        total = len(self.regions)
        if not total:
            text = self.tr("The pictures do not differ.")
        elif self.current < 0:
            text = self.tr("%Ln place(s) differ", None, total)
        else:
            kind = self._kind(self.regions[self.current].difference)
            text = self.tr("{number} of {total}: {kind}")
            text = text.format(number=self.current + 1, total=total, kind=kind)
        if self.blink.isChecked():
            side = self.tr("before") if self.old_area.isVisibleTo(self) else self.tr("after")
            text += " · " + self.tr("shown: {side}").format(side=side)
        self.tools.say(text)

    def _kind(self, difference: Difference) -> str:
        return {
            Difference.CHANGED: self.tr("changed"),
            Difference.ADDED: self.tr("added"),
            Difference.REMOVED: self.tr("removed"),
        }[difference]

    def _resize(self, scale: float) -> None:
        self._fitted = False
        self._apply(scale)

    def _apply(self, scale: float) -> None:
        if scale == self._scale:
            return
        # A window that grows keeps its first row, a person who enlarges looks at the middle.
        half = 0.0 if self._fitted else self.new_area.viewport().height() / 2
        middle = (self.new_area.verticalScrollBar().value() + half) / self._scale
        self._scale = scale
        for canvas in (self.old, self.new):
            canvas.set_scale(scale)
        self.new_area.verticalScrollBar().setValue(int(middle * scale - half))

    def _area(self, canvas: Canvas, name: str) -> QScrollArea:
        area = QScrollArea()
        area.setWidget(canvas)
        area.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setAccessibleName(name)
        area.viewport().installEventFilter(self)
        return area

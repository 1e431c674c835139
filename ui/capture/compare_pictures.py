"""Two tall pictures side by side or one over the other, with the differing regions marked (R8)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from ui import theme
from ui.capture.compare_parts import MarkedCanvas, PictureTools
from ui.capture.comparison import Pictures
from ui.capture.picture_diff import Difference, Region
from ui.layouts import column, row, sentence
from ui.pictures.view import STEPS, Canvas

BLINK_MS = 700


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
        self.old_area = _area(self.old, self.tr("Picture before"), self)
        self.new_area = _area(self.new, self.tr("Picture after"), self)
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


def _area(canvas: Canvas, name: str, watcher: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(canvas)
    area.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setAccessibleName(name)
    area.viewport().installEventFilter(watcher)
    return area

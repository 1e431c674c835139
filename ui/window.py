"""Places the panes; no logic."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ui import theme
from ui.memory import Memory
from ui.models.queue import QueueModel
from ui.panes.palette import Palette
from ui.panes.queue import QueuePane
from ui.panes.rail import Rail
from ui.panes.status import StatusBar
from ui.panes.trouble import Trouble
from ui.tab_order import step


class Window(QWidget):
    """Rail, places and status line; the queue's place has three columns.

    Signals:
        painted: the first frame is on the screen.
        closing: the person closes the window.
    """

    painted = Signal()
    closing = Signal()

    def __init__(self, memory: Memory) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle(self.tr("Otklik"))
        look = theme.current()
        self.setMinimumSize(look.plain("window.least.wide"), look.plain("window.least.high"))
        self._memory = memory
        self.was_painted = False
        self._places: dict[str, QWidget] = {}
        self._details: QWidget | None = None
        self.model = QueueModel(self)
        self.rail = Rail()
        self.queue = QueuePane(self.model)
        self.status = StatusBar()
        self.trouble = Trouble()
        self.stack = QStackedWidget()
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        self.palette_box = Palette(self)
        self._build()

    def _build(self) -> None:
        look = theme.current()
        self.columns.addWidget(self.queue)
        self._rest = QWidget()
        self._rest.setProperty("surface", "main")
        self._rest.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.columns.addWidget(self._rest)
        self.columns.setChildrenCollapsible(False)
        self.columns.setHandleWidth(1)
        self._restyle()
        look.changed.connect(self._restyle)
        self.columns.setStretchFactor(1, 1)
        self.columns.setSizes([look.metric("queue.ideal"), 10 * look.metric("thread.min")])
        self.queue.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.stack.addWidget(self.columns)
        self.stack.addWidget(self.trouble)
        self._places["queue"] = self.columns
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addWidget(self.stack, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(middle, 1)
        whole.addWidget(self.status)
        self.resize(*self._remembered_size())
        self.rail.show_place("queue")

    def add_case(self, thread: QWidget, composer: QWidget, details: QWidget) -> None:
        """The thread over its composer, and the details, right of the queue."""
        look = theme.current()
        main = QSplitter(Qt.Orientation.Vertical)
        main.setChildrenCollapsible(False)
        main.setHandleWidth(1)
        main.addWidget(thread)
        main.addWidget(composer)
        main.setStretchFactor(0, 1)
        main.setStretchFactor(1, 0)
        low = look.metric("composer.ideal")
        main.setSizes([max(low, self.height() - low), low])
        self.columns.replaceWidget(1, main)
        self._rest.deleteLater()
        self._rest = main
        self.columns.addWidget(details)
        self._details = details
        self._restyle()
        self.columns.setStretchFactor(1, 1)
        self.columns.setStretchFactor(2, 0)
        ideal = look.metric("queue.ideal"), look.metric("details.ideal")
        middle = max(look.metric("thread.min"), self.columns.width() - sum(ideal))
        self.columns.setSizes([ideal[0], middle, ideal[1]])
        main.show()
        self._memory.keep_splitter("window.columns", self.columns)
        self._memory.keep_splitter("window.case", main)
        self._fit()

    def add_place(self, name: str, widget: QWidget) -> None:
        """One more place of the rail."""
        self._places[name] = widget
        self.stack.addWidget(widget)

    def has_place(self, name: str) -> bool:
        """Whether the place was made already."""
        return name in self._places

    def show_place(self, name: str) -> None:
        """Brings a place to the front."""
        self.stack.setCurrentWidget(self._places[name])
        self.rail.show_place(name)

    def show_trouble(self, what: str, next_step: str, where: str) -> None:
        """The workspace cannot be used: says so instead of everything else."""
        self.trouble.say(what, next_step, where)
        self.rail.hide()
        self.stack.setCurrentWidget(self.trouble)

    def end_trouble(self) -> None:
        """It can be used after all."""
        self.rail.show()
        self.show_place("queue")

    @Slot()
    def toggle_details(self) -> None:
        """Shows or hides the right column."""
        if self._details is not None:
            visible = not self._details.isVisible()
            self._details.setVisible(visible)
            self._memory.put("window.details", visible)
            self._rest.setMinimumWidth(self._least_of_case())

    @Slot()
    def come_forward(self) -> None:
        """In front of all windows, out of the task bar."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001, N802  # Qt's names
        """Qt: Tab goes the way the eye goes, also through what came later."""
        return step(self, partial(super().focusNextPrevChild, next))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: the first one is worth telling."""
        super().paintEvent(event)
        if not self.was_painted:
            self.was_painted = True
            # The children paint in the same pass; after it the frame is whole.
            QTimer.singleShot(0, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: the rail and the details give way first."""
        super().resizeEvent(event)
        self._fit()
        if self.was_painted:
            self._memory.put("window.size", [self.width(), self.height()])

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: the session closes everything first, the window stays until then."""
        self.closing.emit()
        event.ignore()

    @Slot()
    def _restyle(self) -> None:
        look = theme.current()
        self.queue.setMinimumWidth(look.metric("queue.min"))
        self._rest.setMinimumWidth(look.metric("thread.min"))
        if self._details is not None:
            self._details.setMinimumWidth(look.metric("details.min"))
        self._fit()

    def _fit(self) -> None:
        look = theme.current()
        self.rail.set_narrow(self.width() < look.metric("window.rail_narrow"))
        if self._details is not None:
            wanted = self._memory.get("window.details", True)
            self._details.setVisible(wanted and self.width() >= look.metric("window.details_hide"))
            self._rest.setMinimumWidth(self._least_of_case())

    def _least_of_case(self) -> int:
        """So that the composer's buttons are whole, as far as the columns beside it allow."""
        look = theme.current()
        beside = self.rail.minimumWidth() + look.metric("queue.min")
        if self._details is not None and not self._details.isHidden():
            beside += look.metric("details.min")
        room = self.width() - beside - 2 * self.columns.handleWidth()
        return max(look.metric("thread.min"), min(look.metric("thread.good"), room))

    def _remembered_size(self) -> tuple[int, int]:
        look = theme.current()
        kept = self._memory.get("window.size", [])
        if len(kept) != 2 or not all(isinstance(side, int) for side in kept):
            kept = [look.plain("window.wide"), look.plain("window.high")]
        room = self.screen().availableGeometry()
        return min(kept[0], room.width()), min(kept[1], room.height())

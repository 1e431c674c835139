"""The list of a thread: any number of lines of any height, and nothing jumps."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from ui import theme
from ui.delegates.bubble import BubbleDelegate
from ui.models.thread import ThreadModel
from ui.models.thread_items import ThreadItem
from ui.panes.one_column import OneColumn
from ui.panes.row_heights import RowHeights

AT_ONCE = 30
"""Lines measured before the first paint; the others have guessed heights for a moment."""


class ThreadView(OneColumn):
    """Bubbles by a delegate; heights are guessed at first, measured when there is time.

    Signals:
        action_asked: ThreadItem and the code of what to do with it.
        menu_asked: ThreadItem and the global place of its menu.
        copy_asked: ThreadItem whose text is wanted.
    """

    action_asked = Signal(object, str)
    menu_asked = Signal(object, object)
    copy_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = ThreadModel(self)
        self.bubbles = BubbleDelegate(self)
        self.lines.speak_with(self.bubbles.spoken)
        self.heights = RowHeights(self, self.lines, self.bubbles)
        self._width = 0
        self._landing: str | None = None
        self._set_up()
        self.lines.dataChanged.connect(self._on_changed)
        self.lines.rowsInserted.connect(self._on_inserted)
        theme.current().changed.connect(self.remeasure)

    def _set_up(self) -> None:
        self.setModel(self.lines)
        self.setItemDelegate(self.bubbles)
        self.setObjectName("thread")
        self.setAccessibleName(self.tr("Thread"))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAutoScroll(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.viewport().setMouseTracking(True)

    def start(self, rows: tuple[ThreadItem, ...], at: str | None) -> None:
        """Another case, scrolled to the line `at`: the divider, or what was said last."""
        self.bubbles.forget()
        self.lines.start(rows)
        self.heights.forget()
        self._landing = at or (rows[-1].key if rows else None)
        self._land()
        self.heights.measure_on()

    def show_rows(self, rows: tuple[ThreadItem, ...]) -> None:
        """The same case as it is now; what is on the screen stays where it is."""
        anchor = self.heights.anchor()
        known = {item.key for item in self.lines.items()}
        self.lines.show(rows)
        self.heights.hold(anchor)
        answers = [item.key for item in rows if item.reply and item.key not in known]
        if answers:
            # The person has just sent it: the one arrival that may move the view.
            self._landing = answers[-1]
            self._land()

    def refresh_lines(self, keys: frozenset[str]) -> None:
        """Says lines anew whose words depend on the time."""
        for key in keys:
            row = self.lines.row_of(key)
            if row >= 0:
                place = self.lines.index(row, 0)
                self.update(place)

    @Slot()
    def remeasure(self) -> None:
        """The look changed: every height is different."""
        anchor = self.heights.anchor()
        self.bubbles.forget()
        self.heights.forget()
        if self._landing is None:
            self.heights.hold(anchor)
        else:
            self._land()
        self.heights.measure_on()

    def current_item(self) -> ThreadItem | None:
        """The line the keyboard is at."""
        return self.lines.item(self.currentIndex().row())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: another width, other heights."""
        super().resizeEvent(event)
        if self.viewport().width() != self._width:
            self._width = self.viewport().width()
            self.remeasure()
        elif self._landing is not None:
            self._land()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: copy, unfold, the menu of a line; letters do not search."""
        self._landing = None
        item = self.current_item()
        if item is not None and event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit(item)
        elif item is not None and event.key() == Qt.Key.Key_Space:
            self.lines.toggle(self.currentIndex().row())
        elif item is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers():
                event.ignore()
                return
            self._ask_menu(item)
        elif event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: from now on the person decides what is seen."""
        self._landing = None
        super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: the same."""
        self._landing = None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: a click on something to press."""
        super().mouseReleaseEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        place = self.indexAt(event.position().toPoint())
        action = self._action(place, event.position().toPoint())
        item = self.lines.item(place.row())
        if action == "toggle":
            self.lines.toggle(place.row())
        elif action and item is not None:
            self.action_asked.emit(item, action)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: a hand over what can be pressed."""
        point = event.position().toPoint()
        over = bool(self._action(self.indexAt(point), point))
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: the menu of the line under the pointer or the keyboard."""
        mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        place = self.indexAt(event.pos()) if mouse else self.currentIndex()
        item = self.lines.item(place.row())
        if item is None:
            return
        self.setCurrentIndex(place)
        self.menu_asked.emit(item, event.globalPos() if mouse else self._below(place))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: another font is another look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._width:
            self.remeasure()

    def _land(self) -> None:
        """Scrolls to where reading begins; again whenever the size changes before anybody reads."""
        row = self.lines.row_of(self._landing) if self._landing else -1
        if row < 0:
            return
        self.heights.measure(row - AT_ONCE, row + AT_ONCE)
        hint = QAbstractItemView.ScrollHint
        where = hint.PositionAtTop if self._landing == "new" else hint.PositionAtBottom
        self.scrollTo(self.lines.index(row, 0), where)

    def _ask_menu(self, item: ThreadItem) -> None:
        self.menu_asked.emit(item, self._below(self.currentIndex()))

    def _below(self, place: QModelIndex) -> QPoint:
        rect = self.visualRect(place).intersected(self.viewport().rect())
        return self.viewport().mapToGlobal(rect.center())

    def _action(self, place: QModelIndex, point: QPoint) -> str:
        item = self.lines.item(place.row())
        if item is None:
            return ""
        unfolded = self.lines.unfolded(item.key)
        return self.bubbles.action_at(item, self.visualRect(place), point, unfolded=unfolded)

    @Slot(QModelIndex, QModelIndex)
    def _on_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        anchor = self.heights.anchor()
        self.heights.measure(first.row(), last.row())
        self.heights.hold(anchor)

    @Slot(QModelIndex, int, int)
    def _on_inserted(self, parent: QModelIndex, first: int, last: int) -> None:
        del parent
        self.heights.measure(first, last)

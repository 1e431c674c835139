"""The list of the queue: rows of one height, drawn, never widgets; the place is kept."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, islice

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from app.domain.ids import CaseId
from ui import theme
from ui.delegates.queue import QueueDelegate
from ui.models.queue import QueueModel
from ui.panes.one_column import OneColumn
from ui.shortcuts import Keys, bind


class QueueList(OneColumn):
    """Shows a QueueModel and says which case is chosen.

    Signals:
        chosen: the case the person went to, or None.
        scrolled: other rows are in sight.
        several: how many cases are chosen at once (Ctrl, Shift, Ctrl+A).
    """

    chosen = Signal(object)
    scrolled = Signal()
    several = Signal(int)

    def __init__(self, model: QueueModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("queue")
        self.setAccessibleName(self.tr("Cases"))
        self._cases = model
        self._delegate = QueueDelegate(self)
        self._quiet = False
        self._settle()
        # Opaque, so that scrolling moves what is painted and only what comes into sight is drawn.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.selectionModel().currentRowChanged.connect(self._on_current)
        self.selectionModel().selectionChanged.connect(self._on_selection)
        model.modelReset.connect(self._on_selection)
        self.verticalScrollBar().valueChanged.connect(self.scrolled)
        theme.current().changed.connect(self._restyle)
        bind(self, Keys.NEXT_CASE, self.go_next)
        bind(self, Keys.PREVIOUS_CASE, self.go_previous)
        alone = QShortcut(Qt.Key.Key_Escape, self, self.choose_one)
        alone.setContext(Qt.ShortcutContext.WidgetShortcut)

    def _settle(self) -> None:
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self._delegate.height)
        self.verticalScrollBar().setSingleStep(self._delegate.height // 2)

    @property
    def current(self) -> CaseId | None:
        """The case the selection stands on."""
        return self._cases.case_at(self.currentIndex().row())

    def chosen_count(self) -> int:
        """How many cases are chosen."""
        return sum(last - first + 1 for first, last in self._chosen())

    def chosen_cases(self, most: int) -> list[CaseId]:
        """The first of the chosen cases in the order of the list, at most so many."""
        rows = chain.from_iterable(range(first, last + 1) for first, last in self._chosen())
        found = (self._cases.case_at(at) for at in islice(rows, most))
        return [case for case in found if case is not None]

    def _chosen(self) -> list[tuple[int, int]]:
        """First and last rows of what is chosen: one pair also for a million rows."""
        chosen = self.selectionModel().selection()
        parts = [chosen.at(at) for at in range(chosen.count())]
        return sorted((part.top(), part.bottom()) for part in parts)

    @Slot()
    def choose_one(self) -> None:
        """Only the shown case stays chosen."""
        if self.currentIndex().isValid():
            self._select(self.currentIndex().row())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: the ground under the rows first."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme.current().color("surface.list"))
        painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: other rows are in sight."""
        super().resizeEvent(event)
        self.scrolled.emit()

    def set_compact(self, compact: bool) -> None:  # noqa: FBT001  # the state itself
        """Switches between 76 and 44 pixels a row."""
        kept = self.place()
        self._delegate.compact = compact
        self._restyle()
        self.restore(kept)

    def sight(self) -> tuple[int, int]:
        """The first and the last row in sight; (0, -1) when there is none."""
        count = self._cases.rowCount()
        if not count:
            return 0, -1
        first = self.rowAt(0)
        last = self.rowAt(self.viewport().height() - 1)
        return max(0, first), count - 1 if last < 0 else last

    def place(self) -> tuple[CaseId | None, CaseId | None, int]:
        """The current case, the topmost case in sight, and how far it is scrolled out."""
        top = max(0, self.rowAt(0))
        return self.current, self._cases.case_at(top), -self.rowViewportPosition(top)

    def restore(
        self,
        kept: tuple[CaseId | None, CaseId | None, int],
        rows: tuple[int | None, int | None] | None = None,
    ) -> None:
        """Goes back to a place; `rows`: where its two cases stand now, if they moved."""
        current, top, offset = kept
        at, top_at = rows or (self._find(current), self._find(top))
        if at is not None:
            self._select(at)
        if top_at is not None:
            height = self.verticalHeader().defaultSectionSize()
            self.verticalScrollBar().setValue(top_at * height + offset)

    def go_to(self, at: int) -> None:
        """Chooses a row and shows it."""
        if 0 <= at < self._cases.rowCount():
            index = self._cases.index(at, 0)
            self.selectionModel().setCurrentIndex(
                index,
                QItemSelectionModel.SelectionFlag.ClearAndSelect
                | QItemSelectionModel.SelectionFlag.Rows,
            )
            self.scrollTo(index)

    def show_case(self, case_id: CaseId) -> bool:
        """Chooses a case; False: it is not in this list."""
        at = self._find(case_id)
        if at is None:
            return False
        self.go_to(at)
        return True

    def take_out(self, rows: Sequence[int]) -> None:
        """Removes rows, highest number first, without moving what is in sight."""
        _, _, offset = self.place()
        top = max(0, self.rowAt(0))
        self._quiet = True
        for at in rows:
            self._cases.remove(at)
        self._quiet = False
        above = sum(at < top for at in rows)
        height = self.verticalHeader().defaultSectionSize()
        self.verticalScrollBar().setValue((top - above) * height + offset)

    @Slot()
    def go_next(self) -> None:
        """One row down."""
        self.go_to(min(self.currentIndex().row() + 1, self._cases.rowCount() - 1))

    @Slot()
    def go_previous(self) -> None:
        """One row up."""
        self.go_to(max(0, self.currentIndex().row() - 1))

    def _select(self, at: int) -> None:
        self._quiet = True
        index = self._cases.index(at, 0)
        self.selectionModel().setCurrentIndex(
            index,
            QItemSelectionModel.SelectionFlag.ClearAndSelect
            | QItemSelectionModel.SelectionFlag.Rows,
        )
        self._quiet = False

    def _find(self, case_id: CaseId | None) -> int | None:
        if case_id is None or case_id not in self._cases.ids:
            return None
        return self._cases.ids.index(case_id)

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, now: QModelIndex, before: QModelIndex) -> None:
        del before
        if not self._quiet:
            self.chosen.emit(self._cases.case_at(now.row()))

    @Slot()
    def _on_selection(self) -> None:
        self.several.emit(self.chosen_count())

    @Slot()
    def _restyle(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._delegate.height)
        self.verticalScrollBar().setSingleStep(self._delegate.height // 2)
        self.viewport().update()

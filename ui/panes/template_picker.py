"""The list that «/» and «::» open at the caret: templates left, the chosen one filled right.

The focus stays in the answer: its keys are handed in, so that typing on narrows the choice.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QListView, QPlainTextEdit, QWidget

from app.domain.template import Template
from app.domain.template_rank import Offer
from ui import theme
from ui.delegates.template_row import TemplateRow
from ui.layouts import column, plain, row, sentence
from ui.models.templates import WHY, TemplateList
from ui.panes.answer_marks import BlankMarks

SHOWN_ROWS, LEAST_ROWS = 7, 4
LONGEST = 4000
"""Characters of a preview: nobody reads more there, and it has to be there at every key."""


class TemplatePicker(QFrame):
    """An overlay in its window.

    Signals:
        chosen: Template.
        looked_at: Template whose preview is wanted.
        given_up: Escape.
    """

    chosen = Signal(object)
    looked_at = Signal(object)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("Templates"))
        self.list = QListView()
        self.rows = TemplateList(self)
        self.list.setModel(self.rows)
        self.list.setItemDelegate(TemplateRow(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Templates that fit"))
        self._preview = QPlainTextEdit()
        self._preview.setReadOnly(True)
        self._preview.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._preview.setProperty("bare", "true")
        self._preview.setAccessibleName(self.tr("The template, filled"))
        self._marks = BlankMarks(self._preview.document())
        self._faults = sentence(role="error")
        self._faults.hide()
        self._why = sentence(role="second")
        self._why.hide()
        self._none = plain(self.tr("No template holds these words"))
        self._none.setProperty("role", "small")
        self._arrange()
        self.list.clicked.connect(self._on_clicked)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.hide()

    def _arrange(self) -> None:
        hint = plain(self.tr("↑ ↓ choose · Enter insert · Esc close"))
        hint.setProperty("role", "small")
        beside = column(between="half")
        beside.addWidget(self._preview, 1)
        beside.addWidget(self._faults)
        beside.addWidget(self._why)
        both = row(self.list)
        both.addLayout(beside)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        whole = column(self, around="grid", between="half")
        whole.addWidget(self._none)
        whole.addLayout(both)
        whole.addWidget(hint)

    def show_choices(self, offers: Sequence[Offer]) -> None:
        """Other templates; the first one is the choice."""
        self.rows.show(offers)
        self._none.setVisible(not offers)
        self.list.setVisible(bool(offers))
        self._preview.setVisible(bool(offers))
        self._faults.setVisible(bool(offers) and bool(self._faults.text()))
        if offers:
            self.list.setCurrentIndex(self.rows.index(0, 0))
        self._fit()

    def show_preview(self, text: str, faults: str = "") -> None:
        """The chosen template as it would be inserted, and what is wrong with it."""
        self._preview.setPlainText(text if len(text) <= LONGEST else f"{text[:LONGEST]}…")
        self._faults.setText(faults)
        self._faults.setVisible(bool(faults))

    def open_at(self, caret: QPoint, line_height: int) -> None:
        """Above the caret, else below it; `caret` is in the coordinates of the parent."""
        parent = self.parentWidget()
        room = parent.rect() if parent else self.rect()
        grid = theme.current().metric("grid")
        self._fit()
        left = max(grid, min(caret.x(), room.width() - self.width() - grid))
        above = caret.y() - self.height() - grid
        below = caret.y() + line_height + grid
        top = above if above >= 0 else min(below, max(0, room.height() - self.height()))
        self.move(left, top)
        self.show()
        self.raise_()

    @Slot(int)
    def on_key(self, key: int) -> None:
        """A key that was pressed in the answer while the picker is open."""
        match key:
            case Qt.Key.Key_Up:
                self._move(-1)
            case Qt.Key.Key_Down:
                self._move(1)
            case Qt.Key.Key_PageUp:
                self._move(-SHOWN_ROWS)
            case Qt.Key.Key_PageDown:
                self._move(SHOWN_ROWS)
            case Qt.Key.Key_Escape:
                self.given_up.emit()
            case _:
                self._choose()

    def current(self) -> Template | None:
        """The choice now."""
        return self.rows.template(self.list.currentIndex().row())

    def _move(self, by: int) -> None:
        last = self.rows.rowCount() - 1
        at = min(last, max(0, self.list.currentIndex().row() + by))
        if last >= 0:
            self.list.setCurrentIndex(self.rows.index(at, 0))

    def _choose(self) -> None:
        template = self.current()
        if template is None:
            self.given_up.emit()
        else:
            self.chosen.emit(template)

    def _fit(self) -> None:
        now = theme.current()
        parent = self.parentWidget()
        room = parent.width() if parent else now.metric("palette")
        width = min(now.metric("palette"), room - 2 * now.metric("grid"))
        shown = max(LEAST_ROWS, min(SHOWN_ROWS, self.rows.rowCount()))
        tall = shown * max(1, self.list.sizeHintForRow(0)) + 5 * now.metric("grid")
        small = 6 * now.metric("grid") + now.metric("control")
        self.resize(width, tall if self.rows.rowCount() else small)

    @Slot(QModelIndex)
    def _on_clicked(self, place: QModelIndex) -> None:
        template = self.rows.template(place.row())
        if template is not None:
            self.chosen.emit(template)

    @Slot()
    def _on_current(self) -> None:
        template = self.current()
        why = str(self.list.currentIndex().data(WHY) or "")
        self._why.setText(why)
        self._why.setVisible(bool(why))
        if template is not None:
            self.looked_at.emit(template)

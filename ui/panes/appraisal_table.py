"""The six columns of R-003-3 as a form: filled by the program, changed and copied by the person."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QPushButton, QWidget

from app.domain.case import Appraisal
from app.domain.ids import CaseId
from app.domain.whole_case import WholeCase
from ui import words
from ui.layouts import column, labelled, sentence
from ui.models.appraisal import COLUMNS, as_row, filled
from ui.panes.flow import FlowLayout

MOST_LINES = 6


class GrowingText(QPlainTextEdit):
    """As high as its text, up to a few lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: another width, other lines."""
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        # The document of a plain text edit counts its height in lines.
        lines = max(1, min(MOST_LINES, round(self.document().size().height())))
        # On a page that was never shown the inside is not laid out yet, and may be the larger one.
        edges = max(0, self.height() - self.viewport().height())
        around = edges + 2 * self.document().documentMargin()
        self.setFixedHeight(int(lines * self.fontMetrics().lineSpacing() + around) + 1)
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded
            if lines == MOST_LINES
            else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )


class AppraisalTable(QWidget):
    """One field for each column, under its head.

    Signals:
        appraisal_asked: Appraisal to keep.
        export_asked: case, open or all: whose tables shall become a file.
    """

    appraisal_asked = Signal(object)
    export_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._case: CaseId | None = None
        self._shown: Appraisal | None = None
        self._fields: dict[str, GrowingText] = {}
        whole = column(self, between="half")
        whole.addWidget(sentence(self.tr("Appraisal table"), role="section"))
        for name in COLUMNS:
            field = GrowingText()
            field.textChanged.connect(self._refresh)
            self._fields[name] = field
            whole.addLayout(labelled(words.appraisal_column(name), field))
        self._keep = QPushButton(self.tr("Keep changes"))
        self._keep.setProperty("size", "small")
        self._keep.clicked.connect(self._ask)
        copy = QPushButton(self.tr("Copy as a row"))
        copy.setProperty("size", "small")
        copy.clicked.connect(self.copy)
        buttons = FlowLayout()
        for button in (self._keep, copy, self._export_button()):
            buttons.addWidget(button)
        whole.addLayout(buttons)

    def _export_button(self) -> QPushButton:
        button = QPushButton(self.tr("Export"))
        button.setProperty("size", "small")
        menu = QMenu(button)
        for which, text in (
            ("case", self.tr("The table of this case…")),
            ("open", self.tr("The tables of all open cases…")),
            ("all", self.tr("The tables of all cases, closed ones too…")),
        ):
            menu.addAction(text).setData(which)
        menu.triggered.connect(self._ask_export)
        button.setMenu(menu)
        return button

    @Slot(QAction)
    def _ask_export(self, chosen: QAction) -> None:
        self.export_asked.emit(chosen.data())

    def show_case(self, whole: WholeCase) -> None:
        """The table of a case; what the person is changing stays."""
        table = filled(whole)
        same = self._case == whole.case.id
        if same and (table == self._shown or self.changed()):
            return
        self._case = whole.case.id
        self._shown = table
        for name, field in self._fields.items():
            field.setPlainText(getattr(table, name))
        self._refresh()

    def table(self) -> Appraisal:
        """What stands in the fields."""
        return Appraisal(
            **{name: field.toPlainText().strip() for name, field in self._fields.items()}
        )

    def changed(self) -> bool:
        """Whether the person changed something that is not kept."""
        return self._shown is not None and self.table() != _tidy(self._shown)

    @Slot()
    def copy(self) -> None:
        """The table on the clipboard, as a spreadsheet takes it."""
        heads = tuple(words.appraisal_column(name) for name in COLUMNS)
        QGuiApplication.clipboard().setText(as_row(heads, self.table()))

    @Slot()
    def _refresh(self) -> None:
        self._keep.setEnabled(self.changed())

    @Slot()
    def _ask(self) -> None:
        table = self.table()
        self._shown = table
        self._refresh()
        self.appraisal_asked.emit(table)


def _tidy(table: Appraisal) -> Appraisal:
    return Appraisal(**{name: str(getattr(table, name)).strip() for name in COLUMNS})

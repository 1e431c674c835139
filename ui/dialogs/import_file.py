"""Imports a file: what it looks like, what its columns mean, how far it is, what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QTableView,
    QWidget,
)

from app.domain.importing import ImportOutcome, ImportPlan, ImportPreview
from ui import format as shown
from ui.dialogs.base import Dialog
from ui.dialogs.import_columns import ImportColumns
from ui.dialogs.import_outcome import OutcomeView
from ui.dialogs.import_progress import ImportProgress
from ui.layouts import column, labelled, row, sentence, tall, wide
from ui.models.preview import PreviewModel

ENCODINGS = {
    "UTF-8": "utf-8",
    "Windows-1251": "cp1251",
    "KOI8-R": "koi8-r",
    "CP866": "cp866",
    "UTF-16": "utf-16",
}
DELIMITERS = (",", ";", "\t", "|")
PREVIEW_LINES = 9
CELL_LETTERS = 20


class ImportDialog(Dialog):
    """Preview, then progress, then the outcome: one window from the file to its end.

    Signals:
        replan_asked: ImportPlan, read the beginning again (another encoding, delimiter, sheet).
        import_asked: ImportPlan, name of a profile to keep it under (may be empty).
        cancel_asked: stop the running import; what was imported stays.
        save_aside_asked: keep the rows that were left out in a file.
    """

    replan_asked = Signal(object)
    import_asked = Signal(object, str)
    cancel_asked = Signal()
    save_aside_asked = Signal()

    def __init__(
        self, path: str, brands: Sequence[str], zones: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Import «{file}»").format(file=PurePath(path).name))
        self._plan = ImportPlan()
        self._running = False
        self._ended = False
        self.left = False
        self._stack = QStackedWidget()
        self._page = self._plan_page(brands, zones)
        self._stack.addWidget(self._page)
        self._progress = ImportProgress()
        self._progress.stop_asked.connect(self.cancel_asked)
        self._stack.addWidget(self._progress)
        self._outcome = OutcomeView()
        self._outcome.save_asked.connect(self.save_aside_asked)
        self._stack.addWidget(self._outcome)
        wide(self, 100)
        self.make_scrolling()
        self.column.addWidget(self._stack, 1)
        self._go = self.answer(self.tr("&Import"))
        self._go.clicked.connect(self._ask_import)
        self._leave = self.way_out(self.tr("Cancel"))
        self.close_column()
        self._go.setEnabled(False)

    def _plan_page(self, brands: Sequence[str], zones: Sequence[str]) -> QWidget:
        page = QWidget()
        body = column(page, between="pad")
        self._told = sentence(self.tr("Reading the file…"), role="second")
        body.addWidget(self._told)
        self._table = QTableView()
        self._model = PreviewModel(self)
        self._table.setModel(self._model)
        self._table.setAccessibleName(self.tr("The first rows of the file"))
        self._table.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self._table.setWordWrap(False)
        self._table.horizontalHeader().setStretchLastSection(True)
        self._table.horizontalHeader().setDefaultSectionSize(
            self._table.fontMetrics().averageCharWidth() * CELL_LETTERS
        )
        self._table.verticalHeader().hide()
        self._table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self._table.verticalHeader().setDefaultSectionSize(
            self._table.fontMetrics().lineSpacing() * 3 // 2
        )
        tall(self._table, PREVIEW_LINES)
        body.addWidget(self._table)
        body.addLayout(self._reading_line())
        body.addWidget(sentence(self.tr("Which column holds what"), role="strong"))
        self._columns = ImportColumns()
        self._columns.changed.connect(self._refresh)
        body.addWidget(self._columns)
        body.addLayout(self._meaning_line(brands, zones))
        return page

    def _reading_line(self) -> QHBoxLayout:
        self._encoding, self._delimiter = QComboBox(), QComboBox()
        for name, codec in ENCODINGS.items():
            self._encoding.addItem(name, codec)
        names = (self.tr("comma"), self.tr("semicolon"), self.tr("tab"), self.tr("vertical bar"))
        for text, sign in zip(names, DELIMITERS, strict=True):
            self._delimiter.addItem(text, sign)
        self._encoding.activated.connect(self._ask_replan)
        self._delimiter.activated.connect(self._ask_replan)
        line = row(between="gap")
        line.addLayout(labelled(self.tr("&Encoding"), self._encoding), 1)
        line.addLayout(labelled(self.tr("&Delimiter"), self._delimiter), 1)
        return line

    def _meaning_line(self, brands: Sequence[str], zones: Sequence[str]) -> QHBoxLayout:
        self._brand, self._zone, self._profile = QComboBox(), QComboBox(), QLineEdit()
        self._brand.setEditable(True)
        self._brand.addItems(list(brands))
        self._zone.addItem(self.tr("as on this computer"), "")
        for zone in zones:
            self._zone.addItem(zone, zone)
        self._zone.setMinimumContentsLength(14)
        self._profile.setPlaceholderText(self.tr("name of a profile, if wanted"))
        line = row(between="gap")
        line.addLayout(labelled(self.tr("&Brand"), self._brand), 1)
        line.addLayout(labelled(self.tr("Time &zone of the moments"), self._zone), 1)
        line.addLayout(labelled(self.tr("Keep these choices &as"), self._profile), 1)
        return line

    def show_preview(self, preview: ImportPreview) -> None:
        """What the beginning of the file looks like."""
        self._plan = preview.plan
        total = shown.count(preview.total) if preview.total is not None else "?"
        told = self.tr("{kind}, rows: {total}").format(kind=preview.kind.upper(), total=total)
        if preview.profile:
            told += " · " + self.tr("read as «{name}»").format(name=preview.profile)
        self._tell(told)
        self._model.show(preview.heads, preview.rows)
        self._columns.offer(preview.heads, preview.plan.columns)
        _pick(self._encoding, preview.plan.encoding)
        _pick(self._delimiter, preview.plan.delimiter)
        _pick(self._zone, preview.plan.zone)
        for box in (self._encoding, self._delimiter):
            box.setEnabled(preview.kind == "csv")
        if preview.plan.brand:
            self._brand.setCurrentText(preview.plan.brand)
        self._refresh()

    def show_error(self, told: str) -> None:
        """The file cannot be read, or the import failed; the plan stays on the table."""
        self._running = False
        self._stack.setCurrentIndex(0)
        self._tell(told, bad=True)
        self._refresh()

    def show_progress(self, done: int, total: int | None) -> None:
        """So many rows of about so many."""
        if self._running:
            self._progress.show_progress(done, total)

    def show_outcome(self, outcome: ImportOutcome) -> None:
        """What came of it."""
        self._running = False
        self._ended = True
        self._outcome.show_outcome(outcome)
        self._stack.setCurrentWidget(self._outcome)
        # Pages that are not seen again must not claim room for themselves.
        for page in (self._page, self._progress):
            self._stack.removeWidget(page)
            page.hide()
        self._go.setText(self.tr("Close"))
        self._go.setVisible(True)
        self._go.setEnabled(True)
        self._leave.hide()

    def aside_saved(self, name: str) -> None:
        """The rows that were left out lie in a file now."""
        self._outcome.say_saved(name)

    def reject(self) -> None:
        """Qt: Escape; a running import is stopped, not left alone."""
        if self._running:
            self.cancel_asked.emit()
            return
        super().reject()

    def done(self, result: int) -> None:
        """Qt: answered or left; whoever still reads the file has nobody to tell."""
        self.left = True
        super().done(result)

    def _wanted(self) -> ImportPlan:
        return replace(
            self._plan,
            columns=self._columns.chosen(),
            encoding=self._encoding.currentData() or "",
            delimiter=self._delimiter.currentData() or "",
            zone=self._zone.currentData() or "",
            brand=self._brand.currentText().strip(),
        )

    def _tell(self, told: str, *, bad: bool = False) -> None:
        self._told.setProperty("role", "error" if bad else "second")
        self._told.style().polish(self._told)
        self._told.setText(told)

    @Slot()
    def _refresh(self) -> None:
        self._go.setEnabled(bool({"text", "title"} & self._columns.chosen().keys()))

    @Slot()
    def _ask_replan(self) -> None:
        self.replan_asked.emit(replace(self._wanted(), columns={}))

    @Slot()
    def _ask_import(self) -> None:
        if self._ended:
            self.accept()
            return
        self._running = True
        self._go.setEnabled(False)
        self._stack.setCurrentIndex(1)
        self.show_progress(0, None)
        self.import_asked.emit(self._wanted(), self._profile.text().strip())


def _pick(box: QComboBox, value: str) -> None:
    if not value:
        return
    if box.findData(value) < 0:
        box.addItem(value, value)
    box.setCurrentIndex(box.findData(value))

"""What came of an import: how many, and which rows were kept aside and why."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QTableView, QWidget

from app.domain.importing import ImportOutcome
from ui import format as shown
from ui.layouts import column, plain, row, sentence
from ui.models.preview import PreviewModel
from ui.words.importing import row_refused


class OutcomeView(QWidget):
    """Numbers, then the rows kept aside.

    Signals:
        save_asked: put the rows kept aside into a file.
    """

    save_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done = sentence(role="title")
        self._repeated = sentence(role="second")
        self._aside = sentence()
        self._rows = PreviewModel(self)
        self._table = QTableView()
        self._table.setModel(self._rows)
        self._table.setAccessibleName(self.tr("Rows that were kept aside"))
        self._table.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self._table.setWordWrap(False)
        self._table.verticalHeader().hide()
        self._table.horizontalHeader().setStretchLastSection(True)
        self._table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self._save = QPushButton(self.tr("&Save them to a file…"))
        self._save.clicked.connect(self.save_asked)
        self._saved = plain()
        self._saved.setProperty("role", "second")
        body = column(self, between="pad")
        for widget in (self._done, self._repeated, self._aside):
            body.addWidget(widget)
        body.addWidget(self._table, 1)
        foot = row(self._save, self._saved)
        foot.addStretch(1)
        body.addLayout(foot)
        body.addStretch()

    def show_outcome(self, outcome: ImportOutcome) -> None:
        """What was imported, what was known, what was left."""
        self._done.setText(self.tr("Imported: %Ln post(s)", None, outcome.added))
        known = self.tr("Known already and not imported again: {count}")
        self._repeated.setText(known.format(count=shown.count(outcome.repeated)))
        self._repeated.setVisible(bool(outcome.repeated))
        left = self.tr(
            "Kept aside, because they cannot be read: %Ln row(s)", None, outcome.aside_total
        )
        self._aside.setText(left)
        for widget in (self._aside, self._table, self._save):
            widget.setVisible(bool(outcome.aside_total))
        heads = (self.tr("Row"), self.tr("Why"), self.tr("What stands there"))
        rows = [
            (str(each.number), row_refused(each.reason), " | ".join(each.cells))
            for each in outcome.aside
        ]
        self._rows.show(heads, rows)
        self._table.resizeColumnsToContents()

    def say_saved(self, name: str) -> None:
        """Where they lie now."""
        self._saved.setText(self.tr("Saved as {file}").format(file=name))

"""Asks who has to decide and why (D4), or what was decided."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QCompleter, QPlainTextEdit, QWidget

from app.domain.colleague import LONGEST_NAME, Escalation
from ui.dialogs.base import Dialog
from ui.layouts import labelled, sentence, tall, wide


class EscalateDialog(Dialog):
    """To whom, and why.

    Signals:
        escalate_asked: the name, the reason.
    """

    escalate_asked = Signal(str, str)

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Escalate"))
        self.column.addWidget(sentence(self.tr("Who has to decide?"), role="title"))
        self.to = QComboBox()
        self.to.setEditable(True)
        self.to.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.to.addItems(list(names))
        self.to.setCurrentIndex(-1)
        self.to.setEditText("")
        if (completer := self.to.completer()) is not None:
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        if (line := self.to.lineEdit()) is not None:
            line.setMaxLength(LONGEST_NAME)
        who = self.tr("A new name is kept among your colleagues.")
        self.column.addLayout(labelled(self.tr("&To whom"), self.to, who))
        self.why = QPlainTextEdit()
        self.why.setTabChangesFocus(True)
        tall(self.why, 3)
        wide(self.why, 48)
        self.column.addLayout(labelled(self.tr("&Why"), self.why))
        told = self.tr("The deadline stays as it is; the case stands in the view “Escalated”.")
        self.column.addWidget(sentence(told, role="second"))
        self._keep = self.answer(self.tr("Escalate"))
        self._keep.clicked.connect(self._ask)
        self.way_out(self.tr("Cancel"))
        self.close_column()
        self.to.editTextChanged.connect(self._refresh)
        self.why.textChanged.connect(self._refresh)
        self.to.setFocus(Qt.FocusReason.OtherFocusReason)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        given = self.to.currentText().strip() and self.why.toPlainText().strip()
        self._keep.setEnabled(bool(given))

    @Slot()
    def _ask(self) -> None:
        self.escalate_asked.emit(self.to.currentText().strip(), self.why.toPlainText().strip())
        self.accept()


class SettleDialog(Dialog):
    """What was decided ends the escalation.

    Signals:
        settled: what was decided.
    """

    settled = Signal(str)

    def __init__(self, waits: Escalation, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Escalated"))
        self.column.addWidget(sentence(self.tr("What was decided?"), role="title"))
        asked = self.tr("{name} was asked: {why}").format(name=waits.to or "…", why=waits.why)
        self.column.addWidget(sentence(asked, role="second"))
        self.decided = QPlainTextEdit()
        self.decided.setTabChangesFocus(True)
        tall(self.decided, 3)
        wide(self.decided, 48)
        self.column.addLayout(labelled(self.tr("&The decision"), self.decided))
        self._keep = self.answer(self.tr("End the escalation"))
        self._keep.clicked.connect(self._ask)
        self.way_out(self.tr("Cancel"))
        self.close_column()
        self.decided.textChanged.connect(self._refresh)
        self.decided.setFocus(Qt.FocusReason.OtherFocusReason)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        self._keep.setEnabled(bool(self.decided.toPlainText().strip()))

    @Slot()
    def _ask(self) -> None:
        self.settled.emit(self.decided.toPlainText().strip())
        self.accept()

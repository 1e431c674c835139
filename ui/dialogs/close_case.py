"""Asks how a case ends; each reason asks for its own grounds (S6, R-000-3, R-003-1, R-004-8)."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)

from app.domain.case import CloseReason
from app.domain.closing import CAUSES, Closing
from app.domain.triage import Verdict
from ui import words
from ui.dialogs.base import Dialog
from ui.layouts import labelled, sentence, tall, wide


class CloseDialog(Dialog):
    """Reason, note, and for a solved case who confirmed it and what the cause was.

    Signals:
        close_asked: Closing that lacks nothing.
    """

    close_asked = Signal(object)

    def __init__(
        self,
        verdict: Verdict = Verdict.COMPLAINT,
        cause: str = "",
        attempts: int = 0,
        answers: Mapping[str, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """What is known of the case.

        Args:
            verdict: its verdict.
            cause: what is named already.
            attempts: answers that reached the customer.
            answers: to the questions of its card.
            parent: where the dialog belongs.
        """
        super().__init__("", parent)
        self._verdict, self._cause_known, self._attempts = verdict, cause, attempts
        self._answers = answers or {}
        self._handoffs = 0
        self.setWindowTitle(self.tr("Close the case"))
        self.column.addWidget(sentence(self.tr("How did it end?"), role="title"))
        self._reasons = QButtonGroup(self)
        self._buttons: dict[CloseReason, QRadioButton] = {}
        for number, (reason, text) in enumerate(self._words().items()):
            button = QRadioButton(text)
            self._reasons.addButton(button, number)
            self._buttons[reason] = button
            self.column.addWidget(button)
        self._note = QPlainTextEdit()
        self._confirmation = QLineEdit()
        self._cause = QComboBox()
        self._hint = sentence("", role="hint")
        self._add_fields()
        self._close = self.answer(self.tr("Close case"))
        self.way_out(self.tr("Cancel"))
        self.close_column()
        self._connect()

    def _add_fields(self) -> None:
        self._note.setTabChangesFocus(True)
        self._note.setPlaceholderText(self.tr("What was done, or why nothing was"))
        tall(self._note, 3)
        wide(self._note, 56)
        self.column.addLayout(labelled(self.tr("Note on the closing"), self._note))
        self._confirmation.setPlaceholderText(self.tr("The customer wrote, a call, a receipt…"))
        self._cause.addItem(self.tr("Not named"), "")
        for code in CAUSES:
            self._cause.addItem(words.cause(code), code)
        self._solved = QWidget()
        both = labelled(self.tr("Who or what confirmed it"), self._confirmation)
        both.addLayout(labelled(self.tr("The root cause"), self._cause))
        both.setContentsMargins(0, 0, 0, 0)
        self._solved.setLayout(both)
        self.column.addWidget(self._solved)
        self.column.addWidget(self._hint)

    def _connect(self) -> None:
        self._reasons.idClicked.connect(self._refresh)
        self._note.textChanged.connect(self._refresh)
        self._confirmation.textChanged.connect(self._refresh)
        self._cause.currentIndexChanged.connect(self._refresh)
        self._close.clicked.connect(self._ask)
        at = self._cause.findData(self._cause_known)
        self._cause.setCurrentIndex(max(0, at))
        self._buttons[CloseReason.SOLVED].setChecked(True)
        self._buttons[CloseReason.SOLVED].setFocus(Qt.FocusReason.OtherFocusReason)
        self._refresh()

    def choose(self, reason: CloseReason) -> None:
        """Puts the mark on a reason, for example the one a verdict suggests."""
        self._buttons[reason].setChecked(True)
        self._buttons[reason].setFocus(Qt.FocusReason.OtherFocusReason)
        self._refresh()

    def wait_for(self, handoffs: int) -> None:
        """So many who were asked to reach the customer have not told yet that they did."""
        self._handoffs = handoffs
        self._refresh()

    def closing(self) -> Closing:
        """What is said now."""
        solved = self._reason() is CloseReason.SOLVED
        return Closing(
            reason=self._reason(),
            note=self._note.toPlainText().strip(),
            confirmation=self._confirmation.text().strip() if solved else "",
            cause=str(self._cause.currentData() or "") if solved else "",
        )

    def _words(self) -> dict[CloseReason, str]:
        return {
            CloseReason.SOLVED: self.tr("Solved, and the customer confirmed it"),
            CloseReason.SILENT: self.tr("The customer went silent after our attempts"),
            CloseReason.NO_ANSWER: self.tr("No answer on purpose: no rational kernel"),
            CloseReason.NOT_OURS: self.tr("Not about our company"),
            CloseReason.STOPPED: self.tr("We stopped, with the attempts listed"),
        }

    def _reason(self) -> CloseReason:
        return list(self._buttons)[self._reasons.checkedId()]

    @Slot()
    def _refresh(self) -> None:
        self._solved.setVisible(self._reason() is CloseReason.SOLVED)
        missing = self.closing().missing(
            verdict=self._verdict,
            cause=self._cause_known,
            attempts=self._attempts,
            answers=self._answers,
            handoffs=self._handoffs,
        )
        self._close.setEnabled(not missing)
        theirs = self.tr("their contact with the customer: the case is handed off")
        lacking = {
            "note": self.tr("a note: it must be possible to check it later"),
            "confirmation": self.tr("who or what confirmed that it is solved"),
            "cause": self.tr("the root cause of the complaint"),
            "attempts": self.tr("an answer that reached the customer: there is none yet"),
            "handoff": theirs,
            "answers": self.tr("whose it is and which one: the answers under the verdict"),
        }
        told = "; ".join(lacking[name] for name in missing)
        self._hint.setText(self.tr("Still needed: {what}.").format(what=told) if told else "")

    @Slot()
    def _ask(self) -> None:
        self.close_asked.emit(self.closing())
        self.accept()

"""Who answers a case, and whether it waits for somebody above: two chips in the thread's head."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from app.domain.case import CaseStatus
from app.domain.whole_case import WholeCase
from ui import format as shown
from ui.delegates.bubble_said import one_line
from ui.layouts import plain_tip, row
from ui.shortcuts import Keys, tooltip

LONGEST = 24


class AssigneeChips(QWidget):
    """Says who has the case and gives it away; says whom it waits for and ends that.

    Signals:
        assign_asked: another should answer.
        escalate_asked: somebody above should decide, or has decided.
    """

    assign_asked = Signal()
    escalate_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.assignee = QPushButton()
        self.escalated = QPushButton()
        layout = row(between="half")
        self.setLayout(layout)
        for button in (self.assignee, self.escalated):
            button.setProperty("kind", "chip")
            layout.addWidget(button)
        self.escalated.hide()
        self.assignee.clicked.connect(self._assign)
        self.escalated.clicked.connect(self._escalate)

    def show_case(self, whole: WholeCase) -> None:
        """The case as it is now."""
        name = whole.assignee.name if whole.assignee else ""
        self.assignee.setText(
            (one_line(name, LONGEST) if name else self.tr("+ assignee")).replace("&", "&&")
        )
        told = self.tr("Answered by {name}").format(name=name) if name else self.tr("Nobody's yet")
        self.assignee.setAccessibleName(told)
        self.assignee.setToolTip(tooltip(plain_tip(told), Keys.ASSIGN))
        self._show_escalation(whole)

    def _show_escalation(self, whole: WholeCase) -> None:
        waits = whole.escalation
        is_open = whole.case.status is not CaseStatus.CLOSED
        self.escalated.setVisible(waits is not None and is_open)
        if waits is None:
            return
        to = one_line(waits.to, LONGEST)
        text = self.tr("Escalated: {name}").format(name=to) if to else self.tr("Escalated")
        self.escalated.setText("↑ " + text.replace("&", "&&"))
        since = shown.moment(waits.at) if waits.at else ""
        told = "\n".join(part for part in (text, waits.why, since) if part)
        self.escalated.setAccessibleName(told.replace("\n", ". "))
        self.escalated.setToolTip(tooltip(plain_tip(told), Keys.ESCALATE))

    @Slot()
    def _assign(self) -> None:
        self.assign_asked.emit()

    @Slot()
    def _escalate(self) -> None:
        self.escalate_asked.emit()

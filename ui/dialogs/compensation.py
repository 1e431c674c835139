"""Asks what a customer is given; limits and like cases are shown before it is kept (C35)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from app.domain.compensation import (
    LONGEST,
    LONGEST_NAME,
    PRICED,
    Compensation,
    CompensationKind,
    CompensationLimits,
    NewCompensation,
    Parity,
    Standing,
    Verdict,
    weigh,
)
from app.domain.compensation_amount import kopecks, written
from app.domain.ids import CaseId
from app.errors import AmountUnclear, CompensationUnfit
from ui import format as shown
from ui import words
from ui.dialogs.base import Dialog
from ui.layouts import column, labelled, row, sentence, wide
from ui.strip import Strip


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """What is known before something is given."""

    case_id: CaseId
    given: Sequence[Compensation] = ()
    """Of this case."""
    limits: CompensationLimits
    parity: Parity
    names: Sequence[str] = ()
    """Colleagues who may have allowed it."""


class CompensationDialog(Dialog):
    """Kind, sum, what, and a word where it is above a limit or unlike like cases.

    Signals:
        give_asked: NewCompensation that lacks nothing.
    """

    give_asked = Signal(object)

    def __init__(self, before: Before, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._before = before
        self.setWindowTitle(self.tr("Compensation"))
        self.kind, self.amount, self.what = QComboBox(), QLineEdit(), QLineEdit()
        self.public = QCheckBox(self.tr("Others may see it in the thread"))
        self.why, self.allowed = QLineEdit(), QComboBox()
        self._parity, self._strip = sentence(role="second"), Strip()
        self._hint = sentence(role="hint")
        self.make_scrolling()
        self.column.addWidget(sentence(self.tr("What does the customer get?"), role="title"))
        self._add_what()
        self._add_reason()
        self._go = self.answer(self.tr("Write it down"))
        self.way_out(self.tr("Cancel"))
        self.close_column()
        self._connect()
        self._refresh()

    def _add_what(self) -> None:
        for kind in CompensationKind:
            self.kind.addItem(words.compensation(kind), kind)
        self.amount.setPlaceholderText("1 500")
        self.amount.setMaxLength(60)
        self.what.setMaxLength(LONGEST)
        self.what.setPlaceholderText(self.tr("A month of membership, a new kettle, 10 %…"))
        line = row(between="gap")
        line.addLayout(labelled(self.tr("&Kind"), self.kind), 1)
        self._sum = QWidget()
        inner = column(self._sum)
        inner.addLayout(labelled(self.tr("&Sum, roubles"), self.amount))
        line.addWidget(self._sum, 1)
        self.column.addLayout(line)
        self.column.addLayout(labelled(self.tr("&What exactly"), self.what))
        self.column.addWidget(self.public)
        wide(self.what, 52)

    def _add_reason(self) -> None:
        self.column.addLayout(
            labelled(self.tr("Earlier cases with the same problem"), self._parity)
        )
        self.column.addWidget(self._strip)
        self._reason = QWidget()
        inner = column(self._reason)
        self.why.setMaxLength(LONGEST)
        inner.addLayout(labelled(self.tr("Wh&y it is so"), self.why))
        self._permission = QWidget()
        typed = QLineEdit()
        typed.setMaxLength(LONGEST_NAME)
        self.allowed.setLineEdit(typed)
        self.allowed.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.allowed.addItems([*self._before.names])
        self.allowed.setCurrentIndex(-1)
        column(self._permission).addLayout(labelled(self.tr("Who &allowed it"), self.allowed))
        inner.addWidget(self._permission)
        self.column.addWidget(self._reason)
        self.column.addWidget(self._hint)

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(self._refresh)
        for field in (self.amount, self.what, self.why):
            field.textChanged.connect(self._refresh)
        self.allowed.editTextChanged.connect(self._refresh)
        self._go.clicked.connect(self._ask)
        self._parity.setText(self._told(self._before.parity))
        self.amount.setFocus(Qt.FocusReason.OtherFocusReason)

    def compensation(self) -> NewCompensation:
        """What is typed now.

        Raises:
            AmountUnclear: this is no sum. CompensationUnfit: something is missing.
        """
        typed = self.amount.text().strip()
        kind = CompensationKind(self.kind.currentData())
        priced = kind is not CompensationKind.APOLOGY
        return NewCompensation(
            case_id=self._before.case_id,
            kind=kind,
            what=self.what.text(),
            amount=kopecks(typed) if typed and priced else None,
            public=self.public.isChecked(),
            why=self.why.text(),
            allowed_by=self.allowed.currentText(),
        ).checked()

    def _told(self, parity: Parity) -> str:
        if not parity.count:
            return self.tr("None are known yet.")
        told = self.tr("%n case(s)", "", parity.count)
        got = self.tr("something was given in {count}").format(count=shown.count(parity.given))
        lines = [f"{told}, {got}"]
        if parity.median is not None:
            least, most = parity.totals[0], parity.totals[-1]
            middle = self.tr("mostly {median}").format(median=written(parity.median))
            if least != most:
                span = self.tr("from {least} to {most}")
                middle += ", " + span.format(least=written(least), most=written(most))
            lines.append(middle)
        return "\n".join(lines)

    @Slot()
    def _refresh(self) -> None:
        kind = CompensationKind(self.kind.currentData())
        self._sum.setVisible(kind is not CompensationKind.APOLOGY)
        new, lack = self._typed()
        verdict = self._weighed(new)
        self._say(verdict)
        wanted = verdict.missing(why=self.why.text(), allowed_by=self.allowed.currentText())
        self._go.setEnabled(not lack and not wanted)
        told = lack or self._missing_words(wanted)
        self._hint.setText(self.tr("Still needed: {what}.").format(what=told) if told else "")
        self.fit()

    def _typed(self) -> tuple[NewCompensation | None, str]:
        """What is typed, or what it lacks in words."""
        try:
            return self.compensation(), ""
        except AmountUnclear:
            return None, self.tr("a sum that can be read: 1 500 or 1500,50")
        except CompensationUnfit as error:
            missing = str(error.facts["missing"]).split(", ")
            if "too_long" in missing:
                return None, self.tr("fewer words")
            priced = CompensationKind(self.kind.currentData()) in PRICED
            return None, self.tr("the sum") if priced else self.tr("the sum, or what exactly")

    def _weighed(self, new: NewCompensation | None) -> Verdict:
        if new is None:
            return Verdict()
        known = self._before
        return weigh(new, known.given, known.limits, known.parity)

    def _say(self, verdict: Verdict) -> None:
        lines = []
        if verdict.over_kind is not None:
            limit = self.tr("Above the limit of this kind: {limit}.")
            lines.append(limit.format(limit=written(verdict.over_kind)))
        if verdict.over_case is not None:
            limit = self.tr("Above the limit of one case: {limit}.")
            lines.append(limit.format(limit=written(verdict.over_case)))
        if verdict.standing is Standing.MORE:
            lines.append(self.tr("More than like cases got: special treatment is written down."))
        elif verdict.standing is Standing.LESS:
            lines.append(self.tr("Less than like cases got: others were treated better."))
        needs = verdict.is_over or verdict.is_special
        self._reason.setVisible(needs)
        self._permission.setVisible(verdict.is_over)
        if lines:
            self._strip.say("\n".join(lines), "late" if verdict.is_over else "soon")
        else:
            self._strip.hide()

    def _missing_words(self, wanted: Sequence[str]) -> str:
        lacking = {"why": self.tr("why it is so"), "allowed_by": self.tr("who allowed it")}
        return "; ".join(lacking[name] for name in wanted)

    @Slot()
    def _ask(self) -> None:
        new = self.compensation()
        verdict = self._weighed(new)
        if not (verdict.is_over or verdict.is_special):
            new = replace(new, why="")
        if not verdict.is_over:
            new = replace(new, allowed_by="")
        self.give_asked.emit(new)
        self.accept()

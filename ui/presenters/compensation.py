"""Connects compensations to the shown case: weighed, given, withdrawn (C35, R-004-6)."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Slot

from app.domain import clock
from app.domain.compensation import Compensation, CompensationLimits, NewCompensation
from app.domain.compensation_amount import written
from app.domain.ids import CaseId
from app.errors import AppError
from app.services import compensating
from app.services.changes import Changes
from app.store import colleagues, compensations
from ui import words
from ui.dialogs.compensation import Before, CompensationDialog
from ui.dialogs.handed_off import ReasonDialog
from ui.panes.composer import Composer
from ui.panes.details import Details
from ui.panes.palette import Command
from ui.panes.thread import ThreadPane
from ui.presenters.case_acts import CaseActs
from ui.shortcuts import Keys, bind, shown


class CompensationPresenter(QObject):
    """What the customer of the shown case is given."""

    def __init__(self, acts: CaseActs, panes: tuple[ThreadPane, Composer, Details]) -> None:
        super().__init__()
        self._acts, self._desk = acts, acts.desk
        self._thread, composer, details = panes
        details.compensation.give_asked.connect(self.ask)
        details.compensation.withdraw_asked.connect(self.ask_withdraw)
        composer.foot.add_act(self.tr("Compensation…"), self.ask, Keys.COMPENSATE)
        bind(self._thread, Keys.COMPENSATE, self.ask)

    def commands(self) -> list[Command]:
        """For the palette."""
        if self._acts.whole is None:
            return []
        return [Command(Keys.COMPENSATE.text, shown(Keys.COMPENSATE), "chevron-right", self.ask)]

    @Slot()
    def ask(self) -> None:
        """The dialog, with what like cases got."""
        if self._acts.case_id is not None:
            self._desk.tasks.start(self._ask(self._acts.case_id))

    async def _ask(self, case_id: CaseId) -> None:
        read = partial(_before, case_id=case_id)
        try:
            before = await self._desk.db.read(read)
        except AppError as error:
            self._acts.tell(error)
            return
        if self._acts.case_id != case_id:
            return
        before = replace(before, limits=self._desk.settings.compensation_limits)
        dialog = CompensationDialog(before, parent=self._thread)
        dialog.give_asked.connect(self._on_asked)
        dialog.open()

    @Slot(object)
    def _on_asked(self, new: NewCompensation) -> None:
        settings = self._desk.settings
        wanted = replace(new, given_by=settings.operator)

        def act(session: Any) -> Changes:
            limits = settings.compensation_limits
            return compensating.give(session, wanted, limits, clock.now())[1]

        self._acts.start(act)

    @Slot(object)
    def ask_withdraw(self, one: Compensation) -> None:
        """Why it is taken back."""
        title, button = self.tr("Withdraw the compensation"), self.tr("Withdraw")
        amount = written(one.amount, one.currency) if one.amount is not None else ""
        parts = (words.compensation(one.kind), amount, one.what)
        what = " · ".join(part for part in parts if part)
        dialog = ReasonDialog(title, what, button, parent=self._thread)
        dialog.reason_given.connect(partial(self._on_withdrawn, one))
        dialog.open()

    def _on_withdrawn(self, one: Compensation, reason: str) -> None:
        def act(session: Any) -> Changes:
            return compensating.withdraw(session, one.id, reason, clock.now())[1]

        self._acts.start(act)


def _before(session: Any, case_id: CaseId) -> Before:
    return Before(
        case_id=case_id,
        given=compensations.of_case(session, case_id),
        limits=CompensationLimits(),
        parity=compensating.parity(session, case_id),
        names=[one.name for one in colleagues.listed(session)],
    )

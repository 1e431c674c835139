"""Connects who answers, and who decides, to the shown case and to many."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from app.domain import clock
from app.domain.case import CaseStatus
from app.domain.colleague import Colleague, Holders
from app.domain.ids import CaseId
from app.domain.macro_run import MOST_CASES
from app.errors import AppError
from app.services import assigning
from app.services.changes import Changes
from ui.dialogs.escalate import EscalateDialog, SettleDialog
from ui.panes.palette import Command, Palette
from ui.panes.thread import ThreadPane
from ui.presenters.case_acts import CaseActs
from ui.shortcuts import Keys, bind, shown

Give = Callable[[Any, CaseId], Changes]
"""Of a session and a case."""


class AssigningPresenter(QObject):
    """What the two chips in the head of the thread, their keys and the palette do."""

    def __init__(self, acts: CaseActs, thread: ThreadPane) -> None:
        super().__init__()
        self._acts = acts
        self._desk = acts.desk
        self._thread = thread
        self._list: Palette | None = None
        self.chosen: Callable[[int], Sequence[CaseId]] | None = None
        """The cases that are chosen in the queue, at most so many."""
        chips = thread.header.holders
        chips.assign_asked.connect(self.ask)
        chips.escalate_asked.connect(self.ask_above)
        bind(thread, Keys.ASSIGN, self.ask)
        bind(thread, Keys.ESCALATE, self.ask_above)

    def commands(self) -> list[Command]:
        """For the palette of the window, while a case is shown."""
        whole = self._acts.whole
        if whole is None:
            return []
        found = [Command(Keys.ASSIGN.text, shown(Keys.ASSIGN), "person", self.ask)]
        if whole.case.status is not CaseStatus.CLOSED:
            end = self.tr("End the escalation")
            text = end if whole.escalation else Keys.ESCALATE.text
            found.append(Command(text, shown(Keys.ESCALATE), "arrow-up", self.ask_above))
        return found

    @Slot()
    def ask(self) -> None:
        """Whose the shown case should be, or the chosen ones where there are several."""
        chosen = self.chosen(MOST_CASES) if self.chosen else ()
        if len(chosen) > 1:
            self.ask_for(chosen)
        elif self._acts.case_id is not None:
            self.ask_for((self._acts.case_id,))

    def ask_for(self, case_ids: Sequence[CaseId]) -> None:
        """Whose these cases should be."""
        self._desk.tasks.start(self._ask(tuple(case_ids)))

    async def _ask(self, case_ids: tuple[CaseId, ...]) -> None:
        first = case_ids[0] if len(case_ids) == 1 else None
        operator = self._desk.settings.operator
        read = partial(assigning.holders, case_id=first, operator=operator)
        known = await self._desk.db.read(read)
        asks = self.tr("Who should answer? A name, or a new one")
        if len(case_ids) > 1:
            asks = self.tr("Who should answer %n case(s)?", None, len(case_ids))
        self._shown().ask(
            self._choices(case_ids, known),
            asks=asks,
            other=partial(self._new, case_ids, known),
        )

    def _choices(self, case_ids: tuple[CaseId, ...], known: Holders) -> list[Command]:
        now, operator = clock.now(), self._desk.settings.operator
        found = []
        has = known.assignee.id if known.assignee else None
        if operator.strip() and (known.me is None or known.me != has):
            take = partial(assigning.take, version=None, operator=operator, now=now)
            text = self.tr("Me: {name}").format(name=operator.strip())
            found.append(self._command(text, "person", case_ids, _giving(take)))
        if has is not None or len(case_ids) > 1:
            free = partial(assigning.assign, version=None, colleague_id=None, now=now)
            found.append(self._command(self.tr("Nobody"), "close", case_ids, _giving(free)))
        for each in known.colleagues:
            if each.id not in {known.me, has}:
                give = partial(assigning.assign, version=None, colleague_id=each.id, now=now)
                found.append(self._command(each.name, _icon(each), case_ids, _giving(give)))
        return found

    def _new(self, case_ids: tuple[CaseId, ...], known: Holders, typed: str) -> Command | None:
        name = " ".join(typed.split())
        if any(each.name.casefold() == name.casefold() for each in known.colleagues):
            return None
        give = partial(assigning.assign_by_name, version=None, name=name, now=clock.now())
        text = self.tr("A new colleague: {name}").format(name=name)
        return self._command(text, "add", case_ids, _giving(give))

    def _command(self, text: str, icon: str, case_ids: tuple[CaseId, ...], give: Give) -> Command:
        return Command(text, "", icon, partial(self._start, case_ids, give))

    def _start(self, case_ids: tuple[CaseId, ...], give: Give) -> None:
        self._desk.tasks.start(self._give(case_ids, give))

    async def _give(self, case_ids: tuple[CaseId, ...], give: Give) -> None:
        """All of them in one transaction: many cases are given away together or not at all."""

        def work(session: Any) -> Changes:
            changes = Changes()
            for case_id in case_ids:
                changes |= give(session, case_id)
            return changes

        await self._acts.run(work)

    @Slot()
    def ask_above(self) -> None:
        """Asks who has to decide, or, of an escalated case, what was decided."""
        whole = self._acts.whole
        if whole is None or whole.case.status is CaseStatus.CLOSED:
            return
        if whole.escalation is not None:
            settle = SettleDialog(whole.escalation, self._thread)
            settle.settled.connect(partial(self._settle, whole.case.id))
            settle.open()
            return
        self._desk.tasks.start(self._ask_above(whole.case.id))

    async def _ask_above(self, case_id: CaseId) -> None:
        read = partial(assigning.holders, case_id=None, operator="")
        try:
            known = await self._desk.db.read(read)
        except AppError as error:
            self._acts.tell(error)
            return
        dialog = EscalateDialog([each.name for each in known.colleagues], self._thread)
        dialog.escalate_asked.connect(partial(self._escalate, case_id))
        dialog.open()

    def _escalate(self, case_id: CaseId, to: str, why: str) -> None:
        act = partial(assigning.escalate, case_id=case_id, version=None, now=clock.now())
        self._acts.start(partial(act, to=to, why=why))

    def _settle(self, case_id: CaseId, decided: str) -> None:
        act = partial(assigning.settle, case_id=case_id, version=None, now=clock.now())
        self._acts.start(partial(act, decided=decided))

    def _shown(self) -> Palette:
        window: QWidget = self._thread.window()
        if self._list is None or self._list.parentWidget() is not window:
            if self._list is not None:
                self._list.deleteLater()
            self._list = Palette(window)
        return self._list


def _giving(act: Callable[..., Changes]) -> Give:
    def give(session: Any, case_id: CaseId) -> Changes:
        return act(session, case_id=case_id)

    return give


def _icon(colleague: Colleague) -> str:
    return "person" if colleague.kind.value == "person" else "people"

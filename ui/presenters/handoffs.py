"""Connects hand-offs to the shown case: given away, reached, withdrawn, written as a sheet (D5)."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from app.domain import clock
from app.domain.case import CaseStatus
from app.domain.deadline import WorkHours, local_zone
from app.domain.handoff import Contact, Handoff, NewHandoff, Personal
from app.errors import AppError, NotFound
from app.services import handing_off, templating
from app.services.changes import Changes
from app.store import colleagues
from ui.dialogs.hand_off import HandOffDialog
from ui.dialogs.hand_off_personal import SheetDialog
from ui.dialogs.handed_off import ContactDialog, ReasonDialog
from ui.panes.composer import Composer
from ui.panes.details import Details
from ui.panes.palette import Command
from ui.panes.thread import ThreadPane
from ui.presenters.case_acts import CaseActs
from ui.presenters.hub import Notice
from ui.presenters.jobs import Job
from ui.presenters.outside import open_folder
from ui.presenters.protocol import follow
from ui.presenters.templates_picker import PickerPresenter
from ui.shortcuts import Keys, bind, shown

ASK = "связались"
"""The template that asks the customer whether they were reached."""


class HandoffsPresenter(QObject):
    """What can be done with the hand-offs of the shown case."""

    def __init__(
        self,
        acts: CaseActs,
        panes: tuple[ThreadPane, Composer, Details],
        picker: PickerPresenter,
    ) -> None:
        super().__init__()
        self._acts, self._desk = acts, acts.desk
        self._thread, self._composer, details = panes
        self._picker = picker
        self._section = details.handoffs
        self._section.hand_off_asked.connect(self.ask)
        self._section.contacted_asked.connect(self.ask_contact)
        self._section.withdraw_asked.connect(self.ask_withdraw)
        self._section.sheet_asked.connect(self.ask_sheet)
        self._composer.foot.add_act(self.tr("Hand off…"), self.ask, Keys.HAND_OFF)
        bind(self._thread, Keys.HAND_OFF, self.ask)

    def commands(self) -> list[Command]:
        """For the palette."""
        if self._acts.whole is None:
            return []
        return [Command(Keys.HAND_OFF.text, shown(Keys.HAND_OFF), "chevron-right", self.ask)]

    @Slot()
    def ask(self) -> None:
        """The dialog for one more hand-off."""
        whole = self._acts.whole
        if whole is not None and whole.case.status is not CaseStatus.CLOSED:
            self._desk.tasks.start(self._ask())

    async def _ask(self) -> None:
        known = await self._desk.db.read(colleagues.listed)
        if (whole := self._acts.whole) is None:
            return
        settings = self._desk.settings
        hours = WorkHours(starts=settings.work_starts, ends=settings.work_ends, zone=local_zone())
        dialog = HandOffDialog(whole.case.id, known, clock.now(), hours, parent=self._thread)
        dialog.hand_off_asked.connect(self._on_asked)
        dialog.open()

    @Slot(object, object, bool)
    def _on_asked(self, new: NewHandoff, personal: frozenset[Personal], file: bool) -> None:  # noqa: FBT001  # the signal's own argument
        self._desk.tasks.start(self.hand_off(new, personal, file=file))

    async def hand_off(
        self, new: NewHandoff, personal: Collection[Personal], *, file: bool = False
    ) -> None:
        """Opens the task; its text is in the clipboard, its sheet where the person says."""
        made: list[Handoff] = []

        def act(session: Any) -> Changes:
            handoff, changes = handing_off.hand_off(session, new, clock.now())
            made.append(handoff)
            return changes

        if not await self._acts.run(act):
            return
        await self._copy(made[0], personal)
        if file:
            self._ask_file(made[0], personal)

    async def _copy(self, handoff: Handoff, personal: Collection[Personal]) -> None:
        try:
            told = await self._sheet(handoff, personal)
        except AppError as error:
            self._acts.tell(error)
            return
        QGuiApplication.clipboard().setText(str(told["text"]))
        said = self.tr("A text for a letter or a messenger is in the clipboard")
        self._desk.hub.notice.emit(Notice(text=said, tone="good"))

    @Slot(object)
    def ask_sheet(self, handoff: Handoff) -> None:
        """The sheet or its text once more."""
        dialog = SheetDialog(handoff, parent=self._thread)
        dialog.sheet_asked.connect(partial(self._ask_file, handoff))
        dialog.text_asked.connect(partial(self._on_text, handoff))
        dialog.open()

    def _on_text(self, handoff: Handoff, personal: frozenset[Personal]) -> None:
        self._desk.tasks.start(self._copy(handoff, personal))

    def _ask_file(self, handoff: Handoff, personal: Collection[Personal]) -> None:
        chooser = QFileDialog(self._thread.window(), self.tr("Case sheet"))
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setNameFilters([self.tr("Word document (*.docx)"), self.tr("PDF document (*.pdf)")])
        chooser.setDefaultSuffix("docx")
        chooser.filterSelected.connect(partial(follow, chooser))
        name = self.tr("case-{number}-hand-off-{handoff}")
        chooser.selectFile(name.format(number=handoff.case_id, handoff=handoff.id))
        chooser.fileSelected.connect(partial(self._on_file, handoff, tuple(personal)))
        chooser.open()

    def _on_file(self, handoff: Handoff, personal: tuple[Personal, ...], path: str) -> None:
        self._desk.tasks.start(self.write(handoff, personal, path))

    async def write(self, handoff: Handoff, personal: Collection[Personal], path: str) -> None:
        """The sheet as a file, and its folder offered."""
        try:
            await self._sheet(handoff, personal, path=path)
        except AppError as error:
            self._acts.tell(error)
            return
        text = self.tr("The case sheet is in {file}").format(file=Path(path).name)
        act = partial(open_folder, Path(path).parent)
        button = self.tr("Open the folder")
        self._desk.hub.notice.emit(Notice(text=text, tone="good", action=button, act=act))

    async def _sheet(
        self, handoff: Handoff, personal: Collection[Personal], **more: str
    ) -> dict[str, Any]:
        job = Job(self._desk.hub)
        told = ",".join(one.value for one in personal)
        wanted = {"handoff_id": int(handoff.id), "personal": told, **more}
        try:
            return await job.run(await self._desk.engine.once_up("case_sheet", **wanted))
        finally:
            job.close()

    @Slot(object)
    def ask_contact(self, handoff: Handoff) -> None:
        """When and how they reached the customer."""
        dialog = ContactDialog(handoff, clock.now(), parent=self._thread)
        dialog.contact_asked.connect(partial(self._on_contact, handoff))
        dialog.open()

    def _on_contact(self, handoff: Handoff, contact: Contact) -> None:
        def act(session: Any) -> Changes:
            return handing_off.contacted(session, handoff.id, contact, clock.now())[1]

        self._acts.start(act, self._offer_question)

    def _offer_question(self) -> None:
        """They say that they called: only the customer knows whether it helped."""
        said = self.tr("Written down. Ask the customer whether it helped?")
        button = self.tr("Put the question into the answer")
        self._desk.hub.notice.emit(
            Notice(text=said, tone="good", action=button, act=self.ask_customer, seconds=20)
        )

    def ask_customer(self) -> None:
        """Puts the question into the answer."""
        self._desk.tasks.start(self._ask_customer())

    async def _ask_customer(self) -> None:
        place = self._composer.text.hold_place()
        try:
            template = await self._desk.db.read(partial(templating.find, name=ASK))
        except NotFound:
            said = self.tr("Did they reach you, and did it help? If not, tell us here.")
            place.insertText(said)
            return
        await self._picker.filling.put(template, place)

    @Slot(object)
    def ask_withdraw(self, handoff: Handoff) -> None:
        """Why they are asked no longer."""
        button = self.tr("Withdraw")
        title = self.tr("Withdraw the hand-off")
        what = f"{handoff.to_name}: {handoff.what}"
        dialog = ReasonDialog(title, what, button, parent=self._thread)
        dialog.reason_given.connect(partial(self._on_withdrawn, handoff))
        dialog.open()

    def _on_withdrawn(self, handoff: Handoff, reason: str) -> None:
        def act(session: Any) -> Changes:
            return handing_off.withdraw(session, handoff.id, reason, clock.now())[1]

        self._acts.start(act)

"""The files of an answer: from templates, the clipboard, a drop or the disk; how they leave."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from app.domain.attachment import MOST, AttachedFile
from app.domain.ids import CaseId
from app.domain.reply import NewReply, Reply, Way
from app.domain.template import Template
from app.errors import AppError
from app.services import attachments
from ui import words
from ui.panes.composer import Composer
from ui.panes.file_chips import FileChips
from ui.panes.pasted import Given
from ui.presenters.adding_files import ask_for_files, kept
from ui.presenters.case_acts import CaseActs
from ui.presenters.drafts import DraftsPresenter
from ui.presenters.hub import Notice
from ui.presenters.leaving import Leaving
from ui.presenters.outside import open_folder
from ui.shortcuts import Keys, bind

NOTICE_S = 60


class AnswerFiles(QObject):
    """Shows what goes with the answer; a network that takes none is said before sending (C12).

    Signals:
        changed: other files go with the answer that is shown.
    """

    changed = Signal()

    def __init__(
        self, acts: CaseActs, composer: Composer, drafts: DraftsPresenter, leaving: Leaving
    ) -> None:
        super().__init__()
        self._acts = acts
        self._desk = acts.desk
        self._composer = composer
        self._drafts = drafts
        self.chips = FileChips()
        composer.add_below(self.chips)
        composer.foot.add_act(self.tr("Attach a file…"), self.ask, Keys.ATTACH)
        bind(composer, Keys.ATTACH, self.ask)
        composer.text.files_given.connect(self.add)
        composer.text.paste_cut.connect(self._on_paste_cut)
        self.chips.removed.connect(self._on_removed)
        drafts.shown.connect(self.renew)
        composer.sheets.left.connect(self._on_left)
        leaving.add_finish(self.finish)
        leaving.queued.connect(self.on_queued)

    def files(self) -> tuple[AttachedFile, ...]:
        """What goes with the answer that is shown."""
        return self._drafts.side().files

    def finish(self, new: NewReply) -> NewReply:
        """The answer with its files."""
        return replace(new, files=self.files())

    @Slot()
    def renew(self) -> None:
        """Another draft stands in the composer."""
        paths = self._desk.workspace
        self.chips.show_files([(one, attachments.path_of(paths, one)) for one in self.files()])
        self.changed.emit()

    def show_way(self, most: int, way: Way) -> None:
        """How many files the network takes from here, and how the answer leaves."""
        count = len(self.files())
        if not count or (way is Way.API and count <= most):
            self.chips.say("")
        elif most:
            self.chips.say(
                self.tr("This network takes at most %n file(s): the answer is copied.", "", most)
            )
        else:
            self.chips.say(
                self.tr("The answer is copied; you attach the %n file(s) on the page.", "", count)
            )

    @Slot()
    def ask(self) -> None:
        """Lets the person choose files."""
        if self._acts.case_id is not None:
            ask_for_files(self._composer, self.tr("Attach a file"), self.add)

    @Slot(object)
    def add(self, given: Sequence[Given]) -> None:
        """Files that were chosen, pasted or dropped."""
        if self._acts.case_id is not None:
            self._desk.tasks.start(self._add(given))

    async def _add(self, given: Sequence[Given]) -> None:
        case_id = self._acts.case_id
        name = self.tr("picture.png")
        files, said = await kept(self._desk.workspace, given, self.files(), name)
        if self._acts.case_id != case_id:
            return
        self._set(files)
        if not said and any(one.picture for one in given):
            said = self.tr("The picture goes with the answer as a file.")
            self._composer.warning.say(said, "info")
        elif said:
            self._composer.warning.say(said, "late")

    @Slot()
    def _on_paste_cut(self) -> None:
        said = self.tr("Only the beginning was pasted: an answer has at most 100,000 characters.")
        self._composer.warning.say(said, "late")

    @Slot(object)
    def on_template(self, template: Template) -> None:
        """A template was put into the answer: what it brings goes too, each once."""
        if template.files:
            both = tuple(dict.fromkeys((*self.files(), *template.files)))
            self._set(both[:MOST])
            if len(both) > MOST:
                said = words.error("file.too_many", {"most": MOST})
                self._composer.warning.say(said, "late")

    @Slot(int)
    def _on_removed(self, at: int) -> None:
        files = self.files()
        self._set((*files[:at], *files[at + 1 :]))
        if not self.files():
            self._composer.text.setFocus()

    def _set(self, files: tuple[AttachedFile, ...]) -> None:
        self._drafts.set_files(files)
        self.renew()

    @Slot(bool)
    def _on_left(self, _public: bool) -> None:  # noqa: FBT001  # the signal's own argument
        self.renew()

    @Slot(object)
    def on_queued(self, new: NewReply) -> None:
        """The answer is copied: the person is told what to attach by hand, and where it lies."""
        if new.way is Way.COPY and new.files:
            said = self.tr("The text is copied. Attach %n file(s) on the page.", "", len(new.files))
            show = partial(self.show_folder, new.case_id, new.files)
            self._desk.hub.notice.emit(
                Notice(
                    text=said, tone="soon", action=self.tr("Open the folder"), act=show,
                    seconds=NOTICE_S,
                )
            )  # fmt: skip

    @Slot(object)
    def show_of(self, reply: Reply) -> None:
        """Shows the folder with the files of an answer that was copied."""
        self.show_folder(reply.case_id, reply.files)

    def show_folder(self, case_id: CaseId, files: tuple[AttachedFile, ...]) -> None:
        """Shows a folder with just these files, under their names."""
        self._desk.tasks.start(self._lay_out(case_id, files))

    async def _lay_out(self, case_id: CaseId, files: tuple[AttachedFile, ...]) -> None:
        label = self.tr("Case {number}").format(number=case_id)
        try:
            folder = await asyncio.to_thread(
                attachments.lay_out, self._desk.workspace, files, label
            )
        except AppError as error:
            self._acts.tell(error)
            return
        open_folder(folder)

"""Connects «Build the answer» to the engine, the composer and the card (C30)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot

from app.domain import clock
from app.domain.deadline import local_zone
from app.domain.ids import CaseId, TemplateId
from app.domain.questions import GROUNDS, SOLVABLE
from app.domain.skeleton import Solvable
from app.domain.skeleton_offer import OfferedSkeleton, from_json
from app.domain.whole_case import WholeCase
from app.errors import EngineGone
from app.services import casework, questioning, skeleton
from app.services.templating import Filling
from ui.dialogs.skeleton import SkeletonDialog
from ui.panes.composer import Composer
from ui.panes.skeleton_line import SkeletonLine
from ui.presenters.case_acts import CaseActs
from ui.presenters.templates_picker import PickerPresenter
from ui.shortcuts import Keys, bind


class SkeletonPresenter(QObject):
    """Offers to build an empty answer, and builds what is begun on wish."""

    def __init__(self, acts: CaseActs, composer: Composer, picker: PickerPresenter) -> None:
        super().__init__()
        self._acts, self._desk, self._composer = acts, acts.desk, composer
        self._picker = picker
        self.line = SkeletonLine()
        composer.add_below(self.line)
        composer.foot.add_act(self.tr("Build the answer…"), self.build, Keys.SKELETON)
        bind(composer, Keys.SKELETON, self.build)
        self.line.asked.connect(self.build)
        composer.text.textChanged.connect(self._offer)

    def show(self, whole: WholeCase) -> None:
        """Another case."""
        self.show_state(whole)

    def show_state(self, whole: WholeCase) -> None:
        """Offered where an answer is wanted and nothing is written."""
        del whole
        self._offer()

    @Slot()
    def _offer(self) -> None:
        whole = self._acts.whole
        empty = not self._composer.text.text().strip()
        self.line.setVisible(bool(whole and empty and not whole.case.close_reason))

    @Slot()
    def build(self) -> None:
        """Opens the parts for the shown case."""
        whole = self._acts.whole
        if whole is None:
            return
        dialog = SkeletonDialog(self._composer)
        case_id = whole.case.id
        dialog.rebuild_asked.connect(partial(self._rebuild, dialog, case_id))
        dialog.insert_asked.connect(partial(self._insert, dialog, case_id))
        dialog.finished.connect(self._composer.text.setFocus)
        self._desk.tasks.start(self._open(dialog, case_id))

    async def _open(self, dialog: SkeletonDialog, case_id: CaseId) -> None:
        public = self._composer.foot.public
        offered = await self._proposed(skeleton.Wanted(case_id=case_id, public=public))
        dialog.show_offered(offered)
        dialog.open()

    def _rebuild(
        self,
        dialog: SkeletonDialog,
        case_id: CaseId,
        solvable: Solvable,
        unfounded: bool,  # noqa: FBT001  # the signal's own argument
        grounds: str,
    ) -> None:
        wanted = skeleton.Wanted(
            case_id=case_id,
            solvable=solvable,
            unfounded=unfounded,
            grounds=grounds,
            public=self._composer.foot.public,
        )
        self._desk.tasks.start(self._show(dialog, wanted))

    async def _show(self, dialog: SkeletonDialog, wanted: skeleton.Wanted) -> None:
        offered = await self._proposed(wanted)
        if not dialog.is_over:
            dialog.show_offered(offered)

    async def _proposed(self, wanted: skeleton.Wanted) -> OfferedSkeleton:
        """By the engine, which knows word forms and reads what was said; else by the rows alone."""
        desk = self._desk
        if desk.engine.is_alive:
            try:
                return from_json(await desk.engine.request("skeleton", **_fields(wanted)))
            except (EngineGone, KeyError):
                pass
        filling = Filling(
            case_id=wanted.case_id,
            operator=desk.settings.operator,
            now=clock.now(),
            zone=local_zone(),
        )
        return await desk.db.read(partial(skeleton.propose, wanted=wanted, filling=filling))

    def _insert(
        self,
        dialog: SkeletonDialog,
        case_id: CaseId,
        text: str,
        used: tuple[TemplateId, ...],
        lesson: str,
    ) -> None:
        """At the caret, as one step; what is selected there stays."""
        if self._acts.case_id != case_id:
            return
        field = self._composer.text
        cursor = field.textCursor()
        cursor.setPosition(cursor.selectionEnd())
        before = field.text()[: cursor.position()]
        lead = "\n\n" if before.strip() and not before.endswith("\n") else ""
        field.put_template(f"{lead}{text}", cursor)
        self._picker.note_used(used)
        self._keep_card(dialog, case_id)
        if lesson:
            note = self.tr("Lesson: {text}").format(text=lesson)
            self._acts.start(
                partial(casework.add_note, case_id=case_id, text=note, now=clock.now())
            )

    def _keep_card(self, dialog: SkeletonDialog, case_id: CaseId) -> None:
        """What the person said of the case belongs on its card (R-002-12, R-002-19)."""
        typed = {}
        if dialog.solvable is not Solvable.UNKNOWN:
            typed[SOLVABLE] = dialog.solvable.value
        if not dialog.unfounded.isHidden():
            grounds = dialog.grounds.text().strip()
            typed[GROUNDS] = grounds if dialog.unfounded.isChecked() else ""
        if typed:
            self._acts.start(partial(questioning.save_answers, case_id=case_id, typed=typed))


def _fields(wanted: skeleton.Wanted) -> dict[str, object]:
    known = {
        "case_id": int(wanted.case_id),
        "solvable": wanted.solvable.value if wanted.solvable else None,
        "unfounded": wanted.unfounded,
        "grounds": wanted.grounds,
        "public": wanted.public,
    }
    return {name: value for name, value in known.items() if value is not None}

"""Tags of the shown case, and the way back out of the view «Hidden»."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot

from app.domain import clock
from app.services import rules
from app.store import tags
from ui.dialogs.tags import TagsDialog
from ui.panes.thread import ThreadPane
from ui.presenters.case_acts import CaseActs
from ui.shortcuts import Keys, bind


class CaseTagsPresenter(QObject):
    """What the two chips in the head of the thread do."""

    def __init__(self, acts: CaseActs, thread: ThreadPane) -> None:
        super().__init__()
        self._acts = acts
        self._thread = thread
        chips = thread.header.tags
        chips.tags_asked.connect(self.ask)
        chips.back_asked.connect(self.bring_back)
        bind(thread, Keys.TAGS, self.ask)

    @Slot()
    def ask(self) -> None:
        """Opens the dialog with the tags of the case."""
        if self._acts.whole is not None:
            self._acts.desk.tasks.start(self._ask())

    async def _ask(self) -> None:
        known = await self._acts.desk.db.read(tags.counted)
        whole = self._acts.whole
        if whole is None:
            return
        dialog = TagsDialog(whole.tags, [tag for tag, _ in known], self._thread)
        dialog.tags_asked.connect(self._keep)
        dialog.open()

    @Slot(object)
    def _keep(self, wanted: tuple[str, ...]) -> None:
        if (case_id := self._acts.case_id) is not None:
            set_tags = partial(rules.set_tags, case_id=case_id, wanted=wanted, now=clock.now())
            self._acts.start(set_tags)

    @Slot()
    def bring_back(self) -> None:
        """The case stands in the queue again."""
        if (whole := self._acts.whole) is not None:
            case = whole.case
            back = partial(rules.bring_back, case_id=case.id, version=case.version, now=clock.now())
            self._acts.start(back)

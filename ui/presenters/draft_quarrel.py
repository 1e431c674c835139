"""Two windows on one draft: a text that was not typed here is shown, or the person chooses."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer, Slot

from app.domain import clock
from app.domain.draft_history import EarlierText, is_void
from app.domain.ids import CaseId
from app.domain.reply import Draft
from app.domain.whole_case import WholeCase
from app.services import drafting
from app.store import drafts
from ui.dialogs.other_text import OtherTextDialog
from ui.panes.composer import Composer
from ui.panes.draft_other import OtherTextStrip
from ui.presenters.case_acts import CaseActs
from ui.presenters.draft_sides import Side
from ui.presenters.drafts import DraftsPresenter

LOOK_MS = 3_000
"""Whether another window wrote is looked for this often."""


class DraftQuarrel(QObject):
    """Asks the person which of two texts is wanted; both are kept till then and after."""

    def __init__(self, acts: CaseActs, composer: Composer, keeping: DraftsPresenter) -> None:
        super().__init__()
        self._acts = acts
        self._desk = acts.desk
        self._composer = composer
        self._keeping = keeping
        self.strip = OtherTextStrip()
        composer.add_above(self.strip)
        self.strip.show_asked.connect(self._on_show)
        self.strip.mine_asked.connect(self._on_mine)
        self.strip.other_asked.connect(self._on_other)
        keeping.shown.connect(self._say)
        keeping.kept.connect(self._on_kept)
        self._poll = QTimer(composer)
        self._poll.setInterval(LOOK_MS)
        self._poll.timeout.connect(self._on_look)
        composer.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Qt: what nobody sees is not looked for."""
        if event.type() == QEvent.Type.Show:
            self._poll.start()
        elif event.type() == QEvent.Type.Hide:
            self._poll.stop()
        return super().eventFilter(watched, event)

    def show(self, whole: WholeCase) -> None:
        """Another case: a text that was set aside and not chosen is offered."""
        self._desk.tasks.start(self._find_unchosen(whole.case.id))

    def show_state(self, whole: WholeCase) -> None:
        """The same case, as it is now."""
        for draft in whole.drafts:
            self._compare(draft)

    async def look(self) -> None:
        """Whether another window wrote into the drafts of the shown case."""
        case_id = self._acts.case_id
        if case_id is None:
            return
        found = await self._desk.db.read(partial(drafts.rows, case_id=case_id))
        if self._acts.case_id == case_id:
            for draft in found:
                self._compare(draft)

    def choose(self, *, mine: bool) -> None:
        """Of two texts the person wants this one; the other one stays among the earlier."""
        side = self._keeping.side()
        other, side.other = side.other, None
        text = self._composer.text.text()
        here = self._keeping.draft(text, public=self._composer.foot.public)
        if other is None or here is None:
            return
        chosen, left = here, other
        if not mine:
            chosen, left = replace(other, writer=here.writer, saved_at=clock.now()), here
            side.files, side.used = other.files, other.template_ids
            self._composer.bring_back(other.text)
        self._keeping.keep(chosen, partial(drafting.choose, left=left))
        self._say()

    def _compare(self, stored: Draft) -> None:
        side = self._keeping.side(stored.public)
        if stored.writer == self._keeping.writer or stored.revision <= side.base:
            return
        here = self._composer.sheets.text_of(stored.public)
        if here == stored.text or (here == side.text and side.other is None):
            self._refresh(side, stored)
        elif is_void(stored):
            side.kept, side.other = stored, None
        else:
            side.other = stored
        self._say()

    def _refresh(self, side: Side, stored: Draft) -> None:
        """Nothing was typed here: what the other window wrote is shown."""
        side.take(stored)
        if self._composer.sheets.text_of(stored.public) != stored.text:
            self._composer.sheets.refresh(stored)
        self._keeping.shown.emit()

    @Slot(object)
    def _on_kept(self, draft: Draft) -> None:
        side = self._keeping.side(draft.public)
        if side.other is not None and not self._composer.sheets.text_of(draft.public).strip():
            self._refresh(side, side.other)
        self._say()

    async def _find_unchosen(self, case_id: CaseId) -> None:
        found = await self._desk.db.read(partial(drafts.unchosen, case_id=case_id))
        for one in found if self._acts.case_id == case_id else ():
            side = self._keeping.side(one.public)
            if side.other is None and self._composer.sheets.text_of(one.public) != one.text:
                side.other = _draft(one, case_id)
        self._say()

    @Slot()
    def _say(self) -> None:
        if self._keeping.side().other is not None:
            self.strip.warn()
        else:
            self.strip.hide()

    @Slot()
    def _on_look(self) -> None:
        if self._acts.case_id is not None:
            self._desk.tasks.start(self.look())

    @Slot()
    def _on_show(self) -> None:
        other = self._keeping.side().other
        if other is None:
            return
        dialog = OtherTextDialog(other.text, self._composer.text.text(), self._composer)
        dialog.mine_asked.connect(self._on_mine)
        dialog.other_asked.connect(self._on_other)
        dialog.open()

    @Slot()
    def _on_mine(self) -> None:
        self.choose(mine=True)

    @Slot()
    def _on_other(self) -> None:
        self.choose(mine=False)


def _draft(one: EarlierText, case_id: CaseId) -> Draft:
    return Draft(
        case_id=case_id,
        text=one.text,
        public=one.public,
        saved_at=one.saved_at,
        writer=one.writer,
    )

"""Asks the engine to say the answer otherwise, and takes it when the person agrees (C25)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from app.domain.rewriting import Ground, Rewrite
from app.domain.whole_case import WholeCase
from app.errors import AppError
from ui import words
from ui.dialogs.rewrite import RewriteDialog
from ui.panes.composer import Composer
from ui.presenters.case_acts import CaseActs
from ui.presenters.hub import Notice


class Rewriting(QObject):
    """Four lines in the composer's menu."""

    def __init__(self, acts: CaseActs, composer: Composer) -> None:
        super().__init__()
        self._acts, self._desk, self._composer = acts, acts.desk, composer
        for how in Rewrite:
            composer.foot.add_act(f"{words.rewrite(how)}…", partial(self.ask, how))

    def show(self, whole: WholeCase) -> None:
        """Nothing is kept of a case."""

    def show_state(self, whole: WholeCase) -> None:
        """Nothing is kept of a case."""

    def ask(self, how: Rewrite) -> None:
        """The present text said otherwise."""
        text, case_id = self._composer.text.text(), self._acts.case_id
        if text.strip() and case_id is not None:
            self._desk.tasks.start(self._ask(how, text, int(case_id)))

    async def _ask(self, how: Rewrite, text: str, case_id: int) -> None:
        try:
            told = await self._desk.engine.request(
                "rewrite", how=how.value, text=text, case_id=case_id
            )
        except AppError as error:
            self._acts.tell(error)
            return
        if self._composer.text.text() != text:
            return  # something else was written meanwhile
        now = str(told.get("text", text))
        if now == text:
            said = self.tr("Nothing to change: {how}").format(how=words.rewrite(how))
            self._desk.hub.notice.emit(Notice(text=said))
            return
        known = {ground.value: ground for ground in Ground}
        grounds = [known[one["ground"]] for one in told["changes"] if one.get("ground") in known]
        dialog = RewriteDialog(how, (text, now), grounds, self._composer)
        dialog.taken.connect(self._composer.bring_back)
        dialog.open()

"""The check of the answer while it is written (C26–C32): the engine judges, the pane tells."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QMenu

from app.domain.ids import CaseId
from app.domain.reply_check import Edit, ReplyCheck, ReplyWarning
from app.domain.reply_check_json import from_json
from app.domain.whole_case import WholeCase
from app.errors import AppError
from ui import words
from ui.panes.answer_marks import Mark
from ui.panes.composer import Composer
from ui.panes.reply_check import ReplyCheckPane, over
from ui.presenters.case_acts import CaseActs
from ui.shortcuts import Keys, bind
from ui.text_units import characters, units

PAUSE_MS = 120
"""After the last key (issue 6: 50 ms for the check itself)."""
PATIENCE_S = 5.0
"""An engine that says nothing for so long does not check."""
Asked = tuple[CaseId, str, bool]
"""Whose answer, its text, whether everybody will see it."""


class ReplyCheckPresenter(QObject):
    """Asks the engine after each pause, shows what it says, makes the changes it proposes."""

    def __init__(self, acts: CaseActs, composer: Composer) -> None:
        super().__init__()
        self._acts, self._desk, self._composer = acts, acts.desk, composer
        self.pane = ReplyCheckPane()
        composer.add_below(self.pane)
        composer.foot.add_note(self.pane.three)
        self._seen: tuple[Asked, ReplyCheck | None] | None = None
        self._busy: Asked | None = None
        self._woken = self._stale = self._lived = False
        self._pause = QTimer(composer)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._connect()

    def _connect(self) -> None:
        text, pane = self._composer.text, self.pane
        text.textChanged.connect(self._on_typed)
        text.menu_asked.connect(self._on_menu)
        self._composer.foot.public_changed.connect(self._on_typed)
        self._desk.hub.engine_alive.connect(self._on_engine)
        pane.words_asked.connect(text.select)
        pane.words_asked.connect(text.setFocus)
        pane.mend_asked.connect(self._mend)
        pane.private_asked.connect(self._go_private)
        bind(self._composer, Keys.NEXT_REMARK, partial(self._walk, forward=True))
        bind(self._composer, Keys.PREVIOUS_REMARK, partial(self._walk, forward=False))
        bind(self._composer, Keys.MEND, self._mend_current)
        self._composer.text.template_ended.connect(self._on_typed)

    def show(self, whole: WholeCase) -> None:
        """Another case."""
        del whole
        self._on_typed()

    def show_state(self, whole: WholeCase) -> None:
        """The same case, perhaps with another verdict: judged anew."""
        del whole
        self._stale = True
        self._pause.start()

    def judged_as(self, asked: Asked) -> ReplyCheck | None:
        """What was found in exactly this text; None: it was not judged, or nobody could."""
        return self._seen[1] if self.knows(asked) and self._seen else None

    def knows(self, asked: Asked) -> bool:
        """Whether exactly this was judged, or nobody was there to judge it."""
        return self._seen is not None and self._seen[0] == asked

    async def judge_now(self, asked: Asked) -> ReplyCheck | None:
        """Judges without waiting for a pause, and shows it if it still stands there."""
        checked = await self._judged(asked)
        if self.asked() == asked:
            self._show(asked, checked)
        return checked

    def point_at(self, found: ReplyWarning) -> None:
        """Leads to the words of a remark."""
        self.pane.point_at(found)
        self._composer.text.select(found.start, found.end)
        self._composer.text.setFocus()

    @Slot()
    def _on_typed(self) -> None:
        asked = self.asked()
        if asked is None or not asked[1].strip():
            self._seen = None
            self._show_nothing()
            return
        if self._seen is not None and self._seen[0] == asked:
            return  # only its look is another
        if self._composer.text.asking():
            self._pause.stop()  # «/code» is no answer yet
            return
        self._pause.start()
        if not self._woken:
            self._woken = True
            self._desk.tasks.start(self._request((asked[0], "", asked[2])))

    @Slot()
    def _ask(self) -> None:
        asked = self.asked()
        if asked is None or not asked[1].strip():
            return
        if self._seen is not None and self._seen[0] == asked and not self._stale:
            return
        if self._busy is None:  # else what is typed by then is asked for when it is answered
            self._busy, self._stale = asked, False
            self._desk.tasks.start(self._check(asked))

    async def _check(self, asked: Asked) -> None:
        try:
            checked = await self._judged(asked)
        finally:
            self._busy = None
        if self.asked() == asked:
            self._show(asked, checked)
        else:
            self._ask()

    async def _judged(self, asked: Asked) -> ReplyCheck | None:
        """None: nobody is there to judge."""
        answer = await self._request(asked)
        return from_json(answer["check"]) if answer.get("check") else None

    async def _request(self, asked: Asked) -> dict[str, Any]:
        case_id, text, public = asked
        try:
            async with asyncio.timeout(PATIENCE_S):
                return await self._desk.engine.request(
                    "check_reply", case_id=int(case_id), text=text, public=public
                )
        except (AppError, TimeoutError):
            return {}

    def _show(self, asked: Asked, checked: ReplyCheck | None) -> None:
        self._seen = (asked, checked)
        if checked is None:
            # A program that is starting has nobody to check with yet: the status bar says so.
            self.pane.show_off() if self._lived else self.pane.show_nothing()
            self._composer.text.marks.show_marks(())
            return
        self.pane.show_check(checked)
        self._composer.text.marks.show_marks(marks_of(asked[1], checked))

    def _show_nothing(self) -> None:
        self._pause.stop()
        self.pane.show_nothing()
        self._composer.text.marks.show_marks(())

    def asked(self) -> Asked | None:
        """What stands there now; None: no case."""
        case_id = self._acts.case_id
        if case_id is None:
            return None
        return case_id, self._composer.text.text(), self._composer.foot.public

    @Slot(bool)
    def _on_engine(self, alive: bool = True) -> None:  # noqa: FBT001, FBT002  # Qt's signal
        self._lived = self._lived or alive
        self._woken, self._seen = False, None
        self._on_typed()

    def _walk(self, *, forward: bool) -> None:
        found = self.pane.walk(forward=forward)
        if found is not None and found.end > found.start:
            self._composer.text.select(found.start, found.end)

    @Slot()
    def _mend_current(self) -> None:
        remarks = self.pane.remarks()
        text = self._composer.text
        here = over(remarks, characters(text.text(), text.textCursor().position()))
        found = self.pane.current or next((one for one in here if one.edit), None)
        if found is not None and found.edit is not None:
            self._mend(found.edit)

    @Slot(object)
    def _mend(self, edit: Edit) -> None:
        # Places are those of the checked text: typed on meanwhile, they would be wrong.
        if self._seen is not None and self._seen[0] == self.asked():
            self._composer.text.apply(edit)

    @Slot()
    def _go_private(self) -> None:
        text = self._composer.text.text()
        self._composer.foot.set_public(False)
        self._composer.foot.public_changed.emit()
        if not self._composer.text.text().strip():  # each channel has its own text
            self._composer.text.replace_all(text, undoable=True)

    @Slot(object, int)
    def _on_menu(self, menu: QMenu, at: int) -> None:
        if not menu.actions():
            return
        first = menu.actions()[0]
        for found in over(self.pane.remarks(), at):
            for title, act in self._lines_of(found):
                action = menu.addAction(title.replace("&", "&&"))
                action.triggered.connect(act)
                menu.insertAction(first, action)
        if menu.actions()[0] is not first:
            menu.insertSeparator(first)

    def _lines_of(self, found: ReplyWarning) -> list[tuple[str, Any]]:
        lines: list[tuple[str, Any]] = []
        if found.edit is not None:
            lines.append((words.remark_mend(found), partial(self._mend, found.edit)))
        if found.private:
            lines.append((self.tr("Answer privately"), self._go_private))
        return lines


def marks_of(text: str, checked: ReplyCheck) -> tuple[Mark, ...]:
    """The wavy lines of a checked text."""
    return tuple(
        Mark(
            start=units(text[: each.start]),
            end=units(text[: each.end]),
            severity=each.severity,
            says=f"{words.remark(each)} ({words.remark_ground(each)})",
        )
        for each in checked.warnings
        if each.end > each.start and each.detail != "recent"
    )

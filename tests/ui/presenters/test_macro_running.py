"""Macros from the thread and on many cases: told first, run, taken back."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.ids import CaseId
from app.domain.macro import Macro, acts_from_json
from app.services import macros
from app.store import cases
from tests.place_rows import add_one
from tests.ui.case_stage import opened, stored
from tests.ui.place_desk import Stage, one, play
from ui.dialogs.macro import MacroDialog
from ui.panes.palette import Palette
from ui.presenters.case_desk import CaseDesk

SPEC = {
    "reply": {"text": "Looking into it."},
    "add_tags": ["delivery"],
    "remove_tags": ["none"],
    "snooze": {"days": 2},
}


async def kept(stage: Stage, spec: dict[str, Any]) -> Macro:
    macro = Macro(short_code="wait", name="Ask and wait", acts=acts_from_json(spec))
    made, _ = await stage.desk.db.run(partial(macros.keep, macro=macro))
    return made


async def told(stage: Stage, desk: CaseDesk) -> MacroDialog:
    """The dialog that a macro opens, by keys alone."""
    desk.presenter.macros.ask()
    await stage.settle()
    lists = [each for each in desk.thread.window().findChildren(Palette) if each.isVisible()]
    field = one(lists[0], QLineEdit)
    QTest.keyClicks(field, "ask and")
    QTest.keyClick(field, Qt.Key.Key_Return)
    await stage.settle()
    return one(desk.thread, MacroDialog)


def test_a_macro_tells_what_it_does_then_does_it_and_takes_it_back(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    async def scenario(stage: Stage) -> None:
        await kept(stage, SPEC)
        desk, case_id = await opened(stage, qtbot)
        dialog = await told(stage, desk)
        lines = dialog.effects.lines()
        assert [line[0] for line in lines] == ["✓", "✓", "✓", "W", "–"]
        assert lines[-1] == "– Tag “none” taken away: there is no such tag"
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        whole = await stored(stage, case_id)
        assert (whole.tags, whole.case.status) == (("delivery",), "snoozed")
        assert desk.composer.text.text() == "Looking into it."
        act = stage.heard.notices[-1].act
        assert act is not None
        act()
        whole = await stored(stage, case_id)
        assert (whole.tags, whole.case.status, desk.composer.text.text()) == ((), "new", "")

    play(qapp, tmp_path, scenario)


def test_a_macro_is_found_among_the_templates_and_tells_first_what_it_does(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    async def scenario(stage: Stage) -> None:
        await kept(stage, SPEC)
        desk, case_id = await opened(stage, qtbot)
        QTest.keyClicks(desk.composer.text, "So /wait")
        await stage.settle()
        QTest.keyClick(desk.composer.text, Qt.Key.Key_Return)
        await stage.settle()
        assert len(one(desk.thread, MacroDialog).effects.lines()) == len(SPEC) + 1
        assert desk.composer.text.text() == "So "
        assert (await stored(stage, case_id)).tags == ()

    play(qapp, tmp_path, scenario)


def test_on_many_cases_replies_leave_only_after_a_second_tick(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    async def scenario(stage: Stage) -> None:
        await kept(stage, {"reply": {"text": "We know.", "send": True}, "add_tags": ["outage"]})
        desk, first = await opened(stage, qtbot)
        other = await stage.desk.db.run(partial(add_one, text="Другая"))
        gone = CaseId(99)
        desk.presenter.macros.chosen = lambda most: [first, other, gone][:most]
        stage.engine.answers = {"macro_texts": answer(first, other)}
        dialog = await told(stage, desk)
        assert "2 people" in dialog._same.text()
        assert (dialog.send.isChecked(), dialog._go.isEnabled()) == (False, True)
        dialog.send.click()
        await stage.settle()
        assert not dialog._go.isEnabled()
        dialog.sure.click()
        dialog._go.click()
        await stage.settle()
        queued = [(await stored(stage, each)).replies for each in (first, other)]
        assert [len(replies) for replies in queued] == [0, 0]  # no source sends: they are drafts
        assert [await drafted(stage, each) for each in (first, other)] == [True, True]

    play(qapp, tmp_path, scenario)


def answer(*case_ids: CaseId) -> dict[str, Any]:
    """What the engine says of these cases."""
    text = {"reply": "We know.", "note": ""}
    return {"texts": {str(each): text for each in case_ids}, "sends": {}}


async def drafted(stage: Stage, case_id: CaseId) -> bool:
    """Whether an answer waits for the person."""
    whole = await stage.desk.db.read(partial(cases.whole, case_id=case_id))
    return whole.draft is not None and whole.draft.text == "We know."

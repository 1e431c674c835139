"""A press on Send ends in an answer that leaves, or in a sentence that says why it did not."""

from __future__ import annotations

import asyncio
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.ids import CaseId
from app.domain.reply import Way
from app.settings import Settings
from tests.place_rows import add_one
from tests.ui.case_stage import opened, stored
from tests.ui.place_desk import Stage, play
from ui.presenters.case_desk import CaseDesk


async def pressed(stage: Stage, qtbot: QtBot, waits: str) -> tuple[CaseDesk, CaseId, asyncio.Event]:
    """An answer was sent, and the engine thinks about it until the event is set."""
    stage.desk.settings = Settings(capture_before_answer=False)
    desk, case_id = await opened(stage, qtbot)
    free, asked, told = asyncio.Event(), asyncio.Event(), stage.engine.request

    async def request(do: str, **fields: Any) -> dict[str, Any]:
        if do == waits and fields["text"]:
            asked.set()
            await free.wait()
        return await told(do, **fields)

    stage.engine.request = request  # type: ignore[method-assign]  # one that thinks
    QTest.keyClicks(desk.composer.text, "Otvet")
    desk.composer.send()
    await asked.wait()
    return desk, case_id, free


def test_an_answer_whose_case_is_left_while_it_is_judged_says_so_and_leads_back(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        desk, case_id, free = await pressed(stage, qtbot, "check_reply")
        desk.show_case(await stage.desk.db.run(partial(add_one, text="другое")))
        free.set()
        whole = await stored(stage, case_id)
        assert (whole.replies, [draft.text for draft in whole.drafts]) == ((), ["Otvet"])
        said = stage.heard.notices[-1]
        assert (said.action, "another case" in said.text) == ("Open the case", True)

    play(qapp, tmp_path, scenario)


def test_an_answer_that_is_changed_while_it_is_read_says_so_and_a_second_press_leaves_once(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        desk, case_id, free = await pressed(stage, qtbot, "promises")
        desk.composer.send()  # an impatient second press says nothing of its own
        QTest.keyClicks(desk.composer.text, "!")
        free.set()
        assert (await stored(stage, case_id)).replies == ()
        assert ["it changed" in said.text for said in stage.heard.notices] == [True]
        desk.composer.send()
        assert [reply.text for reply in (await stored(stage, case_id)).replies] == ["Otvet!"]
        assert len(stage.heard.notices) == 1

    play(qapp, tmp_path, scenario)


def test_an_answer_sent_in_the_moment_of_turning_leaves_as_its_channel_does(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        stage.desk.settings = Settings(capture_before_answer=False)
        stage.engine.answers["can_send"] = {"can_send": True}
        desk, case_id = await opened(stage, qtbot)
        QTest.keyClick(desk.composer.foot._public, Qt.Key.Key_Down)
        QTest.keyClicks(desk.composer.text, "for you")
        desk.composer.send()
        replies = (await stored(stage, case_id)).replies
        assert [(reply.public, reply.way) for reply in replies] == [(False, Way.COPY)]

    play(qapp, tmp_path, scenario)

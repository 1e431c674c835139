"""Drafts in the window: a sheet for each channel, other windows, a store that refuses."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.draft_history import Why
from app.domain.ids import CaseId
from app.services import drafting
from app.settings import Settings
from app.store.database import Database
from tests.case_rows import add_post
from tests.ui.case_stage import opened, stored
from tests.ui.place_desk import Stage, button, one, play
from ui.dialogs.draft_history import DraftHistoryDialog
from ui.dialogs.other_text import OtherTextDialog
from ui.presenters.case_desk import CaseDesk, make_case_desk

REFUSING = "CREATE TRIGGER no BEFORE INSERT ON drafts BEGIN SELECT RAISE(FAIL, 'no'); END"


def turn(desk: CaseDesk) -> None:
    """The person moves the switch by the keyboard."""
    box = desk.composer.foot._public
    QTest.keyClick(box, Qt.Key.Key_Down if desk.composer.foot.public else Qt.Key.Key_Up)


async def texts(stage: Stage, case_id: CaseId) -> dict[bool, str]:
    """What the store has, by channel."""
    return {draft.public: draft.text for draft in (await stored(stage, case_id)).drafts}


async def earlier(stage: Stage, case_id: CaseId) -> list[tuple[str, Why]]:
    await stage.settle()
    found = await stage.desk.db.read(partial(drafting.history, case_id=case_id))
    return [(one.text, one.why) for one in found]


def test_each_channel_has_its_own_text_and_only_what_was_sent_is_gone(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        stage.desk.settings = Settings(capture_before_answer=False)
        desk, case_id = await opened(stage, qtbot)
        QTest.keyClicks(desk.composer.text, "for all")
        assert not desk.composer.take.isVisible()
        turn(desk)
        assert (desk.composer.text.text(), desk.composer.take.isVisible()) == ("", True)
        QTest.keyClicks(desk.composer.text, "for you")
        assert not desk.composer.take.isVisible()
        turn(desk)
        assert desk.composer.text.text() == "for all"
        assert await texts(stage, case_id) == {True: "for all", False: "for you"}
        turn(desk)
        desk.composer.send()
        await stage.until(lambda: desk.composer.text.text() == "")
        assert await texts(stage, case_id) == {True: "for all"}
        assert (desk.composer.text.text(), desk.composer.take.isVisible()) == ("", True)

    play(qapp, tmp_path, scenario)


def test_the_text_of_the_other_channel_is_taken_here_and_leaves_there(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        desk, case_id = await opened(stage, qtbot)
        QTest.keyClicks(desk.composer.text, "only for you")
        turn(desk)
        QTest.keyClick(button(desk.composer.take, "Take its text here"), Qt.Key.Key_Space)
        assert desk.composer.text.text() == "only for you"
        assert await texts(stage, case_id) == {False: "only for you"}
        assert await earlier(stage, case_id) == [("only for you", Why.REPLACED)]
        turn(desk)
        assert desk.composer.text.text() == ""

    play(qapp, tmp_path, scenario)


def second(stage: Stage, folder: Path, case_id: CaseId) -> CaseDesk:
    """Another window on the same file, with a connection of its own."""
    desk = replace(stage.desk, db=Database(folder / "otklik.db"))
    made = make_case_desk(desk)
    made.show_case(case_id)
    return made


def test_two_windows_never_write_over_each_other(qtbot: QtBot, qapp: QApplication, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        desk, case_id = await opened(stage, qtbot)
        other = second(stage, tmp_path, case_id)
        await stage.settle()
        quarrel = desk.presenter.reply.quarrel
        other.composer.text.insertPlainText("theirs")
        other.composer.save_now()
        await stage.settle()
        await quarrel.look()
        assert desk.composer.text.text() == "theirs"  # nothing was typed here: shown
        assert quarrel.strip.isHidden()
        QTest.keyClicks(desk.composer.text, " mine")
        other.composer.text.insertPlainText(" once more")
        other.composer.save_now()
        await stage.settle()
        desk.composer.save_now()
        await stage.settle()
        assert quarrel.strip.isVisible()
        assert await texts(stage, case_id) == {True: "theirs once more"}
        assert (await earlier(stage, case_id))[0] == (desk.composer.text.text(), Why.OTHER_WINDOW)
        QTest.keyClick(button(quarrel.strip, "Show"), Qt.Key.Key_Space)
        dialog = one(desk.composer, OtherTextDialog)
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        assert await texts(stage, case_id) == {True: "theirs mine"}
        assert quarrel.strip.isHidden()
        assert (await earlier(stage, case_id))[0] == ("theirs once more", Why.OTHER_WINDOW)
        await other.presenter.reply.quarrel.look()
        assert other.composer.text.text() == "theirs mine"
        other.show_case(None)
        await stage.settle()
        other.presenter._desk.db.close()

    play(qapp, tmp_path, scenario)


def test_what_a_lost_window_set_aside_may_be_taken_and_undone(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        desk, case_id = await opened(stage, qtbot)
        with closing(Database(tmp_path / "otklik.db")) as db:
            for text in ("theirs", "of a lost window"):
                draft = desk.presenter.reply.drafts.draft(text, public=True)
                assert draft is not None
                kept = replace(draft, writer=text)
                db.run_now(partial(drafting.save_draft, draft=kept, base=0))
        desk.show_case(None)
        desk.show_case(case_id)
        await stage.settle()
        quarrel = desk.presenter.reply.quarrel
        assert (desk.composer.text.text(), quarrel.strip.isVisible()) == ("theirs", True)
        QTest.keyClick(button(quarrel.strip, "Take that one"), Qt.Key.Key_Space)
        assert desk.composer.text.text() == "of a lost window"
        assert await texts(stage, case_id) == {True: "of a lost window"}
        desk.composer.text.undo()
        assert desk.composer.text.text() == "theirs"

    play(qapp, tmp_path, scenario)


def test_what_the_store_refuses_is_said_kept_here_and_tried_again(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        desk, case_id = await opened(stage, qtbot)
        drafts = desk.presenter.reply.drafts
        with closing(sqlite3.connect(tmp_path / "otklik.db")) as raw:
            raw.execute(REFUSING)
        QTest.keyClicks(desk.composer.text, "not lost")
        desk.show_case(None)
        desk.show_case(case_id)
        await stage.settle()
        assert drafts.failure.isVisible()
        assert desk.save_before_end() is not None  # a window would ask before it closes
        assert (desk.composer.text.text(), await texts(stage, case_id)) == ("not lost", {})
        with closing(sqlite3.connect(tmp_path / "otklik.db")) as raw:
            raw.execute("DROP TRIGGER no")
        drafts.try_again()
        assert await texts(stage, case_id) == {True: "not lost"}
        assert drafts.failure.isHidden()

    play(qapp, tmp_path, scenario)


def test_an_earlier_text_comes_back_by_the_keyboard_and_the_present_one_is_remembered(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        desk, case_id = await opened(stage, qtbot)
        for text in ("a first long thought", "x"):
            desk.composer.bring_back(text)
            desk.composer.save_now()
            await stage.settle()
        QTest.keyClick(desk.composer.foot.history, Qt.Key.Key_Space)
        await stage.settle()
        dialog = one(desk.composer, DraftHistoryDialog)
        button(dialog, "Copy").click()
        assert QApplication.clipboard().text() == "a first long thought"
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)
        assert desk.composer.text.text() == "a first long thought"
        assert await texts(stage, case_id) == {True: "a first long thought"}
        assert (await earlier(stage, case_id))[0] == ("x", Why.REPLACED)
        desk.composer.text.undo()
        assert desk.composer.text.text() == "x"

    play(qapp, tmp_path, scenario)


def test_a_message_that_came_while_writing_is_told_once_and_shown(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        desk, case_id = await opened(stage, qtbot)
        news = desk.presenter.reply.news.strip
        for number in ("2", "3"):
            await stage.desk.db.run(partial(add_post, case_id=case_id, native_id=number))
            desk.presenter.refresh()
            await stage.settle()
            assert news.isVisible() is (number == "3")  # nobody wrote when the first one came
            QTest.keyClicks(desk.composer.text, "dear ")
        QTest.keyClick(button(news, "Show"), Qt.Key.Key_Space)
        shown = desk.thread.view.current_item()
        assert (shown.key if shown else "", news.isVisible()) == ("post:3", False)
        desk.presenter.refresh()
        await stage.settle()
        assert not news.isVisible()

    play(qapp, tmp_path, scenario)

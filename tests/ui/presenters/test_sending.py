"""Answers that leave later, are stopped, or are published by hand: in a real window."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDateTimeEdit, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from app.domain import clock
from app.domain.ids import CaseId, PostId, ReplyId
from app.domain.reply import NewReply, Reply, ReplyStatus
from app.services.changes import Changes
from app.settings import Settings
from app.store import outbox
from tests.case_rows import add_post
from tests.place_rows import add_one
from tests.ui.case_stage import opened, stored
from tests.ui.place_desk import Stage, one, play
from ui.dialogs.published import PublishedDialog
from ui.dialogs.send_later import SendLaterDialog
from ui.presenters.case_desk import CaseDesk
from ui.presenters.outbox_alerts import OutboxAlerts

BY_API: dict[str, Any] = {"can_send": {"can_send": True}, "wake_outbox": {}}
BY_HAND: dict[str, Any] = {"can_send": {"can_send": False}, "wake_outbox": {}}


async def reply_of(stage: Stage, case_id: CaseId) -> Reply:
    return (await stored(stage, case_id)).replies[-1]


def press(desk: CaseDesk, action: str, number: int = 1) -> None:
    lines = desk.thread.view.lines
    desk.thread.action_asked.emit(lines.item(lines.row_of(f"reply:{number}")), action)


def menu_of(desk: CaseDesk) -> QMenu:
    """The menu beside the button, opened by its key."""
    desk.composer.text.setFocus()
    QTest.keyClick(
        desk.composer.text,
        Qt.Key.Key_Return,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
    )
    return desk.presenter.reply.later.menu


def test_an_answer_leaves_later_by_the_keyboard_alone(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        stage.engine.answers = BY_API
        stage.desk.settings = Settings(capture_before_answer=False)
        desk, case_id = await opened(stage, qtbot)
        QTest.keyClicks(desk.composer.text, "Otvet")
        menu = menu_of(desk)
        await stage.until(menu.isVisible)
        QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)
        reply = await reply_of(stage, case_id)
        assert (reply.status, reply.scheduled) == (ReplyStatus.PENDING, True)
        assert timedelta(minutes=59) < reply.not_before - clock.now() <= timedelta(hours=1)
        await stage.until(lambda: desk.thread.view.lines.row_of("reply:1") >= 0)
        press(desk, "change_time")
        dialog = one(desk.composer, SendLaterDialog)
        field = one(dialog, QDateTimeEdit)
        field.setDateTime(field.dateTime().addDays(3))
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        moved = await reply_of(stage, case_id)
        assert moved.not_before - reply.not_before > timedelta(days=2)
        press(desk, "send_now")
        assert (await reply_of(stage, case_id)).not_before <= clock.now()
        assert stage.engine.fields_of("wake_outbox") == {}

    play(qapp, tmp_path, scenario)


def stop(session: Any) -> Changes:
    outbox.stop(session, ReplyId(1), "reply.conversation_changed")
    return Changes(cases=frozenset({CaseId(1)}))


def test_a_stopped_answer_shows_why_and_goes_all_the_same_or_back(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        stage.engine.answers = BY_API
        stage.desk.settings = Settings(
            capture_before_answer=False, undo_s=0, undo_s_by_network={"vk": 30}
        )
        desk, case_id = await opened(stage, qtbot)
        QTest.keyClicks(desk.composer.text, "Otvet")
        desk.composer.send()
        queued = await reply_of(stage, case_id)
        assert queued.not_before - queued.created_at == timedelta(seconds=30)
        assert queued.seen is not None
        added = partial(add_post, case_id=case_id, native_id="more", text="И ещё")
        await stage.desk.db.run(added)
        stage.desk.hub.changed.emit(await stage.desk.db.run(stop))
        lines = desk.thread.view.lines
        await stage.until(
            lambda: bool((row := lines.item(lines.row_of("reply:1"))) and row.instead)
        )
        press(desk, "send_anyway")
        again = await reply_of(stage, case_id)
        assert (again.status, again.look_first) == (ReplyStatus.PENDING, False)

    play(qapp, tmp_path, scenario)


def test_is_it_published_is_asked_until_it_is_answered(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)

    async def scenario(stage: Stage) -> None:
        stage.engine.answers = BY_HAND
        stage.desk.settings = Settings(capture_before_answer=False)
        desk, case_id = await opened(stage, qtbot)
        QTest.keyClicks(desk.composer.text, "Otvet klientu")
        desk.composer.send()
        strip = desk.presenter.reply.published.strip
        await stage.until(strip.isVisible)
        page = "https://vk.com/wall-1_9?reply=77"
        ours = partial(add_post, case_id=case_id, native_id="ours", text="Otvet klientu")
        await stage.desk.db.run(
            partial(ours, permalink=page, ours=True, author_id=None, created=clock.now())
        )
        desk.presenter.refresh()
        await stage.until(lambda: "seems" in strip.text())
        QApplication.clipboard().setText("https://example.org/x")
        strip.acted.emit()
        dialog = one(desk.composer, PublishedDialog)
        assert one(dialog, QLineEdit).text() == page
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert strip.isVisible()
        strip.acted.emit()
        QTest.keyClick(desk.composer.findChildren(PublishedDialog)[-1], Qt.Key.Key_Return)
        sent = await reply_of(stage, case_id)
        assert (sent.status, sent.permalink) == (ReplyStatus.SENT, page)
        assert sent.native_id == "ours"
        await stage.until(lambda: not strip.isVisible())

    play(qapp, tmp_path, scenario)


def test_an_answer_that_is_stopped_behind_ones_back_is_told_once(
    qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        case_id = await stage.desk.db.run(add_one)
        alerts = OutboxAlerts(stage.desk)
        await stage.settle()
        new = NewReply(case_id=case_id, post_id=PostId(1), text="Otvet")
        await stage.desk.db.run(lambda s: outbox.add(s, new, clock.now()))
        changes = await stage.desk.db.run(stop)
        for _ in range(2):
            stage.desk.hub.changed.emit(changes)
            await stage.settle()
        [notice] = stage.heard.notices
        assert notice.act is not None
        notice.act()
        assert stage.heard.cases == [case_id]
        del alerts

    play(qapp, tmp_path, scenario)

"""The place Deadlines, from the store to the rows."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain import clock
from app.domain.handoff import NewHandoff
from app.services import casework, handing_off
from app.services.changes import Changes
from tests.place_rows import add_one
from tests.ui.place_desk import Stage, button, play
from ui.panes.deadlines import DeadlinesPane
from ui.presenters.deadlines import make_deadlines
from ui.presenters.promise_reminders import PromiseReminders


def due_in(**ahead: float) -> int:
    return int((clock.now() + timedelta(**ahead)).timestamp())


def titles(pane: DeadlinesPane) -> list[str]:
    rows = pane.list.rows
    return [rows.index(at).data() for at in range(rows.rowCount())]


async def opened(stage: Stage, qtbot: QtBot) -> DeadlinesPane:
    place = make_deadlines(stage.desk)
    qtbot.addWidget(place.widget)
    pane: DeadlinesPane = await stage.open(place)
    return pane


def test_a_late_case_stands_under_its_heading(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        await stage.desk.db.run(lambda s: add_one(s, "поздно", due=due_in(hours=-1)))
        pane = await opened(stage, qtbot)
        assert titles(pane) == ["Overdue", "Автор поздно"]

    play(qapp, tmp_path, scenario)


def test_enter_opens_the_case(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        case = await stage.desk.db.run(lambda s: add_one(s, "скоро", due=due_in(minutes=20)))
        pane = await opened(stage, qtbot)
        pane.list.choose_first()
        assert pane.focusWidget() is pane.list  # nobody has to press Tab first
        qtbot.keyClick(pane.list, Qt.Key.Key_Return)
        assert stage.heard.cases == [case]

    play(qapp, tmp_path, scenario)


def test_nothing_due_leads_to_the_queue(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        pane = await opened(stage, qtbot)
        button(pane, "To the queue").click()
        assert stage.heard.places == [("queue", None)]

    play(qapp, tmp_path, scenario)


def test_a_new_deadline_appears_and_the_choice_stays(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        case = await stage.desk.db.run(lambda s: add_one(s, "раз", due=due_in(minutes=50)))
        pane = await opened(stage, qtbot)
        pane.list.choose(case)
        other = await stage.desk.db.run(lambda s: add_one(s, "два", due=due_in(minutes=5)))
        stage.desk.hub.changed.emit(Changes(cases=frozenset({other})))
        await stage.until(lambda: pane.list.rows.row_of(other) >= 0)
        assert pane.list.key == case

    play(qapp, tmp_path, scenario)


def test_what_others_were_asked_for_stands_above_until_they_did_it(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        case = await stage.desk.db.run(lambda s: add_one(s, "тихо"))
        now = clock.now() - timedelta(days=2)
        due = now + timedelta(days=1)
        new = NewHandoff(case_id=case, to_name="Филиал", what="Позвонить", due_at=due)
        await stage.desk.db.run(lambda s: handing_off.hand_off(s, new, now))
        pane = await opened(stage, qtbot)
        assert titles(pane)[1:] == ["Филиал"]
        pane.list.choose_first()
        qtbot.keyClick(pane.list, Qt.Key.Key_Return)
        assert stage.heard.cases == [case]

    play(qapp, tmp_path, scenario)


def test_a_promise_stands_with_its_words_and_is_ticked_as_kept(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        case = await stage.desk.db.run(lambda s: add_one(s, "ждёт"))
        promise = partial(
            casework.promise, case_id=case, version=1, due=clock.now() + timedelta(minutes=30),
            what="вернём 350 рублей", now=clock.now(),
        )  # fmt: skip
        await stage.desk.db.run(promise)
        reminders = PromiseReminders(stage.desk)
        reminders.start()
        pane = await opened(stage, qtbot)
        assert "вернём 350 рублей" in stage.heard.notices[0].text
        assert titles(pane) == ["We promised", "Автор ждёт"]
        button(pane, "Promise kept").click()
        await stage.until(lambda: titles(pane)[0] == "Promises kept this week")
        assert len(stage.heard.notices) == 1

    play(qapp, tmp_path, scenario)

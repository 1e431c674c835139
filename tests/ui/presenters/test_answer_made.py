"""An answer built from its parts; what it promises; the day an interim one must name."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain import clock
from app.domain.promise import PromisedMoment, ReplyPromises, to_json
from app.domain.template import Template
from app.services import casework, templating
from app.settings import Settings
from tests.ui.case_stage import opened, stored
from tests.ui.place_desk import Stage, button, one, play
from ui.dialogs.promise import PromiseDialog
from ui.dialogs.skeleton import SkeletonDialog
from ui.panes.promised_line import FINAL, TOMORROW, InterimStrip, PromisedLine
from ui.panes.skeleton_line import SkeletonLine
from ui.presenters.case_desk import CaseDesk

DUE = clock.now().replace(microsecond=0) + timedelta(days=2)


def reading(stage: Stage, *, interim: bool = False, due: bool = False, sure: bool = True) -> None:
    """What the engine will say of any text."""
    moment = PromisedMoment(start=0, end=3, words="до пятницы", due=DUE, said="Вернём", sure=sure)
    found = ReplyPromises(moments=(moment,) if due else (), interim=interim)
    told: dict[str, Any] = {"promises": to_json(found), "can_send": {"can_send": True}}
    stage.engine.answers |= {**told, "wake_outbox": {}}
    stage.desk.settings = Settings(capture_before_answer=False)


def under(desk: CaseDesk) -> PromisedLine:
    """The line under the answer; the one over it tells of earlier promises."""
    below: PromisedLine = max(
        desk.composer.findChildren(PromisedLine), key=lambda line: line.mapToGlobal(line.pos()).y()
    )
    return below


def test_a_promise_is_said_under_the_answer_and_goes_with_it(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        reading(stage, due=True)
        desk, case_id = await opened(stage, qtbot)
        QTest.keyClicks(desk.composer.text, "Vernem do pyatnicy")
        line = under(desk)
        await stage.until(lambda: bool(line.text()))
        desk.composer.send()
        reply = (await stored(stage, case_id)).replies[0]
        assert (reply.promised_due, reply.promise) == (DUE, "Вернём")

    play(qapp, tmp_path, scenario)


def test_what_is_no_promise_is_left_alone_by_a_word_of_the_person(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        reading(stage, due=True)
        desk, case_id = await opened(stage, qtbot)
        QTest.keyClicks(desk.composer.text, "Vernem")
        line = under(desk)
        await stage.until(lambda: bool(line.text()))
        line.denied.emit()
        assert line.text() == ""
        desk.composer.send()
        assert (await stored(stage, case_id)).replies[0].promised_due is None

    play(qapp, tmp_path, scenario)


def test_a_doubtful_moment_is_a_promise_once_the_person_keeps_it(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        reading(stage, due=True, sure=False)
        desk, case_id = await opened(stage, qtbot)
        QTest.keyClicks(desk.composer.text, "Vernem")
        line = under(desk)
        await stage.until(lambda: bool(line.text()))
        line.changed_asked.emit()
        button(one(desk.composer, PromiseDialog), "Keep the promise").click()
        desk.composer.send()
        due = (await stored(stage, case_id)).replies[0].promised_due
        assert due is not None
        assert abs(due - DUE) < timedelta(minutes=1)

    play(qapp, tmp_path, scenario)


def test_an_interim_answer_leaves_with_a_day_only(qtbot: QtBot, qapp: QApplication, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        reading(stage, interim=True)
        desk, case_id = await opened(stage, qtbot)
        QTest.keyClicks(desk.composer.text, "Razbiraemsya")
        desk.composer.send()
        strip = one(desk.composer, InterimStrip)
        await stage.until(strip.isVisible)
        assert (await stored(stage, case_id)).replies == ()
        strip.chosen.emit(TOMORROW)
        assert desk.composer.text.text() != "Razbiraemsya"
        desk.composer.send()
        reply = (await stored(stage, case_id)).replies[0]
        assert reply.interim
        assert reply.promised_due is not None

    play(qapp, tmp_path, scenario)


def test_what_only_looks_like_an_interim_answer_leaves_by_a_word(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        reading(stage, interim=True)
        desk, case_id = await opened(stage, qtbot)
        QTest.keyClicks(desk.composer.text, "Razobralis")
        desk.composer.send()
        strip = one(desk.composer, InterimStrip)
        await stage.until(strip.isVisible)
        strip.chosen.emit(FINAL)
        reply = (await stored(stage, case_id)).replies[0]
        assert not reply.interim

    play(qapp, tmp_path, scenario)


def test_an_answer_is_built_from_its_parts_and_what_was_typed_stays(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        made = Template(
            id=templating.NEW, short_code="p", name="p", folder="", slot="apology",
            body="{{brand}} просит прощения.",
        )  # fmt: skip
        await stage.desk.db.run(partial(templating.keep, template=made))
        desk, case_id = await opened(stage, qtbot)
        assert one(desk.composer, SkeletonLine).isVisible()
        QTest.keyClicks(desk.composer.text, "Anna")
        one(desk.composer, SkeletonLine).asked.emit()
        await stage.settle()
        dialog = one(desk.composer, SkeletonDialog)
        dialog.now.click()
        await stage.settle()
        assert "Ромашка просит прощения." in dialog.text()
        dialog.lesson.setText("Zvonit ranshe")
        button(dialog, "Insert").click()
        whole = await stored(stage, case_id)
        text = desk.composer.text.text()
        assert text.startswith("Anna\n\nРомашка просит прощения.")
        assert whole.case.answers["solvable"] == "now"
        assert "Zvonit" in whole.notes[0].text
        desk.composer.text.undo()
        assert desk.composer.text.text() == "Anna"

    play(qapp, tmp_path, scenario)


def test_without_ground_nothing_is_inserted_before_it_is_written_why(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        desk, case_id = await opened(stage, qtbot)
        one(desk.composer, SkeletonLine).asked.emit()
        await stage.settle()
        dialog = one(desk.composer, SkeletonDialog)
        dialog.unfounded.click()
        await stage.settle()
        insert = button(dialog, "Insert")
        assert not insert.isEnabled()
        QTest.keyClicks(dialog.grounds, "zakaza net")
        assert insert.isEnabled()
        insert.click()
        assert (await stored(stage, case_id)).case.answers["grounds"] == "zakaza net"

    play(qapp, tmp_path, scenario)


def test_an_open_promise_of_the_case_stands_over_the_answer_and_is_ticked(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        desk, case_id = await opened(stage, qtbot)
        version = (await stored(stage, case_id)).case.version
        promise = partial(
            casework.promise, case_id=case_id, version=version, due=DUE,
            what="вернём 350 рублей", now=clock.now(),
        )  # fmt: skip
        desk.presenter.acts.start(promise)
        lines = desk.composer.findChildren(PromisedLine)
        await stage.until(lambda: any("350" in line.text() for line in lines))
        line = next(line for line in lines if "350" in line.text())
        line.changed_asked.emit()
        await stage.until(lambda: line.text() == "")
        assert (await stored(stage, case_id)).case.deadline_at is None

    play(qapp, tmp_path, scenario)

"""«What the program has learned»: counted in the settings, taken back and brought back by keys."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app.domain.case import Case
from app.domain.triage import Verdict
from app.services import correcting
from app.store import cases
from tests.place_rows import NOON, add_one
from tests.ui.case_stage import opened as desk_opened
from tests.ui.case_stage import stored
from tests.ui.place_desk import Stage, button, play
from ui.dialogs.corrections import CorrectionsDialog
from ui.models.entries import EntryRole
from ui.panes.learned_section import LearnedSection
from ui.presenters.settings import make_settings

TEXTS = ("Доставка опоздала", "Заработок без вложений", "Где мой заказ?")


def correct(session: Session, *texts: str) -> None:
    """The person called each of them spam."""
    for text in texts:
        case: Case = cases.get(session, add_one(session, text))
        correcting.remember(session, case, Verdict.SPAM, NOON)


async def opened(stage: Stage, qtbot: QtBot, *texts: str) -> LearnedSection:
    """The section, after so many corrections."""
    await stage.desk.db.run(lambda session: correct(session, *texts))
    stage.engine.answers["corrections_changed"] = {}
    place = make_settings(stage.desk)
    qtbot.addWidget(place.widget)
    section: LearnedSection = (await stage.open(place)).learned
    return section


async def looked_through(stage: Stage, section: LearnedSection) -> CorrectionsDialog:
    """The dialog as it opens."""
    QTest.keyClick(button(section, "Show, take back…"), Qt.Key.Key_Space)
    await stage.settle()
    return section.window().findChildren(CorrectionsDialog)[-1]


def rows(dialog: CorrectionsDialog) -> list[str]:
    model = dialog.list.rows
    return [model.index(at).data(EntryRole.ENTRY).detail for at in range(model.rowCount())]


def asked(stage: Stage) -> int:
    return [name for name, _ in stage.engine.asked].count("corrections_changed")


def test_the_settings_say_from_how_many_verdicts_was_learned(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        section = await opened(stage, qtbot, *TEXTS)
        said = [label.text() for label in section.findChildren(QLabel)]
        assert any("3" in text for text in said)
        assert button(section, "Show, take back…").isEnabled()

    play(qapp, tmp_path, scenario)


def test_where_nothing_was_learned_there_is_nothing_to_take_back(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        section = await opened(stage, qtbot)
        assert not button(section, "Show, take back…").isEnabled()

    play(qapp, tmp_path, scenario)


def test_delete_takes_one_back_and_the_engine_is_told(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        dialog = await looked_through(stage, await opened(stage, qtbot, *TEXTS))
        assert rows(dialog) == list(reversed(TEXTS))
        QTest.keyClick(dialog.list, Qt.Key.Key_Down)
        QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
        await stage.settle()
        assert rows(dialog) == [TEXTS[2], TEXTS[0]]
        assert (dialog.list.currentIndex().row(), asked(stage)) == (1, 1)

    play(qapp, tmp_path, scenario)


def test_all_are_taken_back_and_brought_back(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        section = await opened(stage, qtbot, *TEXTS)
        dialog = await looked_through(stage, section)
        button(dialog, "Take all back").click()
        await stage.settle()
        assert (rows(dialog), await stage.desk.db.read(correcting.count)) == ([], 0)
        assert not dialog.list.isVisible()
        button(dialog, "Undo").click()
        await stage.settle()
        assert rows(dialog) == list(reversed(TEXTS))
        assert not button(dialog, "Undo").isVisible()

    play(qapp, tmp_path, scenario)


def test_enter_leads_to_the_case(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        dialog = await looked_through(stage, await opened(stage, qtbot, *TEXTS))
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)
        await stage.settle()
        assert stage.heard.cases == [3]

    play(qapp, tmp_path, scenario)


def test_what_a_terminal_took_back_meanwhile_is_no_failure(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        dialog = await looked_through(stage, await opened(stage, qtbot, *TEXTS))
        await stage.desk.db.run(partial(correcting.undo_all, now=NOON))
        QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
        await stage.settle()
        assert rows(dialog) == []

    play(qapp, tmp_path, scenario)


def test_a_verdict_set_in_a_case_is_kept_and_told_to_the_engine(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        desk, case_id = await desk_opened(stage, qtbot)
        page = desk.details.assessment
        page.verdict.setCurrentIndex(page.verdict.findData(Verdict.QUESTION))
        button(page, "Set").click()
        assert (await stored(stage, case_id)).case.verdict_by_person
        [kept] = await stage.desk.db.read(correcting.listed)
        assert (kept.case_id, kept.verdict, asked(stage)) == (case_id, Verdict.QUESTION, 1)

    play(qapp, tmp_path, scenario)

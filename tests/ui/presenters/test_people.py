"""The place People, from the store to the card."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app.store import people as store
from tests.place_rows import Wrote, add_author, add_case, add_source
from tests.ui.place_desk import Stage, one, play
from ui.panes.entry_list import EntryList
from ui.panes.people import PeoplePane
from ui.presenters.people import make_people


def two(session: Session) -> None:
    source = add_source(session)
    anna = Wrote(source, add_author(session, "Анна", url="https://vk.com/anna"), "Анна")
    boris = Wrote(source, add_author(session, "Борис", followers=90_000), "Борис")
    add_case(session, anna, "где заказ")
    add_case(session, boris, "спасибо", verdict="thanks")


async def opened(stage: Stage, qtbot: QtBot, what: object = None) -> PeoplePane:
    await stage.desk.db.run(two)
    place = make_people(stage.desk)
    qtbot.addWidget(place.widget)
    pane: PeoplePane = await stage.open(place, what)
    return pane


def names(pane: PeoplePane) -> set[str]:
    return {pane.list.rows.index(at).data() for at in range(pane.list.rows.rowCount())}


def test_everybody_who_wrote_is_there(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        assert names(await opened(stage, qtbot)) == {"Анна", "Борис"}

    play(qapp, tmp_path, scenario)


def test_a_name_handed_over_is_searched_for(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        assert names(await opened(stage, qtbot, "бор")) == {"Борис"}

    play(qapp, tmp_path, scenario)


def test_a_note_is_kept_when_the_focus_goes_on(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        pane = await opened(stage, qtbot, "анна")
        note = one(pane.card, QPlainTextEdit)
        qtbot.keyClicks(note, "likes calls")
        pane.card.keep()
        await stage.settle()
        page = await stage.desk.db.read(lambda s: store.people(s, "calls"))
        assert [person.author.name for person in page.people] == ["Анна"]

    play(qapp, tmp_path, scenario)


def test_the_cases_of_a_person_open_with_enter(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        pane = await opened(stage, qtbot, "анна")
        cases = one(pane.card, EntryList)
        await stage.until(lambda: cases.rows.rowCount() == 1)
        cases.choose_first()
        qtbot.keyClick(cases, Qt.Key.Key_Return)
        assert stage.heard.cases == [1]

    play(qapp, tmp_path, scenario)


def test_nobody_found_offers_to_show_everyone(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        pane = await opened(stage, qtbot, "никто")
        pane.begun.emit()
        await stage.settle()
        assert one(pane, QLineEdit).text() == ""
        assert names(pane) == {"Анна", "Борис"}

    play(qapp, tmp_path, scenario)


def test_what_was_typed_is_kept_when_the_window_closes(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        pane = await opened(stage, qtbot, "анна")
        qtbot.keyClicks(one(pane.card, QPlainTextEdit), "last words")
        stage.desk.hub.closing.emit()
        await stage.settle()
        page = await stage.desk.db.read(lambda s: store.people(s, "last words"))
        assert page.total == 1

    play(qapp, tmp_path, scenario)

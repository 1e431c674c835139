"""The place Templates: written, kept, refused, removed and brought back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app.domain.template import Template
from app.services import templating
from app.store import templates as store
from tests.place_rows import add_one
from tests.ui.place_desk import Stage, button, play
from ui.dialogs.template_folder import TemplateFolderDialog
from ui.panes.pasted import Given
from ui.panes.templates import TemplatesPane
from ui.presenters.templates import make_templates


def sorry(session: Session, code: str = "sorry") -> Template:
    made = Template(
        id=templating.NEW,
        short_code=code,
        name=f"Name {code}",
        folder="Complaint::First",
        body="{{author.first_name}}, sorry! {{_what}}",
    )
    return templating.keep(session, made)[0]


async def opened(stage: Stage, qtbot: QtBot) -> TemplatesPane:
    place = make_templates(stage.desk)
    qtbot.addWidget(place.widget)
    pane: TemplatesPane = await stage.open(place)
    return pane


def preview(pane: TemplatesPane) -> str:
    return pane.editor.page.preview.toPlainText()


def test_a_template_is_previewed_with_its_blanks(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        await stage.desk.db.run(sorry)
        pane = await opened(stage, qtbot)
        assert preview(pane) == "Anna, sorry! [[what]]"

    play(qapp, tmp_path, scenario)


def test_what_is_typed_is_kept_by_itself(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        await stage.desk.db.run(sorry)
        pane = await opened(stage, qtbot)
        pane.editor._body.setPlainText("New text")
        pane.editor.keep()
        await stage.settle()
        assert [each.body for each in await stage.desk.db.read(store.every)] == ["New text"]

    play(qapp, tmp_path, scenario)


def test_a_code_that_is_taken_is_refused_and_stays_in_its_field(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        await stage.desk.db.run(lambda session: sorry(session, "a"))
        other = await stage.desk.db.run(lambda session: sorry(session, "b"))
        pane = await opened(stage, qtbot)
        pane.list.choose(other.id)
        pane.editor._code.setText("a")
        pane.editor.keep()
        await stage.settle()
        assert pane.editor._told.text()
        pane.list.choose_first()
        pane.list.choose(other.id)
        assert pane.editor._code.text() == "a"

    play(qapp, tmp_path, scenario)


def test_a_new_template_stands_in_the_folder_of_the_chosen_one(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        await stage.desk.db.run(sorry)
        pane = await opened(stage, qtbot)
        button(pane, "New template").click()
        await stage.settle()
        folders = [each.folder for each in await stage.desk.db.read(store.every)]
        assert folders == ["Complaint::First", "Complaint::First"]
        assert pane.editor._name.text() == "New template"

    play(qapp, tmp_path, scenario)


def test_a_removed_template_comes_back_with_undo(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        await stage.desk.db.run(sorry)
        pane = await opened(stage, qtbot)
        button(pane, "Delete").click()
        await stage.settle()
        assert await stage.desk.db.read(store.every) == ()
        undo = stage.heard.notices[-1].act
        assert undo is not None
        undo()
        await stage.settle()
        assert [each.short_code for each in await stage.desk.db.read(store.every)] == ["sorry"]

    play(qapp, tmp_path, scenario)


def test_a_copy_gets_a_code_of_its_own(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        await stage.desk.db.run(sorry)
        pane = await opened(stage, qtbot)
        button(pane, "Duplicate").click()
        await stage.settle()
        codes = {each.short_code for each in await stage.desk.db.read(store.every)}
        assert codes == {"sorry", "sorry2"}

    play(qapp, tmp_path, scenario)


def test_templates_are_found_by_any_of_their_words(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        await stage.desk.db.run(lambda session: sorry(session, "first"))
        await stage.desk.db.run(lambda session: sorry(session, "second"))
        pane = await opened(stage, qtbot)
        qtbot.keyClicks(pane._search, "/SEC")
        rows = [pane.list.rows.index(at).data() for at in range(pane.list.rows.rowCount())]
        assert rows == ["Name second"]

    play(qapp, tmp_path, scenario)


def test_a_place_with_a_search_takes_the_caret_into_it(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        await stage.desk.db.run(sorry)
        pane = await opened(stage, qtbot)
        assert pane.focus_search()
        assert pane._search.hasFocus()

    play(qapp, tmp_path, scenario)


def test_a_folder_is_chosen_and_renamed_with_all_below_it(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        await stage.desk.db.run(sorry)
        pane = await opened(stage, qtbot)
        assert pane.folders.folders.paths() == ("Complaint", "Complaint::First")
        pane.folders.choose("Complaint")
        QTest.keyClick(pane.folders, Qt.Key.Key_F2)
        dialog = pane.findChildren(TemplateFolderDialog)[0]
        dialog.findChildren(QComboBox)[0].setEditText("Anger :: Early")
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        await stage.settle()
        folders = [each.folder for each in await stage.desk.db.read(store.every)]
        assert folders == ["Anger::Early::First"]
        assert pane.folders.path() == "Anger::Early"
        assert pane.editor.wanted() == (await stage.desk.db.read(store.every))[0]

    play(qapp, tmp_path, scenario)


def test_what_a_template_is_for_its_files_and_its_faults_stand_in_the_editor(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        await stage.desk.db.run(sorry)
        case_id = await stage.desk.db.run(add_one)
        pane = await opened(stage, qtbot)
        editor = pane.editor
        editor._fits.causes.choose(("staff",))
        editor._fits.interim.setChecked(True)
        editor.page.files_given.emit((Given(picture=b"\x89PNG\r\n\x1a\n"),))
        await stage.settle()
        editor.keep()
        await stage.settle()
        (kept,) = await stage.desk.db.read(store.every)
        assert (kept.causes, kept.interim, len(kept.files)) == (("staff",), True, 1)
        editor.page.preview_of.setCurrentIndex(editor.page.preview_of.findData(case_id))
        editor._body.setPlainText("{бренд} {погода} {>нет}")
        await stage.until(lambda: "погода" in editor.page.faults())
        await stage.settle()
        assert preview(pane) == "Ромашка [[погода]] [[>нет]]"
        assert "/нет" in editor.page.faults()

    play(qapp, tmp_path, scenario)

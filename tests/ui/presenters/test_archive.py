"""The place Archive, from the words that are typed to what can be done with what is found."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app.domain.evidence import Capture, CaptureStatus
from app.domain.ids import CaptureId, CaseId
from app.errors import AppError
from app.store import captures
from app.store.search import SearchDoc, put
from tests.place_rows import NOON, add_one
from tests.ui.place_desk import Stage, one, play
from ui.dialogs.findings import FindingsDialog
from ui.panes.archive import ArchivePane
from ui.presenters.archive import make_archive

FORMS = {"terms": [{"any_of": [["курьер"], ["курьера"]], "prefix": False}]}


def findable(session: Session) -> CaseId:
    case = add_one(session, "жду курьера", has_evidence=True)
    texts = ("жду курьера", "курьер так и не пришёл")
    docs = [
        SearchDoc(kind="post", ref=str(number), case_id=case, at=NOON, text=text)
        for number, text in enumerate(texts)
    ]
    put(session, docs)
    return case


def captured(session: Session, case: CaseId) -> None:
    captures.add(
        session,
        Capture(
            id=CaptureId("01J"),
            case_id=case,
            url="https://vk.com/wall-1_1",
            final_url=None,
            title="",
            started_at=NOON,
            finished_at=NOON,
            status=CaptureStatus.COMPLETE,
            reason=None,
            folder="evidence/2026/11/01J",
            manifest_sha256=None,
            size=0,
            text_found=None,
        ),
    )


async def opened(stage: Stage, qtbot: QtBot, what: object = None) -> ArchivePane:
    await stage.desk.db.run(findable)
    place = make_archive(stage.desk)
    qtbot.addWidget(place.widget)
    pane: ArchivePane = await stage.open(place, what)
    return pane


def test_another_form_of_the_word_is_found(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        stage.engine.answers["expand"] = FORMS
        pane = await opened(stage, qtbot, "курьер")
        assert pane.list.rows.rowCount() == 1
        entry = pane.list.rows.entry(0)
        assert entry is not None
        assert entry.tags[0] == "1 more in this case"

    play(qapp, tmp_path, scenario)


def test_without_the_engine_words_are_taken_as_typed(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        pane = await opened(stage, qtbot, "курьера")
        assert pane.list.rows.rowCount() == 1
        assert pane._hint.isVisible()

    play(qapp, tmp_path, scenario)


def test_enter_in_the_field_and_in_the_list_opens_the_case(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        pane = await opened(stage, qtbot)
        qtbot.keyClick(pane.search, Qt.Key.Key_Return)
        await stage.settle()
        qtbot.keyClick(pane.list, Qt.Key.Key_Return)
        assert stage.heard.cases == [1]

    play(qapp, tmp_path, scenario)


def test_nothing_found_says_so_and_clears(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        pane = await opened(stage, qtbot, "абракадабра")
        assert pane.list.rows.rowCount() == 0 or not pane.list.isVisible()
        pane.begun.emit()
        await stage.until(pane.list.isVisible)
        assert pane.search.text() == ""

    play(qapp, tmp_path, scenario)


def test_verification_shows_what_the_engine_found(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        found = {"item": "page.png", "holds": False, "code": "altered"}
        stage.engine.answers["verify"] = {"findings": [found]}
        pane = await opened(stage, qtbot)
        await stage.desk.db.run(lambda session: captured(session, CaseId(1)))
        pane.list.choose_first()
        pane._verify.click()
        await stage.settle()
        assert stage.engine.fields_of("verify") == {"capture_id": "01J"}
        dialog = one(pane.window(), FindingsDialog)
        assert dialog.isVisible()
        dialog.done(QDialog.DialogCode.Accepted)

    play(qapp, tmp_path, scenario)


def test_an_export_that_fails_is_told(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        stage.engine.answers["export"] = AppError()
        pane = await opened(stage, qtbot)
        pane.list.choose_first()
        place = pane.property("place")
        place.presenter._export(pane._chosen(), str(tmp_path / "case.zip"))
        await stage.settle()
        assert [error.code for error in stage.heard.failures] == ["app.unknown"]
        stage.heard.failures.clear()

    play(qapp, tmp_path, scenario)

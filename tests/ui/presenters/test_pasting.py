"""A page, a letter or a text becomes a case in one gesture, asking only where one may choose."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from app.domain.ids import CaseId
from tests.ui.case_stage import opened
from tests.ui.place_desk import Stage, button, one, play
from ui.dialogs.paste import PasteDialog
from ui.dropping import DropTarget, taken
from ui.presenters.pasting import PastePresenter

PAGE = "https://otzovik.com/review_1.html"
REVIEW = {"index": 0, "kind": "review", "text": "Списали дважды", "author": "Анна", "rating": 1.0}
OTHER = {"index": 1, "kind": "review", "text": "Всё хорошо", "date_text": "29 мая"}


class Desk:
    """A queue to drop things on, and who takes them."""

    def __init__(self, stage: Stage, qtbot: QtBot, evidence: Any) -> None:
        self.queue = QWidget()
        qtbot.addWidget(self.queue)
        self.queue.show()
        self.pasting = PastePresenter(stage.desk, self.queue, evidence)

    def drop(self, data: QMimeData) -> None:
        """Something is let go over the queue."""
        buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        event = QDropEvent(QPoint(5, 5).toPointF(), Qt.DropAction.CopyAction, data, buttons, keys)
        # Qt hands a drop to the widget that a real drag has entered, and to no other.
        self.queue.findChildren(DropTarget)[0].eventFilter(self.queue, event)


async def made(stage: Stage, qtbot: QtBot, *found: dict[str, object], **more: object) -> Desk:
    case, _ = await opened(stage, qtbot)
    stage.engine.answers |= {
        "paste_preview": {"found": list(found), **more},
        "paste": {"case_ids": [7], "capture_url": PAGE},
        "capture": {"status": "complete"},
    }
    return Desk(stage, qtbot, case.presenter.evidence)


def address() -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl(PAGE)])
    return data


def test_a_dropped_link_opens_a_case_and_captures_it(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        desk = await made(stage, qtbot, REVIEW)
        desk.drop(address())
        await stage.settle()
        assert stage.engine.fields_of("paste") == {"text": PAGE, "picks": ["0"]}
        assert stage.engine.fields_of("capture") == {"case_id": 7, "url": PAGE}
        assert stage.heard.cases == [CaseId(7)]

    play(qapp, tmp_path, scenario)


def test_of_several_reviews_the_person_chooses(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        desk = await made(stage, qtbot, REVIEW, OTHER)
        desk.drop(address())
        await stage.settle()
        dialog = one(desk.queue.window(), PasteDialog)
        one(dialog, QListWidget).item(0).setCheckState(Qt.CheckState.Unchecked)
        button(dialog, "Open 1 case(s)").click()
        await stage.settle()
        assert stage.engine.fields_of("paste")["picks"] == ["1"]

    play(qapp, tmp_path, scenario)


def test_an_address_in_the_own_network_is_read_only_when_the_person_says_so(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        problem = {"code": "source.inside", "host": "10.0.0.1"}
        desk = await made(stage, qtbot, {"index": 0, "kind": "page"}, problem=problem)
        desk.drop(address())
        await stage.settle()
        dialog = one(desk.queue.window(), PasteDialog)
        assert not any(name == "paste" for name, _ in stage.engine.asked)
        inside = next(b for b in dialog.findChildren(QCheckBox) if "own network" in b.text())
        inside.setChecked(True)
        button(dialog, "Open a case").click()
        await stage.settle()
        assert stage.engine.fields_of("paste")["inside"] is True

    play(qapp, tmp_path, scenario)


def test_a_page_that_was_pasted_before_says_so(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        before = {"asked_before": "2026-11-20T10:00:00Z", "same": False}
        desk = await made(stage, qtbot, REVIEW, **before)
        desk.drop(address())
        await stage.settle()
        assert "has changed since" in one(desk.queue.window(), PasteDialog)._told.text()

    play(qapp, tmp_path, scenario)


def test_a_letter_is_taken_by_its_path_and_a_picture_is_not():
    letter, picture = QMimeData(), QMimeData()
    letter.setUrls([QUrl.fromLocalFile("/letters/a.EML")])
    picture.setUrls([QUrl.fromLocalFile("/pictures/a.png")])
    assert taken(letter) == ("", "/letters/a.EML")
    assert taken(picture) == ("", "")

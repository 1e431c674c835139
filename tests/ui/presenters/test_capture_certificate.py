"""A page behind a wrong certificate: said, asked, and captured only then."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.place_desk import Stage, play
from tests.ui.presenters.test_capture_login import with_login
from ui.dialogs.confirm import ConfirmDialog

WRONG = {"capture_id": "1", "status": "failed", "reason": "certificate", "problem": "date"}


def test_a_wrong_certificate_is_accepted_by_a_person_or_not_at_all(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        stage.engine.answers |= {"capture": WRONG}
        desk, _ = await with_login(stage, qtbot, hours=9, captures=False)
        desk.presenter.evidence.capture()
        await stage.settle()
        notice = stage.heard.notices[-1]
        assert "out of date" in notice.text
        assert "accept_bad_certificate" not in stage.engine.fields_of("capture")
        assert notice.act is not None
        notice.act()
        (dialog,) = desk.thread.findChildren(ConfirmDialog)
        dialog.confirmed.emit()
        await stage.settle()
        assert stage.engine.fields_of("capture")["accept_bad_certificate"] is True
        dialog.reject()

    play(qapp, tmp_path, scenario)

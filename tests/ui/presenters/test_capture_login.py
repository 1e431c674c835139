"""The captures of a case under the login of its source, or without it, this once."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app.domain import clock
from app.domain.ids import CaseId, SourceId
from app.domain.login import BrowserProfile
from app.store import cases
from app.store import logins as store
from app.store.tables import PostRow
from tests.ui.case_stage import opened
from tests.ui.place_desk import Stage, play
from ui.panes.capture_login import CaptureLogin
from ui.presenters.case_desk import CaseDesk

WALL = {"capture_id": "1", "status": "failed", "reason": "login_wall", "logged_in": True}


async def with_login(
    stage: Stage, qtbot: QtBot, *, hours: float, captures: bool
) -> tuple[CaseDesk, CaptureLogin]:
    """A case whose source has a login that ends in so many hours."""
    desk, case_id = await opened(stage, qtbot)
    source_id = await stage.desk.db.run(partial(_with_address, case_id=case_id))
    now = clock.now()
    profile = BrowserProfile(
        source_id=source_id,
        start_url="https://vk.com/",
        created=now,
        signed_in_at=now,
        expires=now + timedelta(hours=hours),
        captures=captures,
    )
    await stage.desk.db.run(partial(store.keep, profile=profile))
    desk.presenter.refresh()
    await stage.settle()
    desk.details.show_page(desk.details.captures)
    return desk, desk.details.captures.login


def _with_address(session: Session, case_id: CaseId) -> SourceId:
    """The case's source; its post stands somewhere from now on."""
    row = session.get(PostRow, cases.get(session, case_id).main_post_id)
    if row is not None:
        row.permalink = "https://vk.com/wall-1_1"
    return cases.get(session, case_id).source_id


def test_without_a_login_nothing_is_said_of_one(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        desk, _ = await opened(stage, qtbot)
        desk.details.show_page(desk.details.captures)
        assert not desk.details.captures.login.isVisible()

    play(qapp, tmp_path, scenario)


@pytest.mark.parametrize(
    ("captures", "words"), [(True, "Capture without the login"), (False, "Capture under my login")]
)
def test_a_page_is_captured_this_once_the_other_way(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, *, captures: bool, words: str
):
    async def scenario(stage: Stage) -> None:
        stage.engine.answers |= {"capture": {"status": "complete"}}
        _, login = await with_login(stage, qtbot, hours=9, captures=captures)
        assert login.isVisible()
        assert login.other.text() == words
        login.other.click()
        await stage.settle()
        assert stage.engine.fields_of("capture")["login"] is not captures

    play(qapp, tmp_path, scenario)


def test_a_login_that_is_over_leads_to_the_source(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        stage.engine.answers |= {"capture": WALL}
        desk, login = await with_login(stage, qtbot, hours=-1, captures=True)
        login.other.click()
        assert [place for place, _ in stage.heard.places] == ["sources"]
        desk.presenter.evidence.capture()
        await stage.settle()
        notice = stage.heard.notices[-1]
        assert "login has expired" in notice.text
        assert notice.act is not None
        notice.act()
        assert [place for place, _ in stage.heard.places] == ["sources"] * 2

    play(qapp, tmp_path, scenario)

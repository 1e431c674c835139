"""The login of a source in its card: begun, told of, used in captures, forgotten."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.domain import clock
from app.domain.ids import SourceId
from app.domain.login import BrowserProfile
from app.errors import JobCancelled, LoginError
from app.store import logins as store
from app.store import sources
from tests.ui.place_desk import Stage, button, one, play
from tests.ui.presenters.test_sources import FEED, opened
from ui.dialogs.confirm import ConfirmDialog
from ui.dialogs.login_page import LoginPageDialog
from ui.panes.sources import SourcesPane

ONE = SourceId(1)


async def place(stage: Stage, qtbot: QtBot, *, hours: float | None = None) -> SourcesPane:
    """The place with one source; `hours`: its login ends in so many."""
    await stage.desk.db.run(lambda session: sources.add(session, FEED))
    if hours is not None:
        now = clock.now()
        profile = BrowserProfile(
            source_id=ONE, start_url="https://a.org/login", created=now, signed_in_at=now,
            expires=now + timedelta(hours=hours),
        )  # fmt: skip
        await stage.desk.db.run(lambda session: store.keep(session, profile))
    return await opened(stage, qtbot)


def said(pane: SourcesPane) -> str:
    return " ".join(label.text() for label in pane.card.login.findChildren(QLabel))


def tags(pane: SourcesPane) -> tuple[str, ...]:
    entry = pane.list.rows.entry(0)
    return entry.tags if entry is not None else ()


def test_signing_in_asks_for_the_page_and_leaves_the_rest_to_the_engine(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        stage.engine.answers |= {"login": {"kept": False}}
        pane = await place(stage, qtbot)
        assert "There is none" in said(pane)
        pane.card.login.sign_in.click()
        dialog = one(pane.window(), LoginPageDialog)
        dialog.address.setText("a.org/login")
        button(dialog, "Open the page").click()
        await stage.settle()
        fields = {"source_id": 1, "url": "https://a.org/login"}
        assert stage.engine.fields_of("login") == fields
        assert "no keyring" in stage.heard.notices[-1].text

    play(qapp, tmp_path, scenario)


def test_a_login_that_is_there_or_over_says_so_in_card_and_row(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        pane = await place(stage, qtbot, hours=30)
        assert "signed in until" in said(pane)
        assert tags(pane) == ()
        await stage.desk.db.run(lambda session: store.expire(session, ONE, clock.now()))
        pane = await opened(stage, qtbot)
        assert "has expired: sign in again" in said(pane)
        assert tags(pane) == ("login has expired",)

    play(qapp, tmp_path, scenario)


def test_the_tick_makes_captures_use_it(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        pane = await place(stage, qtbot, hours=30)
        pane.card.login.captures.click()
        await stage.settle()
        found = await stage.desk.db.read(lambda session: store.of_source(session, ONE))
        assert found is not None
        assert found.captures

    play(qapp, tmp_path, scenario)


def test_a_login_is_forgotten_only_after_a_question(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        stage.engine.answers |= {"login_forget": {}}
        pane = await place(stage, qtbot, hours=30)
        pane.card.login.forget.click()
        button(one(pane.window(), ConfirmDialog), "Forget the login").click()
        await stage.settle()
        assert stage.engine.fields_of("login_forget") == {"source_id": 1}

    play(qapp, tmp_path, scenario)


def test_who_leaves_the_window_hears_nothing_and_a_failure_is_said(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        pane = await place(stage, qtbot)
        for error, heard in ((JobCancelled(), 0), (LoginError(reason="crashed"), 1)):
            stage.engine.answers |= {"login": error}
            pane.card.login.sign_in.click()
            dialog = one(pane.window(), LoginPageDialog)
            dialog.address_given.emit("https://a.org/")
            dialog.reject()
            await stage.settle()
            assert len(stage.heard.notices) == heard

    play(qapp, tmp_path, scenario)

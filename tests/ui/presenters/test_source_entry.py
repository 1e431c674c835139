"""Logging in to Telegram from the window: one question at a time, every refusal a sentence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.domain.source import SourceConfig
from app.errors import AppError, SourceLimited, SourceLogin, SourceMisconfigured, SourceUnreachable
from app.sources.checking import kind_of
from app.store import sources as store
from tests.ui.place_desk import Stage, button, one, play
from ui.dialogs.source import SourceDialog
from ui.dialogs.source_entry import EntryDialog
from ui.panes.sources import SourcesPane
from ui.presenters.sources import make_sources

CHANNEL = SourceConfig(
    name="Канал", network="telegram_user", kind="comments", params={"channel": "migomir"}
)
PARTS = {"api_id": "11", "api_hash": "h", "session": "s3cret"}


def field(owner: QWidget, name: str) -> QLineEdit:
    return next(f for f in owner.findChildren(QLineEdit) if f.accessibleName() == name)


def told(dialog: EntryDialog) -> str:
    return dialog._told.text()


async def opened(stage: Stage, qtbot: QtBot, what: object = None) -> SourcesPane:
    place = make_sources(stage.desk)
    qtbot.addWidget(place.widget)
    pane: SourcesPane = await stage.open(place, what)
    return pane


async def code_asked(stage: Stage, qtbot: QtBot) -> EntryDialog:
    """The dialog of a source that wants a login, its code sent or refused."""
    stage.engine.answers.setdefault("enter_begin", {})
    stage.engine.answers["enter_close"] = {}
    await stage.desk.db.run(lambda session: store.add(session, CHANNEL))
    pane = await opened(stage, qtbot)
    event = {"source_id": 1, "health": "login", "error_code": "source.login"}
    stage.desk.hub.source_state.emit(event)
    button(pane.card, "Log in to Telegram…").click()
    dialog = one(pane.window(), EntryDialog)
    qtbot.keyClicks(field(dialog, "Phone"), "+79000000000")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    await stage.settle()
    return dialog


def test_a_source_that_needs_a_login_gets_one(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        stage.engine.answers |= {"sources_changed": {}, "token": {"kept": True}}
        dialog = await code_asked(stage, qtbot)
        stage.engine.answers["enter_finish"] = SourceLogin(reason="password_needed")
        qtbot.keyClicks(field(dialog, "Code from Telegram"), "12345")
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
        await stage.settle()
        assert field(dialog, "Password").isVisible()
        stage.engine.answers["enter_finish"] = {"parts": PARTS}
        qtbot.keyClicks(field(dialog, "Password"), "word")
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
        await stage.settle()
        assert stage.engine.fields_of("enter_begin")["source_id"] == 1
        assert stage.engine.fields_of("enter_finish") == {"code": "12345", "password": "word"}
        token = stage.engine.fields_of("token")
        assert (token["source_id"], json.loads(token["token"])) == (1, PARTS)

    play(qapp, tmp_path, scenario)


@pytest.mark.parametrize(
    ("refusal", "words"),
    [
        (SourceLogin(reason="phone"), "no account with this number"),
        (SourceLogin(reason="api_id"), "my.telegram.org"),
        (SourceLimited(wait=7200.0), "asks to wait: 2 h"),
        (SourceMisconfigured(param="telethon", reason="extra"), 'pip install "otklik[telegram]"'),
        (SourceUnreachable(), "no connection to Telegram"),
    ],
)
def test_a_code_that_is_not_sent_says_why(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, refusal: AppError, words: str
):
    async def scenario(stage: Stage) -> None:
        stage.engine.answers["enter_begin"] = refusal
        dialog = await code_asked(stage, qtbot)
        assert words in told(dialog)
        assert field(dialog, "Phone").isVisible()

    play(qapp, tmp_path, scenario)


@pytest.mark.parametrize(
    ("reason", "words"), [("code", "not the code"), ("expired", "no longer valid")]
)
def test_a_code_that_is_refused_says_why(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, reason: str, words: str
):
    async def scenario(stage: Stage) -> None:
        dialog = await code_asked(stage, qtbot)
        stage.engine.answers["enter_finish"] = SourceLogin(reason=reason)
        qtbot.keyClicks(field(dialog, "Code from Telegram"), "1")
        button(dialog, "Log in").click()
        await stage.settle()
        assert words in told(dialog)
        assert button(dialog, "Send another code").isVisible()

    play(qapp, tmp_path, scenario)


def test_escape_ends_the_login_in_the_engine_too(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        dialog = await code_asked(stage, qtbot)
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        await stage.settle()
        assert stage.engine.asked[-1] == ("enter_close", {})

    play(qapp, tmp_path, scenario)


def test_a_new_source_takes_the_key_that_the_login_made(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        stage.engine.answers |= {"enter_begin": {}, "enter_finish": {"parts": PARTS}}
        pane = await opened(stage, qtbot, kind_of("telegram_user", "comments"))
        source = one(pane.window(), SourceDialog)
        field(source, "api_id").setText("11")
        button(source, "Log in to Telegram…").click()
        dialog = one(source, EntryDialog)
        assert field(dialog, "api_id").text() == "11"
        dialog.entered.emit("12345", "")
        await stage.settle()
        assert field(source, "Session").text() == "s3cret"

    play(qapp, tmp_path, scenario)

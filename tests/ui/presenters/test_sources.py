"""The place Sources: from the dialog to the store and the engine, and back."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.domain import clock
from app.domain.ids import SourceId
from app.domain.source import SourceConfig
from app.errors import SourceLogin, SourceTaken
from app.settings import Settings
from app.sources.checking import kind_of
from app.store import sources as store
from tests.place_rows import add_source
from tests.ui.place_desk import Stage, button, one, play
from ui.dialogs.source import SourceDialog
from ui.panes.sources import SourcesPane
from ui.presenters.sources import make_sources

ONE = SourceId(1)
FEED = SourceConfig(name="Лента", network="rss", kind="feed", params={"url": "https://a.org/f"})


async def opened(stage: Stage, qtbot: QtBot, what: object = None) -> SourcesPane:
    place = make_sources(stage.desk)
    qtbot.addWidget(place.widget)
    pane: SourcesPane = await stage.open(place, what)
    return pane


def details(pane: SourcesPane) -> list[str]:
    rows = [pane.list.rows.entry(at) for at in range(pane.list.rows.rowCount())]
    return [entry.detail for entry in rows if entry is not None]


def test_a_source_is_added_and_its_key_goes_to_the_engine_only(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        stage.engine.answers |= {"sources_changed": {}, "token": {"kept": True}}
        pane = await opened(stage, qtbot, kind_of("youtube", "video"))
        dialog = one(pane.window(), SourceDialog)
        video, key = field(dialog, "Video"), field(dialog, "Key (reads only)")
        qtbot.keyClicks(video, "dQw4w9WgXcQ")
        qtbot.keyClicks(key, "s3cret")
        dialog.show_keyring(present=True)
        button(dialog, "Add source").click()
        await stage.settle()
        assert stage.engine.fields_of("token") == {"source_id": 1, "token": '{"key": "s3cret"}'}
        assert b"s3cret" not in (tmp_path / "otklik.db").read_bytes()
        assert details(pane) == ["not asked yet"]

    play(qapp, tmp_path, scenario)


def field(dialog: SourceDialog, name: str) -> QLineEdit:
    return next(f for f in dialog.findChildren(QLineEdit) if f.accessibleName() == name)


def test_a_name_that_is_taken_keeps_the_dialog_open(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        await stage.desk.db.run(lambda session: store.add(session, FEED))
        pane = await opened(stage, qtbot, kind_of("rss", "feed"))
        dialog = one(pane.window(), SourceDialog)
        qtbot.keyClicks(field(dialog, "Address of the feed"), "https://b.org/feed")
        field(dialog, "Name in Otklik").setText("Лента")
        field(dialog, "Name in Otklik").setModified(True)
        button(dialog, "Add source").click()
        await stage.settle()
        assert dialog.isVisible()
        dialog.reject()

    play(qapp, tmp_path, scenario)


def test_a_removed_source_comes_back_with_undo(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        stage.engine.answers |= {"sources_changed": {}, "cancel": {}}
        await stage.desk.db.run(lambda session: store.add(session, FEED))
        pane = await opened(stage, qtbot)
        button(pane.card, "Remove").click()
        await stage.settle()
        assert await stage.desk.db.read(store.listed) == ()
        undo = stage.heard.notices[-1].act
        assert undo is not None
        undo()
        await stage.settle()
        assert [s.config.name for s in await stage.desk.db.read(store.listed)] == ["Лента"]

    play(qapp, tmp_path, scenario)


def test_pausing_is_written_and_told(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        stage.engine.answers["pause"] = {}
        await stage.desk.db.run(lambda session: store.add(session, FEED))
        pane = await opened(stage, qtbot)
        button(pane.card, "Pause").click()
        await stage.settle()
        assert stage.engine.fields_of("pause") == {"source_id": 1, "paused": True}
        assert details(pane) == ["paused"]

    play(qapp, tmp_path, scenario)


def test_a_state_from_the_engine_is_said_in_words(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        await stage.desk.db.run(lambda session: store.add(session, FEED))
        pane = await opened(stage, qtbot)
        event = {"source_id": 1, "health": "login", "error_code": "source.login"}
        stage.desk.hub.source_state.emit(event)
        assert details(pane) == ["needs a sign-in"]

    play(qapp, tmp_path, scenario)


def test_progress_shows_and_can_be_stopped(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        stage.engine.answers["cancel"] = {}
        await stage.desk.db.run(lambda session: store.add(session, FEED))
        pane = await opened(stage, qtbot)
        stage.desk.hub.progress.emit({"job": "sync:1", "done": 30, "total": 90})
        assert details(pane) == ["fetching: 30 of about 90"]
        button(pane.card, "Stop").click()
        await stage.settle()
        assert stage.engine.fields_of("cancel") == {"job": "sync:1"}

    play(qapp, tmp_path, scenario)


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ({"posts": 3, "total": None, "first": []}, "It answers"),
        (SourceLogin(), "does not accept our access key"),
    ],
)
def test_a_test_says_what_it_found(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    answer: dict[str, object] | SourceLogin,
    told: str,
):
    async def scenario(stage: Stage) -> None:
        stage.engine.answers["test_source"] = answer
        await stage.desk.db.run(lambda session: store.add(session, FEED))
        pane = await opened(stage, qtbot)
        button(pane.card, "Test").click()
        await stage.settle()
        assert told in pane.card._test_result.text()

    play(qapp, tmp_path, scenario)


def test_an_engine_that_is_away_is_said_and_nothing_is_lost(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        await stage.desk.db.run(add_source)
        pane = await opened(stage, qtbot)
        button(pane, "Ask all now").click()
        await stage.settle()
        assert "being started again" in stage.heard.notices[-1].text

    play(qapp, tmp_path, scenario)


def test_offline_is_said_and_can_be_ended_here(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        stage.engine.answers["offline"] = {}
        stage.desk.settings = Settings(offline=True)
        await stage.desk.db.run(lambda session: store.add(session, FEED))
        pane = await opened(stage, qtbot)
        assert pane.offline.isVisible()
        button(pane, "Go online").click()
        await stage.settle()
        assert stage.engine.fields_of("offline") == {"on": False}
        assert not pane.offline.isVisible()

    play(qapp, tmp_path, scenario)


def test_a_captcha_offers_the_page_and_then_asks_again(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        stage.engine.answers["sync"] = {}
        await stage.desk.db.run(lambda session: store.add(session, FEED))
        pane = await opened(stage, qtbot)
        stage.desk.hub.source_state.emit({"source_id": 1, "health": "captcha"})
        assert button(pane.card, "Open the page").isVisible()
        button(pane.card, "I have done it, ask again").click()
        await stage.settle()
        assert stage.engine.fields_of("sync") == {"source_id": 1}

    play(qapp, tmp_path, scenario)


def test_a_wait_is_counted_down_by_the_second(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        await stage.desk.db.run(lambda session: store.add(session, FEED))
        pane = await opened(stage, qtbot)
        retry = clock.iso(clock.now() + timedelta(seconds=125))
        event = {"source_id": 1, "health": "waiting", "retry_at": retry}
        stage.desk.hub.source_state.emit(event)
        pane.tick(clock.from_iso(retry) - timedelta(seconds=65))
        assert details(pane) == ["waiting for the limit: 1:05 left"]

    play(qapp, tmp_path, scenario)


def test_reading_anew_forgets_how_far_it_was(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        stage.engine.answers |= {"sources_changed": {}, "sync": {}}
        await stage.desk.db.run(lambda session: store.add(session, FEED))
        await stage.desk.db.run(lambda session: store.set_cursor(session, ONE, {"page": "7"}))
        pane = await opened(stage, qtbot)
        assert details(pane) == ["the first reading was stopped"]
        button(pane.card, "Read everything anew").click()
        await stage.settle()
        assert (await stage.desk.db.read(store.listed))[0].cursor == {}

    play(qapp, tmp_path, scenario)


def test_offline_can_be_begun_here(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        stage.engine.answers["offline"] = {}
        await stage.desk.db.run(lambda session: store.add(session, FEED))
        pane = await opened(stage, qtbot)
        button(pane, "Work offline").click()
        await stage.settle()
        assert stage.engine.fields_of("offline") == {"on": True}
        assert pane.offline.isVisible()

    play(qapp, tmp_path, scenario)


def test_looking_again_says_what_became_of_the_posts(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        stage.engine.answers["look"] = {"asked": 3, "edited": 1, "deleted": 2}
        await stage.desk.db.run(add_source)
        pane = await opened(stage, qtbot)
        pane.card.look_asked.emit(ONE)
        await stage.settle()
        assert stage.engine.fields_of("look") == {"source_id": 1}
        assert "edited: 1, deleted: 2, restored: 0" in stage.heard.notices[-1].text

    play(qapp, tmp_path, scenario)


def test_a_bot_that_another_source_hears_is_refused_in_the_dialog(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        stage.engine.answers["may_read"] = SourceTaken(other="our bot")
        pane = await opened(stage, qtbot, kind_of("telegram_bot", "bot"))
        dialog = one(pane.window(), SourceDialog)
        qtbot.keyClicks(field(dialog, "Token of the bot"), "4711:x")
        dialog.show_keyring(present=True)
        button(dialog, "Add source").click()
        await stage.settle()
        assert "“our bot” listens" in dialog._told.text()
        assert stage.engine.fields_of("may_read")["token"] == "4711:x"
        assert await stage.desk.db.read(store.listed) == ()
        dialog.reject()

    play(qapp, tmp_path, scenario)

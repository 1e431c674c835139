"""The place Settings and the first page: what is set is in force and in the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.settings import Settings, load
from app.sources.checking import kind_of
from app.store import topics
from tests.ui.place_desk import Stage, button, one, play
from ui.dialogs.about import AboutDialog
from ui.dialogs.shortcuts import ShortcutsDialog
from ui.panes.settings import SettingsPane
from ui.panes.welcome import WelcomePane
from ui.presenters.settings import make_settings
from ui.presenters.welcome import make_welcome


async def opened(stage: Stage, qtbot: QtBot) -> SettingsPane:
    place = make_settings(stage.desk)
    qtbot.addWidget(place.widget)
    pane: SettingsPane = await stage.open(place)
    return pane


async def welcomed(stage: Stage, qtbot: QtBot) -> WelcomePane:
    place = make_welcome(stage.desk)
    qtbot.addWidget(place.widget)
    pane: WelcomePane = await stage.open(place)
    return pane


def test_a_change_is_in_the_file_and_everybody_hears_of_it(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        told: list[Settings] = []
        stage.desk.hub.settings_changed.connect(told.append)
        pane = await opened(stage, qtbot)
        pane._density.setCurrentIndex(1)
        await stage.settle()
        assert load(tmp_path / "settings.toml").density == "compact"
        assert told == [stage.desk.settings]

    play(qapp, tmp_path, scenario)


def test_brands_are_kept_in_the_topics(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        pane = await opened(stage, qtbot)
        button(pane, "To the topics").click()
        assert stage.heard.places == [("topics", None)]

    play(qapp, tmp_path, scenario)


def test_working_offline_is_told_to_the_engine(qapp: QApplication, qtbot: QtBot, tmp_path: Path):
    async def scenario(stage: Stage) -> None:
        stage.engine.answers["offline"] = {}
        pane = await opened(stage, qtbot)
        pane._offline.setChecked(True)
        await stage.settle()
        assert stage.engine.fields_of("offline") == {"on": True}

    play(qapp, tmp_path, scenario)


def test_a_settings_file_that_cannot_be_written_is_said(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        (tmp_path / "settings.part").mkdir()
        pane = await opened(stage, qtbot)
        pane._density.setCurrentIndex(1)
        await stage.settle()
        assert [error.code for error in stage.heard.failures] == ["store.read_only"]
        assert stage.desk.settings.density == "comfortable"
        stage.heard.failures.clear()

    play(qapp, tmp_path, scenario)


@pytest.mark.parametrize(
    ("words", "kind"), [("Keys…", ShortcutsDialog), ("Licences…", AboutDialog)]
)
def test_keys_and_licences_are_at_hand(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    words: str,
    kind: type[ShortcutsDialog | AboutDialog],
):
    async def scenario(stage: Stage) -> None:
        pane = await opened(stage, qtbot)
        button(pane, words).click()
        dialog = one(pane.window(), kind)
        assert dialog.isVisible()
        dialog.reject()

    play(qapp, tmp_path, scenario)


def test_the_first_page_keeps_the_brands_and_leads_to_the_source(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        pane = await welcomed(stage, qtbot)
        qtbot.keyClicks(one(pane, QLineEdit), "Migomir, Yarkonet,")
        button(pane, "News feed: Feed of a site, a blog or Google Alerts").click()
        await stage.settle()
        assert stage.desk.settings.brands == ("Migomir", "Yarkonet")
        made = await stage.desk.db.read(topics.listed)
        assert [topic.name for topic in made] == ["Migomir", "Yarkonet"]
        assert stage.heard.places == [("sources", kind_of("rss", "feed"))]

    play(qapp, tmp_path, scenario)


def test_later_leads_to_the_queue_and_asks_nothing(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
):
    async def scenario(stage: Stage) -> None:
        pane = await welcomed(stage, qtbot)
        button(pane, "Later, to the empty queue").click()
        await stage.settle()
        assert stage.heard.places == [("queue", None)]

    play(qapp, tmp_path, scenario)
    assert not (tmp_path / "settings.toml").exists()

"""The list of sources while hundreds of them tell of themselves."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.domain import clock
from app.domain.ids import SourceId
from app.domain.source import Source, SourceConfig, SourceHealth, SyncProgress
from ui import i18n
from ui.panes.sources import SourcesPane

CONFIG = SourceConfig(name="Лента", network="rss", kind="feed", params={"url": "https://a.org/f"})


def sources(count: int) -> tuple[Source, ...]:
    return tuple(
        Source(id=SourceId(n), config=replace(CONFIG, name=f"Лента {n}"), health=SourceHealth.NEVER)
        for n in range(1, count + 1)
    )


def shown(qtbot: QtBot, count: int) -> SourcesPane:
    pane = SourcesPane()
    qtbot.addWidget(pane)
    pane.show_sources(sources(count), clock.now())
    pane.show()
    return pane


def changes_of(pane: SourcesPane) -> list[tuple[int, int]]:
    heard: list[tuple[int, int]] = []

    def note(first: QModelIndex, last: QModelIndex) -> None:
        heard.append((first.row(), last.row()))

    pane.list.rows.dataChanged.connect(note)
    return heard


def progress(number: int, done: int) -> SyncProgress:
    return SyncProgress(source_id=SourceId(number), done=done, total=None)


def test_many_words_at_once_become_one_change_of_the_rows_they_are_about(qtbot: QtBot):
    pane = shown(qtbot, 9)
    heard = changes_of(pane)
    for done in range(1, 50):
        for number in (2, 3, 7):
            pane.show_progress(progress(number, done), SourceId(number))
    qtbot.waitUntil(lambda: heard[-2:] == [(1, 2), (6, 6)])
    assert len(heard) == 3  # the first word at once, the rest together
    entry = pane.list.rows.entry(6)
    assert entry is not None
    assert "49" in entry.detail


def test_what_changed_while_nobody_looked_is_said_on_showing(qtbot: QtBot):
    pane = shown(qtbot, 3)
    pane.hide()
    heard = changes_of(pane)
    pane.show_progress(progress(2, 5), SourceId(2))
    assert heard == []
    pane.show()
    assert heard == [(1, 1)]


@pytest.mark.parametrize("language", ["en", "ru"])
def test_no_two_buttons_of_the_place_have_the_same_letter(qtbot: QtBot, language: str):
    i18n.install(language)
    pane = shown(qtbot, 1)
    texts = [button.text() for button in pane.findChildren(QPushButton)]
    letters = [QKeySequence.mnemonic(text).toString() for text in texts]
    used = [letter for letter in letters if letter]
    assert len(used) >= 10
    assert len(used) == len(set(used))

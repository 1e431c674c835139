"""The tour's hands: they type what they are given and do not wait for ever."""

from __future__ import annotations

import asyncio
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.errors import TourFailed
from ui.tasks import Tasks
from ui.tour_hands import Hands


def shown(qtbot: QtBot, out: Path) -> tuple[Hands, QLineEdit]:
    window, line = QWidget(), QLineEdit()
    QVBoxLayout(window).addWidget(line)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    line.setFocus()
    desk = SimpleNamespace(tasks=Tasks())
    session = SimpleNamespace(window=window, desk=desk)
    return Hands(session, out), line  # type: ignore[arg-type]  # all that hands ask of a session


def test_letters_of_any_alphabet_arrive_where_the_focus_is(qtbot: QtBot, tmp_path: Path):
    hands, line = shown(qtbot, tmp_path)
    asyncio.run(hands.write("Ёж, hello № 5 «да»"))
    assert line.text() == "Ёж, hello № 5 «да»"


def test_a_state_that_never_comes_ends_the_tour_with_its_name(qtbot: QtBot, tmp_path: Path):
    hands, _ = shown(qtbot, tmp_path)
    hands.step = "04"
    with pytest.raises(TourFailed) as failed:
        asyncio.run(hands.until("the moon is green", lambda: False, most_s=0.1))
    assert failed.value.facts == {"step": "04", "state": "the moon is green"}


def test_only_what_is_visible_is_seen(qtbot: QtBot, tmp_path: Path):
    hands, line = shown(qtbot, tmp_path)
    assert hands.seen(QLineEdit) is line
    line.hide()
    assert hands.seen(QLineEdit) is None
    assert hands.seen(QPushButton) is None


def test_a_picture_lies_in_the_folder_under_its_name(qtbot: QtBot, tmp_path: Path):
    hands, _ = shown(qtbot, tmp_path)
    assert asyncio.run(hands.picture("01-here")) == tmp_path / "01-here.png"
    assert (tmp_path / "01-here.png").stat().st_size

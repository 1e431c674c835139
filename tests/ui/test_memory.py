"""What the window remembers is handed over in bundles and survives a second start."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget
from pytestqt.qtbot import QtBot

from ui.memory import Memory


def test_changes_are_written_once_and_only_what_changed(qtbot: QtBot):
    written: list[Mapping[str, Any]] = []
    memory = Memory({"a": 1})
    memory.writes_to(written.append)
    memory.put("a", 1)
    memory.put("b", 2)
    memory.put("b", 3)
    qtbot.waitUntil(lambda: bool(written), timeout=2000)
    assert written == [{"b": 3}]


def test_what_changed_before_there_was_a_database_is_not_lost(qtbot: QtBot):
    written: list[Mapping[str, Any]] = []
    memory = Memory()
    memory.put("a", 1)
    memory.flush()
    memory.writes_to(written.append)
    memory.flush()
    assert written == [{"a": 1}]


def test_a_value_of_another_kind_is_not_believed(qtbot: QtBot):
    memory = Memory({"size": "huge", "place": 7})
    assert memory.get("size", []) == []
    assert memory.get("place", "queue") == "queue"


def splitter(qtbot: QtBot) -> QSplitter:
    made = QSplitter(Qt.Orientation.Horizontal)
    qtbot.addWidget(made)
    made.addWidget(QWidget())
    made.addWidget(QWidget())
    made.resize(600, 100)
    made.show()
    return made


def test_a_splitter_stands_where_it_was_left(qtbot: QtBot):
    memory, first, second = Memory(), splitter(qtbot), splitter(qtbot)
    memory.keep_splitter("a", first)
    first.moveSplitter(150, 1)
    memory.keep_splitter("a", second)
    assert second.sizes() == first.sizes()
    assert first.sizes()[0] == 150

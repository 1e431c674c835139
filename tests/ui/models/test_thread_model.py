"""The thread's model arrives at any list from any other, in steps that Qt's own tester allows."""

from __future__ import annotations

import random

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from tests.desk_records import ago
from ui.models.thread import ThreadModel
from ui.models.thread_items import Kind, ThreadItem


def line(key: str, version: int = 0) -> ThreadItem:
    return ThreadItem(key=key, kind=Kind.EVENTS, at=ago(version))


def test_three_hundred_random_lists_are_shown_exactly(qtbot: QtBot):
    model = ThreadModel()
    fail = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, fail)
    chance = random.Random(7)
    for _ in range(300):
        keys = chance.sample([f"k{n}" for n in range(30)], chance.randrange(20))
        rows = [line(key, chance.randrange(3)) for key in keys]
        model.show(rows)
        assert model.items() == tuple(rows)
    assert tester.model() is model


def test_a_line_that_stays_keeps_its_index_when_others_come_and_go(qtbot: QtBot):
    model = ThreadModel()
    model.start([line("a"), line("b"), line("c")])
    held = QPersistentModelIndex(model.index(1, 0))
    model.show([line("new"), line("c"), line("b")])
    assert model.items()[held.row()].key == "b"


def test_one_more_line_is_one_insertion(qtbot: QtBot):
    model = ThreadModel()
    model.start([line("a"), line("b")])
    with qtbot.waitSignal(model.rowsInserted) as inserted:
        model.show([line("a"), line("b"), line("c")])
    assert inserted.args[1:] == [2, 2]
    assert isinstance(inserted.args[0], QModelIndex)


def test_another_case_is_folded_again(qtbot: QtBot):
    model = ThreadModel()
    model.start([line("a")])
    model.toggle(0)
    assert model.unfolded("a")
    model.start([line("a")])
    assert not model.unfolded("a")

"""The list of entries keeps Qt's rules whatever is shown after what."""

from __future__ import annotations

import random

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from ui.models.entries import Entry, EntryModel, EntryRole


def entry(key: int, detail: str = "") -> Entry:
    return Entry(key=key, title=f"row {key}", detail=detail)


def keys(model: EntryModel) -> list[object]:
    return [
        model.index(at).data(EntryRole.ENTRY).key for at in range(model.rowCount(QModelIndex()))
    ]


def test_any_list_may_follow_any_other(qtbot: QtBot):
    del qtbot
    model = EntryModel()
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, model
    )
    chance = random.Random(7)
    for _ in range(300):
        wanted = chance.sample(range(12), chance.randrange(12))
        model.show([entry(key, str(chance.randrange(3))) for key in wanted])
        assert keys(model) == wanted
    assert tester.model() is model


def test_a_row_that_only_changed_is_not_taken_away(qtbot: QtBot):
    model = EntryModel()
    model.show([entry(1), entry(2), entry(3)])
    with qtbot.assertNotEmitted(model.rowsRemoved), qtbot.waitSignal(model.dataChanged) as changed:
        model.show([entry(1), entry(2, "news"), entry(3)])
    assert changed.args[0].row() == 1


def test_a_row_is_read_out_whole():
    model = EntryModel()
    model.show([Entry(key=1, title="Anna", aside="2 h late", detail="where is it", tags=("new",))])
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Anna, 2 h late, where is it, new"


def test_a_heading_cannot_be_chosen():
    model = EntryModel()
    model.show([Entry(key="today", title="Today", heading=True)])
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable

"""The queue's model holds Qt's contract whatever happens to it, and asks for what is in sight."""

from __future__ import annotations

import random
from array import array

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.domain.ids import CaseId
from tests.ui.queue_rows import queue_row
from ui.models.queue import KEPT, PAGE, QueueModel, Role

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def test_any_list_follows_any_other_under_qt_s_own_tester(qtbot: QtBot):
    dice, model = random.Random(7), QueueModel()
    tester = QAbstractItemModelTester(model, FATAL)
    expected = array("q")
    for _ in range(500):
        expected = step(dice, model, expected)
        assert model.ids == expected
        assert model.rowCount() == len(expected)
    del tester


def step(dice: random.Random, model: QueueModel, now: array[int]) -> array[int]:
    """One random change; what the ids must be after it."""
    match dice.choice(["show", "remove", "fill", "refresh", "first"]):
        case "show":
            now = array("q", dice.sample(range(1, 400), dice.randint(0, 200)))
            model.show(now)
        case "remove" if len(now):
            at = dice.randrange(len(now))
            now = now[:at] + now[at + 1 :]
            model.remove(at)
        case "fill" if len(now):
            near = dice.randrange(len(now))
            model.fill({CaseId(n): queue_row(n) for n in now[near : near + PAGE]}, near)
        case "refresh":
            changed = {CaseId(n): queue_row(n, risk=dice.randint(0, 9)) for n in now[:5]}
            model.refresh(changed, 0, 9)
        case "first":
            rows = [queue_row(n) for n in dice.sample(range(1, 400), dice.randint(0, 20))]
            total = len(rows) + dice.randint(0, 50)
            model.show_first(rows, total)
            now = array("q", [row.id for row in rows] + [0] * (total - len(rows)))
    return now


def test_a_row_that_is_not_in_memory_is_asked_for_with_its_page(qtbot: QtBot):
    model = QueueModel()
    model.show(array("q", range(1, 1001)))
    with qtbot.waitSignal(model.rows_wanted) as asked:
        assert model.index(500, 0).data(Role.ROW) is None
    first, last = asked.args[0][0], asked.args[0][-1]
    assert (first, last) == ((448, 449), (511, 512))


def test_rows_whose_ids_are_on_their_way_are_not_asked_for(qtbot: QtBot):
    model = QueueModel()
    model.show_first([queue_row(1)], 10)
    with qtbot.assertNotEmitted(model.rows_wanted, wait=50):
        assert model.index(5, 0).data(Role.ROW) is None


def test_memory_keeps_the_rows_looked_at_last(qtbot: QtBot):
    model = QueueModel()
    model.show(array("q", range(1, KEPT + 100)))
    for start in range(1, KEPT + 100, PAGE):
        model.fill({CaseId(n): queue_row(n) for n in range(start, start + PAGE)}, start)
    assert not model.knows(CaseId(1))
    assert model.knows(CaseId(KEPT + 99))


def test_a_removal_leaves_the_old_array_to_whoever_is_reading_it(qtbot: QtBot):
    model = QueueModel()
    model.show(array("q", [1, 2, 3]))
    before = model.ids
    model.remove(1)
    assert list(before) == [1, 2, 3]
    assert list(model.ids) == [1, 3]


def test_a_screen_reader_hears_author_risk_and_text(qtbot: QtBot):
    model = QueueModel()
    model.show_first([queue_row(1)], 1)
    said = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert all(part in said for part in ("Марина Соколова", "High risk", "Третий день"))


def test_children_have_no_rows_of_their_own(qtbot: QtBot):
    model = QueueModel()
    model.show(array("q", [1]))
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.columnCount(model.index(0, 0)) == 0
    assert model.index(0, 0).parent() == QModelIndex()

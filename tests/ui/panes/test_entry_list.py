"""A painted list: what is chosen stays chosen, what is opened is told."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.models.entries import Entry
from ui.panes.entry_list import EntryList


def rows(*numbers: int) -> list[Entry]:
    return [
        Entry(key=number, title=f"row {number}", detail="text", network="vk") for number in numbers
    ]


def shown(qtbot: QtBot, *numbers: int) -> EntryList:
    view = EntryList("rows")
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show_rows(rows(*numbers))
    view.show()
    return view


def test_what_is_chosen_stays_chosen_and_where_it_was(qtbot: QtBot):
    view = shown(qtbot, *range(50))
    view.choose(20)
    before = view.visualRect(view.currentIndex()).top()
    view.show_rows(rows(100, 101, *range(50)))
    assert view.key == 20
    assert view.visualRect(view.currentIndex()).top() == before


def test_the_neighbour_of_a_chosen_row_that_went_is_chosen(qtbot: QtBot):
    view = shown(qtbot, 1, 2, 3)
    view.choose(2)
    view.show_rows(rows(1, 3))
    assert view.key in (1, 3)


def test_nothing_is_chosen_when_nothing_is_left(qtbot: QtBot):
    view = shown(qtbot, 1, 2)
    view.choose(2)
    with qtbot.waitSignal(view.chosen) as told:
        view.show_rows([])
    assert told.args == [None]


def test_enter_opens_the_row(qtbot: QtBot):
    view = shown(qtbot, 1, 2)
    view.choose(2)
    with qtbot.waitSignal(view.opened) as told:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told.args == [2]


def test_arrows_pass_over_headings(qtbot: QtBot):
    view = shown(qtbot)
    heading = Entry(key="h", title="Today", heading=True)
    view.show_rows([*rows(1), heading, *rows(2)])
    view.choose_first()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.key == 2


def test_the_end_of_the_list_is_told(qtbot: QtBot):
    view = shown(qtbot, *range(100))
    with qtbot.waitSignal(view.ended):
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())


def test_thousands_of_rows_are_shown_at_once(qtbot: QtBot):
    view = shown(qtbot)
    began = time.perf_counter()
    view.show_rows(rows(*range(10_000)))
    view.grab()
    assert time.perf_counter() - began < 2


def test_hostile_texts_are_painted(qtbot: QtBot):
    view = shown(qtbot)
    texts = ("\u202eevil", "x" * 100_000, "مهند\u200b\u200d", "🌸" * 300, "a\nb\tc", "\ud800")
    view.show_rows(
        [
            Entry(key=n, title=t[:5000], detail=t[:5000], marks=((0, 3), (2, 9**6)), tags=(t[:99],))
            for n, t in enumerate(texts)
        ]
    )
    assert not view.grab().isNull()

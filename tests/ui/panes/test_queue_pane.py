"""The queue's pane: head, filters as chips, states, keys, and the status line and palette."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.case import Sort, View
from app.domain.queue import QueueQuestion
from tests.ui.queue_rows import queue_row
from ui import i18n
from ui.models.queue import QueueModel
from ui.panes.palette import Command, Palette
from ui.panes.queue import QueuePane
from ui.panes.queue_head import QueueHead
from ui.panes.rail import PLACES, Rail
from ui.panes.status import StatusBar


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> None:
    """The source language, whatever catalogues there are."""
    i18n.install("en")


@pytest.fixture
def pane(qtbot: QtBot) -> QueuePane:
    """With a hundred rows, shown."""
    model = QueueModel()
    made = QueuePane(model)
    qtbot.addWidget(made)
    model.setParent(made)
    model.show_first([queue_row(n) for n in range(1, 101)], 100)
    made.resize(360, 700)
    made.show()
    made.show_list()
    made.activateWindow()
    made.list.setFocus()
    return made


@pytest.mark.parametrize(("down", "up"), [("J", "K"), ("О", "Л"), ("Down", "Up")])
def test_letters_and_arrows_walk_the_list_in_both_layouts(
    pane: QueuePane, qtbot: QtBot, down: str, up: str
):
    pane.list.go_to(10)
    for keys, expected in ((down, 12), (down, 13), (up, 12)):
        QTest.keySequence(pane.list, QKeySequence(keys))
        assert pane.list.current == expected


def test_several_cases_are_chosen_by_keys_and_one_key_ends_it(pane: QueuePane, qtbot: QtBot):
    pane.list.go_to(10)
    for _ in range(2):
        QTest.keyClick(pane.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert pane.list.chosen_cases(9) == [11, 12, 13]
    assert pane.chosen.isVisible()
    QTest.keyClick(pane.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert (pane.list.chosen_count(), len(pane.list.chosen_cases(50))) == (100, 50)
    QTest.keyClick(pane.list, Qt.Key.Key_Escape)
    assert (pane.list.chosen_count(), pane.chosen.isVisible()) == (1, False)


def test_choosing_says_which_case(pane: QueuePane, qtbot: QtBot):
    with qtbot.waitSignal(pane.list.chosen) as chosen:
        pane.list.go_to(4)
    assert chosen.args == [5]


def test_the_foot_says_which_rows_are_in_sight(pane: QueuePane):
    texts = [label.text() for label in pane.findChildren(QLabel)]
    assert any(text.startswith("1–") and text.endswith("of 100") for text in texts)


def test_compact_rows_keep_the_place(pane: QueuePane):
    pane.list.go_to(50)
    top = pane.list.place()[1]
    pane.set_compact(True)
    assert pane.list.place()[1] == top
    assert pane.list.current == 51
    assert pane.list.rowHeight(0) == 44


def test_taking_rows_out_above_moves_nothing_in_sight(pane: QueuePane):
    pane.list.go_to(60)
    before = pane.list.place()
    pane.list.take_out([20, 7, 3])
    assert pane.list.place() == before


@pytest.mark.parametrize(
    ("why", "words"),
    [
        ({"searching": True, "filtered": False, "no_sources": False}, "Nothing found"),
        ({"searching": False, "filtered": True, "no_sources": False}, "filters"),
        ({"searching": False, "filtered": False, "no_sources": True}, "Add a source"),
        ({"searching": False, "filtered": False, "no_sources": False}, "All done"),
    ],
)
def test_an_empty_list_says_why_and_what_to_do(pane: QueuePane, why: dict[str, bool], words: str):
    pane.show_nothing(**why)
    assert words in said(pane)


def said(owner: QWidget) -> str:
    labels, buttons = owner.findChildren(QLabel), owner.findChildren(QPushButton)
    spoken = [label.text() for label in labels if label.isVisible()]
    return " ".join(spoken + [button.text() for button in buttons if button.isVisible()])


def chips(head: QueueHead) -> list[QPushButton]:
    return [b for b in head.findChildren(QPushButton) if b.property("kind") == "chip"]


def test_a_filter_stands_as_a_chip_until_it_is_clicked_away(qtbot: QtBot):
    head = QueueHead()
    qtbot.addWidget(head)
    head.show()
    with qtbot.waitSignal(head.asked) as asked:
        head.menus.filter_actions.actions()[1].trigger()
    assert asked.args == [QueueQuestion(own_channel=True)]
    with qtbot.waitSignal(head.asked) as asked:
        chips(head)[-1].click()
    assert asked.args == [QueueQuestion()]


def test_views_orders_and_networks_are_asked_for(qtbot: QtBot):
    head = QueueHead()
    qtbot.addWidget(head)
    head.show_networks(("mastodon", "vk"))
    asked: list[QueueQuestion] = []
    head.asked.connect(asked.append)
    [newest] = [a for a in head.menus.order_actions.actions() if a.data() == Sort.NEWEST]
    [trolls] = [a for a in head.menus.view_actions.actions() if a.data() == View.TROLLS]
    for action in (newest, trolls, head.menus.filter_actions.actions()[-1]):
        action.trigger()
    assert asked[-1] == QueueQuestion(view=View.TROLLS, sort=Sort.NEWEST, network="vk")


def test_counts_stand_beside_the_views(qtbot: QtBot):
    head = QueueHead()
    qtbot.addWidget(head)
    head.show_counts({View.UNANSWERED: 12_408, View.TROLLS: 7})
    assert "12,408" in head.view.text()
    assert any(
        action.text() == "Trolls and spam\t7" for action in head.menus.view_actions.actions()
    )


def test_search_waits_for_a_pause_and_enter_does_not(qtbot: QtBot):
    head = QueueHead()
    qtbot.addWidget(head)
    typed: list[str] = []
    head.searched.connect(typed.append)
    qtbot.keyClicks(head.search, "refund")
    assert typed == []
    qtbot.keyClick(head.search, Qt.Key.Key_Return)
    assert typed == ["refund"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_from_the_search_one_goes_on_to_the_list(pane: QueuePane, qtbot: QtBot, key: Qt.Key):
    pane.head.search.setFocus()
    qtbot.keyClicks(pane.head.search, "refund")
    QTest.keyClick(pane.head.search, key)
    assert pane.list.hasFocus()
    assert pane.head.search.text() == ("" if key == Qt.Key.Key_Escape else "refund")


def test_a_long_list_is_shown_without_asking_for_its_rows(qtbot: QtBot):
    model = QueueModel()
    pane = QueuePane(model)
    qtbot.addWidget(pane)
    model.show(array("q", range(1, 1_000_001)))
    pane.resize(360, 700)
    pane.show()
    pane.show_list()
    pane.list.go_to(999_999)
    assert pane.list.sight()[1] == 999_999


def test_a_job_shows_its_numbers_and_can_be_stopped(qtbot: QtBot):
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.show()
    bar.show_progress("capture:1", "capture", 3, 7, "scrolling")
    assert "Capturing evidence: scrolling through the page 3 of 7" in said(bar)
    with qtbot.waitSignal(bar.cancel_asked) as asked:
        bar._stop.click()
    assert asked.args == ["capture:1"]
    bar.end_job("capture:1")
    assert not bar.findChildren(QProgressBar)[0].isVisible()


def test_a_notice_offers_one_thing_and_goes_when_it_is_done(qtbot: QtBot):
    bar, undone = StatusBar(), list[int]()
    qtbot.addWidget(bar)
    bar.show()
    bar.say("Sent", "good", "Undo", lambda: undone.append(1), 15)
    bar._act.click()
    assert undone == [1]
    assert "Sent" not in said(bar)


def test_the_rail_is_walked_by_arrows_and_named_when_narrow(qtbot: QtBot):
    rail = Rail()
    qtbot.addWidget(rail)
    rail.show()
    rail.activateWindow()
    rail._buttons["queue"].setFocus()
    qtbot.keyClick(rail._buttons["queue"], Qt.Key.Key_Down)
    assert rail.focusWidget() is rail._buttons["deadlines"]
    rail.set_narrow(True)
    assert all(button.accessibleName() for button in rail._buttons.values())
    assert {button.text() for button in rail._buttons.values()} == {""}


def test_the_rail_says_which_place_is_wanted(qtbot: QtBot):
    rail = Rail()
    qtbot.addWidget(rail)
    wanted: list[str] = []
    rail.chosen.connect(wanted.append)
    for name in PLACES:
        rail._buttons[name].click()
    assert wanted == list(PLACES)


@pytest.fixture
def palette(qtbot: QtBot) -> Iterator[Palette]:
    """Over an empty window."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 700)
    window.show()
    window.activateWindow()
    yield Palette(window)
    window.close()


def test_the_palette_finds_by_pieces_of_words_and_runs_what_is_chosen(palette: Palette):
    ran: list[str] = []
    names = ("Show the archive", "Show the people", "Larger interface")
    palette.ask([Command(name, "", "list", partial(ran.append, name)) for name in names])
    QTest.keyClicks(palette._field, "show pe")
    QTest.keyClick(palette._field, Qt.Key.Key_Return)
    assert ran == ["Show the people"]
    assert not palette.isVisible()


def test_an_address_in_the_palette_opens_a_case(palette: Palette, qtbot: QtBot):
    palette.ask([])
    QTest.keyClicks(palette._field, "https://vk.com/wall-1_2")
    with qtbot.waitSignal(palette.address_asked) as asked:
        QTest.keyClick(palette._field, Qt.Key.Key_Return)
    assert asked.args == ["https://vk.com/wall-1_2"]


def test_escape_leaves_the_palette_without_doing_anything(palette: Palette):
    ran: list[int] = []
    palette.ask([Command("a", "", "list", lambda: ran.append(1))])
    QTest.keyClick(palette._field, Qt.Key.Key_Escape)
    assert (ran, palette.isVisible()) == ([], False)


def test_the_rail_says_that_the_networks_are_left_alone(qtbot: QtBot):
    rail = Rail()
    qtbot.addWidget(rail)
    rail.show_offline(offline=True)
    names = [button.accessibleName() for button in rail.findChildren(QPushButton)]
    assert "Sources, offline" in names
    rail.show_offline(offline=False)
    assert rail._buttons["sources"].accessibleName() == "Sources"

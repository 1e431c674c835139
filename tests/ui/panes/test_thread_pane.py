"""The thread pane: keyboard, long threads, and nothing that jumps."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.domain.case import CaseStatus, CloseReason
from app.domain.reply import ReplyStatus
from tests.desk_records import TEXT, case, post, reply, whole
from ui.panes.thread import ThreadPane


def shown(qtbot: QtBot, comments: int = 0, **more: object) -> ThreadPane:
    """A pane with case 7, and so many comments under it."""
    pane = ThreadPane()
    qtbot.addWidget(pane)
    pane.resize(640, 500)
    pane.show()
    posts = [post(1), *(post(2 + n, 50 - n / 100) for n in range(comments))]
    pane.show_case(whole(**{"posts": tuple(posts), **more}))
    qtbot.waitUntil(pane.view.heights.settled)
    return pane


def test_no_case_says_what_to_do(qtbot: QtBot):
    pane = ThreadPane()
    qtbot.addWidget(pane)
    pane.show_nothing()
    assert not pane.header.isVisible()


def test_two_thousand_comments_have_their_true_heights(qtbot: QtBot):
    pane = shown(qtbot, 2_000)
    view = pane.view
    for row in (0, 1_000, 2_000):
        item = view.lines.item(row)
        assert item is not None
        width = view.viewport().width()
        assert view.rowHeight(row) == view.bubbles.height(item, width, unfolded=False)


def test_reading_begins_at_the_end_of_the_case(qtbot: QtBot):
    pane = shown(qtbot, 40)
    view = pane.view
    assert view.rowAt(view.viewport().height() - 1) == 40


def test_keys_that_come_to_the_thread_find_a_row_that_is_seen_and_lead_on_in_sight(qtbot: QtBot):
    pane = shown(qtbot, 40)
    view = pane.view
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(view.hasFocus)
    assert view.currentIndex().row() == 40
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Home, Qt.Key.Key_PageDown):
        qtbot.keyClick(view, key)
        assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


def test_what_is_read_stays_where_it_is_when_messages_come(qtbot: QtBot):
    pane = shown(qtbot, 40)
    view = pane.view
    view.verticalScrollBar().setValue(700)
    before = view.heights.anchor()
    current = pane.case()
    assert current is not None
    pane.show_case(replace(current, posts=(post(900, 90), *current.posts, post(901, 1))))
    qtbot.waitUntil(view.heights.settled)
    assert view.heights.anchor() == before


def test_a_line_is_copied_by_key(qtbot: QtBot):
    pane = shown(qtbot)
    view = pane.view
    view.setFocus()
    view.setCurrentIndex(view.lines.index(0, 0))
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == TEXT


def test_what_can_be_done_with_an_answer_is_in_its_menu(qtbot: QtBot):
    pane = shown(qtbot, replies=(reply(1, ReplyStatus.FAILED),))
    item = pane.view.lines.items()[-1]
    menu = pane.menu(item)
    with qtbot.waitSignal(pane.action_asked) as asked:
        next(action for action in menu.actions() if action.text() == "Try again").trigger()
    assert asked.args == [item, "retry"]


def test_a_click_on_a_link_in_a_bubble_asks_for_it(qtbot: QtBot):
    pane = shown(qtbot, replies=(reply(1, ReplyStatus.COPIED),))
    view = pane.view
    item = view.lines.items()[-1]
    rect = view.visualRect(view.lines.index(1, 0))
    spot = next(
        point
        for y in range(rect.top(), rect.bottom(), 4)
        for x in range(rect.left(), rect.right(), 8)
        if view.bubbles.action_at(
            item, rect, point := rect.topLeft().__class__(x, y), unfolded=False
        )
    )
    with qtbot.waitSignal(pane.action_asked) as asked:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert asked.args == [item, "published"]


def test_the_head_of_a_closed_case_offers_to_open_it_again(qtbot: QtBot):
    closed = case(status=CaseStatus.CLOSED, close_reason=CloseReason.SOLVED)
    pane = shown(qtbot, case=closed)
    with qtbot.waitSignal(pane.header.reopen_asked):
        pane.header.findChildren(type(pane.header._buttons["check"]))[-1].click()

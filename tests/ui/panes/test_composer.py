"""The composer under a hand that types: templates, blanks, what is saved, what is sent."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain import clock
from app.domain.ids import CaseId
from app.domain.reply import Draft, ReplyStatus, Way
from tests.desk_records import NOW, reply, whole
from ui.panes.answer_text import AnswerText
from ui.panes.composer import Composer
from ui.panes.strip import Strip


def composer(qtbot: QtBot, text: str = "") -> Composer:
    """A composer for case 7 with a draft; the caret stands at its end."""
    pane = Composer()
    qtbot.addWidget(pane)
    draft = Draft(case_id=CaseId(7), text=text, public=True, saved_at=NOW)
    pane.show_case(whole(), *([draft] if text else []))
    pane.show()
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)
    pane.text.setFocus()
    return pane


def selected(text: AnswerText) -> str:
    return text.textCursor().selectedText()


def test_what_is_typed_asks_to_be_saved_after_a_pause(qtbot: QtBot):
    pane = composer(qtbot)
    with qtbot.waitSignal(pane.save_asked, timeout=1_000) as asked:
        qtbot.keyClicks(pane.text, "Zdravstvujte")
    assert asked.args == ["Zdravstvujte", True]
    assert pane.unsaved() is None


def test_leaving_the_field_saves_at_once(qtbot: QtBot):
    pane = composer(qtbot)
    qtbot.keyClicks(pane.text, "a")
    with qtbot.waitSignal(pane.save_asked, timeout=100):
        pane.text.clearFocus()


def test_typing_without_a_pause_is_saved_within_a_second(qtbot: QtBot):
    pane = composer(qtbot)
    saved: list[str] = []
    pane.save_asked.connect(lambda text, public: saved.append(text))
    for _ in range(60):
        qtbot.keyClick(pane.text, Qt.Key.Key_A)
        qtbot.wait(25)
    assert saved
    assert len(saved[0]) < 50


@pytest.mark.parametrize("before", ["", "Anna, ", "Anna\n", "😀 "])
def test_a_slash_at_the_start_of_a_word_asks_for_a_template(qtbot: QtBot, before: str):
    pane = composer(qtbot, before)
    with qtbot.waitSignal(pane.text.template_asked):
        qtbot.keyClicks(pane.text, "/")
    with qtbot.waitSignals([pane.text.template_asked] * 2):
        qtbot.keyClicks(pane.text, "so")
    assert pane.text.asked_for() == "so"


def test_a_slash_inside_a_word_is_only_a_slash(qtbot: QtBot):
    pane = composer(qtbot)
    with qtbot.assertNotEmitted(pane.text.template_asked):
        qtbot.keyClicks(pane.text, "24/7 and/or")
    assert pane.text.text() == "24/7 and/or"


def test_escape_leaves_what_was_typed(qtbot: QtBot):
    pane = composer(qtbot)
    pane.text.picker_key.connect(lambda key: pane.text.end_asking())
    qtbot.keyClicks(pane.text, "/so")
    qtbot.keyClick(pane.text, Qt.Key.Key_Escape)
    assert (pane.text.asking(), pane.text.text()) == (False, "/so")


def test_a_template_takes_the_place_of_its_slash_and_the_caret_its_first_blank(qtbot: QtBot):
    pane = composer(qtbot, "😀 Anna, ")
    qtbot.keyClicks(pane.text, "/ret")
    pane.text.put_template("вернём [[сумма]] до [[дата]].")
    assert pane.text.text() == "😀 Anna, вернём [[сумма]] до [[дата]]."
    assert selected(pane.text) == "[[сумма]]"
    pane.text.undo()
    assert pane.text.text() == "😀 Anna, /ret"


def test_tab_walks_the_blanks_round_and_typing_fills_them(qtbot: QtBot):
    pane = composer(qtbot, "😀 [[один]] и [[два]]")
    walked = []
    for _ in range(3):
        qtbot.keyClick(pane.text, Qt.Key.Key_Tab)
        walked.append(selected(pane.text))
    assert walked == ["[[один]]", "[[два]]", "[[один]]"]
    qtbot.keyClicks(pane.text, "1")
    qtbot.keyClick(pane.text, Qt.Key.Key_Backtab)
    assert selected(pane.text) == "[[два]]"
    assert pane.text.text() == "😀 1 и [[два]]"


def test_tab_without_blanks_goes_on_to_the_next_field(qtbot: QtBot):
    pane = composer(qtbot, "готово")
    qtbot.keyClick(pane.text, Qt.Key.Key_Tab)
    assert not pane.text.hasFocus()
    assert pane.text.text() == "готово"


def test_blanks_stop_sending_and_are_named(qtbot: QtBot):
    pane = composer(qtbot, "Вернём [[сумма]]")
    with qtbot.assertNotEmitted(pane.send_asked):
        qtbot.keyClick(pane.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "сумма" in pane.warning.text()
    assert selected(pane.text) == "[[сумма]]"
    qtbot.keyClicks(pane.text, "100")
    with qtbot.waitSignal(pane.send_asked) as sent:
        pane.foot.send.click()
    assert sent.args == ["Вернём 100", True]
    assert not pane.warning.isVisible()


def test_nothing_but_spaces_is_not_sent(qtbot: QtBot):
    pane = composer(qtbot, "  \n ")
    assert not pane.foot.send.isEnabled()
    with qtbot.assertNotEmitted(pane.send_asked):
        pane.send()


def test_the_undo_strip_stands_while_the_answer_can_be_taken_back(qtbot: QtBot):
    pane = composer(qtbot)
    soon = clock.now().replace(year=clock.now().year + 1)
    waiting = reply(1, ReplyStatus.PENDING, not_before=soon)
    pane.show_state(whole(replies=(waiting,)))
    assert pane.undo.isVisible()
    with qtbot.waitSignal(pane.undo.undo_asked) as asked:
        pane.undo.findChildren(QWidget)[1].click()  # type: ignore[attr-defined]  # its button
    assert asked.args == [waiting]
    pane.show_state(whole())
    assert not pane.undo.isVisible()


def test_the_button_says_how_the_answer_leaves(qtbot: QtBot):
    pane = composer(qtbot)
    pane.show_way(Way.API)
    api = pane.foot.send.text()
    pane.show_way(Way.COPY)
    assert (api, pane.foot.send.text()) == ("Send", "Copy and open")


def test_an_earlier_text_comes_back_and_can_be_undone(qtbot: QtBot):
    pane = composer(qtbot, "новый")
    pane.bring_back("старый")
    assert pane.text.text() == "старый"
    pane.text.undo()
    assert pane.text.text() == "новый"


def test_pasted_pages_come_in_as_plain_text_of_bounded_length(qtbot: QtBot):
    pane = composer(qtbot)
    page = QMimeData()
    page.setHtml("<b>жирный</b><img src='file:///etc/passwd'>")
    page.setText("жирный" + "я" * 200_000)
    with qtbot.waitSignal(pane.text.paste_cut):
        pane.text.insertFromMimeData(page)
    assert pane.text.text().startswith("жирный")
    assert len(pane.text.text()) == 100_000


def test_a_page_without_plain_words_is_read_and_a_folder_leaves_no_address(qtbot: QtBot):
    pane, page, folder = composer(qtbot), QMimeData(), QMimeData()
    page.setHtml("<p>Где <b>заказ</b>?</p><img src='http://127.0.0.1:9/a.png'>")
    assert pane.text.canInsertFromMimeData(page)
    pane.text.insertFromMimeData(page)
    folder.setUrls([QUrl("file:///tmp")])
    with qtbot.waitSignal(pane.text.files_given):
        pane.text.insertFromMimeData(folder)
    assert pane.text.text().strip() == "Где заказ?"


def test_an_answer_longer_than_the_network_takes_is_not_sent(qtbot: QtBot):
    pane = composer(qtbot, "слишком длинно")
    pane.show_longest(5)
    with qtbot.assertNotEmitted(pane.send_asked):
        pane.send()
    assert "9" in pane.warning.text()
    pane.show_longest(None)
    with qtbot.waitSignal(pane.send_asked):
        pane.send()


def test_many_lines_around_the_text_scroll_and_the_text_keeps_its_lines(qtbot: QtBot):
    pane, strips = composer(qtbot, "one"), [Strip() for _ in range(8)]
    for strip in strips:
        pane.add_above(strip)
        strip.say("something stands in the way", "late", "Mend it")
    below = QWidget(minimumHeight=400)
    pane.add_below(below)
    pane.resize(600, pane.minimumSizeHint().height())
    line = pane.text.fontMetrics().lineSpacing()
    qtbot.waitUntil(lambda: not strips[-1].visibleRegion().isEmpty())  # the new one is in view
    assert pane.text.viewport().height() >= 3 * line
    assert strips[-1].height() >= strips[-1].heightForWidth(strips[-1].width())
    pane.text.setStyleSheet("font-size: 30px")
    assert pane.text.minimumHeight() > 3 * line * 2


def test_the_button_says_what_finds_room_and_its_name_says_all(qtbot: QtBot):
    pane = composer(qtbot, "one")
    pane.foot.show_empty(6)
    seen = []
    for width in (900, pane.foot.minimumSizeHint().width() - 20, 900):
        pane.foot.resize(width, pane.foot.height())
        seen.append(pane.foot.send.text())
        assert "6 question" in pane.foot.send.accessibleName()
    assert seen[0] == seen[2]
    assert len(seen[1]) < len(seen[0])

"""Brands in a bubble: marked beside the words that count, and told to who points at them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF
from PySide6.QtGui import QHelpEvent, QImage, QPainter, QTextCharFormat, QTextLine
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from tests.desk_records import NOW
from tests.gallery.brand_scenes import FIRST, banked
from ui import theme
from ui.delegates.bubble_layout import Laid, Placed, lay
from ui.delegates.bubble_words import BRANDS_SHOWN, BubbleWords
from ui.models.thread_items import ThreadItem, items
from ui.panes.thread import ThreadPane
from ui.text_units import units

IN_A_FORM = "Сбере — Сбербанк, by a form of the name"


def first() -> ThreadItem:
    return items(banked(), None)[0]


def laid(item: ThreadItem, width: int = 640) -> Laid:
    return lay(BubbleWords().said(item, NOW, unfolded=True), width)


def body(whole: Laid) -> Placed:
    return next(placed for placed in whole.pieces if placed.piece.stretches)


def x_of(line: QTextLine, unit: int) -> float:
    """Where a unit of the text begins in its line."""
    return float(line.cursorToX(unit)[0])  # type: ignore[index]  # the stubs say object


def place(whole: Laid, word: str) -> QPointF:
    """The middle of a word's second letter, relative to the row."""
    placed = body(whole)
    unit = units(FIRST[: FIRST.index(word) + 1])
    line = placed.text.lineForTextPosition(unit)
    x = (x_of(line, unit) + x_of(line, unit + 1)) / 2
    return placed.box.topLeft() + QPointF(x, line.y() + line.height() / 2)


def test_brands_have_a_ground_of_their_own_and_a_dotted_line(qtbot: QtBot):
    formats = body(laid(first())).text.formats()[:3]
    ground = theme.current().color("mark.brand")
    assert all(part.format.background().color() == ground for part in formats)
    dotted = QTextCharFormat.UnderlineStyle.DotLine
    assert {part.format.underlineStyle() for part in formats} == {dotted}


def test_a_brand_among_words_that_count_keeps_its_line_on_their_ground(qtbot: QtBot):
    item = first()
    both = colours(laid(item), "Сбер,")
    assert theme.current().color("mark").name() in both
    assert theme.current().color("mark.brand").name() not in both
    assert theme.current().color("mark.brand.line").name() in both
    plain = colours(laid(replace(item, brands=())), "Сбер,")
    assert theme.current().color("mark.brand.line").name() not in plain


def colours(whole: Laid, word: str) -> set[str]:
    """All colours of a word as it is painted, without its last letter."""
    text = body(whole).text
    start, end = (units(FIRST[: FIRST.index(word) + n]) for n in (0, len(word) - 1))
    line = text.lineForTextPosition(start)
    picture = QImage(640, 100, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    text.draw(painter, QPointF())
    painter.end()
    across = range(int(x_of(line, start)) + 1, int(x_of(line, end)))
    down = range(int(line.y()), int(line.y() + line.height()))
    return {picture.pixelColor(x, y).name() for x in across for y in down}


def test_pointing_at_a_brand_tells_whom_it_names_and_how_we_know(qtbot: QtBot):
    whole = laid(first())
    assert whole.tip_at(place(whole, "Сбере")) == IN_A_FORM
    assert whole.tip_at(place(whole, "#сбер")) == "#сбер — Сбербанк, by hashtag"
    assert whole.tip_at(place(whole, "Ненавижу")) == ""
    assert whole.tip_at(QPointF(-5, -5)) == ""


def test_a_brand_is_found_on_a_later_line_of_a_narrow_bubble(qtbot: QtBot):
    whole = laid(first(), 160)
    assert body(whole).text.lineCount() > 2
    assert whole.tip_at(place(whole, "#сбер")) == "#сбер — Сбербанк, by hashtag"


def test_the_tool_tip_is_shown_by_the_thread(qtbot: QtBot):
    pane = ThreadPane()
    qtbot.addWidget(pane)
    pane.resize(640, 500)
    pane.show()
    pane.show_case(banked())
    qtbot.waitUntil(pane.view.heights.settled)
    view = pane.view.viewport()
    corner = pane.view.visualRect(pane.view.lines.index(0, 0)).topLeft()
    spot: QPoint = corner + place(laid(first(), view.width()), "Сбере").toPoint()
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, spot, view.mapToGlobal(spot)))
    assert QToolTip.text() == IN_A_FORM


def test_the_reader_hears_which_brands_a_post_names(qtbot: QtBot):
    heard = BubbleWords().spoken(first(), NOW)
    assert "Brand named: Сбере (by a form of the name)" in heard


def test_ten_thousand_mentions_are_marked_as_far_as_anybody_reads(qtbot: QtBot):
    item = first()
    many = replace(item, brands=item.brands[:1] * 10_000)
    said = BubbleWords().said(many, NOW, unfolded=True)
    stretches = [each for row in said.rows for piece in row for each in piece.stretches]
    assert len(stretches) == BRANDS_SHOWN + 2

"""Tags in the rows of the queue and among its filters."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.queue import QueueQuestion
from tests.ui.queue_rows import NOON, queue_row
from ui.delegates.queue import QueueDelegate
from ui.delegates.queue_tags import tag_places
from ui.models.queue import spoken
from ui.panes.queue_head import QueueHead

LINE = QRect(0, 0, 300, 18)


def words(tags: tuple[str, ...], taken: QRect = QRect()) -> list[str]:  # noqa: B008  # nothing
    return [text for text, _ in tag_places(tags, LINE, taken)]


def test_tags_stand_in_their_order_and_the_rest_is_a_number(qapp: QApplication):
    assert words(("а", "б")) == ["а", "б"]
    many = words(tuple(f"метка {at}" for at in range(9)))
    assert many[0] == "метка 0"
    assert many[-1] == f"+{9 - (len(many) - 1)}"
    assert words(()) == []


def test_half_of_the_line_is_left_to_the_text(qapp: QApplication):
    chip = QRect(250, 0, 50, 18)
    places = tag_places(("возврат", "курьер", "повторно", "доставка"), LINE, chip)
    assert all(rect.left() >= 140 and rect.right() < 250 for _, rect in places)
    assert len(words(("сверхдлинная" * 20,))[0]) < 40


def test_a_row_says_its_tags_under_the_pointer_and_aloud(qapp: QApplication):
    row = queue_row(tags=("возврат", "<b>"))
    delegate = QueueDelegate()
    places = delegate.places(row, QRect(0, 0, 400, 76))
    said = delegate.meaning(row, places, places.tags[0][1].center())
    assert "возврат, &lt;b&gt;" in said
    assert "возврат, <b>" in spoken(row, NOON)


def test_a_tag_is_a_filter_that_can_be_taken_away(qtbot: QtBot):
    head = QueueHead()
    qtbot.addWidget(head)
    head.show_tags(("возврат", "R&D"))
    asked: list[QueueQuestion] = []
    head.asked.connect(asked.append)
    action = next(a for a in head.menus.filter_actions.actions() if a.data() == ("tag", "R&D"))
    action.trigger()
    assert (asked[-1].tag, asked[-1].filtered) == ("R&D", True)
    head.show_tags(("возврат",))  # no case has it any more
    [chip] = head.menus.filters_on()
    chip.trigger()
    assert asked[-1].tag == ""

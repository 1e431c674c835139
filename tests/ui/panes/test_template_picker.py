"""The template picker: keys choose, the choice is looked at, nothing fits is said."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.ids import TemplateId
from app.domain.template import Template
from app.domain.template_rank import Offer
from ui.panes.template_picker import TemplatePicker


def template(number: int) -> Template:
    return Template(
        id=TemplateId(number), short_code=f"c{number}", name=f"N{number}", folder="", body="b"
    )


def picker(qtbot: QtBot, count: int) -> TemplatePicker:
    """A picker over a window, with so many templates."""
    window = QWidget()
    window.resize(800, 600)
    qtbot.addWidget(window)
    made = TemplatePicker(window)
    window.show()
    made.show_choices([Offer(template=template(number)) for number in range(count)])
    # The function holds the window until the test ends; the bot itself does not.
    qtbot.addWidget(made, before_close_func=partial(_let_go, window))
    return made


def _let_go(*held: object) -> None:
    """What was held may go now."""


def test_down_and_enter_choose_the_second(qtbot: QtBot):
    made = picker(qtbot, 3)
    with qtbot.waitSignal(made.looked_at):
        made.on_key(Qt.Key.Key_Down)
    with qtbot.waitSignal(made.chosen) as chosen:
        made.on_key(Qt.Key.Key_Return)
    assert chosen.args == [template(1)]


def test_the_ends_hold(qtbot: QtBot):
    made = picker(qtbot, 3)
    made.on_key(Qt.Key.Key_Up)
    assert made.current() == template(0)
    made.on_key(Qt.Key.Key_PageDown)
    assert made.current() == template(2)


def test_enter_without_a_choice_gives_up(qtbot: QtBot):
    made = picker(qtbot, 0)
    with qtbot.waitSignal(made.given_up):
        made.on_key(Qt.Key.Key_Return)


def test_it_stays_inside_its_window_wherever_the_caret_is(qtbot: QtBot):
    made = picker(qtbot, 40)
    parent = made.parentWidget()
    assert parent is not None
    for caret in (QPoint(0, 0), QPoint(790, 590), QPoint(400, 300)):
        made.open_at(caret, 18)
        assert parent.rect().contains(made.geometry())

"""What is alike to a case: differences in short lines, an attack with its reasons, what helped."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.alikeness import AlikeCases
from app.domain.text_diff import compare
from tests.gallery.case_scenes import alike
from ui.panes.alike import AlikePage, differences


def page(qtbot: QtBot, found: AlikeCases) -> AlikePage:
    """The tab with what was found."""
    made = AlikePage()
    qtbot.addWidget(made)
    made.show_alike(found)
    made.show()
    return made


def said(made: AlikePage) -> str:
    """All that can be read."""
    return "\n".join(label.text() for label in made.findChildren(QLabel) if label.isVisible())


def test_an_attack_is_named_with_its_reasons(qtbot: QtBot):
    made = page(qtbot, alike())
    assert "It looks like an attack: 14 like text" in made.attack.text()
    assert "4 of them registered within the month before" in said(made)
    assert made.attack.isVisible()


def test_copies_that_are_no_attack_frighten_nobody(qtbot: QtBot):
    found = alike()
    assert found.group is not None
    made = page(qtbot, replace(found, group=replace(found.group, attack=None)))
    assert not made.attack.isVisible()
    assert "attack" not in said(made)


def test_how_a_neighbour_was_solved_is_told(qtbot: QtBot):
    told = said(page(qtbot, alike()))
    assert "деньги вернули за два дня" in told
    assert "Template: Извинение и срок решения" in told
    assert "Answered: «Здравствуйте! Заказ нашли" in told


def test_without_copies_only_the_same_problem_is_shown(qtbot: QtBot):
    made = page(qtbot, replace(alike(), group=None))
    assert "The same problem" in said(made)
    assert "The same text" not in said(made)


def test_each_card_opens_its_case(qtbot: QtBot):
    made = page(qtbot, alike())
    buttons = made.neighbours.findChildren(QPushButton)
    with qtbot.waitSignal(made.case_asked) as asked:
        buttons[0].click()
    assert asked.args == [10]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("Заказ 48213 потерян", "Заказ 77120 потерян", ("«48213» → «77120»",)),
        ("Верните деньги", "Верните мне деньги", ("+ «мне»",)),
        ("Добрый день! Верните деньги", "Верните деньги", ("− «Добрый день!»",)),
        ("Одно и то же", "Одно  и то же!", ()),
    ],
)
def test_differences_are_short_lines(before: str, after: str, told: tuple[str, ...]):
    assert differences(compare(before, after)) == told

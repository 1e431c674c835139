"""The case desk can be drawn in both themes and two sizes, and fits its columns."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.gallery import card_scenes, case_scenes, change_scenes, page_change_scenes
from tests.gallery.test_places import OUT, colours, look
from ui import theme
from ui.panes.details import Details
from ui.panes.thread import ThreadPane

__all__ = ["look"]
SCENES = case_scenes.SCENES | change_scenes.SCENES | card_scenes.SCENES
SCENES |= page_change_scenes.SCENES
LEAST = {ThreadPane: 360, Details: 260}
"""The narrowest columns of the smallest window (resources/themes/metrics.toml)."""


def drawn(name: str, qtbot: QtBot) -> QWidget:
    """A scene once everything in it has its place."""
    widget = SCENES[name]()
    qtbot.addWidget(widget)
    widget.show()
    for pane in [widget, *widget.findChildren(ThreadPane)]:
        if isinstance(pane, ThreadPane):
            qtbot.waitUntil(pane.view.heights.settled)
    qtbot.wait(1)
    return widget


@pytest.mark.parametrize("name", sorted(SCENES))
def test_a_scene_of_a_case_can_be_drawn(name: str, look: theme.Theme, qtbot: QtBot) -> None:
    picture = drawn(name, qtbot).grab()
    if OUT:
        picture.save(str(Path(OUT) / f"{name}-{look.name}-{look.zoom}.png"))
    assert colours(picture.toImage()) > 4


NARROW = [
    *("case_thread", "case_assessment", "case_captures", "case_author"),
    *("card_questions", "card_questions_bare", "card_assessment", "card_troll"),
    *("card_not_ours", "card_author"),
]


@pytest.mark.parametrize("name", NARROW)
def test_a_pane_of_the_case_fits_its_narrowest_column(name: str, qtbot: QtBot) -> None:
    widget = drawn(name, qtbot)
    assert widget.minimumSizeHint().width() <= LEAST[type(widget)]

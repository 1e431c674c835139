"""Captures, their viewer and their dialogs can be drawn, and the cards fit the narrowest column."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.gallery import capture_scenes
from tests.gallery.test_places import colours, look
from ui import theme

__all__ = ["look"]
DETAILS = 260
"""The narrowest column of the smallest window (resources/themes/metrics.toml)."""


@pytest.mark.parametrize("name", sorted(capture_scenes.SCENES))
def test_a_scene_of_captures_can_be_drawn(name: str, qtbot: QtBot) -> None:
    widget = capture_scenes.SCENES[name]()
    qtbot.addWidget(widget)
    widget.show()
    assert colours(widget.grab().toImage()) > 4


@pytest.mark.parametrize("name", ["captures_all", "case_journal"])
def test_captures_fit_the_narrowest_column(name: str, look: theme.Theme, qtbot: QtBot) -> None:
    widget = capture_scenes.SCENES[name]()
    qtbot.addWidget(widget)
    widget.show()
    assert widget.minimumSizeHint().width() <= DETAILS * look.zoom // 100

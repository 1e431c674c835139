"""Every state of the window's own parts can be drawn in both themes, at two zooms."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gallery.shell_scenes import SCENES, size_of
from ui import theme


@pytest.fixture(params=[("light", 100), ("dark", 150)], ids=["light", "dark"])
def look(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[theme.Theme]:
    """Both themes; the usual one afterwards."""
    made = theme.install(*request.param)
    made.apply(qapp)
    yield made
    theme.install("light", 100).apply(qapp)


@pytest.mark.parametrize("name", sorted(SCENES))
def test_a_state_is_drawn_and_needs_no_more_room_than_it_has(
    name: str, look: theme.Theme, qtbot: QtBot
):
    widget, (width, height) = SCENES[name](), size_of(name)
    qtbot.addWidget(widget)
    widget.resize(width * look.zoom // 100, height * look.zoom // 100)
    widget.show()
    qtbot.wait(1)
    seen = widget.grab().toImage()
    assert seen.width() == width * look.zoom // 100
    columns = range(0, seen.width(), 3)
    assert len({seen.pixel(x, y) for x in columns for y in range(0, seen.height(), 3)}) > 5

"""Every place and dialog can be drawn in both themes and fits the smallest window."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.gallery import (
    dialog_scenes,
    learned_scenes,
    paste_scenes,
    place_scenes,
    rule_scenes,
    source_scenes,
    topic_scenes,
)
from ui import theme

PLACES = place_scenes.SCENES | topic_scenes.PLACES | rule_scenes.PLACES
DIALOGS = dialog_scenes.SCENES | source_scenes.SCENES | paste_scenes.SCENES | topic_scenes.SCENES
DIALOGS |= learned_scenes.SCENES
ALL = PLACES | DIALOGS
LEAST = QSize(1024 - 56, 640)
"""The smallest window without its narrow rail (ui.md, layout)."""
OUT = os.environ.get("OTKLIK_GALLERY")
"""A folder for the pictures, for eyes."""


@pytest.fixture(params=[("light", 100), ("dark", 150)], ids=["light", "dark"])
def look(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[theme.Theme]:
    """Both themes, at two sizes; the usual one afterwards."""
    choice, zoom = request.param
    made = theme.install(choice, zoom)
    made.apply(qapp)
    yield made
    theme.install("light", 100).apply(qapp)


def colours(image: QImage) -> int:
    """How many colours a coarse look sees."""
    step = 4
    return len(
        {
            image.pixel(x, y)
            for x in range(0, image.width(), step)
            for y in range(0, image.height(), step)
        }
    )


@pytest.mark.parametrize("name", sorted(ALL))
def test_a_scene_can_be_drawn(name: str, look: theme.Theme, qtbot: QtBot):
    widget = ALL[name]()
    qtbot.addWidget(widget)
    if name in PLACES:
        widget.resize(1100 * look.zoom // 120, 720 * look.zoom // 120)
    widget.show()
    qtbot.wait(1)
    picture = widget.grab()
    if OUT:
        picture.save(str(Path(OUT) / f"{name}-{look.name}-{look.zoom}.png"))
    assert colours(picture.toImage()) > 8


@pytest.mark.parametrize("name", sorted(PLACES))
def test_a_place_fits_the_smallest_window(name: str, qtbot: QtBot, qapp: QApplication):
    theme.install("light", 100).apply(qapp)
    widget = PLACES[name]()
    qtbot.addWidget(widget)
    least = least_size(widget)
    assert least.width() <= LEAST.width()
    assert least.height() <= LEAST.height()


def least_size(widget: QWidget) -> QSize:
    """So small it can be made."""
    widget.ensurePolished()
    return widget.minimumSizeHint()

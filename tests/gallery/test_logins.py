"""Every scene of logins can be drawn, and nothing in it is cut."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.gallery import login_scenes
from tests.gallery.test_captures import DETAILS
from tests.gallery.test_places import look
from ui import theme

__all__ = ["look"]


@pytest.mark.parametrize("name", sorted(login_scenes.SCENES))
def test_a_scene_of_logins_can_be_drawn(name: str, qtbot: QtBot) -> None:
    widget = login_scenes.SCENES[name]()
    qtbot.addWidget(widget)
    widget.resize(*login_scenes.size_of(name))
    widget.show()
    for button in widget.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.minimumSizeHint().width(), button.text()


@pytest.mark.parametrize("name", ["login_captures_ticked", "login_captures_over"])
def test_captures_with_a_login_fit_the_narrowest_column(
    name: str, look: theme.Theme, qtbot: QtBot
) -> None:
    widget = login_scenes.SCENES[name]()
    qtbot.addWidget(widget)
    widget.show()
    assert widget.minimumSizeHint().width() <= DETAILS * look.zoom // 100

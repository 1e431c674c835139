"""The case desk on a stage: its three panes in a window, over a real database."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import (
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.domain.ids import CaseId
from app.domain.whole_case import WholeCase
from app.store import cases
from tests.place_rows import add_one
from tests.ui.place_desk import Stage
from ui.presenters.case_desk import CaseDesk, make_case_desk


async def opened(stage: Stage, qtbot: QtBot, **more: Any) -> tuple[CaseDesk, CaseId]:
    """A window with the desk, and a case in it."""
    case_id = await stage.desk.db.run(partial(add_one, **more))
    desk = make_case_desk(stage.desk)
    window = QWidget()
    column = QVBoxLayout(window)
    for pane in (desk.thread, desk.composer, desk.details):
        column.addWidget(pane)
    window.resize(700, 900)
    window.show()
    # The function holds window and desk until the test ends; the bot itself does not.
    qtbot.addWidget(window, before_close_func=partial(_let_go, window, desk))
    desk.show_case(case_id)
    await stage.settle()
    desk.composer.text.setFocus()
    return desk, case_id


def _let_go(*held: object) -> None:
    """What was held may go now."""


async def stored(stage: Stage, case_id: CaseId) -> WholeCase:
    await stage.settle()
    return await stage.desk.db.read(partial(cases.whole, case_id=case_id))

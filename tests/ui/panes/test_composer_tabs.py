"""Tab through the composer: lines above, the text, lines below, the foot; also what came late."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.ids import CaseId
from app.domain.reply import Draft
from tests.desk_records import NOW, whole
from ui.layouts import column
from ui.panes.composer import Composer
from ui.panes.strip import Strip

CONTROL = Qt.KeyboardModifier.ControlModifier


class Desk(QWidget):
    """A composer between two fields, with lines above and below its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.before, self.pane, self.after = QCheckBox(), Composer(), QCheckBox()
        self.above, self.below, self.foot = Strip(), QWidget(), self.pane.foot
        self.chip = QPushButton()
        column(self.below).addWidget(self.chip)
        self.pane.add_below(self.below)
        self.pane.add_above(self.above)
        lines = column(self)
        for one in (self.before, self.pane, self.after):
            lines.addWidget(one)
        draft = Draft(case_id=CaseId(7), text=text, public=True, saved_at=NOW)
        self.pane.show_case(whole(), draft)
        self.above.say("something stands in the way", "late", "Mend it")


@pytest.fixture
def desk(qtbot: QtBot, request: pytest.FixtureRequest) -> Desk:
    made = Desk(getattr(request, "param", "готово"))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.pane.text.setFocus()
    return made


def walked(qtbot: QtBot, desk: Desk, key: Qt.Key, count: int) -> list[QWidget | None]:
    """What has the focus after each of so many keys."""
    found: list[QWidget | None] = []
    for _ in range(count):
        focused = desk.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, key)
        found.append(desk.focusWidget())
    return found


def test_tab_goes_down_from_the_text_and_out_at_the_end(qtbot: QtBot, desk: Desk):
    found = walked(qtbot, desk, Qt.Key.Key_Tab, 6)
    assert found[0] is desk.chip
    assert found[-2:] == [desk.foot.send, desk.after]


def test_shift_tab_goes_up_to_what_stands_in_the_way(qtbot: QtBot, desk: Desk):
    [found] = walked(qtbot, desk, Qt.Key.Key_Backtab, 1)
    assert found in desk.above.findChildren(QPushButton)


def test_what_is_made_late_is_found_where_it_is_seen(qtbot: QtBot, desk: Desk):
    late = QPushButton()
    layout = desk.below.layout()
    assert layout is not None
    layout.addWidget(late)
    qtbot.waitUntil(late.isVisible)
    desk.above.hide()
    assert walked(qtbot, desk, Qt.Key.Key_Tab, 2) == [desk.chip, late]
    found = walked(qtbot, desk, Qt.Key.Key_Backtab, 3)
    assert found == [desk.chip, desk.pane.text, desk.before]


def test_a_part_that_goes_away_leaves_the_focus_to_the_text(qtbot: QtBot, desk: Desk):
    next(one for one in desk.above.findChildren(QPushButton) if one.isVisible()).setFocus()
    desk.above.hide()
    assert desk.focusWidget() is desk.pane.text
    desk.foot.send.setFocus()
    desk.pane.forget_sent("готово", public=True)
    assert desk.focusWidget() is desk.pane.text


@pytest.mark.parametrize("desk", ["Вернём [[сумма]]"], indirect=True)
def test_with_control_tab_leaves_a_text_that_has_blanks(qtbot: QtBot, desk: Desk):
    qtbot.keyClick(desk.pane.text, Qt.Key.Key_Tab)
    assert desk.focusWidget() is desk.pane.text
    qtbot.keyClick(desk.pane.text, Qt.Key.Key_Tab, CONTROL)
    assert desk.focusWidget() is desk.chip

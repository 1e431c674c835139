"""Chips that are switched off: by hand, by keys, many of them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from ui.panes.switch_chips import FIRST, Chip, SwitchChips


def made(qtbot: QtBot, number: int, off: tuple[str, ...] = ()) -> SwitchChips:
    chips = SwitchChips("Case forms")
    qtbot.addWidget(chips)
    chips.show_texts([f"word {at}" for at in range(number)], off)
    chips.show()
    return chips


def focused() -> str:
    chip = QApplication.focusWidget()
    return chip.of if isinstance(chip, Chip) else ""


def test_arrows_walk_and_space_switches(qtbot: QtBot):
    chips = made(qtbot, 5)
    first = chips.findChildren(Chip)[0]
    with qtbot.waitActive(chips):
        chips.activateWindow()
    first.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left):
        qtbot.keyClick(QApplication.focusWidget(), key)
    assert focused() == "word 1"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert chips.off() == ("word 1",)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_End)
    assert focused() == "word 4"


def test_many_are_shown_when_asked_for_and_what_is_off_stays_off(qtbot: QtBot):
    chips = made(qtbot, 200, off=("word 150",))
    assert len(chips.findChildren(Chip)) == FIRST
    assert chips.off() == ("word 150",)
    next(b for b in chips.findChildren(QPushButton) if "more" in b.text()).click()
    assert len({chip.of for chip in chips.findChildren(Chip)}) == 200
    assert chips.off() == ("word 150",)


def test_only_one_chip_of_a_group_is_a_stop_of_tab(qtbot: QtBot):
    chips = made(qtbot, 10)
    stops = [c for c in chips.findChildren(Chip) if c.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(stops) == 1


def test_a_text_with_an_ampersand_is_shown_as_it_is(qtbot: QtBot):
    chips = SwitchChips("Names")
    qtbot.addWidget(chips)
    chips.show_texts(["h&m"], ["h&m", "of before"])
    assert chips.findChildren(Chip)[0].accessibleName() == "h&m"
    assert chips.off() == ("h&m",)

"""Authorities in the settings: typed, added, removed; what cannot be asked is not kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.stamping import PUBLIC, Authority
from ui.panes.evidence_settings import EvidenceSettings

OURS = Authority(name="ours", url="http://127.0.0.1:8805/", roots="ours.pem")


@pytest.fixture
def section(qtbot: QtBot) -> EvidenceSettings:
    made = EvidenceSettings()
    qtbot.addWidget(made)
    made.show_authorities((OURS,))
    made.show()
    return made


def test_what_is_shown_is_what_is_kept(section: EvidenceSettings):
    section.keep()
    assert section.authorities == (OURS,)


def test_a_new_line_counts_once_it_can_be_asked(qtbot: QtBot, section: EvidenceSettings):
    section.add.click()
    row = section._rows[-1]
    qtbot.keyClicks(row.name, "second")
    with qtbot.waitSignal(section.changed) as heard:
        qtbot.keyClicks(row.url, "https://tsa.example/")
        qtbot.keyClick(row.url, Qt.Key.Key_Return)
    assert heard.args == [(OURS, Authority(name="second", url="https://tsa.example/"))]


def test_what_cannot_be_asked_is_said_and_not_kept(qtbot: QtBot, section: EvidenceSettings):
    section._rows[0].url.clear()
    with qtbot.assertNotEmitted(section.changed):
        qtbot.keyClicks(section._rows[0].url, "ftp://x")
        qtbot.keyClick(section._rows[0].url, Qt.Key.Key_Return)
    assert section._wrong.isVisible()
    assert section.authorities == (OURS,)


def test_one_is_removed(qtbot: QtBot, section: EvidenceSettings):
    section.show_authorities(PUBLIC)
    with qtbot.waitSignal(section.changed) as heard:
        section._rows[0].remove.click()
    assert heard.args == [PUBLIC[1:]]


def test_the_same_settings_again_leave_what_is_being_typed(section: EvidenceSettings):
    section.add.click()
    section.show_authorities((OURS,))
    assert len(section._rows) == 2


def test_tab_goes_line_by_line_and_then_to_the_button(qtbot: QtBot, section: EvidenceSettings):
    section.show_authorities(PUBLIC)
    wanted = [*(field for each in section._rows for field in each.fields), section.add]
    field: QWidget | None = section._rows[0].name
    seen: list[QWidget] = []
    while field is not None and field is not section.add:
        seen.append(field)
        field = field.nextInFocusChain()
    assert [one for one in seen if one in wanted] == wanted[:-1]

"""Words of strangers in labels and tool tips stay words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from ui import theme
from ui.layouts import column, labelled, plain, plain_tip, sentence, take_out, under_tick

HOSTILE = '<b>x</b><img src="file:///etc/hostname">'


@pytest.mark.parametrize("made", [plain, sentence])
def test_no_label_reads_markup(qtbot, made):
    label = made(HOSTILE)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_the_name_of_a_field_is_no_markup_either(qtbot):
    owner = QWidget()
    qtbot.addWidget(owner)
    owner.setLayout(labelled(HOSTILE, QWidget(owner)))
    [name] = owner.findChildren(QLabel)
    assert name.textFormat() == Qt.TextFormat.PlainText


def test_a_tool_tip_shows_markup_as_it_was_written():
    assert plain_tip("Заказ №\xa05, 6") == "Заказ №\xa05, 6"
    assert plain_tip(HOSTILE).startswith("<qt>&lt;b&gt;x")


def test_a_page_that_another_one_replaces_at_once_is_never_a_window(qtbot):
    owner, page = QWidget(), QWidget()
    qtbot.addWidget(owner)
    layout = column(owner)
    owner.show()
    layout.addWidget(page)
    take_out(layout, page)
    QCoreApplication.sendPostedEvents(page, QEvent.Type.MetaCall)
    assert not page.isVisible()


@pytest.fixture(params=[100, 150])
def styled(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    """The program's own look, at a zoom."""
    theme.install("light", request.param).apply(qapp)
    yield
    theme.install("light", 100)
    qapp.setStyleSheet("")


def test_what_belongs_to_a_tick_stands_under_its_words(qtbot, styled: None):
    owner, tick, told = QWidget(), QCheckBox("Mastodon"), sentence("мигомир")
    qtbot.addWidget(owner)
    owner.setLayout(under_tick(tick, told))
    owner.show()
    option = QStyleOptionButton()
    tick.initStyleOption(option)
    part = QStyle.SubElement.SE_CheckBoxContents
    words = tick.style().subElementRect(part, option, tick)
    assert told.x() == tick.x() + words.x()

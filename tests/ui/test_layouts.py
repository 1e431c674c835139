"""Words of strangers in labels and tool tips stay words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QLabel, QWidget

from ui.layouts import column, labelled, plain, plain_tip, sentence, take_out

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

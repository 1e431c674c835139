"""Home and End in a table of one column."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.panes.one_column import OneColumn


def test_end_goes_to_the_last_row_and_home_to_the_first(qtbot: QtBot):
    table = OneColumn()
    qtbot.addWidget(table)
    table.setModel(QStringListModel([str(number) for number in range(50)], table))
    table.show()
    table.setCurrentIndex(table.model().index(7, 0))
    QTest.keyClick(table, Qt.Key.Key_End)
    assert table.currentIndex().row() == 49
    QTest.keyClick(table, Qt.Key.Key_Home)
    assert table.currentIndex().row() == 0

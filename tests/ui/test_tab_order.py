"""Tab in a dialog: the fields from above, each button once, round to the first field."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.dialogs.base import Dialog


class Asking(Dialog):
    """A box that can be typed into, and a line that was made before it."""

    def __init__(self) -> None:
        super().__init__("")
        self.line, self.box = QLineEdit(), QComboBox()
        self.box.setEditable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        self.make_scrolling()
        self.go, self.out = self.answer("Go"), self.way_out("Leave")
        self.close_column()
        for field in (self.box, self.line):
            self.column.addWidget(field)


def test_tab_stops_at_every_field_and_button_once_and_goes_round(qtbot: QtBot):
    dialog = Asking()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    dialog.box.setFocus()
    ring: list[QWidget | None] = []
    for _ in range(4):
        focused = dialog.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        ring.append(dialog.focusWidget())
    assert ring == [dialog.line, dialog.go, dialog.out, dialog.box]
    for expected in (dialog.out, dialog.go, dialog.line, dialog.box):
        focused = dialog.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Backtab)
        assert dialog.focusWidget() is expected

"""Places to mask are drawn, moved, taken back and told; the text's personal data is proposed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.redaction import Found, RedactionOrder
from ui.dialogs.redact import RedactDialog
from ui.pictures.bands import Bands
from ui.pictures.masks import MaskCanvas

Point = tuple[int, int]


@pytest.fixture
def dialog(qtbot: QtBot) -> RedactDialog:
    """A picture of 800 × 3,000 pixels."""
    image = QImage(800, 3000, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    made = RedactDialog("01KA", [("page.png", Bands(image)), ("screen.png", Bands(image))])
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)  # noqa: FBT003  # Qt
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


def canvas(dialog: RedactDialog) -> MaskCanvas:
    found = dialog.pages[0].canvas
    found.set_scale(0.5)
    return found


def drag(where: MaskCanvas, start: Point, end: Point) -> None:
    QTest.mousePress(where, Qt.MouseButton.LeftButton, pos=QPoint(*start))
    QTest.mouseMove(where, QPoint(*end))
    QTest.mouseRelease(where, Qt.MouseButton.LeftButton, pos=QPoint(*end))


def test_a_rectangle_is_drawn_in_the_pictures_own_pixels(dialog: RedactDialog):
    drag(canvas(dialog), (10, 20), (60, 40))
    assert canvas(dialog).areas == [QRect(QPoint(20, 40), QPoint(120, 80))]
    assert dialog.order().regions[0].file == "page.png"


def test_keys_add_move_resize_delete_and_take_back(dialog: RedactDialog):
    where = canvas(dialog)
    where.setFocus()
    QTest.keyClick(where, Qt.Key.Key_Insert)
    first = QRect(where.areas[0])
    QTest.keyClick(where, Qt.Key.Key_Right)
    QTest.keyClick(where, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert where.areas[0].topLeft() == first.topLeft() + QPoint(4, 0)
    assert where.areas[0].height() == first.height() + 4
    QTest.keyClick(where, Qt.Key.Key_Delete)
    assert where.areas == []
    for _ in range(3):
        QTest.keyClick(where, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert where.areas == [first]


def test_a_rectangle_under_the_mouse_is_moved_and_stays_in_the_picture(dialog: RedactDialog):
    where = canvas(dialog)
    where.add(QRect(100, 100, 80, 40))
    drag(where, (60, 60), (1, 1))
    assert where.areas == [QRect(0, 0, 80, 40)]


def test_a_reason_belongs_to_the_chosen_place(dialog: RedactDialog):
    page = dialog.pages[0]
    page.canvas.add(QRect(10, 10, 50, 20))
    page.canvas.add(QRect(10, 90, 50, 20))
    page.list.setCurrentRow(0)
    page.reason.setCurrentIndex(page.reason.findData("phone"))
    page.reason.activated.emit(page.reason.currentIndex())
    assert [region.reason for region in dialog.order().regions] == ["phone", "other"]


def test_only_what_goes_along_is_ordered(dialog: RedactDialog):
    told: list[RedactionOrder] = []
    dialog.asked.connect(told.append)
    dialog.text.show_found([Found(text="Анна", reason="name", count=2)])
    dialog.text.field.setText(" +7 916 ")
    dialog.text._add()
    dialog.text.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    dialog.pages[1].canvas.add(QRect(1, 1, 50, 20))
    dialog._make.click()
    assert told[0].pictures == ("page.png",)
    assert told[0].regions == ()
    assert [each.text for each in told[0].words or ()] == ["+7 916"]

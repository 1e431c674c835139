"""The hands of the tour: real keys, real clicks, waiting for what must come, and a camera."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.errors import TourFailed
from ui.shortcuts import Keys, sequences

if TYPE_CHECKING:
    from ui.session import Session

LOOK_S = 0.03
"""How often a condition is looked at."""
TURNS = 5
"""Of the event loop after every key: enough for what a key sets off at once."""
CALM_S = 3.0
SHADE = 0.35
"""Of the window behind a question, as systems show it."""
PATIENCE_S = 60.0
T = TypeVar("T", bound=QWidget)


def any_one(_widget: QWidget) -> bool:
    """Holds for every widget."""
    return True


class Hands:
    """Does what a person does, in the window of one session."""

    up, down = Qt.Key.Key_Up, Qt.Key.Key_Down
    enter, escape, tab = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab

    def __init__(self, session: Session, out: Path) -> None:
        self.session = session
        self.window = session.window
        self.out = out
        self.step = ""
        self.pictures: list[Path] = []

    async def until(self, state: str, holds: Callable[[], object], most_s: float = 0) -> None:
        """Waits until something holds.

        Raises:
            TourFailed: it did not, in `most_s` seconds (default: PATIENCE_S).
        """
        loop = asyncio.get_running_loop()
        ends = loop.time() + (most_s or PATIENCE_S)
        while not holds():
            if loop.time() > ends:
                raise TourFailed(step=self.step, state=state)
            await asyncio.sleep(LOOK_S)

    async def breathe(self) -> None:
        """Lets Qt and the tasks begin what was just asked of them."""
        for _ in range(TURNS):
            await asyncio.sleep(0)

    async def key(self, key: Keys) -> None:
        """Presses a key of the table."""
        [latin, *_] = sequences(key)
        pressed: QKeyCombination = latin[0]  # type: ignore[index]  # the stubs forget it
        await self.press(pressed.key(), pressed.keyboardModifiers())

    async def press(
        self,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Presses one key where the focus is."""
        await self.until("a window is active", self._is_active)
        QTest.keyClick(self._focus(), key, modifiers)
        await self.breathe()

    async def write(self, text: str) -> None:
        """Types letter by letter, in any alphabet, where the focus is."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                code = ord(letter.upper()[0])
                event = QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, letter)
                QCoreApplication.sendEvent(self._focus(), event)
        await self.breathe()

    async def click(self, widget: QWidget, place: QPoint | None = None) -> None:
        """Presses and releases the left button on a widget, in its middle by default."""
        QTest.mouseClick(
            widget,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            place or widget.rect().center(),
        )
        await self.breathe()

    def seen(self, kind: type[T], holds: Callable[[T], bool] = any_one) -> T | None:
        """The first visible widget of a kind for which something holds."""
        tops = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
        for top in tops:
            own: list[T] = [top] if isinstance(top, kind) else []
            for each in own + top.findChildren(kind):
                if each.isVisible() and holds(each):
                    return each
        return None

    def must_see(self, state: str, kind: type[T], holds: Callable[[T], bool] = any_one) -> T:
        """The same; raises TourFailed if it is not there."""
        found = self.seen(kind, holds)
        if found is None:
            raise TourFailed(step=self.step, state=state)
        return found

    async def picture(self, name: str) -> Path:
        """The window with the dialogs above it, as a PNG; what runs may end first."""
        await self.session.desk.tasks.settle(CALM_S)
        await self.breathe()
        path = self.out / f"{name}.png"
        self._drawn().save(path.as_posix())
        self.pictures.append(path)
        return path

    def _drawn(self) -> QPixmap:
        picture = self.window.grab()
        above = [
            top
            for top in QApplication.topLevelWidgets()
            if top.isVisible() and top is not self.window and top.width() > 1
        ]
        painter = QPainter(picture)
        try:
            for top in above:
                self._draw(painter, top)
        finally:
            painter.end()
        return picture

    def _draw(self, painter: QPainter, top: QWidget) -> None:
        """A window above ours, with the line that a system draws around it."""
        place = top.mapToGlobal(QPoint()) - self.window.mapToGlobal(QPoint())
        if top.isModal():
            place = self.window.rect().center() - top.rect().center()
            shade = self.window.palette().color(QPalette.ColorRole.Shadow)
            shade.setAlphaF(SHADE)
            painter.fillRect(self.window.rect(), shade)
        painter.drawPixmap(place, top.grab())
        painter.setPen(self.window.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(QRect(place, top.size()))

    def _is_active(self) -> bool:
        if QApplication.activeWindow() is None:
            self.window.activateWindow()
        return QApplication.activeWindow() is not None

    def _focus(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        focused = QApplication.focusWidget()
        if popup is not None and not (focused and popup.isAncestorOf(focused)):
            return popup
        modal = QApplication.activeModalWidget()
        if modal is not None and not (focused and modal.isAncestorOf(focused)):
            return modal
        return focused or self.window

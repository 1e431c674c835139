"""Draws widgets to files in both themes and at two zooms."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

from ui import theme

LOOKS = (("light", 100), ("dark", 100), ("light", 150), ("dark", 150))


class Album:
    """A folder of pictures named `PANE-STATE-THEME-ZOOM.png`."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._app = app
        self._folder = folder
        self.drawn = 0

    def show(self, name: str, make: Callable[[], QWidget], size: tuple[int, int]) -> None:
        """Draws what `make` makes, in all looks; `size` in pixels at 100 %."""
        for choice, zoom in LOOKS:
            look = theme.current()
            look.choose(choice)
            look.set_zoom(zoom)
            look.apply(self._app)
            widget = make()
            widget.resize(size[0] * zoom // 100, size[1] * zoom // 100)
            widget.show()
            self.settle()
            widget.grab().save(str(self._folder / f"{name}-{choice}-{zoom}.png"))
            widget.close()
            self.drawn += 1

    def settle(self) -> None:
        """Lets layouts, timers and paints happen."""
        for _ in range(5):
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)

"""Python's garbage collector, kept on the Qt thread: QObjects may not die in another one."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

PAUSE_MS = 1_000


class Collector(QObject):
    """Collects a little every second; the automatic collector runs in whatever thread allocates."""

    def __init__(self) -> None:
        super().__init__()
        self._thresholds = gc.get_threshold()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def settle(self) -> None:
        """What the program consists of by now is not looked through again: short pauses."""
        gc.collect()
        gc.freeze()

    @Slot()
    def collect(self) -> None:
        """The oldest generation that is full."""
        counts = gc.get_count()
        full = [age for age in range(3) if counts[age] > self._thresholds[age]]
        if full:
            gc.collect(full[-1])

    def close(self) -> None:
        """Back to the automatic collector."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

"""What the window remembers between starts; written off the Qt thread, half a second later."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QByteArray, QObject, QTimer, Slot
from PySide6.QtWidgets import QSplitter

PAUSE_MS = 500
Write = Callable[[Mapping[str, Any]], object]


class Memory(QObject):
    """A small dictionary that outlives the window. Keys look like `queue.sort`."""

    def __init__(self, known: Mapping[str, Any] | None = None) -> None:
        super().__init__()
        self._values = dict(known or {})
        self._changed: dict[str, Any] = {}
        self._write: Write | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.flush)

    def writes_to(self, write: Write | None) -> None:
        """From now on changes are handed to `write`; None: nothing can be kept (read-only)."""
        self._write = write
        if self._changed:
            self._timer.start()

    def get(self, key: str, default: Any = None) -> Any:
        """The value, or the default if there is none or it is of another kind."""
        value = self._values.get(key, default)
        return value if default is None or isinstance(value, type(default)) else default

    def put(self, key: str, value: Any) -> None:
        """Remembers a JSON value."""
        if self._values.get(key) == value:
            return
        self._values[key] = value
        self._changed[key] = value
        self._timer.start()

    @Slot()
    def flush(self) -> None:
        """Hands over what changed now, not later."""
        self._timer.stop()
        if self._changed and self._write is not None:
            changed, self._changed = self._changed, {}
            self._write(changed)

    def keep_splitter(self, key: str, splitter: QSplitter) -> None:
        """Restores a splitter's places and remembers every move of it."""
        state = self.get(key, "")
        if state:
            splitter.restoreState(QByteArray.fromBase64(state.encode()))

        def moved() -> None:
            self.put(key, bytes(splitter.saveState().toBase64().data()).decode())

        splitter.splitterMoved.connect(moved)

"""What is dropped onto a widget: an address, a text or files; nothing else is taken."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

KINDS = frozenset({".html", ".htm", ".mht", ".mhtml", ".eml", ".txt"})
"""Files that hold a page, a letter or a text."""
LONGEST_TEXT = 100_000


class DropTarget(QObject):
    """Watches a widget; its children pass on what they do not take themselves.

    Signals:
        text_dropped: an address or a text.
        file_dropped: the path of a file.
    """

    text_dropped = Signal(str)
    file_dropped = Signal(str)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Qt: something is held over the widget, or let go."""
        del watched
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self._take(event)
            return True
        if isinstance(event, QDragEnterEvent) and event.type() == QEvent.Type.DragEnter:
            if any(taken(event.mimeData())):
                event.acceptProposedAction()
            return True
        return False

    def _take(self, event: QDropEvent) -> None:
        text, path = taken(event.mimeData())
        if path:
            self.file_dropped.emit(path)
        elif text:
            self.text_dropped.emit(text)
        event.acceptProposedAction()


def taken(data: QMimeData) -> tuple[str, str]:
    """The text and the path of the file in what is dragged or copied; empty: there is none."""
    for url in data.urls():
        if url.isLocalFile():
            path = Path(url.toLocalFile())
            return "", str(path) if path.suffix.lower() in KINDS else ""
        if url.scheme() in {"http", "https"}:
            return url.toString(), ""
    return data.text().strip()[:LONGEST_TEXT], ""

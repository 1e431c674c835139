"""Takes an internal note; it never leaves the program with an answer (V3)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.dialogs.base import Dialog
from ui.layouts import sentence, wide


class NoteDialog(Dialog):
    """A few lines for ourselves; Ctrl+Enter keeps them.

    Signals:
        note_asked: the text, trimmed, not empty.
    """

    note_asked = Signal(str)

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Note"))
        self.column.addWidget(
            sentence(self.tr("Only we see this; the customer never does."), role="second")
        )
        self._text = QPlainTextEdit(text)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("Text of the note"))
        self._text.installEventFilter(self)
        wide(self._text, 56)
        self.column.addWidget(self._text)
        self._keep = self.answer(self.tr("Keep note"))
        self.way_out(self.tr("Cancel"))
        self.close_column()
        self._keep.clicked.connect(self._ask)
        self._text.textChanged.connect(self._refresh)
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        self._refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Qt: Ctrl+Enter is the answer, plain Enter a new line."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._keep.click()
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def _refresh(self) -> None:
        self._keep.setEnabled(bool(self._text.toPlainText().strip()))

    @Slot()
    def _ask(self) -> None:
        self.note_asked.emit(self._text.toPlainText().strip())
        self.accept()

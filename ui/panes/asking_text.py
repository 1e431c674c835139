"""A plain text in which a sign at the caret asks for a template: «/», «::», or a key."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.domain.template_call import called_at, still_asked
from ui.text_units import characters, units


class AskingText(QPlainTextEdit):
    """Knows what is asked for, from the sign to the caret.

    Signals:
        template_asked: what was typed after the sign, now.
        template_ended: nothing is asked for any more.
    """

    template_asked = Signal(str)
    template_ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._anchor: int | None = None
        self._sign = ""
        self._filling = False
        self.document().contentsChange.connect(self._on_contents)
        self.cursorPositionChanged.connect(self._on_caret)

    def text(self) -> str:
        """What is written."""
        return self.toPlainText()

    def asking(self) -> bool:
        """Whether a template is being asked for."""
        return self._anchor is not None

    def asked_for(self) -> str:
        """What was typed after the sign."""
        if self._anchor is None:
            return ""
        text, caret = self.text(), self.textCursor().position()
        return text[characters(text, self._anchor + len(self._sign)) : characters(text, caret)]

    @property
    def sign(self) -> str:
        """What opened the question: «/», «::», or nothing (a key)."""
        return self._sign

    def ask_here(self) -> None:
        """Begins asking at the caret without a sign (Ctrl+T)."""
        self._anchor, self._sign = self.textCursor().position(), ""
        self.template_asked.emit("")

    def end_asking(self) -> None:
        """Nothing is asked for; what was typed stays."""
        if self._anchor is not None:
            self._anchor = None
            self.template_ended.emit()

    def hold_place(self) -> QTextCursor:
        """What was typed to find a template, marked: a template will stand there, or nothing.

        It holds whatever is typed elsewhere meanwhile.
        """
        cursor = self.textCursor()
        start = cursor.position() if self._anchor is None else self._anchor
        self.end_asking()
        cursor.setPosition(start)
        cursor.setPosition(max(start, self.textCursor().position()), _KEEP)
        cursor.setKeepPositionOnInsert(True)  # Qt has no keyword
        return cursor

    @Slot(int, int, int)
    def _on_contents(self, position: int, removed: int, added: int) -> None:
        if self._filling or self._anchor is not None or added - removed != 1:
            return
        text, caret = self.text(), self.textCursor().position()
        at = characters(text, caret)
        sign = called_at(text, at)
        if sign and units(text[: at - 1]) >= position:
            self._anchor, self._sign = caret - len(sign), sign
            self.template_asked.emit("")

    @Slot()
    def _on_caret(self) -> None:
        if self._anchor is None or self._filling:
            return
        start = self._anchor + len(self._sign)
        text, typed = self.text(), self.asked_for()
        stands = text[characters(text, self._anchor) :].startswith(self._sign)
        if (
            self.textCursor().position() >= start
            and stands
            and still_asked(self._sign, typed, found=True)
        ):
            self.template_asked.emit(typed)
        else:
            self.end_asking()


_KEEP = QTextCursor.MoveMode.KeepAnchor

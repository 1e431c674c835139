"""The field an answer is written in: plain text, blanks to walk, «/» to ask for a template."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.domain.template_text import blanks
from ui import theme
from ui.text_units import characters, units

LONGEST_PASTE = 100_000
LONGEST_QUERY = 40
PICKER_KEYS = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Escape,
    }
)


class BlankMarks(QSyntaxHighlighter):
    """Underlays what is still to be filled."""

    def highlightBlock(self, text: str) -> None:  # noqa: N802  # Qt's name
        """Qt: one paragraph."""
        look = QTextCharFormat()
        look.setBackground(theme.current().color("tone.soon"))
        look.setForeground(theme.current().color("tone.soon.text"))
        for start, end in blanks(text):
            self.setFormat(units(text[:start]), units(text[start:end]), look)


class AnswerText(QPlainTextEdit):
    """Signals: what is asked for after «/», its end, the keys a picker understands, leaving."""

    template_asked = Signal(str)  # what was typed after the slash, now
    template_ended = Signal()  # nothing is asked for any more
    picker_key = Signal(int)  # a key that belongs to the open picker
    left = Signal()  # the focus went elsewhere

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Answer"))
        self.setTabChangesFocus(True)
        self._anchor: int | None = None
        self._slash = 0
        self._filling = False
        document: QTextDocument = self.document()
        self._marks = BlankMarks(document)
        document.contentsChange.connect(self._on_contents)
        self.cursorPositionChanged.connect(self._on_caret)
        theme.current().changed.connect(self._marks.rehighlight)

    def text(self) -> str:
        """What is written."""
        return self.toPlainText()

    def replace_all(self, text: str, *, undoable: bool) -> None:
        """Another text; `undoable`: Ctrl+Z brings the old one back."""
        self.end_asking()
        self._filling = True
        if undoable:
            cursor = QTextCursor(self.document())
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(text)
        else:
            self.setPlainText(text)
        self._filling = False
        self.moveCursor(QTextCursor.MoveOperation.End)

    def asking(self) -> bool:
        """Whether a template is being asked for."""
        return self._anchor is not None

    def asked_for(self) -> str:
        """What was typed after the slash."""
        if self._anchor is None:
            return ""
        text, caret = self.text(), self.textCursor().position()
        return text[characters(text, self._anchor + self._slash) : characters(text, caret)]

    def ask_here(self) -> None:
        """Begins asking at the caret without a slash (Ctrl+T)."""
        self._anchor, self._slash = self.textCursor().position(), 0
        self.template_asked.emit("")

    def end_asking(self) -> None:
        """Nothing is asked for; what was typed stays."""
        if self._anchor is not None:
            self._anchor = None
            self.template_ended.emit()

    def claim_place(self) -> QTextCursor:
        """Takes away what was typed to find a template; where it will stand, whatever is typed."""
        cursor = self.textCursor()
        start = cursor.position() if self._anchor is None else self._anchor
        self.end_asking()
        cursor.setPosition(start)
        cursor.setPosition(max(start, self.textCursor().position()), _KEEP)
        cursor.removeSelectedText()
        cursor.setKeepPositionOnInsert(True)  # Qt has no keyword
        return cursor

    def put_template(self, text: str, place: QTextCursor | None = None) -> None:
        """The template at its place; the caret goes to its first blank."""
        cursor = place or self.claim_place()
        start = cursor.position()
        cursor.setKeepPositionOnInsert(False)  # Qt has no keyword
        self._filling = True
        cursor.joinPreviousEditBlock()  # one step back brings what was typed to find it
        cursor.insertText(text)
        cursor.endEditBlock()
        self._filling = False
        self.setTextCursor(cursor)
        if blanks(text):
            cursor.setPosition(start)
            self.setTextCursor(cursor)
            self.to_blank(forward=True)

    def to_blank(self, *, forward: bool) -> bool:
        """Selects the next blank, going round; False: there is none."""
        text = self.text()
        found = [(units(text[:start]), units(text[:end])) for start, end in blanks(text)]
        if not found:
            return False
        cursor = self.textCursor()
        if forward:
            at = cursor.selectionEnd() if cursor.hasSelection() else cursor.position()
            start, end = next((spot for spot in found if spot[0] >= at), found[0])
        else:
            at = cursor.selectionStart()
            start, end = next((spot for spot in reversed(found) if spot[1] <= at), found[-1])
        cursor.setPosition(start)
        cursor.setPosition(end, _KEEP)
        self.setTextCursor(cursor)
        return True

    def event(self, event: QEvent) -> bool:
        """Qt: Tab is ours before Qt moves the focus with it."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if self.asking() and event.key() in PICKER_KEYS and not _modified(event):
                self.picker_key.emit(event.key())
                return True
            if event.key() == Qt.Key.Key_Tab and self.to_blank(forward=True):
                return True
            if event.key() == Qt.Key.Key_Backtab and self.to_blank(forward=False):
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: what was typed is saved now."""
        super().focusOutEvent(event)
        self.left.emit()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802  # Qt's name
        """Qt: only the plain text of what is pasted, and not a book."""
        text = source.text().replace("\0", "")[:LONGEST_PASTE]
        self.textCursor().insertText(text)
        self.ensureCursorVisible()

    @Slot(int, int, int)
    def _on_contents(self, position: int, removed: int, added: int) -> None:
        if self._filling or self._anchor is not None or added - removed != 1:
            return
        cursor = self.textCursor()
        text = self.text()
        at = characters(text, cursor.position()) - 1
        if at < 0 or text[at : at + 1] != "/" or units(text[:at]) < position:
            return
        before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
        if before.strip() == "" and after.strip() == "":
            self._anchor, self._slash = units(text[:at]), 1
            self.template_asked.emit("")

    @Slot()
    def _on_caret(self) -> None:
        if self._anchor is None or self._filling:
            return
        start, caret = self._anchor + self._slash, self.textCursor().position()
        text, typed = self.text(), self.asked_for()
        slash_gone = self._slash and text[characters(text, self._anchor) :][:1] != "/"
        if caret < start or slash_gone or "\n" in typed or len(typed) > LONGEST_QUERY:
            self.end_asking()
        else:
            self.template_asked.emit(typed)


_KEEP = QTextCursor.MoveMode.KeepAnchor


def _modified(event: QKeyEvent) -> bool:
    keypad = Qt.KeyboardModifier.KeypadModifier
    return bool(event.modifiers() & ~keypad)

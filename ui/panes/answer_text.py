"""The field an answer is written in: plain text, blanks to walk, «/» to ask for a template."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QPlainTextEdit, QToolTip, QWidget

from app.domain.reply_check import Edit
from app.domain.template_text import blanks
from ui import theme
from ui.layouts import plain_tip
from ui.panes.answer_marks import AnswerMarks
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


class AnswerText(QPlainTextEdit):
    """Signals: what is asked for after «/», its end, the keys a picker understands, leaving."""

    template_asked = Signal(str)  # what was typed after the slash, now
    template_ended = Signal()  # nothing is asked for any more
    picker_key = Signal(int)  # a key that belongs to the open picker
    left = Signal()  # the focus went elsewhere
    menu_asked = Signal(object, int)  # QMenu to add to, and the character it was opened at

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Answer"))
        self.setTabChangesFocus(True)
        self._anchor: int | None = None
        self._slash = 0
        self._filling = False
        document: QTextDocument = self.document()
        self.marks = AnswerMarks(document)
        document.contentsChange.connect(self._on_contents)
        self.cursorPositionChanged.connect(self._on_caret)
        theme.current().changed.connect(self.marks.rehighlight)

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

    def apply(self, edit: Edit) -> None:
        """One change, one step back; the caret goes to its first blank, or behind it."""
        self.end_asking()
        text = self.text()
        start, end = units(text[: edit.start]), units(text[: edit.end])
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, _KEEP)
        self._filling = True
        cursor.insertText(edit.words)
        self._filling = False
        self.setTextCursor(cursor)
        if blanks(edit.words):
            cursor.setPosition(start)
            self.setTextCursor(cursor)
            self.to_blank(forward=True)
        self.setFocus()

    def select(self, start: int, end: int) -> None:
        """Selects characters and shows them."""
        text, cursor = self.text(), self.textCursor()
        cursor.setPosition(units(text[:start]))
        cursor.setPosition(units(text[:end]), _KEEP)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

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

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Qt: over a marked word, why it is marked."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark = self.marks.at(self.cursorForPosition(event.pos()).position())
            if mark is not None:
                QToolTip.showText(event.globalPos(), plain_tip(mark.says), self.viewport())
                return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: the usual menu, with what can be done about the marked words on top."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        cursor = self.textCursor() if by_key else self.cursorForPosition(event.pos())
        at = cursor.selectionStart() if by_key else cursor.position()
        menu = self.createStandardContextMenu()
        menu.setParent(self, menu.windowFlags())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu_asked.emit(menu, characters(self.text(), at))
        menu.popup(event.globalPos())

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

"""The field an answer is written in: plain text, blanks to walk, «/» or «::» for a template."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QTextCursor,
)
from PySide6.QtWidgets import QToolTip, QWidget

from app.domain.reply_check import Edit
from app.domain.template_text import blanks
from ui import theme
from ui.layouts import plain_tip
from ui.panes.answer_marks import AnswerMarks
from ui.panes.asking_text import AskingText
from ui.panes.pasted import files_in, may_hold_files, may_hold_words, words_in
from ui.text_units import characters, in_units, units

LONGEST_PASTE = 100_000
LEAST_LINES = 5
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


class AnswerText(AskingText):
    """Signals: keys of a picker, leaving, its menu, files that were pasted or dropped."""

    picker_key = Signal(int)  # a key that belongs to the open picker
    left = Signal()  # the focus went elsewhere
    files_given = Signal(object)  # pasted or dropped: ui.panes.pasted.Given, one after another
    paste_cut = Signal()  # there was more to paste than an answer may hold
    menu_asked = Signal(object, int)  # QMenu to add to, and the character it was opened at

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Answer"))
        self.setTabChangesFocus(True)
        self._keep_lines()
        self.leaves_redo: Callable[[], bool] = bool
        """Whether the key that makes an undone change again is wanted for something else now."""
        self.marks = AnswerMarks(self.document())
        theme.current().changed.connect(self.marks.rehighlight)

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

    def put_template(self, text: str, place: QTextCursor | None = None) -> None:
        """The template in its place; the caret goes to its first blank."""
        cursor = place or self.hold_place()
        cursor.setKeepPositionOnInsert(False)  # Qt has no keyword
        start = cursor.selectionStart()
        self._filling = True
        cursor.insertText(text)  # one step back brings what was typed to find it
        self._filling = False
        self.setTextCursor(cursor)
        if blanks(text):
            cursor.setPosition(start)
            self.setTextCursor(cursor)
            self.to_blank(forward=True)

    def to_blank(self, *, forward: bool) -> bool:
        """Selects the next blank, going round; False: there is none."""
        text = self.text()
        spots = in_units(text, blanks(text))
        found = [(place, place + length) for place, length in spots]
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
        """Qt: Tab is ours before Qt moves the focus with it; other letters need other room."""
        if event.type() == QEvent.Type.FontChange:
            self._keep_lines()
        if _is_redo(event) and self.leaves_redo():
            event.ignore()  # else the field takes the key that takes an answer back
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if self.asking() and event.key() in PICKER_KEYS and not _modified(event):
                self.picker_key.emit(event.key())
                return True
            if event.key() in _TABS and event.modifiers() & _LEAVING:
                return self.focusNextPrevChild(event.key() == Qt.Key.Key_Tab)
            if event.key() == Qt.Key.Key_Tab and self.to_blank(forward=True):
                return True
            if event.key() == Qt.Key.Key_Backtab and self.to_blank(forward=False):
                return True
        return super().event(event)

    def _keep_lines(self) -> None:
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * LEAST_LINES)

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
        """Qt: only the plain text of what is pasted, and not a book; files go with the answer."""
        if given := files_in(source):
            self.files_given.emit(given)
            return
        text, cut = words_in(source, LONGEST_PASTE)
        self.textCursor().insertText(text)
        self.ensureCursorVisible()
        if cut:
            self.paste_cut.emit()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802  # Qt's name
        """Qt: pages, pictures and files as well."""
        return may_hold_words(source) or may_hold_files(source)


_KEEP = QTextCursor.MoveMode.KeepAnchor
_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_LEAVING = Qt.KeyboardModifier.ControlModifier
"""With Tab: leaves the text though there are blanks to walk."""


def _modified(event: QKeyEvent) -> bool:
    keypad = Qt.KeyboardModifier.KeypadModifier
    return bool(event.modifiers() & ~keypad)


def _is_redo(event: QEvent) -> bool:
    """The field asks whether it may have the key before any shortcut does."""
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
        return False
    return event.matches(QKeySequence.StandardKey.Redo)

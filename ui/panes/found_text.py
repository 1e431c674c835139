"""A long text that can be searched, with the places of a quotation marked."""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QPushButton, QTextEdit, QWidget

from ui import theme
from ui.layouts import column, plain, row
from ui.text_units import units

MOST_SHOWN = 4_000_000
"""Characters of a text that are shown: beyond that no text widget is quick any more."""


LONGEST_LINE = 4_000
"""Characters of one line: a text widget lays a line out as a whole."""
_LONG = re.compile(rf"([^\n]{{{LONGEST_LINE}}})(?=[^\n])")


def folded(text: str) -> str:
    """The text as it can be shown: not too much of it, endless lines broken."""
    return _LONG.sub(r"\1\n", text[:MOST_SHOWN])


class FindLine(QFrame):
    """A line to look for something: Enter forward, Shift+Enter back, Escape away.

    Signals:
        asked: what to look for, and whether forward.
        closed: the person is done.
    """

    asked = Signal(str, bool)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Find here"))
        self.field.setAccessibleName(self.tr("Find here"))
        self.field.setClearButtonEnabled(True)
        self._said = plain()
        self._said.setProperty("role", "small")
        line = row(self.field)
        for text, forward in ((self.tr("Back"), False), (self.tr("Next"), True)):
            button = QPushButton(text)
            button.setProperty("size", "small")
            button.clicked.connect(self._on_next if forward else self._on_back)
            line.addWidget(button)
        line.addWidget(self._said)
        line.setStretch(0, 1)
        self.setLayout(line)
        self.field.textEdited.connect(self._on_edited)
        self.hide()

    def begin(self) -> None:
        """Shows itself, the caret in it."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def leave(self) -> None:
        """Enough searched."""
        self.hide()
        self.closed.emit()

    def say(self, text: str) -> None:
        """How many there are, or that there is none."""
        self._said.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: Enter, Shift+Enter, Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.asked.emit(self.field.text(), not back)
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_next(self) -> None:
        self._ask(forward=True)

    @Slot()
    def _on_back(self) -> None:
        self._ask(forward=False)

    @Slot()
    def _on_edited(self) -> None:
        self._ask(forward=True)

    def _ask(self, *, forward: bool) -> None:
        self.asked.emit(self.field.text(), forward)


class FoundText(QWidget):
    """Reads, marks, finds; nothing in it is markup. Give it a text that is `folded`."""

    def __init__(self, text: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = QPlainTextEdit()
        self.edit.setPlainText(text)
        self.edit.setReadOnly(True)  # Qt has no keyword
        self.edit.setAccessibleName(name)
        self.edit.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._marked: list[QTextEdit.ExtraSelection] = []
        self._found: list[QTextEdit.ExtraSelection] = []
        self.line = FindLine()
        self.line.asked.connect(self.search)
        self.line.closed.connect(self._done)
        whole = column(self, between="half")
        whole.addWidget(self.line)
        whole.addWidget(self.edit, 1)
        self.setFocusProxy(self.edit)

    def mark(self, places: Iterable[tuple[int, int]]) -> None:
        """Marks these places and goes to the first; they count code points, as Python does."""
        text = self.edit.toPlainText()
        self._marked = [self._selection(*_units(text, place), bold=True) for place in places]
        self._show()
        if self._marked:
            cursor = QTextCursor(self._marked[0].cursor)
            cursor.clearSelection()
            self.edit.setTextCursor(cursor)
            self.edit.centerCursor()

    def begin_find(self) -> None:
        """The key for searching was pressed."""
        self.line.begin()

    @Slot(str, bool)
    def search(self, typed: str, forward: bool) -> None:  # noqa: FBT001  # Qt's signal
        """Goes to the next place and marks all of them."""
        self._found = []
        if not typed:
            self.line.say("")
            self._show()
            return
        document = self.edit.document()
        at = document.find(typed)
        while not at.isNull() and len(self._found) < 2000:
            self._found.append(self._selection(at.selectionStart(), at.selectionEnd()))
            at = document.find(typed, at)
        self._show()
        self.line.say(self.tr("%Ln place(s)", None, len(self._found)))
        self._go_to(typed, forward=forward)

    def _go_to(self, typed: str, *, forward: bool) -> None:
        if not self._found:
            return
        back = QTextDocument.FindFlag.FindBackward
        flags = QTextDocument.FindFlag(0) if forward else back
        if not self.edit.find(typed, flags):
            start = QTextCursor.MoveOperation.Start
            self.edit.moveCursor(start if forward else QTextCursor.MoveOperation.End)
            self.edit.find(typed, flags)

    @Slot()
    def _done(self) -> None:
        self._found = []
        self._show()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        self.edit.setExtraSelections(self._marked + self._found)

    def _selection(self, start: int, end: int, *, bold: bool = False) -> QTextEdit.ExtraSelection:
        chosen = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.edit.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        look.setBackground(theme.current().color("mark" if bold else "mark.brand"))
        look.setForeground(theme.current().color("text.mark"))
        if bold:
            look.setFontWeight(QFont.Weight.DemiBold)
        chosen.cursor = cursor
        chosen.format = look
        return chosen


def _units(text: str, place: tuple[int, int]) -> tuple[int, int]:
    """Qt counts UTF-16 units."""
    start = units(text[: place[0]])
    return start, start + units(text[place[0] : place[1]])

"""The texts of two captures as one: struck out what was removed, underlined what was added."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QPushButton, QWidget

from app.domain.page_diff import TextDifference
from app.domain.text_diff import Change, Piece
from ui import theme
from ui.layouts import column, plain, row, sentence
from ui.text_units import units

NEAR = 2
"""Lines around a difference that are shown where the rest is left out."""
MOST_SHOWN = 2_000_000
"""Characters: beyond that no text widget is quick any more."""


class ComparedTexts(QWidget):
    """One text with two fates."""

    def __init__(self, found: TextDifference, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found = found
        self._places: list[tuple[int, int]] = []
        self.current = -1
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)  # Qt has no keyword
        self.text.setAccessibleName(self.tr("Text before and after"))
        self.text.setUndoRedoEnabled(False)  # Qt has no keyword
        self.only = QCheckBox(self.tr("Only what differs"))
        self._said = plain()
        self._said.setProperty("role", "small")
        back, onward = (
            QPushButton(self.tr("Previous difference")),
            QPushButton(self.tr("Next difference")),
        )
        for button, by, keys in ((back, -1, "Shift+F7"), (onward, 1, "F7")):
            button.setProperty("size", "small")
            button.setToolTip(f"{button.text()} ({keys})")
            button.clicked.connect(lambda _checked=False, by=by: self.step(by))
        tools = row(back, onward, self._said, self.only)
        tools.setStretch(2, 1)
        whole = column(self, between="half")
        whole.addLayout(tools)
        legend = self.tr("Struck out: before. Underlined: after.")
        whole.addWidget(sentence(legend, role="small"))
        whole.addWidget(self.text, 1)
        self.setFocusProxy(self.text)
        self.only.toggled.connect(self._fill)
        self.only.setChecked(found.passages > 0)
        self._fill()

    def step(self, by: int) -> None:
        """To the next passage, or the one before; around the end."""
        if not self._places:
            return
        first = 0 if by > 0 else len(self._places) - 1
        self.current = first if self.current < 0 else (self.current + by) % len(self._places)
        start, end = self._places[self.current]
        cursor = self.text.textCursor()
        cursor.setPosition(end)
        cursor.setPosition(start, QTextCursor.MoveMode.KeepAnchor)
        self.text.setTextCursor(cursor)
        self.text.centerCursor()
        self._say()

    @Slot()
    def _fill(self) -> None:
        self.text.clear()
        self._places = []
        self.current = -1
        cursor = QTextCursor(self.text.document())
        at = shown = 0
        before = Change.KEPT
        pieces = self._found.pieces
        for number, piece in enumerate(pieces):
            text = self._near(number) if piece.change is Change.KEPT else piece.text
            text = text[: max(0, MOST_SHOWN - shown)]
            cursor.insertText(text, self._format(piece))
            end = at + units(text)
            if piece.change is not Change.KEPT:
                if before is Change.KEPT:
                    self._places.append((at, end))
                self._places[-1] = (self._places[-1][0], end)
            before, at, shown = piece.change, end, shown + len(text)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self._say()

    def _near(self, number: int) -> str:
        """What did not change: all of it, or the lines next to what did."""
        text = self._found.pieces[number].text
        lines = text.splitlines(keepends=True)
        if not self.only.isChecked() or len(lines) <= 2 * NEAR + 1:
            return text
        first = lines[:NEAR] if number else []
        last = lines[-NEAR - 1 :] if number + 1 < len(self._found.pieces) else []
        return "".join(first) + "   …\n" + "".join(last)

    def _format(self, piece: Piece) -> QTextCharFormat:
        kind = QTextCharFormat()
        look = theme.current()
        if piece.change is Change.REMOVED:
            kind.setBackground(look.color("diff.removed"))
            kind.setFontStrikeOut(True)  # Qt has no keyword
        elif piece.change is Change.ADDED:
            kind.setBackground(look.color("diff.added"))
            kind.setFontUnderline(True)  # Qt has no keyword
        return kind

    def _say(self) -> None:
        total = len(self._places)
        if self._found.same:
            text = self.tr("The texts do not differ.")
        elif self.current < 0:
            text = self.tr("%Ln passage(s) differ", None, total)
        else:
            text = self.tr("{number} of {total}").format(number=self.current + 1, total=total)
        if self._found.cut:
            text += " · " + self.tr("only the beginning of these long texts was compared")
        self._said.setText(text)
        self._said.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)

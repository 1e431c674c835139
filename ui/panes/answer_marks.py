"""What is marked in the answer while it is written: blanks, and what the check remarks on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from app.domain.reply_check import Severity
from app.domain.template_text import blanks
from ui import theme
from ui.text_units import in_units

LINE = {Severity.STOP: "danger", Severity.WARNING: "warning", Severity.NOTE: "accent"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Words under a wavy line; positions in units of the document."""

    start: int
    end: int
    severity: Severity
    says: str
    """For the tool tip."""


def moved(marks: Sequence[Mark], at: int, removed: int, added: int) -> tuple[Mark, ...]:
    """The marks after an edit; those it touched are gone until the next check."""
    kept = []
    for mark in marks:
        if mark.end <= at:
            kept.append(mark)
        elif mark.start >= at + removed:
            by = added - removed
            kept.append(replace(mark, start=mark.start + by, end=mark.end + by))
    return tuple(kept)


class BlankMarks(QSyntaxHighlighter):
    """Underlays what is still to be filled."""

    def highlightBlock(self, text: str) -> None:  # noqa: N802  # Qt's name
        """Qt: one paragraph."""
        look = QTextCharFormat()
        look.setBackground(theme.current().color("tone.soon"))
        look.setForeground(theme.current().color("tone.soon.text"))
        for place, length in in_units(text, blanks(text)):
            self.setFormat(place, length, look)


class AnswerMarks(BlankMarks):
    """The same, and wavy lines under what the check remarks on."""

    def __init__(self, document: QTextDocument) -> None:
        owner: QObject = document
        super().__init__(owner)
        self._marks: tuple[Mark, ...] = ()
        # Heard before the highlighter hears of an edit: then marks are where their words are.
        document.contentsChange.connect(self._on_contents)
        self.setDocument(document)

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Other marks than before."""
        if tuple(marks) != self._marks:
            self._marks = tuple(marks)
            self.rehighlight()

    def at(self, position: int) -> Mark | None:
        """The mark over a place, in units; the heaviest where several are."""
        found = [mark for mark in self._marks if mark.start <= position <= mark.end]
        return max(found, key=lambda mark: list(Severity).index(mark.severity), default=None)

    def highlightBlock(self, text: str) -> None:  # noqa: N802  # Qt's name
        """Qt: one paragraph."""
        begin = self.currentBlock().position()
        length = self.currentBlock().length()
        for mark in self._marks:
            if mark.start < begin + length and mark.end > begin:
                start = max(0, mark.start - begin)
                self.setFormat(start, min(length, mark.end - begin) - start, _wavy(mark))
        super().highlightBlock(text)

    @Slot(int, int, int)
    def _on_contents(self, position: int, removed: int, added: int) -> None:
        self._marks = moved(self._marks, position, removed, added)


def _wavy(mark: Mark) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    look.setUnderlineColor(theme.current().color(LINE[mark.severity]))
    if mark.severity is Severity.STOP:
        look.setBackground(theme.current().color("tone.late"))
        look.setForeground(theme.current().color("tone.late.text"))
    return look

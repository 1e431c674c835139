"""Colours variables and blanks while a template is written."""

from __future__ import annotations

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from app.domain.template_grammar import Blank, Field, Node, marked
from app.domain.template_text import BLANK, KNOWN
from ui import theme


class TemplateMarks(QSyntaxHighlighter):
    """A variable we can fill stands in the accent, a blank for the person is marked."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        theme.current().changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:  # noqa: N802  # Qt's name
        """Qt: one line."""
        for start, end, node in marked(text):
            self._mark(start, end, "mark" if _is_open(node) else "accent.soft")
        for found in BLANK.finditer(text):
            self._mark(found.start(), found.end(), "mark")

    def _mark(self, start: int, end: int, role: str) -> None:
        shape = QTextCharFormat()
        shape.setBackground(theme.current().color(role))
        ground = "accent.soft.text" if role == "accent.soft" else "text.mark"
        shape.setForeground(theme.current().color(ground))
        self.setFormat(start, end - start, shape)


def _is_open(node: Node) -> bool:
    """Whether the person has to say something there."""
    return isinstance(node, Blank) or (isinstance(node, Field) and node.name not in KNOWN)

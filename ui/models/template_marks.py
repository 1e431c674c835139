"""Colours variables and blanks while a template is written."""

from __future__ import annotations

import re

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from app.domain.template_text import BLANK, KNOWN, VARIABLE
from ui import theme


class TemplateMarks(QSyntaxHighlighter):
    """A variable we can fill stands in the accent, a blank for the person is marked."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        theme.current().changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:  # noqa: N802  # Qt's name
        """Qt: one line."""
        for found in VARIABLE.finditer(text):
            self._mark(found, "accent.soft" if found[1] in KNOWN else "mark")
        for found in BLANK.finditer(text):
            self._mark(found, "mark")

    def _mark(self, found: re.Match[str], role: str) -> None:
        shape = QTextCharFormat()
        shape.setBackground(theme.current().color(role))
        ground = "accent.soft.text" if role == "accent.soft" else "text.mark"
        shape.setForeground(theme.current().color(ground))
        self.setFormat(found.start(), found.end() - found.start(), shape)

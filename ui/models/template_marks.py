"""Colours variables and blanks while a template is written; underlines what nobody can fill."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from app.domain.template_grammar import Blank, Field, Include, Node, marked
from app.domain.template_text import BLANK, KNOWN
from ui import theme
from ui.text_units import in_units


class TemplateMarks(QSyntaxHighlighter):
    """A variable we can fill stands in the accent, a blank for the person is marked."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._codes: frozenset[str] | None = None
        theme.current().changed.connect(self.rehighlight)

    def know(self, codes: Iterable[str]) -> None:
        """The short codes of all templates: others that a text takes in are underlined."""
        known = frozenset(code.casefold() for code in codes)
        if known != self._codes:
            self._codes = known
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:  # noqa: N802  # Qt's name
        """Qt: one line."""
        nodes = list(marked(text))
        spots = in_units(text, ((start, end) for start, end, _ in nodes))
        for (place, length), (_, _, node) in zip(spots, nodes, strict=True):
            self.setFormat(place, length, self._look(node))
        shape = _shape("mark", "text.mark")
        for place, length in in_units(text, (found.span() for found in BLANK.finditer(text))):
            self.setFormat(place, length, shape)

    def _look(self, node: Node) -> QTextCharFormat:
        if isinstance(node, Blank):
            return _shape("mark", "text.mark")
        if not self._is_unknown(node):
            return _shape("accent.soft", "accent.soft.text")
        shape = _shape("tone.late", "tone.late.text")
        shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        return shape

    def _is_unknown(self, node: Node) -> bool:
        if isinstance(node, Field):
            return node.name not in KNOWN
        if isinstance(node, Include) and self._codes is not None:
            return node.code.casefold() not in self._codes
        return False


def _shape(ground: str, ink: str) -> QTextCharFormat:
    shape = QTextCharFormat()
    shape.setBackground(theme.current().color(ground))
    shape.setForeground(theme.current().color(ink))
    return shape

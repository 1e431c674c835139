"""How a table of source strings becomes a sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

Table = Mapping[str, str]
CONTEXT = "words"


def say(table: Table, code: str, facts: Mapping[str, object] | None = None) -> str:
    """The sentence of a code, translated, with its facts; an unknown code reads as words."""
    source = table.get(code)
    text = translated(source) if source else str(code).replace("_", " ").replace(".", ": ")
    if "{" not in text:
        return text
    told = {name: fact for name, fact in (facts or {}).items() if fact not in (None, "")}
    return text.format_map(defaultdict(lambda: "?", told))


def translated(source: str) -> str:
    """A source string of the context `words` in the interface's language."""
    return QCoreApplication.translate(CONTEXT, source)

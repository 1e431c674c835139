"""Marks a source string for translation without translating it yet."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802  # the name lupdate looks for
    """The text itself. PySide6's own is typed as object."""
    del context
    return text

"""Cells of tables that other programs open: a stranger's text must not become a formula there."""

from __future__ import annotations

_STARTS = frozenset("=+-@\t\r\n＝＋－＠")
"""What spreadsheets take for the beginning of a formula, in full width as well (OWASP)."""


def harmless(text: str) -> str:
    """The text as a spreadsheet shows it and never reckons it: an apostrophe before a formula."""
    bare = text.lstrip(" \u00a0\u200b\ufeff")
    if text[:1] in _STARTS or bare[:1] in _STARTS:
        return f"'{text}"
    return text

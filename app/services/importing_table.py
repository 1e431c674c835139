"""A foreign file as a table of texts, whatever it was written with."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: its number in the file, its cells, and why it is not whole (empty: it is)."""

    number: int
    cells: tuple[str, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Heads and rows below them."""

    kind: str
    """csv, xlsx or json."""
    heads: tuple[str, ...]
    rows: list[Row]
    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""

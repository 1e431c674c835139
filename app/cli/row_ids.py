"""Numbers of rows as they are typed."""

from __future__ import annotations

_LARGEST = 2**63 - 1
"""What SQLite can hold; no row has a greater number."""


def row_id(text: str) -> int:
    """The number of a case, an answer, a sheet.

    Raises:
        ValueError: no number, or one that no row can have.
    """
    number = int(text)
    if abs(number) > _LARGEST:
        raise ValueError(text)
    return number

"""Numbers of rows, and texts, as they are typed."""

from __future__ import annotations

from argparse import ArgumentTypeError

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


def plain_text(text: str) -> str:
    """A text that was typed; names of files are taken as they are, whatever their bytes.

    Raises:
        ArgumentTypeError: its bytes are no letters.
    """
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise ArgumentTypeError("no UTF-8") from error
    return text

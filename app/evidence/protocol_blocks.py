"""What a printed document is made of: plain texts, tables and pictures, never markup."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

LONGEST = 60_000
"""Characters of one text: a page of a hostile site may hold millions."""


@dataclass(frozen=True, slots=True)
class Title:
    """The document's name, centred; `small` is the line below it."""

    text: str
    small: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A numbered section."""

    text: str


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph."""

    text: str
    tone: str = ""
    """Empty, `quiet` (smaller) or `strong`."""


@dataclass(frozen=True, slots=True)
class Rows:
    """What stands beside its name, two columns."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with heads; `widths` in hundredths of the line, `mono` columns hold digests."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    mono: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Items:
    """A list with dashes."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of others, set off from ours."""

    text: str


@dataclass(frozen=True, slots=True)
class Sign:
    """A line to sign on; `who` may be empty, then the name is written by hand."""

    label: str
    who: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture on a sheet of its own, with what it is above it."""

    path: str
    caption: str


Block = Title | Heading | Text | Rows | Grid | Items | Quote | Sign | Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The whole; `{page}` and `{pages}` in the footer are filled where it is printed."""

    title: str
    blocks: tuple[Block, ...]
    footer: str
    signature: str
    """What stands at the right of the footer: each sheet is signed."""


def as_json(document: Document) -> dict[str, Any]:
    """For the process that prints."""
    return {
        "title": document.title,
        "footer": document.footer,
        "signature": document.signature,
        "blocks": [{"kind": type(one).__name__, **asdict(one)} for one in document.blocks],
    }


def fit(text: str) -> str:
    """A stranger's text as paper can have it: no controls, no endless length.

    Marks that turn the direction of writing go: they could make a line say something else.
    """
    kept = text[: LONGEST + 1].replace("\r\n", "\n").replace("\r", "\n")
    shown = "".join(letter for letter in kept if _printable(letter))
    return shown if len(text) <= LONGEST else f"{shown[:LONGEST]}…"


def _printable(letter: str) -> bool:
    number = ord(letter)
    turning = 0x202A <= number <= 0x202E or 0x2066 <= number <= 0x2069
    torn = 0xD800 <= number <= 0xDFFF or number in {0xFFFE, 0xFFFF}
    return letter in "\n\t" or not (number < 32 or 127 <= number < 160 or turning or torn)

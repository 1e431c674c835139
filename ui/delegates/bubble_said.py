"""What a line of the thread says: rows of pieces with roles of the theme, no pixels yet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Side(Enum):
    """Where a line of the thread stands."""

    LEFT = "left"
    RIGHT = "right"
    WIDE = "wide"
    """An internal note: neither theirs nor ours."""
    LINE = "line"
    """Events: no bubble."""
    DIVIDER = "divider"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters of a piece that look different: a marked word, a brand, a removed or added one."""

    start: int
    end: int
    ground: str
    """A role of the theme."""
    struck: bool = False
    under: str = ""
    """A role of the theme: the colour of a dotted line under them."""
    tip: str = ""
    """What they mean, for who points at them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A text with its look; `action` makes it a thing to press."""

    text: str
    font: str = "body"
    tone: str = "text"
    ground: str = ""
    icon: str = ""
    action: str = ""
    stretches: tuple[Stretch, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A line of the thread: its side, its ground, and rows of pieces."""

    side: Side
    ground: str = ""
    frame: str = ""
    rows: tuple[tuple[Piece, ...], ...] = ()

    def actions(self) -> tuple[Piece, ...]:
        """What can be done with this line, in order."""
        return tuple(piece for row in self.rows for piece in row if piece.action)

    def spoken(self) -> str:
        """The line as a screen reader says it; actions are said by the menu."""
        texts = (piece.text for row in self.rows for piece in row if not piece.action)
        return ". ".join(text for text in texts if text)


def one_line(text: str, most: int = 80) -> str:
    """A foreign name or title on one line: without controls and marks that turn the direction."""
    shown = "".join(" " if letter in "\r\n\t" else letter for letter in text)
    shown = "".join(letter for letter in shown if letter.isprintable() or letter == "\u200d")
    shown = " ".join(shown.split())
    return shown if len(shown) <= most else shown[: most - 1] + "…"

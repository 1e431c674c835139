"""What is alike: copies of one text, the groups they make, and cases with the same problem."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.attack import Attack
from app.domain.case import CloseReason, QueueRow
from app.domain.text_diff import Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How near two texts are."""

    nearness: float
    """The share of what they say that both say, 0 to 1."""
    same: bool
    """One is a copy of the other, slightly changed at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyOf:
    """A case that says the same as another one, and what it says otherwise."""

    case: QueueRow
    nearness: float
    """To the case that is looked at, 0 to 1."""
    pieces: tuple[Piece, ...]
    """Its text against the one that is looked at; removed is what only the latter has."""
    same_author: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyGroup:
    """All cases that say the same as one, from whatever source and network."""

    id: int
    cases: int
    authors: int
    first_at: datetime
    """When the first of these texts was written."""
    last_at: datetime
    attack: Attack | None = None
    others: tuple[CopyOf, ...] = ()
    """Those shown besides the case that is looked at, newest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """Another case with the same problem, and how it was solved."""

    case: QueueRow
    nearness: float
    """0 to 1: common words by their rarity in this workspace."""
    shared: tuple[str, ...]
    """The telling words both have, by their beginnings, the rarest first."""
    close_reason: CloseReason | None = None
    close_note: str = ""
    reply: str = ""
    """The last answer that reached the customer."""
    template: str = ""
    """The name of the template behind that answer."""

    @property
    def helpful(self) -> int:
        """What it teaches: 3 solved with an answer, 2 solved, 1 answered, 0 nothing yet."""
        solved = self.close_reason is CloseReason.SOLVED
        return 2 * solved + bool(self.reply)


@dataclass(frozen=True, slots=True, kw_only=True)
class AlikeCases:
    """What is alike to one case."""

    group: CopyGroup | None = None
    neighbours: tuple[Neighbour, ...] = ()
    """Of the nearest, those that were solved come first."""

    def __bool__(self) -> bool:
        """Whether there is anything."""
        return self.group is not None or bool(self.neighbours)

"""A reply said otherwise, by rules and on this computer: shorter, softer, more formal (C25)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Rewrite(StrEnum):
    """What the person may ask for; nothing is changed until it is accepted."""

    SHORTEN = "shorten"
    SOFTEN = "soften"
    FORMAL = "formal"
    SPELLING = "spelling"


class Ground(StrEnum):
    """Why a place is said otherwise."""

    LONG = "long"
    """Fewer words say it."""
    REPEATED = "repeated"
    """It was said before."""
    HARSH = "harsh"
    SHOUTED = "shouted"
    """Capitals, or signs in a row."""
    COLLOQUIAL = "colloquial"
    FAMILIAR = "familiar"
    """«Ты» instead of «вы»."""
    SMILEY = "smiley"
    MISSPELT = "misspelt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One place that is said otherwise; `now` may be empty."""

    was: str
    now: str
    ground: Ground


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewritten:
    """A text as it could be."""

    text: str
    changes: tuple[Said, ...]
    """In the order in which they were made."""

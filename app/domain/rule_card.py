"""Rule cards: what to know of a network before answering there (L22, R-004-4), and of contests."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

CONTEST = "contest"
"""The card of contests and prizes (R-004-5), beside those of networks."""
PARTS = ("who", "length", "edit", "removal", "manners")
"""Who may answer, how long, until when it can be changed, what is removed, unspoken rules."""
MOST_LINES, LONGEST_LINE = 20, 500
_CONTEST = re.compile(
    r"\b(?:конкурс(?!ант)\w*|розыгрыш\w*|разыгра\w+|лотере\w+|викторин\w+"
    r"|(?:глав|перв|обещан)\w* приз\w*|приз(?:а|у|ом|е|ы|ов|ами)?\b|выигра\w+ .{0,40}приз\w*)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleCard:
    """What is known of one network; each part is a few lines."""

    network: str
    who: tuple[str, ...] = ()
    length: tuple[str, ...] = ()
    edit: tuple[str, ...] = ()
    removal: tuple[str, ...] = ()
    manners: tuple[str, ...] = ()
    own: bool = False
    """The person changed it."""

    def part(self, name: str) -> tuple[str, ...]:
        """The lines of one of `PARTS`."""
        return tuple(getattr(self, name))

    @property
    def mark(self) -> str:
        """Another text has another mark: who has seen this card has seen these lines."""
        lines = "\n".join(line for name in PARTS for line in (name, *self.part(name)))
        return hashlib.sha256(lines.encode("utf-8", "replace")).hexdigest()[:16]


def from_json(network: str, spec: Mapping[str, Any], *, own: bool = False) -> RuleCard:
    """A card out of a file or the database; what is no line of text is left out."""
    parts = {name: tidy(spec.get(name, ())) for name in PARTS}
    return RuleCard(network=network, own=own, **parts)


def to_json(card: RuleCard) -> dict[str, list[str]]:
    """For the database."""
    return {name: list(card.part(name)) for name in PARTS}


def tidy(lines: object) -> tuple[str, ...]:
    """Lines without white space around them, empty ones left out, of a sane number and length."""
    given = lines if isinstance(lines, list | tuple) else ()
    kept = [" ".join(line.split()) for line in given if isinstance(line, str)]
    return tuple(line[:LONGEST_LINE] for line in kept if line)[:MOST_LINES]


def is_about_contest(texts: Iterable[str]) -> bool:
    """Whether a complaint speaks of a contest or a prize."""
    return any(_CONTEST.search(text[:20_000]) for text in texts)

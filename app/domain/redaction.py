"""A copy of a capture with masked places: what is masked in its pictures and in its text (E22)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

PERSONAL = {
    "per": "name",
    "phones": "phone",
    "cards": "card",
    "emails": "mail",
    "addresses": "address",
}
"""Kinds of entities that the analysis of a text finds, and what they are called here."""
REASONS = (*PERSONAL.values(), "number", "nick", "face", "other")
"""Why a place is masked."""
NUMBER = re.compile(r"(?<!\d)\d(?:[ \-]?\d){8,18}(?!\d)")
"""A number as long as a phone's, a passport's or a card's, whatever it is."""
NICK = re.compile(r"(?<![\w@/.])@[A-Za-z0-9_.]{2,}[A-Za-z0-9_]")
BLOCK = "█"
PIECE = 3000
"""Characters of a text that are analysed at once: a whole page would be one endless sentence."""
PICTURES = ("page.png", "screen.png")


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A rectangle of a picture that is painted over, in the picture's own pixels."""

    file: str
    x: int
    y: int
    width: int
    height: int
    reason: str = "other"

    def within(self, width: int, height: int) -> Region | None:
        """The part of it that lies on a picture of this size; None: nothing does."""
        left, top = max(0, self.x), max(0, self.y)
        right, bottom = min(width, self.x + self.width), min(height, self.y + self.height)
        if right <= left or bottom <= top:
            return None
        return Region(
            file=self.file,
            x=left,
            y=top,
            width=right - left,
            height=bottom - top,
            reason=self.reason,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Personal data that stands in the captured text."""

    text: str
    reason: str
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class RedactionOrder:
    """What to make a copy of, and how."""

    capture_id: str
    pictures: tuple[str, ...] = ("page.png",)
    """Those that go along, masked."""
    regions: tuple[Region, ...] = ()
    words: tuple[Found, ...] | None = ()
    """What is masked in the text; None: the text does not go along."""
    operator: str = ""


def pieces(text: str) -> Iterable[str]:
    """The text in pieces that end at line breaks where there are any."""
    start = 0
    while start < len(text):
        end = min(len(text), start + PIECE)
        if end < len(text):
            broken = text.rfind("\n", start, end)
            end = broken + 1 if broken > start else end
        yield text[start:end]
        start = end


def personal_in(text: str, entities: Mapping[str, Sequence[Mapping[str, Any]]]) -> list[Found]:
    """What an analysis and two plain patterns find in a text, each wording once."""
    found: dict[str, str] = {}
    for kind, reason in PERSONAL.items():
        for span in entities.get(kind, ()):
            found.setdefault(text[int(span["start"]) : int(span["end"])].strip(), reason)
    for reason, pattern in (("number", NUMBER), ("nick", NICK)):
        for match in pattern.finditer(text):
            if not any(match.group() in wording for wording in found):
                found[match.group()] = reason
    return [Found(text=wording, reason=reason) for wording, reason in found.items() if wording]


def named_in(text: str, author: str) -> list[Found]:
    """The author's name or nickname, where it stands in the text as it is written."""
    name = author.strip()
    return [Found(text=name, reason="name")] if name and name in text else []


def joined(found: Iterable[Found], text: str) -> tuple[Found, ...]:
    """Each wording once, with how often it stands in the whole text, longest first."""
    kinds: dict[str, str] = {}
    for each in found:
        kinds.setdefault(each.text, each.reason)
    ordered = sorted(kinds, key=lambda wording: (-len(wording), wording))
    return tuple(
        Found(text=wording, reason=kinds[wording], count=text.count(wording)) for wording in ordered
    )


def masked(text: str, words: Iterable[Found]) -> str:
    """The text with every place of these wordings blocked out, letter for letter."""
    wordings = sorted({each.text for each in words if each.text}, key=len, reverse=True)
    if not wordings:
        return text
    pattern = re.compile("|".join(map(re.escape, wordings)), re.IGNORECASE)
    return pattern.sub(lambda match: re.sub(r"\S", BLOCK, match.group()), text)


def order_to_json(order: RedactionOrder) -> dict[str, Any]:
    """For the pipe between the window and the process that paints."""
    words = None if order.words is None else [[each.text, each.reason] for each in order.words]
    return {
        "capture_id": order.capture_id,
        "pictures": list(order.pictures),
        "regions": [region_to_json(region) for region in order.regions],
        "words": words,
        "operator": order.operator,
    }


def order_from_json(raw: Mapping[str, Any]) -> RedactionOrder:
    """The order again.

    Raises:
        KeyError, TypeError, ValueError: it is none.
    """
    words = raw["words"]
    return RedactionOrder(
        capture_id=str(raw["capture_id"]),
        pictures=tuple(str(name) for name in raw["pictures"]),
        regions=tuple(
            Region(
                file=str(each["file"]),
                x=int(each["x"]),
                y=int(each["y"]),
                width=int(each["width"]),
                height=int(each["height"]),
                reason=str(each["reason"]),
            )
            for each in raw["regions"]
        ),
        words=None
        if words is None
        else tuple(Found(text=str(text), reason=str(reason)) for text, reason in words),
        operator=str(raw["operator"]),
    )


def region_to_json(region: Region) -> dict[str, Any]:
    """A region as it stands in the copy's manifest too."""
    return {
        "file": region.file,
        "x": region.x,
        "y": region.y,
        "width": region.width,
        "height": region.height,
        "reason": region.reason,
    }

"""Where something is said on VK: below a post, in a topic, at a picture, in a conversation."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.sources.items import Json, number

SITE = "https://vk.com"
WALL = "wall"
TOPIC = "topic"
MESSAGES = "im"
KEY = re.compile(r"(?P<kind>topic|photo|video|market)?(?P<owner>-?\d{1,18})_(?P<item>\d{1,18})")
PEER = re.compile(r"im(?P<peer>-?\d{1,18})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One place of talk. `kind`: wall, topic, photo, video, market, or im (`item` 0)."""

    kind: str
    owner: int
    """Whose it is, negative for a community; of a conversation: with whom."""
    item: int = 0

    @property
    def key(self) -> str:
        """Its native id: `-1_9` for a post, `topic-1_9`, `photo-1_9` …, `im42`."""
        if self.kind == MESSAGES:
            return f"{MESSAGES}{self.owner}"
        return f"{'' if self.kind == WALL else self.kind}{self.owner}_{self.item}"

    def native(self, number: str) -> str:
        """The native id of what is said here: walls number all they have, the others anew."""
        return number if self.kind == WALL else f"{self.key}:{number}"

    def link(self, site: str, said: str | None = None, branch: str | None = None) -> str | None:
        """Its page, with what is said there in sight.

        `?reply=` at pictures and videos is unread: such a link leads to the picture at least.
        """
        if self.kind == MESSAGES:
            return f"{site}/im?sel={self.owner}"
        if self.kind == "market":
            return f"{site}/market{self.owner}?w=product{self.owner}_{self.item}"
        page = f"{site}/{self.kind}{self.owner}_{self.item}"
        if said is None:
            return page
        below = f"&thread={branch}" if branch else ""
        return f"{page}?{'post' if self.kind == TOPIC else 'reply'}={said}{below}"

    def query(self) -> Mapping[str, Any]:
        """How methods are told of it."""
        if self.kind == TOPIC:
            return {"group_id": -self.owner, "topic_id": self.item}
        name = {WALL: "post_id", "market": "item_id"}.get(self.kind, f"{self.kind}_id")
        return {"owner_id": self.owner, name: self.item}


def spot_of(key: str | None) -> Spot | None:
    """The place that a native id names; None: no such thing."""
    if found := PEER.fullmatch(key or ""):
        return Spot(kind=MESSAGES, owner=int(found["peer"]))
    if not (found := KEY.fullmatch(key or "")):
        return None
    owner, item = int(found["owner"]), int(found["item"])
    return Spot(kind=found["kind"] or WALL, owner=owner, item=item) if owner and item else None


def said_in(native_id: str) -> str:
    """VK's own number of a comment or message, out of its native id."""
    return native_id.rpartition(":")[2]


def spot_at(kind: str, item: Json, *owners: str) -> Spot | None:
    """The place that an object is, by its `id` and the first of these fields."""
    owner = next((found for name in owners if (found := number(item.get(name)))), None)
    native = number(item.get("id"))
    return Spot(kind=kind, owner=owner, item=native) if owner and native else None

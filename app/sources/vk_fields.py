"""Reads fields of VK's JSON that may be absent, of another kind or of an older version."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

Json = Mapping[str, Any]
LARGEST = 2**63 - 1
"""What a database's column can hold."""
LAST_SECOND = 253_402_300_799
"""The end of the year 9999: nothing later can be a moment."""


def number(value: Any) -> int | None:
    """A whole number, also when it is written as text."""
    if isinstance(value, bool) or value is None:
        return None
    try:
        found = int(value)
    except (ValueError, TypeError, OverflowError):
        return None
    return found if abs(found) <= LARGEST else None


def text_id(value: Any) -> str | None:
    """An id as text; None for nothing and for VK's «0: none»."""
    found = number(value)
    return str(found) if found else None


def own_key(item: Json, *names: str) -> str | None:
    """The first of these fields that is there, as text; None when none is."""
    found = next((item[name] for name in names if item.get(name) is not None), None)
    return str(found) if isinstance(found, str | int) else None


def digest(item: Json) -> str:
    """A key for an item that has none: its own content."""
    told = json.dumps(item, sort_keys=True, ensure_ascii=False, default=str)
    return f"sha256:{hashlib.sha256(told.encode('utf-8', 'replace')).hexdigest()[:32]}"


def moment(value: Any) -> datetime | None:
    """Unix seconds as aware UTC."""
    seconds = number(value)
    if seconds is None or not 0 < seconds <= LAST_SECOND:
        return None
    return datetime.fromtimestamp(seconds, UTC)


def count(value: Any) -> int | None:
    """`{"count": 5}` as 5; old answers give the bare number."""
    return number(value.get("count")) if isinstance(value, Mapping) else number(value)


def mapping(value: Any) -> Json:
    """The object, or an empty one."""
    return value if isinstance(value, Mapping) else {}


def objects(value: Any) -> list[Json]:
    """The objects of a list; old answers put their number in front of them."""
    return [item for item in value if isinstance(item, Mapping)] if isinstance(value, list) else []


def items_of(response: Any) -> list[Json]:
    """The items of an answer in any of VK's three shapes: a list, `items`, one object."""
    if isinstance(response, list):
        return objects(response)
    items = mapping(response).get("items")
    return objects(items) if isinstance(items, list) else []


def attachments(item: Json) -> list[Json]:
    """What hangs on an item."""
    return objects(item.get("attachments"))


class Names:
    """The people and communities of one answer (`extended=1`), by the id that authors have."""

    def __init__(self, response: Any) -> None:
        whole = mapping(response)
        self._people = {number(p.get("id", p.get("uid"))): p for p in _all(whole, "profiles")}
        self._groups = {number(g.get("id", g.get("gid"))): g for g in _all(whole, "groups")}

    def of(self, author: int | None) -> Json:
        """The profile (id > 0) or community (id < 0); empty when the answer has none."""
        if author is None:
            return {}
        return self._people.get(author, {}) if author > 0 else self._groups.get(-author, {})


def _all(whole: Json, key: str) -> Iterable[Json]:
    return objects(whole.get(key))


def display_name(profile: Json) -> str | None:
    """«Имя Фамилия», or a community's name."""
    parts = (profile.get("first_name"), profile.get("last_name"))
    full = " ".join(str(part) for part in parts if part)
    return full or (str(profile["name"]) if profile.get("name") else None)

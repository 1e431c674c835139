"""Reads fields of VK's JSON that may be absent, of another kind or of an older version."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from app.errors import SourceBroken
from app.sources.answer import Answer
from app.sources.asking import object_of
from app.sources.items import Json, mapping, number, objects


def response_of(answer: Answer) -> Any:
    """What a method gave.

    Raises:
        SourceBroken, SourceCaptcha: there is nothing of the kind.
    """
    body = object_of(answer)
    if "response" not in body:
        raise SourceBroken(reason="no_response", status=answer.status)
    return body["response"]


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


def count(value: Any) -> int | None:
    """`{"count": 5}` as 5; old answers give the bare number."""
    return number(value.get("count")) if isinstance(value, Mapping) else number(value)


def items_of(response: Any) -> list[Json]:
    """The items of an answer: a list (its number may stand in front), or `items`."""
    if isinstance(response, list):
        return objects(response)
    return objects(mapping(response).get("items"))


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

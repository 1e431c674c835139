"""From an item in a network's words, the keys of `expected.json`, to a post of ours."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from app.domain.clock import iso
from app.domain.post import Attachment, FetchedAuthor, FetchedPost

Json = Mapping[str, Any]
EMPTY: Json = {}
LARGEST = 2**63 - 1
"""What a database's column can hold."""
LAST_SECOND = 253_402_300_799
"""The end of the year 9999: nothing later can be a moment."""


def mapping(value: Any) -> Json:
    """The object, or an empty one."""
    # A dictionary is known at once; whether something else is a mapping takes a search.
    return value if isinstance(value, dict | Mapping) else EMPTY


def objects(value: Any) -> list[Json]:
    """The objects of a list; anything else in it is passed over."""
    return (
        [item for item in value if isinstance(item, dict | Mapping)]
        if isinstance(value, list)
        else []
    )


def string(value: Any) -> str | None:
    """Text that is there."""
    return value if isinstance(value, str) else None


def own_id(value: Any) -> str | None:
    """An id as text, whether it came as text or as a number."""
    if isinstance(value, bool) or value == "":
        return None
    return str(value) if isinstance(value, str | int) else None


def number(value: Any) -> int | None:
    """A whole number, also when it is written as text."""
    if isinstance(value, bool) or value is None:
        return None
    try:
        found = int(value)
    except (ValueError, TypeError, OverflowError):
        return None
    return found if abs(found) <= LARGEST else None


def seconds(value: Any) -> datetime | None:
    """Unix seconds, whole or with a fraction, as aware UTC."""
    if isinstance(value, bool):
        return None
    try:
        given = float(value)
    except (TypeError, ValueError, OverflowError):
        return None
    return datetime.fromtimestamp(given, UTC) if 0 < given <= LAST_SECOND else None


def moment(value: Any) -> datetime | None:
    """An RFC 3339 time, with any number of fraction digits, as aware UTC; without a zone: UTC."""
    if not isinstance(value, str):
        return None
    try:
        at = datetime.fromisoformat(value.strip())
        return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


def when(at: datetime | None) -> str | None:
    """A moment as recordings write it."""
    return iso(at) if at else None


def post_of(item: Mapping[str, Any], raw: Json, **more: Any) -> FetchedPost:
    """The post that an item is; `more` are fields of `FetchedPost` the item does not say so."""
    fields: dict[str, Any] = {
        "native_id": own_id(item.get("id")) or "",
        "kind": str(item.get("kind") or "unknown"),
        "text": str(item.get("text") or ""),
        "title": string(item.get("title")),
        "text_html": string(item.get("text_html")),
        "author": _author(item),
        "created": moment(item.get("created_utc")),
        "edited": moment(item.get("edited_utc")),
        "parent_id": own_id(item.get("parent_id")),
        "thread_id": own_id(item.get("thread_id")),
        "permalink": string(item.get("permalink")),
        "rating": _rating(item.get("rating")),
        "attachments": _attachments(item.get("attachments")),
        "deleted": bool(item.get("deleted")),
        "raw": raw,
    }
    fields |= {name: number(item.get(name)) for name in ("likes", "reposts", "replies", "views")}
    return FetchedPost(**(fields | more))


def _author(item: Mapping[str, Any]) -> FetchedAuthor | None:
    native = own_id(item.get("author_id")) or own_id(item.get("author_handle"))
    native = native or own_id(item.get("author_name"))
    if native is None:
        return None
    return FetchedAuthor(
        native_id=native,
        handle=string(item.get("author_handle")),
        name=string(item.get("author_name")),
        followers=number(item.get("author_followers")),
        url=string(item.get("author_url")),
        registered=moment(item.get("author_registered_utc")),
    )


def _rating(value: Any) -> float | None:
    if value is None or isinstance(value, bool):
        return None
    try:
        return float(value)
    except (TypeError, ValueError):
        return None


def _attachments(value: Any) -> tuple[Attachment, ...]:
    return tuple(
        Attachment(
            kind=str(one.get("kind") or one.get("type") or "file"),
            url=string(one.get("url")),
            title=string(one.get("title") or one.get("name")),
        )
        for one in objects(value)
    )

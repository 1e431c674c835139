"""Any answer of a Mastodon server, key by key: statuses, notifications, threads, edits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.sources.html_text import bare_text
from app.sources.mastodon_items import (
    Json,
    content,
    given_notification,
    given_status,
    own_id,
    part,
    when,
)

LISTS = ("ancestors", "descendants", "statuses")
"""Where an answer that is no list keeps its statuses: a thread, a search."""
ALONE = frozenset({"content", "text", "last_status", "account"})
"""What tells an item from an account, a hashtag or a list when it comes by itself."""


def given(body: Any) -> list[dict[str, Any]]:
    """The items of one answer."""
    if isinstance(body, Mapping):
        inside = [body[key] for key in LISTS if isinstance(body.get(key), list)]
        if inside:
            return [_given(item) for one in inside for item in one if isinstance(item, Mapping)]
        return [_given(body)] if "id" in body and not body.keys().isdisjoint(ALONE) else []
    if isinstance(body, list):
        return [_given(item) for item in body if isinstance(item, Mapping)]
    return []


def _given(item: Json) -> dict[str, Any]:
    if "content" in item and "id" in item:
        return given_status(item)
    if "content" in item:
        return _edit(item)
    if "type" in item and "account" in item:
        return given_notification(item)
    if "last_status" in item:
        return _conversation(item)
    return _other(item)


def _edit(item: Json) -> dict[str, Any]:
    """One version of a status, from its history."""
    account = part(item, "account")
    html = content(item)
    return {
        "id": None,
        "kind": "edit",
        "author_id": own_id(account.get("id")),
        "author_handle": account.get("acct"),
        "author_name": account.get("display_name"),
        "text_html": html,
        "text": None if html is None else bare_text(html),
        "created_utc": when(item.get("created_at")),
    }


def _conversation(item: Json) -> dict[str, Any]:
    status = part(item, "last_status")
    return {
        "id": own_id(item.get("id")),
        "kind": "conversation",
        "unread": item.get("unread"),
        "status": given_status(status) if status else None,
    }


def _other(item: Json) -> dict[str, Any]:
    """The source of a status, an account, or what a later version of the server brings."""
    kind = "source" if "text" in item else "account" if "acct" in item else "unknown"
    return {
        "id": own_id(item.get("id")),
        "kind": kind,
        "author_handle": item.get("acct"),
        "author_name": item.get("display_name"),
        "text": item.get("text"),
        "created_utc": when(item.get("created_at")),
        "permalink": item.get("url"),
    }

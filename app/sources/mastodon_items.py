"""Mastodon's statuses and notifications: as the server gives them, and as posts of ours."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from app.domain.clock import iso
from app.domain.post import Attachment, FetchedAuthor, FetchedPost
from app.sources.html_text import bare_text, html_to_text

Json = Mapping[str, Any]
NOTHING: Json = {}
LARGEST = 2**63 - 1
"""What a database's column can hold."""


def moment(value: Any) -> datetime | None:
    """`2026-08-01T13:55:55.867Z` as aware UTC."""
    if not isinstance(value, str):
        return None
    try:
        at = datetime.fromisoformat(value)
    except ValueError:
        return None
    return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)


def when(value: Any) -> str | None:
    """The same in whole seconds, as text."""
    at = moment(value)
    return iso(at) if at else None


def part(whole: Json, key: str) -> Json:
    """An object inside an object, or an empty one."""
    inner = whole.get(key)
    return inner if isinstance(inner, Mapping) else NOTHING


def own_id(value: Any) -> str | None:
    """An id as text: Mastodon's are text, other servers' may be numbers."""
    return str(value) if isinstance(value, str | int) and value != "" else None


def number(value: Any) -> int | None:
    """A counter."""
    if isinstance(value, bool) or not isinstance(value, int):
        return None
    return value if abs(value) <= LARGEST else None


def content(status: Json) -> str | None:
    """The HTML of a status."""
    html = status.get("content")
    return html if isinstance(html, str) else None


def media(status: Json) -> list[Json]:
    """What hangs on a status."""
    given = status.get("media_attachments")
    return [m for m in given if isinstance(m, Mapping)] if isinstance(given, list) else []


def given_status(status: Json) -> dict[str, Any]:
    """A status, key by key."""
    account = part(status, "account")
    html = content(status)
    return {
        "id": own_id(status.get("id")),
        "kind": "reblog" if part(status, "reblog") else "status",
        "parent_id": own_id(status.get("in_reply_to_id")),
        "author_id": own_id(account.get("id")),
        "author_handle": account.get("acct"),
        "author_name": account.get("display_name"),
        "author_followers": number(account.get("followers_count")),
        "text_html": html,
        "text": None if html is None else bare_text(html),
        "created_utc": when(status.get("created_at")),
        "edited_utc": when(status.get("edited_at")),
        "likes": number(status.get("favourites_count")),
        "reposts": number(status.get("reblogs_count")),
        "replies": number(status.get("replies_count")),
        "attachments": len(media(status)),
        "permalink": status.get("url"),
        "visibility": status.get("visibility"),
    }


def given_notification(notification: Json) -> dict[str, Any]:
    """A notification with the status it is about."""
    account = part(notification, "account")
    status = part(notification, "status")
    return {
        "id": own_id(notification.get("id")),
        "kind": f"notification:{notification.get('type')}",
        "created_utc": when(notification.get("created_at")),
        "author_id": own_id(account.get("id")),
        "author_handle": account.get("acct"),
        "status": given_status(status) if status else None,
    }


def author(account: Json) -> FetchedAuthor | None:
    """The account behind a status."""
    found = own_id(account.get("id"))
    if found is None:
        return None
    handle = account.get("acct")
    return FetchedAuthor(
        native_id=found,
        handle=str(handle) if handle else None,
        name=str(account.get("display_name") or account.get("username") or "") or None,
        followers=number(account.get("followers_count")),
        url=str(account["url"]) if account.get("url") else None,
    )


def post(status: Json, *, thread_id: str | None = None, context: bool = False) -> FetchedPost:
    """A status as a post; a boost is kept and opens no case."""
    boosted = part(status, "reblog")
    shown = boosted or status
    html = content(shown) or ""
    parent = own_id(status.get("in_reply_to_id"))
    native = own_id(status.get("id")) or ""
    url = status.get("url") or shown.get("url") or status.get("uri")
    return FetchedPost(
        native_id=native,
        kind="reblog" if boosted else "status",
        text=html_to_text(html),
        text_html=html or None,
        title=str(shown.get("spoiler_text") or "") or None,
        author=author(part(status, "account")),
        created=moment(status.get("created_at")),
        edited=moment(status.get("edited_at")),
        parent_id=parent,
        thread_id=thread_id or parent or native,
        permalink=str(url) if url else None,
        likes=number(shown.get("favourites_count")),
        reposts=number(shown.get("reblogs_count")),
        replies=number(shown.get("replies_count")),
        attachments=tuple(_attachment(m) for m in media(shown)),
        context=context or bool(boosted),
        known=content(shown) is not None,
        raw=status,
    )


def _attachment(given: Json) -> Attachment:
    url = given.get("url") or given.get("remote_url") or given.get("preview_url")
    return Attachment(
        kind=str(given.get("type") or "unknown"),
        url=str(url) if url else None,
        title=str(given["description"]) if given.get("description") else None,
    )

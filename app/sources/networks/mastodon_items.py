"""Mastodon's statuses and notifications: as the server gives them, and as posts of ours."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

from app.domain.post import Attachment, FetchedAuthor, FetchedPost
from app.sources.html_text import bare_text, html_to_text
from app.sources.items import Json, mapping, moment, number, objects, own_id, post_of, string, when

LINK = re.compile(r"<([^>]{1,4000})>\s*;\s*rel=\"?(\w+)\"?")
LISTS = ("ancestors", "descendants", "statuses")
"""Where an answer that is no list keeps its statuses: a thread, a search."""
ALONE = frozenset({"content", "text", "last_status", "account"})
"""What tells an item from an account, a hashtag or a list when it comes by itself."""


def links(header: str) -> dict[str, dict[str, Any]]:
    """`{"next": query, "prev": query}`: only queries, so that no other host gets the token."""
    return {
        rel: {
            name: values if len(values) > 1 or name.endswith("[]") else values[0]
            for name, values in parse_qs(urlsplit(url).query).items()
        }
        for url, rel in LINK.findall(header)
    }


def post(status: Json, *, thread_id: str | None = None, context: bool = False) -> FetchedPost:
    """A status as a post; a boost is kept and opens no case."""
    boosted = mapping(status.get("reblog"))
    shown = boosted or status
    html = string(shown.get("content"))
    found = given_status(status)
    return post_of(
        {**found, "text_html": html or None},
        status,
        text=html_to_text(html or ""),
        title=str(shown.get("spoiler_text") or "") or None,
        author=_author(mapping(status.get("account"))),
        thread_id=thread_id or found["parent_id"] or found["id"],
        permalink=string(status.get("url") or shown.get("url") or status.get("uri")),
        likes=number(shown.get("favourites_count")),
        reposts=number(shown.get("reblogs_count")),
        replies=number(shown.get("replies_count")),
        attachments=tuple(map(_attachment, objects(shown.get("media_attachments")))),
        context=context or bool(boosted),
        known=html is not None,
    )


def given_status(status: Json) -> dict[str, Any]:
    """A status, key by key."""
    account = mapping(status.get("account"))
    return {
        "id": own_id(status.get("id")),
        "kind": "reblog" if mapping(status.get("reblog")) else "status",
        "parent_id": own_id(status.get("in_reply_to_id")),
        **_who(account),
        "author_name": string(account.get("display_name")),
        "author_followers": number(account.get("followers_count")),
        **_said(status),
        "created_utc": when(moment(status.get("created_at"))),
        "edited_utc": when(moment(status.get("edited_at"))),
        "likes": number(status.get("favourites_count")),
        "reposts": number(status.get("reblogs_count")),
        "replies": number(status.get("replies_count")),
        "attachments": len(objects(status.get("media_attachments"))),
        "permalink": string(status.get("url")),
        "visibility": string(status.get("visibility")),
    }


def given(body: Any) -> list[dict[str, Any]]:
    """The items of any answer of a server: statuses, notifications, threads, edits."""
    if not isinstance(body, dict):
        return [_given(item) for item in objects(body)]
    inside = [body[key] for key in LISTS if isinstance(body.get(key), list)]
    if inside:
        return [_given(item) for one in inside for item in objects(one)]
    return [_given(body)] if "id" in body and not body.keys().isdisjoint(ALONE) else []


def _given(item: Json) -> dict[str, Any]:
    if "content" in item:
        return given_status(item) if "id" in item else _edit(item)
    if "type" in item and "account" in item:
        return _notification(item)
    if "last_status" in item:
        return _conversation(item)
    return _other(item)


def _who(account: Json) -> dict[str, Any]:
    return {"author_id": own_id(account.get("id")), "author_handle": string(account.get("acct"))}


def _said(item: Json) -> dict[str, Any]:
    html = string(item.get("content"))
    return {"text_html": html, "text": None if html is None else bare_text(html)}


def _inner(status: Any) -> dict[str, Any] | None:
    found = mapping(status)
    return given_status(found) if found else None


def _notification(notification: Json) -> dict[str, Any]:
    """A notification with the status it is about."""
    return {
        "id": own_id(notification.get("id")),
        "kind": f"notification:{notification.get('type')}",
        "created_utc": when(moment(notification.get("created_at"))),
        **_who(mapping(notification.get("account"))),
        "status": _inner(notification.get("status")),
    }


def _edit(item: Json) -> dict[str, Any]:
    """One version of a status, from its history."""
    account = mapping(item.get("account"))
    return {
        "id": None,
        "kind": "edit",
        **_who(account),
        "author_name": string(account.get("display_name")),
        **_said(item),
        "created_utc": when(moment(item.get("created_at"))),
    }


def _conversation(item: Json) -> dict[str, Any]:
    return {
        "id": own_id(item.get("id")),
        "kind": "conversation",
        "unread": item.get("unread"),
        "status": _inner(item.get("last_status")),
    }


def _other(item: Json) -> dict[str, Any]:
    """The source of a status, an account, or what a later version of the server brings."""
    kind = "source" if "text" in item else "account" if "acct" in item else "unknown"
    return {
        "id": own_id(item.get("id")),
        "kind": kind,
        "author_handle": string(item.get("acct")),
        "author_name": string(item.get("display_name")),
        "text": string(item.get("text")),
        "created_utc": when(moment(item.get("created_at"))),
        "permalink": string(item.get("url")),
    }


def _author(account: Json) -> FetchedAuthor | None:
    """The account behind a status."""
    found = own_id(account.get("id"))
    if found is None:
        return None
    return FetchedAuthor(
        native_id=found,
        handle=string(account.get("acct")) or None,
        name=string(account.get("display_name") or account.get("username")) or None,
        followers=number(account.get("followers_count")),
        url=string(account.get("url")) or None,
        registered=moment(account.get("created_at")),
    )


def _attachment(given: Json) -> Attachment:
    url = given.get("url") or given.get("remote_url") or given.get("preview_url")
    return Attachment(
        kind=str(given.get("type") or "unknown"),
        url=string(url),
        title=string(given.get("description")) or None,
    )

"""A fetched post as JSON: for the inbox, where it waits, and for the pipe to the language work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import datetime
from typing import Any

from app.domain.post import Attachment, FetchedAuthor, FetchedPost

_PLAIN = (
    "title",
    "text_html",
    "parent_id",
    "thread_id",
    "permalink",
    "likes",
    "reposts",
    "replies",
    "views",
    "rating",
)
_MOMENTS = ("created", "edited")
_OTHERWISE = {"deleted": False, "context": False, "known": True, "network": ""}
"""What is left out when it is so."""
_KNOWN = frozenset(each.name for each in fields(FetchedPost))
_AUTHOR = ("handle", "name", "followers", "url")


def to_json(post: FetchedPost) -> dict[str, Any]:
    """Plain lists, numbers and texts; `from_json` gives the same record back."""
    told: dict[str, Any] = {"native_id": post.native_id, "kind": post.kind, "text": post.text}
    told |= {name: value for name in _PLAIN if (value := getattr(post, name)) is not None}
    told |= {n: moment.isoformat() for n in _MOMENTS if (moment := getattr(post, n)) is not None}
    told |= {n: value for n, usual in _OTHERWISE.items() if (value := getattr(post, n)) != usual}
    if post.author is not None:
        who = post.author
        known = {name: value for name in _AUTHOR if (value := getattr(who, name)) is not None}
        if who.registered is not None:
            known["registered"] = who.registered.isoformat()
        told["author"] = {"native_id": who.native_id, **known}
    if post.attachments:
        told["attachments"] = [[one.kind, one.url, one.title] for one in post.attachments]
    if post.raw:
        told["raw"] = dict(post.raw)
    return told


def from_json(raw: Mapping[str, Any]) -> FetchedPost:
    """The record that `to_json` wrote, also an earlier one that knew other fields.

    Raises:
        KeyError, ValueError, TypeError: not something `to_json` wrote.
    """
    told = {name: value for name, value in raw.items() if name in _KNOWN}
    for name in _MOMENTS:
        if name in told:
            told[name] = datetime.fromisoformat(told[name])
    if "author" in told:
        told["author"] = _author(told["author"])
    hung = told.pop("attachments", ())
    attachments = tuple(Attachment(kind=kind, url=url, title=title) for kind, url, title in hung)
    return FetchedPost(**told, attachments=attachments)


def _author(raw: Mapping[str, Any]) -> FetchedAuthor:
    since = raw.get("registered")
    told = {name: value for name, value in raw.items() if name != "registered"}
    return FetchedAuthor(**told, registered=datetime.fromisoformat(since) if since else None)

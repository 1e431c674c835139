"""A fetched post as JSON: for the inbox, where it waits, and for the pipe to the language work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, fields
from datetime import datetime
from typing import Any

from app.domain.post import Attachment, FetchedAuthor, FetchedPost

_APART = frozenset({"author", "attachments", "raw"})


def _usual(kind: type[Any]) -> tuple[tuple[str, Any], ...]:
    """The plain fields of a record, and what they are where nothing is told."""
    return tuple((each.name, each.default) for each in fields(kind) if each.name not in _APART)


def _moments(kind: type[Any]) -> frozenset[str]:
    return frozenset(each.name for each in fields(kind) if "datetime" in str(each.type))


_POST, _AUTHOR = _usual(FetchedPost), _usual(FetchedAuthor)
_MOMENTS = _moments(FetchedPost) | _moments(FetchedAuthor)


def to_json(post: FetchedPost) -> dict[str, Any]:
    """Plain lists, numbers and texts; `from_json` gives the same record back."""
    told = _told(post, _POST)
    if post.author is not None:
        told["author"] = _told(post.author, _AUTHOR)
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
    told = _heard(raw, _POST)
    if raw.get("author") is not None:
        told["author"] = FetchedAuthor(**_heard(raw["author"], _AUTHOR))
    hung = raw.get("attachments", ())
    attachments = tuple(Attachment(kind=kind, url=url, title=title) for kind, url, title in hung)
    return FetchedPost(**told, attachments=attachments, raw=raw.get("raw", {}))


def _told(record: object, usual: tuple[tuple[str, Any], ...]) -> dict[str, Any]:
    """What is not as usual."""
    told: dict[str, Any] = {}
    for name, default in usual:
        value = getattr(record, name)
        if default is MISSING or value != default:
            told[name] = value.isoformat() if isinstance(value, datetime) else value
    return told


def _heard(raw: Mapping[str, Any], usual: tuple[tuple[str, Any], ...]) -> dict[str, Any]:
    return {
        name: datetime.fromisoformat(raw[name]) if name in _MOMENTS else raw[name]
        for name, _ in usual
        if name in raw
    }

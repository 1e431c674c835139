"""What a network gives, made fit to be kept: no torn letters, no numbers beyond a database's."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

from app.domain.post import FetchedAuthor, FetchedPost

LARGEST = 2**53
"""Counters beyond it are no counters."""
T = TypeVar("T", FetchedPost, FetchedAuthor)
TEXTS = ("native_id", "kind", "text", "title", "text_html", "parent_id", "thread_id", "permalink")
NUMBERS = ("likes", "reposts", "replies", "views")


def storable(post: FetchedPost) -> FetchedPost:
    """The same post; half a surrogate pair becomes U+FFFD, a NUL disappears."""
    author = post.author
    if author is not None:
        author = _clean(author, ("native_id", "handle", "name", "url"), ("followers",))
    cleaned = _clean(post, TEXTS, NUMBERS)
    return cleaned if author is post.author else replace(cleaned, author=author)


def _clean(record: T, texts: tuple[str, ...], numbers: tuple[str, ...]) -> T:
    changed: dict[str, Any] = {}
    for name in texts:
        text = getattr(record, name)
        if text is not None and (fit := _text(text)) != text:
            changed[name] = fit
    for name in numbers:
        number = getattr(record, name)
        if number is not None and not -LARGEST < number < LARGEST:
            changed[name] = None
    return replace(record, **changed) if changed else record


def _text(text: str) -> str:
    if text.isascii():
        return text.replace("\0", "") if "\0" in text else text
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")

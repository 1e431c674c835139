"""What a network gives, made fit to be kept: no torn letters, no numbers beyond a database's."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, TypeVar

from app.domain.post import FetchedAuthor, FetchedPost

LARGEST = 2**53
"""Counters beyond it are no counters."""
EARLIEST, LATEST = datetime(1990, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
"""Moments outside are none: no calendar of ours, and on Windows no local time, goes that far."""
T = TypeVar("T", FetchedPost, FetchedAuthor)
TEXTS = ("native_id", "kind", "text", "title", "text_html", "parent_id", "thread_id", "permalink")
MOMENTS = ("created", "edited")
NUMBERS = ("likes", "reposts", "replies", "views")


def storable(post: FetchedPost) -> FetchedPost:
    """The same post; half a surrogate pair becomes U+FFFD, a NUL disappears."""
    author = post.author
    if author is not None:
        author = _clean(author, ("native_id", "handle", "name", "url"), ("followers",))
        if not _of_our_time(author.registered):
            author = replace(author, registered=None)
    cleaned = _clean(post, TEXTS, NUMBERS)
    odd: dict[str, Any] = {n: None for n in MOMENTS if not _of_our_time(getattr(post, n))}
    if odd:
        cleaned = replace(cleaned, **odd)
    return cleaned if author is post.author else replace(cleaned, author=author)


def _of_our_time(moment: datetime | None) -> bool:
    return moment is None or EARLIEST <= moment < LATEST


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

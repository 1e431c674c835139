"""A post: one thing somebody published, as a network gives it and as we keep it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from app.domain.ids import AuthorId, CaseId, PostId, SourceId

PICTURES = frozenset({"photo", "image", "picture", "video", "gifv", "posted_photo", "graffiti"})
"""The networks' own words for an attachment that shows something (R-003-2, criterion 5)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """What hangs on a post. `kind` is the network's own word: photo, video, image, link …"""

    kind: str
    url: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchedAuthor:
    """The account behind a post, as far as this answer tells."""

    native_id: str
    handle: str | None = None
    name: str | None = None
    followers: int | None = None
    url: str | None = None
    registered: datetime | None = None
    """Since when the account is there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchedPost:
    """One item of a network's answer in our terms; None where the network says nothing.

    `native_id` is unique inside a source. `thread_id` is the native id of what stands at the top
    of the conversation, `parent_id` of what is answered. `raw` is the item as it came.
    """

    native_id: str
    kind: str
    text: str
    author: FetchedAuthor | None = None
    created: datetime | None = None
    edited: datetime | None = None
    title: str | None = None
    text_html: str | None = None
    parent_id: str | None = None
    thread_id: str | None = None
    permalink: str | None = None
    likes: int | None = None
    reposts: int | None = None
    replies: int | None = None
    views: int | None = None
    rating: float | None = None
    attachments: tuple[Attachment, ...] = ()
    deleted: bool = False
    context: bool = False
    """Fetched to show the thread; opens no case."""
    known: bool = True
    """False: an item type we do not know; kept with its raw form and marked."""
    network: str = ""
    """Where it stands, if not where its source listens: a file holds posts of many networks."""
    raw: Mapping[str, Any] = field(default_factory=dict)

    @property
    def is_empty_remains(self) -> bool:
        """Whether all that is told of it is that it is deleted."""
        return self.deleted and not (self.text.strip() or self.title or self.attachments)


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """An account we have seen, with what we know of it."""

    id: AuthorId
    network: str
    native_id: str
    name: str
    """To be shown: the handle or the id where the network gave no name."""
    handle: str | None = None
    followers: int | None = None
    url: str | None = None
    first_seen: datetime
    cases: int = 0
    note: str = ""
    named: bool = True
    """False: the network gave no name."""
    registered: datetime | None = None
    """Since when the account is there; None: its network does not say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A stored post."""

    id: PostId
    source_id: SourceId
    network: str
    native_id: str
    kind: str
    author: Author | None
    case_id: CaseId | None
    text: str
    title: str | None
    created: datetime
    edited: datetime | None
    first_seen: datetime
    deleted_at: datetime | None
    """When we learned that it is gone; the text stays."""
    parent_id: str | None
    thread_id: str | None
    permalink: str | None
    likes: int | None
    reposts: int | None
    replies: int | None
    views: int | None
    rating: float | None
    attachments: tuple[Attachment, ...]
    ours: bool
    known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PostVersion:
    """An earlier text of a post that was edited (L16): seen between two moments."""

    post_id: PostId
    text: str
    seen_from: datetime
    seen_until: datetime

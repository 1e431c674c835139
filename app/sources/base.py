"""What a source can do: read pages of posts from a cursor on, and send one reply."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from app.domain.attachment import AttachedFile
from app.domain.post import FetchedPost
from app.errors import SourceError


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Some posts and the cursor that is true once they are stored.

    Store both in one transaction: a reader started with `cursor` neither loses nor needs
    anything of the pages before it. Repeats are normal, posts are put in by their native id.
    """

    posts: tuple[FetchedPost, ...]
    cursor: Mapping[str, str]
    more: bool = False
    """More pages are coming and `cursor` is another one than before: seen twice, it is a circle."""
    total: int | None = None
    """About how many posts the network says there are; None: it does not say."""
    done: int | None = None
    """Posts since the walk began, syncs that were broken off included."""
    idle: bool = False
    """A list that is asked for ever has nothing new: all there was is handed out."""
    repeated: bool = False
    """The list ended by showing again what it had shown: nobody knows whether more follows."""
    flawed: bool = False
    """What was heard is not well formed: some of it may be missing."""
    remarks: tuple[SourceError, ...] | None = None
    """As in `Portion`."""
    moved_to: str | None = None
    """The feed lives at a new address for good: keep it as the source's `url`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutgoingFile:
    """A file of an answer; its bytes are there when it is sent."""

    file: AttachedFile
    content: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class OutgoingReply:
    """One answer on its way out. `key` is the same at every attempt of the same answer."""

    key: str
    text: str
    to: FetchedPost
    public: bool = True
    files: tuple[OutgoingFile, ...] = ()
    uploaded: tuple[str, ...] = ()
    """What the network calls the files that it was given before the answer."""
    others: frozenset[str] = frozenset()
    """Native ids of our other answers there: none of them is this one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentReply:
    """The network's word that an answer stands there."""

    native_id: str
    permalink: str | None = None
    at: datetime | None = None
    parts: tuple[str, ...] = field(default=())
    twin: str | None = None
    """Where it stands a second time, by address or id: the network published it twice."""


def sent_as(post: FetchedPost) -> SentReply:
    """A published answer that came back as the post it is now."""
    return SentReply(native_id=post.native_id, permalink=post.permalink, at=post.created)


class Reader(Protocol):
    """Hears one configured source."""

    def pages(self, cursor: Mapping[str, str]) -> AsyncGenerator[Page]:
        """Everything since `cursor` (empty: the first time), page by page.

        Close it (`aclosing`) when leaving it early.

        Raises:
            SourceError: with every page handed out before still true and storable.
        """
        ...


class Sender(Protocol):
    """Answers where the source listens."""

    async def send(self, reply: OutgoingReply) -> SentReply:
        """Sends once.

        Raises:
            SourceUnsure: it left and no answer came; ask `find`, never send again blindly.
            SourceError: it certainly does not stand there.
        """
        ...

    async def find(self, reply: OutgoingReply) -> SentReply | None:
        """Looks whether this answer stands there already; None: it does not.

        Raises:
            SourceError: nobody can tell now.
        """
        ...

"""What a network is asked, as plain data: requests, lists, what an answer held."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any, Self

from app.domain.post import FetchedPost
from app.errors import SourceBroken, SourceError
from app.sources.answer import Answer

Query = Mapping[str, Any]
"""Names to text, numbers, flags or lists of them; None is left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One file of a form."""

    name: str
    """Of the field."""
    filename: str
    media_type: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One request. It is kept in cursors, so no secret is ever in it: `Network.sign` adds them.

    `path` is relative to the network's address. An absolute one is asked as it is; where the
    address of the network is set by the person, scheme and host are taken from there.
    """

    path: str
    query: Query = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    form: Query | None = None
    """Sent as a form: this is a POST."""
    json: Any = None
    """Sent as JSON: this is a POST."""
    parts: tuple[Part, ...] = ()
    """Files that are sent with the form."""
    method: str = ""
    """Empty: GET, or POST where there is something to send."""
    bucket: str = ""
    """Calls that share a limit of their own inside the account (VK's daily allowances)."""
    wait_s: float = 0.0
    """The server may hold its answer for so long (long polling)."""

    def with_query(self, **more: Any) -> Self:
        """The same with other or more parameters."""
        return replace(self, query={**self.query, **more})


class Order(StrEnum):
    """How a list runs, which decides what is remembered of it."""

    BACK = "back"
    """Newest first: read until what was known; the mark moves when that is reached."""
    FORWARD = "forward"
    """From the mark on, oldest first: the mark moves with every page."""
    WHOLE = "whole"
    """All of it each time; left out while `version` says that nothing changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One page to ask for. `list` tells `Network.read` what the answer is."""

    list: str
    ask: Ask
    key: str = ""
    """Whose mark: unique inside the source. Empty: the name of the list."""
    order: Order = Order.WHOLE
    about: Mapping[str, str] = field(default_factory=dict)
    """What reading needs to know and the answer does not say: owner, post, page …"""
    version: str = ""
    optional: bool = False
    """Closed or gone, it costs nothing as long as something else could be read."""
    kept: bool = True
    """False: holds something that may not be stored; a broken walk begins above it."""
    live: bool = False
    """The server holds its answer until something happens: asked for ever by the engine."""
    spare: bool = False
    """Asked once, and whatever goes wrong with it costs nothing: it only adds a remark."""

    @property
    def mark_key(self) -> str:
        """The name of its mark."""
        return self.key or self.list


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """How far a list was read: the network's own word for it, and the newest moment seen."""

    word: str = ""
    at: datetime | None = None


Marks = Mapping[str, Mark]


@dataclass(frozen=True, slots=True, kw_only=True)
class Portion:
    """What one answer held."""

    posts: tuple[FetchedPost, ...] = ()
    next: Task | None = None
    """Where the same list goes on; None: it ends here."""
    below: tuple[Task, ...] = ()
    """Lists that hang below what was read: comments of a post, answers in a thread."""
    mark: str = ""
    """What the next reading of this list starts from: an id, an offset, a `ts`."""
    total: int | None = None
    """About how many there are in all; None: the network does not say."""
    moved_to: str | None = None
    flawed: bool = False
    """Not well formed: some of it may be missing."""
    remarks: tuple[SourceError, ...] | None = None
    """What a person should know though nothing failed; none: all is well; None: not asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Posts that are asked for again by themselves, to see edits and deletions.

    `refs` are native ids. 404, 410 and their dialects mean that a single one is gone. `complete`:
    the answer names all of them that exist, so that what is missing from it is gone.
    """

    ask: Ask
    refs: tuple[str, ...]
    about: Mapping[str, str] = field(default_factory=dict)
    complete: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What a look found: posts as they are now, and ids that the network says are gone."""

    posts: tuple[FetchedPost, ...] = ()
    gone: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    """Ids that were not found: gone where their surroundings are still seen (`Network.access`)."""


def object_of(answer: Answer) -> Mapping[str, Any]:
    """The object that an answer is.

    Raises:
        SourceBroken, SourceCaptcha: it is none.
    """
    body = answer.json()
    if not isinstance(body, Mapping):
        raise SourceBroken(reason="no_object", status=answer.status)
    return body

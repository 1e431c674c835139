"""A reply: from the first typed letter to the network's word that it stands there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.ids import CaseId, PostId, ReplyId, SourceId, TemplateId
from app.domain.post import FetchedPost
from app.domain.risk import PRIVATE_KINDS


class ReplyStatus(StrEnum):
    """The outbox states (C19). UNKNOWN is never resolved by sending again."""

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    UNKNOWN = "unknown"
    CANCELLED = "cancelled"
    COPIED = "copied"
    """Copied and the page opened; the person has not yet said «опубликовано»."""


class Way(StrEnum):
    """How an answer leaves."""

    API = "api"
    COPY = "copy"


PRIVATE_BRANCHES = frozenset({"mastodon", "email"})
"""Networks whose interface lets us answer a public post so that only its author reads it."""


def leaves_privately(network: str, kind: str) -> bool:
    """Whether a private answer to a post of this kind can leave by the network's interface."""
    return network in PRIVATE_BRANCHES or kind in PRIVATE_KINDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The unsent text of one case; saved within a second of the last key (C17)."""

    case_id: CaseId
    text: str
    public: bool
    saved_at: datetime
    template_ids: tuple[TemplateId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """An answer that was asked for: a row before it is a network call."""

    id: ReplyId
    case_id: CaseId
    post_id: PostId
    """The post that is answered."""
    text: str
    public: bool
    way: Way
    status: ReplyStatus
    idempotency_key: str
    created_at: datetime
    not_before: datetime
    """The undo window ends here; nothing leaves earlier."""
    sent_at: datetime | None = None
    native_id: str | None = None
    permalink: str | None = None
    error_code: str | None = None
    attempts: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class NewReply:
    """What a person asks to be sent; the outbox adds state, moments and the idempotency key."""

    case_id: CaseId
    post_id: PostId
    text: str
    public: bool = True
    way: Way = Way.API
    template_ids: tuple[TemplateId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxItem:
    """A reply with what its sender has to know: the source, and the post it answers."""

    reply: Reply
    source_id: SourceId
    to: FetchedPost

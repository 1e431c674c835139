"""A reply: from the first typed letter to the network's word that it stands there."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.domain.attachment import AttachedFile
from app.domain.conversation import Conversation
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
    """The unsent text of one case and channel; saved within a second of the last key (C17)."""

    case_id: CaseId
    text: str
    public: bool
    saved_at: datetime
    template_ids: tuple[TemplateId, ...] = ()
    files: tuple[AttachedFile, ...] = ()
    writer: str = ""
    """Which window wrote it: one start of the program on one computer; empty: none did."""
    revision: int = 0
    """How often it was kept; who keeps it anew names the one it grew out of."""
    began_at: datetime | None = field(default=None, compare=False)
    """When its first letter was kept."""


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
    promised_due: datetime | None = None
    """By when it promises something; begins when it stands there (S5)."""
    promise: str = ""
    """What it promises: see `app.domain.promise.packed`."""
    interim: bool = False
    """It says that the work goes on; a solution has to follow (R-002-11)."""
    template_ids: tuple[TemplateId, ...] = ()
    files: tuple[AttachedFile, ...] = ()
    scheduled: bool = False
    """The person chose when it leaves (C20)."""
    chosen_at: datetime | None = None
    """What was chosen; `not_before` moves on while there is no network."""
    look_first: bool = True
    """The post is asked for again before it leaves (C24)."""
    seen: Conversation | None = None
    """What the person had read when pressing Send."""
    left_at: datetime | None = None
    """When the network was called for it last, and nobody knows whether it arrived."""

    refused_at: datetime | None = None
    """When the network refused it last; some say so after they published."""
    handed_as: ReplyStatus | None = None
    """How it stood in the Otklik that it came from in a case file; here it never leaves."""

    @property
    def may_stand(self) -> bool:
        """It left once, and nobody saw that it does not stand there: ask before sending again."""
        return self.left_at is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewReply:
    """What a person asks to be sent; the outbox adds state, moments and the idempotency key."""

    case_id: CaseId
    post_id: PostId
    text: str
    public: bool = True
    way: Way = Way.API
    promised_due: datetime | None = None
    promise: str = ""
    interim: bool = False
    template_ids: tuple[TemplateId, ...] = ()
    leaves_at: datetime | None = None
    """The person chose the moment (C20); None: as soon as the undo window is over."""
    look_first: bool = True
    seen: Conversation | None = None
    """None: as it stands in the store now."""
    files: tuple[AttachedFile, ...] = ()
    signature: str = ""
    """Stands below the text as it leaves (C34); empty: none, or the text bears it already."""

    @property
    def said(self) -> str:
        """What the customer reads."""
        return f"{self.text.rstrip()}\n\n{self.signature}" if self.signature else self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxItem:
    """A reply with what its sender has to know: the source, and the post it answers."""

    reply: Reply
    source_id: SourceId
    to: FetchedPost

"""A case as another Otklik hands it over in a file (D7): of the right shape, not stored yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from app.domain.attachment import AttachedFile, handed_name
from app.domain.case import Appraisal, CaseStatus, CloseReason, Step
from app.domain.colleague import Colleague
from app.domain.evidence import CaptureKind, CaptureStatus
from app.domain.handed_acts import HandedCompensation, HandedHandoff
from app.domain.ids import CaptureId
from app.domain.post import FetchedAuthor, FetchedPost
from app.domain.reply import ReplyStatus
from app.domain.roles import RoleNote
from app.domain.triage import Risk, Route, Verdict
from app.domain.waiver import Waiver
from app.domain.watch import PostChange


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedFile:
    """A file of an answer or a draft."""

    file: AttachedFile
    there: bool
    """Its bytes should be in the case file; they were gone where it comes from, if not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedText:
    """A text and the time in which it stood, or the moment at which it was written."""

    text: str
    at: datetime
    until: datetime | None = None
    public: bool = True
    files: tuple[HandedFile, ...] = ()
    """Of a draft."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedChange:
    """What became of a post, between two looks."""

    kind: PostChange
    not_before: datetime
    not_after: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedPost:
    """A post with what the other installation knew of it."""

    post: FetchedPost
    network: str
    in_case: bool
    ours: bool
    first_seen: datetime
    deleted_at: datetime | None
    versions: tuple[HandedText, ...] = ()
    changes: tuple[HandedChange, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedReply:
    """An answer as history: it is never sent from here."""

    post: str | None
    """The native id of what it answers."""
    text: str
    public: bool
    status: ReplyStatus
    created_at: datetime
    sent_at: datetime | None
    native_id: str | None
    permalink: str | None
    interim: bool = False
    promised_due: datetime | None = None
    promise: str = ""
    number: str = ""
    """Its number there: what the history names it by; empty: not told."""
    files: tuple[HandedFile, ...] = ()

    @property
    def stands(self) -> bool:
        """It was published."""
        return self.status is ReplyStatus.SENT and self.sent_at is not None

    @property
    def may_stand(self) -> bool:
        """It left, and nobody there knows what became of it."""
        return self.status in {ReplyStatus.SENDING, ReplyStatus.UNKNOWN}


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedCapture:
    """What is told of a capture besides its bundle, which speaks for itself."""

    id: CaptureId
    kind: CaptureKind
    status: CaptureStatus
    url: str
    previous_id: CaptureId | None
    change: PostChange | None
    logged_in: bool
    there: bool
    """Its files should be in the case file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedEvent:
    """A line of the case's history there."""

    at: datetime
    kind: str
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedCase:
    """Everything of the case but its bundles."""

    number: str
    network: str
    brand: str
    source: str
    main_post: str
    status: CaseStatus
    close_reason: CloseReason | None
    close_note: str
    verdict: Verdict
    verdict_by_person: bool
    risk: Risk
    priority: int
    deadline_at: datetime | None
    deadline_kind: str
    route: Route | None
    cause: str
    opened_at: datetime
    first_answer_at: datetime | None
    closed_at: datetime | None
    snoozed_until: datetime | None
    own_channel: bool
    steps: tuple[Step, ...]
    appraisal: Appraisal | None
    answers: Mapping[str, str]
    author: FetchedAuthor | None
    """Of the main post."""
    roles: tuple[RoleNote, ...]
    """What that author was to the others, newest first."""
    posts: tuple[HandedPost, ...]
    replies: tuple[HandedReply, ...]
    drafts: tuple[HandedText, ...]
    """What was not sent yet, one of a channel."""
    tags: tuple[str, ...]
    notes: tuple[HandedText, ...]
    events: tuple[HandedEvent, ...]
    captures: tuple[HandedCapture, ...]
    operator: str
    """Who handed it over, as the file says."""
    key: str
    """The fingerprint of the key that signed the file; empty: none did, or wrongly."""
    made_at: datetime | None
    waiver: Waiver | None = None
    assignee: Colleague | None = None
    """Who answers there, by name and kind alone."""
    escalated: bool = False
    handoffs: tuple[HandedHandoff, ...] = ()
    compensations: tuple[HandedCompensation, ...] = ()

    def files(self) -> tuple[HandedFile, ...]:
        """The files of answers and drafts, each once."""
        found: dict[str, HandedFile] = {}
        held = [one for reply in self.replies for one in reply.files]
        for one in (*held, *(one for draft in self.drafts for one in draft.files)):
            name = handed_name(one.file)
            if one.there or name not in found:
                found[name] = one
        return tuple(found.values())

    @property
    def main(self) -> HandedPost:
        """The post that the case is about."""
        return next(one for one in self.posts if one.post.native_id == self.main_post)

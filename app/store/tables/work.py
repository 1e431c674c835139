"""The work: cases, notes, events, drafts and the outbox."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Computed, ForeignKey, Index, Text, false, true
from sqlalchemy.orm import Mapped, mapped_column

from app.store.tables.base import Base

NO_DEADLINE = 9_999_999_999
"""`CaseRow.due` of a case without a deadline: sorts after every real one."""

ASKED = ("status", "verdict", "band")
"""What the views of the queue ask about besides their order."""


class CaseRow(Base):
    """A case, with everything its row in the queue shows, so that the queue needs no join."""

    __tablename__ = "cases"
    __table_args__ = (
        # Each order carries what the views ask about: a list of ids reads the index alone,
        # which is seven times faster than looking into every case.
        Index("ix_cases_priority", "open", "heat", "due", "id", *ASKED),
        Index("ix_cases_due", "open", "due", "id", *ASKED),
        Index("ix_cases_newest", "open", "last_post_at", "id", *ASKED),
        Index("ix_cases_reach", "open", "reach", "id", *ASKED),
        Index("ix_cases_status", "status", "heat", "due", "id"),
        Index("ix_cases_author", "author_id", "opened_at"),
        Index("ix_cases_thread", "source_id", "thread_id", "author_id"),
        Index("ix_cases_assignee", "assignee_id", "open", "heat", "due", "id"),
        Index("ix_cases_escalated", "escalated", "open", "heat", "due", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("sources.id"))
    network: Mapped[str]
    brand: Mapped[str]
    thread_id: Mapped[str | None]
    author_id: Mapped[int | None] = mapped_column(ForeignKey("authors.id"))
    author_name: Mapped[str]
    main_post_id: Mapped[int]
    snippet: Mapped[str]
    triggers: Mapped[list[Any]]
    status: Mapped[str]
    open: Mapped[bool] = mapped_column(default=True)
    close_reason: Mapped[str | None]
    close_note: Mapped[str] = mapped_column(default="")
    verdict: Mapped[str]
    verdict_by_person: Mapped[bool] = mapped_column(default=False)
    risk: Mapped[int]
    band: Mapped[str]
    risk_parts: Mapped[list[Any]]
    priority: Mapped[int]
    heat: Mapped[int] = mapped_column(Computed("-priority"))
    """Negative priority: the queue's order is mixed, and an index goes one way only."""
    due: Mapped[int] = mapped_column(default=NO_DEADLINE)
    """The deadline in whole seconds since 1970 UTC, or NO_DEADLINE."""
    deadline_kind: Mapped[str] = mapped_column(default="none")
    route: Mapped[str | None]
    cause: Mapped[str] = mapped_column(default="")
    opened_at: Mapped[datetime]
    last_post_at: Mapped[datetime]
    first_answer_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    snoozed_until: Mapped[datetime | None]
    unread: Mapped[bool] = mapped_column(default=True)
    own_channel: Mapped[bool]
    has_evidence: Mapped[bool] = mapped_column(default=False)
    has_draft: Mapped[bool] = mapped_column(default=False)
    attachments: Mapped[int] = mapped_column(default=0)
    repeat_author: Mapped[bool] = mapped_column(default=False)
    reach: Mapped[int] = mapped_column(default=0)
    appraisal: Mapped[dict[str, str] | None]
    """The six columns of R-003-3 where the person changed them."""
    steps: Mapped[list[Any]] = mapped_column(default=list)
    version: Mapped[int] = mapped_column(default=1)
    hidden: Mapped[bool] = mapped_column(default=False, server_default=false())
    """A rule put it aside: it is in no view of the queue but its own, and `open` is false."""
    answers: Mapped[dict[str, str]] = mapped_column(default=dict, server_default="{}")
    """To the five questions (R-000-S1) and to what was asked to make it clear (T15), by code."""
    capture_waiver: Mapped[dict[str, str] | None]
    """Why this case is answered without a capture (E20): `code`, `note`, `at`."""
    assignee_id: Mapped[int | None]
    """Who answers (D1): a row of `colleagues`, which are never deleted."""
    escalated: Mapped[bool] = mapped_column(default=False, server_default=false())
    """Somebody above has to decide (D4)."""


class NoteRow(Base):
    """An internal note."""

    __tablename__ = "notes"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    at: Mapped[datetime]
    text: Mapped[str] = mapped_column(Text)


class EventRow(Base):
    """One line of a case's history; only ever added."""

    __tablename__ = "events"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    at: Mapped[datetime]
    kind: Mapped[str]
    facts: Mapped[dict[str, str]]


class DraftRow(Base):
    """The unsent text of a case, one to be published and one for the author alone (C17)."""

    __tablename__ = "drafts"

    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    public: Mapped[bool] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column(Text)
    saved_at: Mapped[datetime]
    template_ids: Mapped[list[Any]] = mapped_column(default=list)
    began_at: Mapped[datetime | None]
    """When its first letter was kept; unknown of what an older Otklik kept."""
    revision: Mapped[int] = mapped_column(default=1, server_default="1")
    """Counts what was kept: who writes names the one that was read before."""
    writer: Mapped[str] = mapped_column(default="", server_default="")
    """Which window kept it last: one start of the program on one computer."""
    files: Mapped[list[Any]] = mapped_column(default=list, server_default="[]")
    """What goes with it: `app.domain.attachment`."""


class DraftHistoryRow(Base):
    """An earlier text of a draft (C18): one per pause of a minute, or before a replacement."""

    __tablename__ = "draft_history"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    text: Mapped[str] = mapped_column(Text)
    saved_at: Mapped[datetime]
    public: Mapped[bool] = mapped_column(default=True, server_default=true())
    writer: Mapped[str] = mapped_column(default="", server_default="")
    why: Mapped[str] = mapped_column(default="pause", server_default="pause")
    """See `app.domain.draft_history.Why`."""


class ReplyRow(Base):
    """The outbox: written before the network is called, with the key that makes it idempotent."""

    __tablename__ = "replies"
    __table_args__ = (Index("ix_replies_status", "status", "not_before"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    post_id: Mapped[int] = mapped_column(ForeignKey("posts.id"))
    text: Mapped[str] = mapped_column(Text)
    public: Mapped[bool]
    way: Mapped[str]
    status: Mapped[str]
    idempotency_key: Mapped[str] = mapped_column(unique=True)
    created_at: Mapped[datetime]
    not_before: Mapped[datetime]
    sent_at: Mapped[datetime | None]
    native_id: Mapped[str | None]
    permalink: Mapped[str | None]
    error_code: Mapped[str | None]
    attempts: Mapped[int] = mapped_column(default=0)
    template_ids: Mapped[list[Any]] = mapped_column(default=list)
    scheduled: Mapped[bool] = mapped_column(default=False, server_default=false())
    """The person chose `not_before` (C20); else the undo window did."""
    look_first: Mapped[bool] = mapped_column(default=True, server_default=true())
    """The post is asked for again before this leaves (C24); off: the person knows, and sends."""
    seen: Mapped[dict[str, Any] | None]
    """The conversation as it stood before the person: `app.domain.conversation`."""
    files: Mapped[list[Any]] = mapped_column(default=list, server_default="[]")
    promised_due: Mapped[datetime | None]
    """By when the text promises something (S5)."""
    promise: Mapped[str] = mapped_column(default="", server_default="")
    interim: Mapped[bool] = mapped_column(default=False, server_default=false())
    """It says that the work goes on; a solution has to follow (R-002-11)."""

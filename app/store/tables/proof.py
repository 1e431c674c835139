"""The proof: captures, their stamps and watches, logins, and the hash-chained journal."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, Text, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from app.store.tables.base import Base


class CaptureRow(Base):
    """One capture; its files lie in `folder` below the workspace, and were there first."""

    __tablename__ = "captures"

    id: Mapped[str] = mapped_column(primary_key=True)
    case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id"), index=True)
    url: Mapped[str] = mapped_column(Text)
    final_url: Mapped[str | None] = mapped_column(Text)
    title: Mapped[str]
    started_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]
    status: Mapped[str]
    reason: Mapped[str | None]
    folder: Mapped[str]
    manifest_sha256: Mapped[str | None]
    size: Mapped[int] = mapped_column(default=0)
    text_found: Mapped[bool | None]
    kind: Mapped[str] = mapped_column(default="post", server_default="post")
    origin: Mapped[str] = mapped_column(default="here", server_default="here")
    previous_id: Mapped[str | None]
    change: Mapped[str | None]
    """edited, deleted or restored since the capture before."""
    logged_in: Mapped[bool] = mapped_column(default=False, server_default=false())
    deleted_at: Mapped[datetime | None]
    deleted_reason: Mapped[str] = mapped_column(default="", server_default="")


class StampRow(Base):
    """A time stamp that is wanted or there; its file lies beside what it stamps."""

    __tablename__ = "stamps"
    __table_args__ = (
        UniqueConstraint("subject", "authority", name="uq_stamps_subject"),
        Index("ix_stamps_due", "state", "next_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    subject: Mapped[str]
    """A capture's id, or `journal:<seq>`."""
    digest: Mapped[str]
    authority: Mapped[str]
    state: Mapped[str]
    asked_at: Mapped[datetime | None]
    next_at: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0)
    moment: Mapped[datetime | None]
    """The time the authority vouches for."""
    reason: Mapped[str] = mapped_column(default="")


class PageWatchRow(Base):
    """A captured page that is looked at again; a row goes when nobody needs to look any more."""

    __tablename__ = "page_watches"
    __table_args__ = (Index("ix_page_watches_next_at", "next_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    url: Mapped[str] = mapped_column(Text)
    case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id"), index=True)
    capture_id: Mapped[str] = mapped_column(ForeignKey("captures.id"))
    """The newest capture of this page: what the next look is compared with."""
    next_at: Mapped[datetime]
    checked_at: Mapped[datetime | None]
    checks: Mapped[int] = mapped_column(default=0)
    state: Mapped[str] = mapped_column(default="")
    """What the last look found: empty (as captured), edited, deleted, restored."""
    reason: Mapped[str] = mapped_column(default="")
    """A code of why the last look told nothing."""


class BrowserProfileRow(Base):
    """A login in the page engine, of one source (L12); its cookies lie encrypted in a file."""

    __tablename__ = "browser_profiles"

    id: Mapped[int] = mapped_column(primary_key=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("sources.id"), unique=True)
    start_url: Mapped[str] = mapped_column(Text)
    created: Mapped[datetime]
    signed_in_at: Mapped[datetime | None]
    used_at: Mapped[datetime | None]
    expires: Mapped[datetime | None]
    """When the first cookie that the login needs runs out, as far as cookies tell."""


class RedactionRow(Base):
    """A copy of a capture with masked regions and personal data (E22); the original stays."""

    __tablename__ = "redactions"

    id: Mapped[str] = mapped_column(primary_key=True)
    capture_id: Mapped[str] = mapped_column(ForeignKey("captures.id"), index=True)
    at: Mapped[datetime]
    folder: Mapped[str]
    manifest_sha256: Mapped[str]
    original_sha256: Mapped[str]
    """Of the original's manifest, when the copy was made."""
    size: Mapped[int] = mapped_column(default=0)


class CaseImportRow(Base):
    """A case file of another Otklik that was taken in (D7)."""

    __tablename__ = "case_imports"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    at: Mapped[datetime]
    file_sha256: Mapped[str] = mapped_column(unique=True)
    operator: Mapped[str] = mapped_column(default="")
    """Who handed it over, as the file says."""
    original: Mapped[str] = mapped_column(default="")
    """The case's number there."""


class JournalRow(Base):
    """One link of the chain; triggers refuse to change or remove it."""

    __tablename__ = "journal"

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[str]
    """As hashed: RFC 3339 text, so that the hash never depends on a type."""
    action: Mapped[str]
    subject: Mapped[str]
    facts: Mapped[dict[str, str]]
    previous: Mapped[str]
    hash: Mapped[str] = mapped_column(unique=True)

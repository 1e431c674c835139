"""The proof: captures and the hash-chained journal."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Text
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

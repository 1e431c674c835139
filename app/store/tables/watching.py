"""What is looked at again: when each post is next asked for, and what was found to have changed."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from app.store.tables.base import Base


class WatchRow(Base):
    """A post that is asked for again; a row goes when nobody needs to ask any more."""

    __tablename__ = "watches"
    __table_args__ = (Index("ix_watches_due", "source_id", "next_at"),)

    post_id: Mapped[int] = mapped_column(ForeignKey("posts.id"), primary_key=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("sources.id"))
    next_at: Mapped[datetime]
    checked_at: Mapped[datetime | None]
    checks: Mapped[int] = mapped_column(default=0)


class PostEventRow(Base):
    """A post was edited, deleted or restored, at some moment between two of ours (L16)."""

    __tablename__ = "post_events"

    id: Mapped[int] = mapped_column(primary_key=True)
    post_id: Mapped[int] = mapped_column(ForeignKey("posts.id"), index=True)
    kind: Mapped[str]
    """edited, deleted or restored."""
    not_before: Mapped[datetime]
    """When it was last seen as it had been."""
    not_after: Mapped[datetime]
    """When the change was seen."""

"""What is listened for: brands with their names, and the posts that mention them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from app.store.tables.base import Base


class TopicRow(Base):
    """A brand and everything that tells its mentions (L1, L6, L7, L9)."""

    __tablename__ = "topics"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    query: Mapped[dict[str, Any]]
    """Names, words, exclusions, sites: see app.domain.topic."""
    version: Mapped[int] = mapped_column(default=1)
    created: Mapped[datetime]
    removed_at: Mapped[datetime | None]


class MentionRow(Base):
    """A post that a topic matched, and how: by its tag, its name or a link."""

    __tablename__ = "mentions"
    __table_args__ = (Index("ix_mentions_topic", "topic_id", "tagged"),)

    post_id: Mapped[int] = mapped_column(ForeignKey("posts.id"), primary_key=True)
    topic_id: Mapped[int] = mapped_column(ForeignKey("topics.id"), primary_key=True)
    tagged: Mapped[bool]
    """By a handle or a hashtag of the brand (L8); else only by name."""
    linked: Mapped[bool]
    """It links to the brand's site (L9)."""
    negative: Mapped[bool]
    """A word of the negative lexicon stands in it (L7)."""

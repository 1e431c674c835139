"""What was heard: sources, authors, posts and their earlier versions."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, Text, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from app.store.tables.base import Base


class SourceRow(Base):
    """A configured place to listen, its state and its cursor. No token, ever."""

    __tablename__ = "sources"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    network: Mapped[str]
    kind: Mapped[str]
    params: Mapped[dict[str, str]]
    base_url: Mapped[str | None]
    own_channel: Mapped[bool]
    brand: Mapped[str]
    interval_s: Mapped[int]
    paused: Mapped[bool] = mapped_column(default=False)
    health: Mapped[str] = mapped_column(default="never")
    synced_at: Mapped[datetime | None]
    retry_at: Mapped[datetime | None]
    error_code: Mapped[str | None]
    error_facts: Mapped[dict[str, str]] = mapped_column(default=dict)
    cursor: Mapped[dict[str, str]] = mapped_column(default=dict)
    removed_at: Mapped[datetime | None]
    account: Mapped[str] = mapped_column(default="", server_default="")
    accepted: Mapped[str] = mapped_column(default="", server_default="")
    inside: Mapped[bool] = mapped_column(default=False, server_default=false())


class AuthorRow(Base):
    """An account on a network."""

    __tablename__ = "authors"
    __table_args__ = (UniqueConstraint("network", "native_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    network: Mapped[str]
    native_id: Mapped[str]
    name: Mapped[str]
    handle: Mapped[str | None]
    followers: Mapped[int | None]
    url: Mapped[str | None]
    first_seen: Mapped[datetime]
    note: Mapped[str] = mapped_column(default="")
    registered: Mapped[datetime | None]
    """Since when the account is there, where its network says so."""


class PostRow(Base):
    """A post; unique by source and the network's own id."""

    __tablename__ = "posts"
    __table_args__ = (
        UniqueConstraint("source_id", "native_id"),
        Index("ix_posts_thread", "source_id", "thread_id", "created"),
        Index("ix_posts_case", "case_id", "created"),
        Index("ix_posts_author", "author_id", "created"),
        Index("ix_posts_analysis", "analysis_version", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("sources.id"))
    native_id: Mapped[str]
    network: Mapped[str]
    kind: Mapped[str]
    author_id: Mapped[int | None] = mapped_column(ForeignKey("authors.id"))
    case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id"))
    text: Mapped[str] = mapped_column(Text)
    title: Mapped[str | None]
    text_html: Mapped[str | None] = mapped_column(Text)
    created: Mapped[datetime]
    edited: Mapped[datetime | None]
    first_seen: Mapped[datetime]
    last_seen: Mapped[datetime]
    deleted_at: Mapped[datetime | None]
    parent_id: Mapped[str | None]
    thread_id: Mapped[str | None]
    permalink: Mapped[str | None]
    likes: Mapped[int | None]
    reposts: Mapped[int | None]
    replies: Mapped[int | None]
    views: Mapped[int | None]
    rating: Mapped[float | None]
    attachments: Mapped[list[Any]]
    ours: Mapped[bool] = mapped_column(default=False)
    known: Mapped[bool] = mapped_column(default=True)
    content_hash: Mapped[str]
    """SHA-256 of text, attachments and rating: tells an edit from a repeat."""
    raw: Mapped[dict[str, Any]]
    analysis: Mapped[dict[str, Any] | None]
    analysis_version: Mapped[int] = mapped_column(default=0)


class PostVersionRow(Base):
    """A text that a post no longer has."""

    __tablename__ = "post_versions"

    id: Mapped[int] = mapped_column(primary_key=True)
    post_id: Mapped[int] = mapped_column(ForeignKey("posts.id"), index=True)
    text: Mapped[str] = mapped_column(Text)
    seen_from: Mapped[datetime]
    seen_until: Mapped[datetime]

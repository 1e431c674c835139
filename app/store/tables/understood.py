"""What is understood beyond one post: the inbox, rules, tags, corrections, copies, roles."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from app.store.tables.base import Base


class InboxRow(Base):
    """Posts of one page that were heard and are not understood yet."""

    __tablename__ = "inbox"
    __table_args__ = (Index("ix_inbox_source", "source_id", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("sources.id"))
    heard_at: Mapped[datetime]
    posts: Mapped[list[Any]]
    attempts: Mapped[int] = mapped_column(default=0)
    """Begun so often: after the second time the posts are kept unanalysed and marked."""


class RuleRow(Base):
    """If a post is so, then do that (L2, T17)."""

    __tablename__ = "rules"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    place: Mapped[int]
    """In which order rules are asked, from 1."""
    enabled: Mapped[bool] = mapped_column(default=True)
    spec: Mapped[dict[str, Any]]
    """Conditions and acts: see app.domain.rule."""
    version: Mapped[int] = mapped_column(default=1)
    created: Mapped[datetime]
    removed_at: Mapped[datetime | None]


class CaseTagRow(Base):
    """A tag of a case, put there by a rule or by the person."""

    __tablename__ = "case_tags"
    __table_args__ = (Index("ix_case_tags_tag", "tag", "case_id"),)

    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    tag: Mapped[str] = mapped_column(primary_key=True)
    rule_id: Mapped[int | None] = mapped_column(ForeignKey("rules.id"))


class CorrectionRow(Base):
    """The person judged a post otherwise than the program: what later proposals learn from."""

    __tablename__ = "corrections"

    id: Mapped[int] = mapped_column(primary_key=True)
    post_id: Mapped[int] = mapped_column(ForeignKey("posts.id"), index=True)
    at: Mapped[datetime]
    proposed: Mapped[str]
    verdict: Mapped[str]
    undone_at: Mapped[datetime | None]


class FingerprintRow(Base):
    """A piece of what a post says, in short: posts that share pieces are compared (T11)."""

    __tablename__ = "fingerprints"
    __table_args__ = (Index("ix_fingerprints_piece", "band", "value", "post_id"),)

    post_id: Mapped[int] = mapped_column(ForeignKey("posts.id"), primary_key=True)
    band: Mapped[int] = mapped_column(primary_key=True)
    value: Mapped[int]


class CopyGroupRow(Base):
    """Cases that say the same; with many new accounts among them, an attack."""

    __tablename__ = "copy_groups"

    id: Mapped[int] = mapped_column(primary_key=True)
    first_case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    cases: Mapped[int]
    authors: Mapped[int]
    new_accounts: Mapped[int]
    attack: Mapped[bool]
    first_at: Mapped[datetime]
    last_at: Mapped[datetime]


class CopyRow(Base):
    """A case's place in such a group."""

    __tablename__ = "copies"

    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("copy_groups.id"), index=True)
    nearness: Mapped[float]
    """To the group's first case, 0 to 1."""


class AuthorRoleRow(Base):
    """What an author is to us, since when and why (P4); the newest row counts."""

    __tablename__ = "author_roles"

    id: Mapped[int] = mapped_column(primary_key=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("authors.id"), index=True)
    role: Mapped[str]
    reason: Mapped[str]
    at: Mapped[datetime]

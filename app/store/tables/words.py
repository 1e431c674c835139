"""Templates, what search looks through, import profiles and small settings."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, Text, false
from sqlalchemy.orm import Mapped, mapped_column

from app.store.tables.base import Base


class TemplateRow(Base):
    """A canned answer."""

    __tablename__ = "templates"

    id: Mapped[int] = mapped_column(primary_key=True)
    short_code: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    folder: Mapped[str]
    body: Mapped[str] = mapped_column(Text)
    verdicts: Mapped[list[Any]] = mapped_column(default=list)
    uses: Mapped[int] = mapped_column(default=0)
    starter: Mapped[bool] = mapped_column(default=False)
    networks: Mapped[list[Any]] = mapped_column(default=list, server_default="[]")
    causes: Mapped[list[Any]] = mapped_column(default=list, server_default="[]")
    slot: Mapped[str] = mapped_column(default="", server_default="")
    """Which part of a reply it is (R-002-10): `app.domain.skeleton`."""
    interim: Mapped[bool] = mapped_column(default=False, server_default=false())
    language: Mapped[str] = mapped_column(default="ru", server_default="ru")
    used_at: Mapped[datetime | None]


class TemplateFileRow(Base):
    """A picture or file that a template brings into an answer (C12)."""

    __tablename__ = "template_files"

    id: Mapped[int] = mapped_column(primary_key=True)
    template_id: Mapped[int] = mapped_column(
        ForeignKey("templates.id", ondelete="CASCADE"), index=True
    )
    name: Mapped[str]
    media_type: Mapped[str]
    size: Mapped[int]
    sha256: Mapped[str]
    """Names the file in the workspace's folder `attachments/`."""


class TemplateUseRow(Base):
    """An answer that a template went into: what worked before is counted over these."""

    __tablename__ = "template_uses"

    id: Mapped[int] = mapped_column(primary_key=True)
    template_id: Mapped[int] = mapped_column(index=True)
    """The template may be gone."""
    reply_id: Mapped[int] = mapped_column(ForeignKey("replies.id"), index=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    at: Mapped[datetime]


class SearchDocRow(Base):
    """One searchable text: a post, an answer or the text of a captured page.

    The FTS5 table `search_index` has this one as its external content.
    """

    __tablename__ = "search_docs"
    __table_args__ = (Index("ix_search_docs_ref", "kind", "ref", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    """post, reply or capture."""
    ref: Mapped[str]
    """The id of the post, reply or capture."""
    case_id: Mapped[int | None] = mapped_column(ForeignKey("cases.id"), index=True)
    at: Mapped[datetime]
    text: Mapped[str] = mapped_column(Text)


class ImportProfileRow(Base):
    """A saved mapping of columns for files of one kind (L13)."""

    __tablename__ = "import_profiles"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    mapping: Mapped[dict[str, Any]]


class SettingRow(Base):
    """A small thing to remember: the last place, splitters, a search index version."""

    __tablename__ = "settings"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[dict[str, Any]]

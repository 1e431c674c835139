"""Templates, what search looks through, import profiles and small settings."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, Text
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

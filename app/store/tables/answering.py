"""Who answers and what is given: colleagues, hand-offs, compensations, voices, macros, rests."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, Text, true
from sqlalchemy.orm import Mapped, mapped_column

from app.store.tables.base import Base


class ColleagueRow(Base):
    """A person, department, branch or supplier by name (D1, D5); never deleted."""

    __tablename__ = "colleagues"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    """person, department, branch or supplier."""
    contact: Mapped[str] = mapped_column(default="", server_default="")
    removed_at: Mapped[datetime | None]


class HandoffRow(Base):
    """A case given to somebody outside of the program; open until *they* reached the customer."""

    __tablename__ = "handoffs"
    __table_args__ = (Index("ix_handoffs_due", "ended_at", "due_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    colleague_id: Mapped[int | None] = mapped_column(ForeignKey("colleagues.id"))
    to_name: Mapped[str]
    what: Mapped[str] = mapped_column(Text)
    made_at: Mapped[datetime]
    due_at: Mapped[datetime]
    sheet_sha256: Mapped[str] = mapped_column(default="", server_default="")
    """Of the case sheet that was written for them; empty: none was."""
    contacted_at: Mapped[datetime | None]
    """When they reached the customer."""
    result: Mapped[str] = mapped_column(Text, default="", server_default="")
    ended_at: Mapped[datetime | None]
    end: Mapped[str] = mapped_column(default="", server_default="")
    """contacted or withdrawn."""


class CompensationRow(Base):
    """What a customer was given for the trouble (C35, R-002-16, R-004-6)."""

    __tablename__ = "compensations"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    kind: Mapped[str]
    what: Mapped[str] = mapped_column(Text, default="", server_default="")
    amount: Mapped[int | None]
    """In hundredths of the currency; None: it has no price."""
    currency: Mapped[str] = mapped_column(default="RUB", server_default="RUB")
    public: Mapped[bool]
    """Others may see it in the thread."""
    given_at: Mapped[datetime]
    given_by: Mapped[str]
    over_limit: Mapped[str] = mapped_column(Text, default="", server_default="")
    """Why it is more than the limit, or more than like cases got."""
    withdrawn_at: Mapped[datetime | None]


class BrandVoiceRow(Base):
    """Who speaks for a brand (C34, R-000-21); the empty brand: for all the others."""

    __tablename__ = "brand_voices"

    brand: Mapped[str] = mapped_column(primary_key=True)
    operator: Mapped[str] = mapped_column(default="", server_default="")
    signature: Mapped[str] = mapped_column(Text, default="", server_default="")
    picture: Mapped[str] = mapped_column(default="", server_default="")
    """SHA-256 of the picture in `attachments/`."""
    formal: Mapped[bool] = mapped_column(default=True, server_default=true())
    """Вы, not ты."""
    contact: Mapped[str] = mapped_column(default="", server_default="")
    form_url: Mapped[str] = mapped_column(default="", server_default="")
    """Where a customer may leave word (R-003-12)."""


class MacroRow(Base):
    """Several acts under one name (C15)."""

    __tablename__ = "macros"

    id: Mapped[int] = mapped_column(primary_key=True)
    short_code: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    folder: Mapped[str] = mapped_column(default="", server_default="")
    spec: Mapped[dict[str, Any]]
    """Its acts: see app.domain.macro."""
    uses: Mapped[int] = mapped_column(default=0, server_default="0")
    used_at: Mapped[datetime | None]


class RuleCardRow(Base):
    """A network's rule card as the person changed it (L22); without one the shipped card holds."""

    __tablename__ = "rule_cards"

    network: Mapped[str] = mapped_column(primary_key=True)
    spec: Mapped[dict[str, Any]]
    changed_at: Mapped[datetime]


class RestRow(Base):
    """A reply that rests before it is read again (C22)."""

    __tablename__ = "rests"

    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), primary_key=True)
    public: Mapped[bool] = mapped_column(primary_key=True)
    text: Mapped[str] = mapped_column(Text)
    """As it was when the person first wanted to send it."""
    began_at: Mapped[datetime]
    ready_at: Mapped[datetime]
    read_at: Mapped[datetime | None]
    """When the person read it again, as it then was."""
    read_text: Mapped[str] = mapped_column(Text, default="", server_default="")

"""Rows of the proof as they lie: somebody may have written anything into the database's file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, Generic, TypeVar

from sqlalchemy import Boolean, Column, Integer, LargeBinary, cast, func, select
from sqlalchemy.orm import Session

from app.domain.evidence import (
    Capture,
    CaptureKind,
    CaptureOrigin,
    CaptureStatus,
    Stamp,
    StampState,
)
from app.domain.watch import PostChange
from app.store import captures, redactions, stamps
from app.store.redactions import Redaction
from app.store.tables import CaptureRow, RedactionRow, StampRow
from app.store.tables.base import Base, UtcDateTime, table_of

T = TypeVar("T")
CODES: dict[tuple[str, str], type[StrEnum]] = {
    ("captures", "status"): CaptureStatus,
    ("captures", "kind"): CaptureKind,
    ("captures", "origin"): CaptureOrigin,
    ("captures", "change"): PostChange,
    ("stamps", "state"): StampState,
}
"""Columns that hold one of a few words."""
Raw = tuple[str, bytes | None]
"""SQLite's own type of a value (text, integer, real, blob, null), and its bytes."""
BOOLEANS = {("integer", b"0"): False, ("integer", b"1"): True}


@dataclass(frozen=True, slots=True, kw_only=True)
class Lying(Generic[T]):
    """One row."""

    id: str
    """As well as it can be read."""
    owner: str
    """What it is about: of a stamp its subject, of a copy its capture, of a capture itself."""
    folder: str
    record: T | None
    """None: it cannot be read."""
    unreadable: tuple[str, ...] = ()
    """The columns that hold what the program never writes there."""


def captures_lying(session: Session) -> tuple[Lying[Capture], ...]:
    """All captures, the oldest first."""
    return tuple(
        Lying(
            id=_told(raw["id"]),
            owner=_told(raw["id"]),
            folder=_told(raw["folder"]),
            record=None if bad else captures.record(CaptureRow(**values)),
            unreadable=bad,
        )
        for raw, values, bad in _rows(session, CaptureRow)
    )


def stamps_lying(session: Session) -> tuple[Lying[Stamp], ...]:
    """All time stamps that are there or wanted."""
    return tuple(
        Lying(
            id=_told(raw["authority"]),
            owner=_told(raw["subject"]),
            folder="",
            record=None if bad else stamps.record(StampRow(**values)),
            unreadable=bad,
        )
        for raw, values, bad in _rows(session, StampRow)
    )


def copies_lying(session: Session) -> tuple[Lying[Redaction], ...]:
    """All copies with masked places."""
    return tuple(
        Lying(
            id=_told(raw["id"]),
            owner=_told(raw["capture_id"]),
            folder=_told(raw["folder"]),
            record=None if bad else redactions.record(RedactionRow(**values)),
            unreadable=bad,
        )
        for raw, values, bad in _rows(session, RedactionRow)
    )


def _rows(
    session: Session, kind: type[Base]
) -> Iterator[tuple[dict[str, Raw], dict[str, Any], tuple[str, ...]]]:
    """Of each row what lies there, what it means, and the columns that mean nothing."""
    columns = list(table_of(kind).columns)
    wanted = [each for one in columns for each in (func.typeof(one), cast(one, LargeBinary))]
    for row in session.execute(select(*wanted).order_by(columns[0])):
        raw = {one.name: (row[2 * at], row[2 * at + 1]) for at, one in enumerate(columns)}
        values: dict[str, Any] = {}
        bad = []
        for one in columns:
            try:
                values[one.name] = _value(one, raw[one.name])
            except ValueError:
                bad.append(one.name)
        yield raw, values, tuple(bad)


def _value(column: Column[Any], raw: Raw) -> Any:
    """Raises ValueError: this column never holds that."""
    kind, content = raw
    if content is None:
        return None if column.nullable else _refuse(raw)
    if isinstance(column.type, Boolean):
        return BOOLEANS[raw] if raw in BOOLEANS else _refuse(raw)
    if isinstance(column.type, Integer):
        return int(content) if kind == "integer" else _refuse(raw)
    text = content.decode("utf-8") if kind == "text" else _refuse(raw)
    if isinstance(column.type, UtcDateTime):
        return _moment(text)
    if codes := CODES.get((column.table.name, column.name)):
        codes(text)
    return text


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is not None:
        raise ValueError(text)
    return moment.replace(tzinfo=UTC)


def _refuse(raw: Raw) -> Any:
    raise ValueError(raw[0])


def _told(raw: Raw) -> str:
    return (raw[1] or b"").decode("utf-8", "backslashreplace")

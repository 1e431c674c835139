"""Cases as the intake finds, opens and refreshes them; triage and closing are elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from app.domain.case import CaseStatus, QueueRow, Step
from app.domain.ids import AuthorId, CaseId, SourceId
from app.errors import NotFound
from app.store.records import queue_row_record
from app.store.tables import CaseRow, EventRow, PostRow, ReplyRow
from app.store.tables.work import NO_DEADLINE

Key = tuple[str, AuthorId | None]
"""A conversation and who speaks in it: what makes a case inside a source."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """One line to add to a case's history."""

    case_id: CaseId
    at: datetime
    kind: str
    facts: Mapping[str, str]


def of_threads(session: Session, source_id: SourceId, threads: Iterable[str]) -> dict[Key, CaseRow]:
    """Cases of these conversations; for use inside the same transaction only.

    Where a conversation was split, the case opened last goes on.
    """
    query = (
        select(CaseRow)
        .where(CaseRow.source_id == source_id, CaseRow.thread_id.in_(tuple(set(threads))))
        .order_by(CaseRow.id)
        .execution_options(populate_existing=True)
    )
    return {
        (row.thread_id or "", AuthorId(row.author_id) if row.author_id is not None else None): row
        for row in session.scalars(query)
    }


def by_id(session: Session, case_ids: Iterable[CaseId]) -> dict[CaseId, CaseRow]:
    """Rows of cases; for use inside the same transaction only."""
    query = select(CaseRow).where(CaseRow.id.in_(tuple(case_ids)))
    return {CaseId(row.id): row for row in session.scalars(query)}


def listed(session: Session, *, closed: bool = False, limit: int = 1000) -> tuple[QueueRow, ...]:
    """Cases in the order of their urgency."""
    query = select(CaseRow).order_by(CaseRow.priority.desc(), CaseRow.due, CaseRow.id).limit(limit)
    if not closed:
        query = query.where(CaseRow.open.is_(True))
    return tuple(queue_row_record(row) for row in session.scalars(query))


def open_new(session: Session, rows: Sequence[Mapping[str, Any]]) -> None:
    """Opens cases in one statement."""
    if rows:
        session.execute(insert(CaseRow), list(rows))


def refresh(session: Session, rows: Sequence[Mapping[str, Any]]) -> None:
    """Changes cases in one statement; all rows have the same keys, `id` among them."""
    if rows:
        session.execute(update(CaseRow), list(rows))


def mark_repeat(session: Session, authors: Iterable[AuthorId]) -> frozenset[CaseId]:
    """Marks the cases of authors who came back; those that were not marked yet."""
    marked = session.execute(
        update(CaseRow)
        .where(CaseRow.author_id.in_(tuple(authors)), CaseRow.repeat_author.is_(False))
        .values(repeat_author=True)
        .returning(CaseRow.id)
    )
    return frozenset(CaseId(number) for number in marked.scalars())


def write_down(session: Session, lines: Sequence[Happened]) -> None:
    """Adds lines to the histories of cases."""
    if lines:
        rows = [
            {"case_id": h.case_id, "at": h.at, "kind": h.kind, "facts": dict(h.facts)}
            for h in lines
        ]
        session.execute(insert(EventRow), rows)


def our_replies(
    session: Session, source_id: SourceId, native_ids: Iterable[str]
) -> dict[str, CaseId]:
    """Which of the native ids of a source are answers we sent, and their cases."""
    query = (
        select(ReplyRow.native_id, ReplyRow.case_id)
        .join(PostRow, PostRow.id == ReplyRow.post_id)
        .where(PostRow.source_id == source_id, ReplyRow.native_id.in_(tuple(native_ids)))
    )
    return {str(native): CaseId(number) for native, number in session.execute(query)}


def answered_posts(
    session: Session, source_id: SourceId, native_ids: Iterable[str]
) -> dict[str, CaseId]:
    """The cases in which posts stand that somebody answered, by the posts' native ids."""
    query = select(PostRow.native_id, PostRow.case_id).where(
        PostRow.source_id == source_id,
        PostRow.native_id.in_(tuple(native_ids)),
        PostRow.case_id.is_not(None),
    )
    found = session.execute(query)
    return {native: CaseId(number) for native, number in found if number is not None}


def answered(session: Session, case_id: CaseId, at: datetime) -> None:
    """Our answer stands there: the first answer is given, it is the customer's turn.

    Raises:
        NotFound: there is no such case.
    """
    row = session.get(CaseRow, case_id, populate_existing=True)
    if row is None:
        raise NotFound(what="case", id=case_id)
    row.first_answer_at = row.first_answer_at or at
    if row.status in {CaseStatus.NEW, CaseStatus.OPEN}:
        row.status = CaseStatus.WAITING.value
        row.due = NO_DEADLINE
        row.deadline_kind = "none"
    if Step.ANSWERED not in row.steps:
        row.steps = [*row.steps, Step.ANSWERED.value]
    row.version += 1
    session.flush()

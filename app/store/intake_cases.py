"""Cases as the intake finds, opens and refreshes them; triage and closing are elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from app.domain.case import CaseStatus, QueueRow, Step
from app.domain.ids import AuthorId, CaseId, ColleagueId, SourceId
from app.errors import NotFound
from app.store import colleagues
from app.store.bulk import add_rows
from app.store.numbers import next_id
from app.store.records import queue_row_record
from app.store.tables import CaseRow, EventRow, PostRow, ReplyRow, table_of
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


@dataclass(frozen=True, slots=True)
class Standing:
    """A case as it stands, as far as new posts are weighed against it."""

    id: CaseId
    thread_id: str | None
    author_id: AuthorId | None
    main_post_id: int
    status: str
    verdict_by_person: bool
    priority: int
    due: int
    last_post_at: datetime
    attachments: int
    reach: int
    version: int


_CASES = table_of(CaseRow)
_EVENTS = table_of(EventRow)
_STANDING = select(*(_CASES.c[field.name] for field in fields(Standing)))
_OF_THREADS = _STANDING.where(
    _CASES.c.source_id == bindparam("source"),
    _CASES.c.thread_id.in_(bindparam("threads", expanding=True)),
).order_by(_CASES.c.id)
_BY_ID = _STANDING.where(_CASES.c.id.in_(bindparam("ids", expanding=True)))
_REFRESH = update(_CASES).where(_CASES.c.id == bindparam("case_id"))
_MARK_REPEAT = (
    update(_CASES)
    .where(
        _CASES.c.author_id.in_(bindparam("authors", expanding=True)),
        _CASES.c.repeat_author.is_(False),
    )
    .values(repeat_author=True)
    .returning(_CASES.c.id)
)


def of_threads(
    session: Session, source_id: SourceId, threads: Iterable[str]
) -> dict[Key, Standing]:
    """Cases of these conversations.

    Where a conversation was split, the case opened last goes on.
    """
    asked = {"source": source_id, "threads": list(set(threads))}
    rows = session.connection().execute(_OF_THREADS, asked)
    found = (Standing(*row) for row in rows)
    return {(case.thread_id or "", case.author_id): case for case in found}


def by_id(session: Session, case_ids: Iterable[CaseId]) -> dict[CaseId, Standing]:
    """Cases as they stand."""
    ids = list(case_ids)
    rows = session.connection().execute(_BY_ID, {"ids": ids}).all() if ids else []
    return {case.id: case for case in (Standing(*row) for row in rows)}


def listed(session: Session, *, closed: bool = False, limit: int = 1000) -> tuple[QueueRow, ...]:
    """Cases in the order of their urgency."""
    query = select(CaseRow).order_by(CaseRow.priority.desc(), CaseRow.due, CaseRow.id).limit(limit)
    if not closed:
        query = query.where(CaseRow.open.is_(True))
    names = {each.id: each.name for each in colleagues.listed(session, aside=True)}
    return tuple(
        replace(queue_row_record(row), assignee=names.get(ColleagueId(row.assignee_id or 0), ""))
        for row in session.scalars(query)
    )


def open_new(session: Session, rows: Sequence[dict[str, Any]]) -> tuple[CaseId, ...]:
    """Opens cases in one statement; their ids, in order."""
    if not rows:
        return ()
    first = next_id(session, _CASES)
    add_rows(session.connection(), _CASES, [{"id": at} | row for at, row in enumerate(rows, first)])
    return tuple(CaseId(first + at) for at in range(len(rows)))


def refresh(session: Session, rows: Iterable[tuple[CaseId, dict[str, Any]]]) -> None:
    """Changes cases: one statement for those in which the same columns change."""
    alike: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    for case_id, row in rows:
        alike.setdefault(tuple(sorted(row)), []).append({"case_id": case_id} | row)
    for group in alike.values():
        session.connection().execute(_REFRESH, group)


def mark_repeat(session: Session, authors: Iterable[AuthorId]) -> frozenset[CaseId]:
    """Marks the cases of authors who came back; those that were not marked yet."""
    returned = list(authors)
    if not returned:
        return frozenset()
    marked = session.connection().execute(_MARK_REPEAT, {"authors": returned})
    return frozenset(CaseId(number) for (number,) in marked)


def write_down(session: Session, lines: Sequence[Happened]) -> None:
    """Adds lines to the histories of cases."""
    rows = [
        {"case_id": h.case_id, "at": h.at, "kind": h.kind, "facts": dict(h.facts)} for h in lines
    ]
    add_rows(session.connection(), _EVENTS, rows)


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
    asked = tuple(native_ids)
    if not asked:
        return {}
    query = select(PostRow.native_id, PostRow.case_id).where(
        PostRow.source_id == source_id,
        PostRow.native_id.in_(asked),
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

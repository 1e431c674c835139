"""Cases: one read whole with its thread, and changed without overwriting somebody's change."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import func, or_, select, update
from sqlalchemy.orm import Session

from app.domain.case import AuthorHistory, Case
from app.domain.ids import AuthorId, CaseId, PostId
from app.domain.post import Author, Post, PostVersion
from app.domain.source import ANSWERABLE, IMPORT
from app.domain.whole_case import WholeCase
from app.errors import Conflict, NotFound
from app.store import (
    assigning,
    captures,
    card,
    drafts,
    events,
    notes,
    outbox,
    page_watches,
    post_events,
    tags,
    waivers,
    watches,
    weights,
)
from app.store.authors import author_record
from app.store.posts import post_record
from app.store.records import analysis_of, case_record, queue_row_record
from app.store.tables import AuthorRow, CaseRow, PostRow, PostVersionRow, SourceRow

LONGEST_THREAD = 5_000
"""Posts of a thread that are read; the newest are kept."""
PARENTS = 20
"""How far up the answers are followed where the network gives no thread."""


def get(session: Session, case_id: CaseId) -> Case:
    """One case.

    Raises:
        NotFound: there is none.
    """
    row = _row(session, case_id)
    return case_record(row, _author(session, row), analysis_of(_main(session, row)))


def whole(session: Session, case_id: CaseId) -> WholeCase:
    """A case with all that belongs to it.

    Raises:
        NotFound: there is none.
    """
    row = _row(session, case_id)
    author = _author(session, row)
    thread = _thread(session, row)
    source = session.get(SourceRow, row.source_id)
    main = _main(session, row)
    return WholeCase(
        case=case_record(row, author, analysis_of(main)),
        posts=thread,
        versions=_versions(session, thread),
        post_events=post_events.of_posts(session, [post.id for post in thread]),
        watched=watches.of_posts(session, [post.id for post in thread]),
        page_watches=page_watches.of_case(session, case_id),
        replies=outbox.of_case(session, case_id),
        notes=notes.of_case(session, case_id),
        events=events.of_case(session, case_id),
        captures=captures.of_case(session, case_id),
        waiver=waivers.of_row(row),
        drafts=drafts.of_case(session, case_id),
        history=_history(session, row),
        read_until=events.last(session, case_id, "read"),
        tags=tags.of_case(session, case_id),
        assignee=assigning.holder(session, case_id),
        escalation=assigning.escalation(session, case_id),
        hidden=row.hidden,
        source_name=source.name if source else "",
        source_removed=source is None or source.removed_at is not None,
        audiences=weights.measure(session).audiences.get(row.network),
        can_answer=_can_answer(row, source),
        **card.of_case(session, row, main.text if main else ""),
    )


def _can_answer(row: CaseRow, source: SourceRow | None) -> bool:
    """Whether the network takes answers from here; what came out of a file has nobody to ask."""
    listens = source is not None and source.removed_at is None and source.kind != IMPORT
    return listens and row.network in ANSWERABLE


def change(session: Session, case_id: CaseId, version: int | None, **values: Any) -> None:
    """Sets columns of a case and counts its version up.

    `version` is the one the person saw; None for an act that stands beside every other.

    Raises:
        NotFound: there is no such case.
        Conflict: it changed since.
    """
    fits = CaseRow.id == case_id
    if version is not None:
        fits = fits & (CaseRow.version == version)
    done = session.execute(
        update(CaseRow)
        .where(fits)
        .values(**values, version=CaseRow.version + 1)
        .returning(CaseRow.id)
        .execution_options(synchronize_session="fetch")
    ).first()
    if done is None:
        stands = _row(session, case_id)
        raise Conflict(what="case", id=case_id, version=stands.version)


def add_step(session: Session, case_id: CaseId, step: str) -> None:
    """Marks one of the six steps as done; does nothing when it was."""
    row = _row(session, case_id)
    if step not in row.steps:
        row.steps = [*row.steps, step]


def mark_read(session: Session, case_id: CaseId) -> bool:
    """True when it had been unread."""
    row = _row(session, case_id)
    was = row.unread
    row.unread = False
    return was


def exists(session: Session, case_id: CaseId) -> bool:
    """Whether there is such a case."""
    return session.get(CaseRow, case_id) is not None


def is_open(session: Session, case_id: CaseId) -> bool:
    """Whether there is such a case and it stands in the queue."""
    return bool(session.scalar(select(CaseRow.open).where(CaseRow.id == case_id)))


def due_to_wake(session: Session, now: datetime) -> tuple[CaseId, ...]:
    """Snoozed cases whose time has come."""
    rows = session.scalars(
        select(CaseRow.id).where(CaseRow.status == "snoozed", CaseRow.snoozed_until <= now)
    )
    return tuple(CaseId(row) for row in rows)


def of_page(session: Session, address: str) -> CaseId | None:
    """The newest case that has a post on this page."""
    found = session.scalar(
        select(PostRow.case_id)
        .where(PostRow.permalink == address, PostRow.case_id.is_not(None))
        .order_by(PostRow.case_id.desc())
        .limit(1)
    )
    return None if found is None else CaseId(found)


def attempts(session: Session, case_id: CaseId) -> int:
    """Answers that reached the customer, or were published by hand."""
    return sum(reply.sent_at is not None for reply in outbox.of_case(session, case_id))


def posts(session: Session, case_id: CaseId) -> tuple[Post, ...]:
    """The case's own posts, oldest first."""
    found = session.execute(
        _joined().where(PostRow.case_id == case_id).order_by(PostRow.created, PostRow.id)
    )
    return tuple(post_record(post, author) for post, author in found)


def _row(session: Session, case_id: CaseId) -> CaseRow:
    row = session.get(CaseRow, case_id)
    if row is None:
        raise NotFound(what="case", id=case_id)
    return row


def _main(session: Session, row: CaseRow) -> PostRow | None:
    return session.get(PostRow, row.main_post_id)


def _author(session: Session, row: CaseRow) -> Author | None:
    author = session.get(AuthorRow, row.author_id) if row.author_id is not None else None
    if author is None:
        return None
    cases = session.scalar(
        select(func.count()).select_from(CaseRow).where(CaseRow.author_id == author.id)
    )
    return author_record(author, cases or 0)


def _joined() -> Any:
    return select(PostRow, AuthorRow).outerjoin(AuthorRow, PostRow.author_id == AuthorRow.id)


def _thread(session: Session, row: CaseRow) -> tuple[Post, ...]:
    belongs = PostRow.case_id == row.id
    if row.thread_id is not None:
        in_thread = (PostRow.thread_id == row.thread_id) | (PostRow.native_id == row.thread_id)
        belongs = or_(belongs, (PostRow.source_id == row.source_id) & in_thread)
    found = session.execute(
        _joined()
        .where(belongs)
        .order_by(PostRow.created.desc(), PostRow.id.desc())
        .limit(LONGEST_THREAD)
    )
    thread = [post_record(post, author) for post, author in found][::-1]
    return (*_above(session, thread), *thread)


def _above(session: Session, thread: list[Post]) -> list[Post]:
    """The parents that are not in the thread itself, topmost first."""
    known = {post.native_id for post in thread}
    above: list[Post] = []
    wanted = thread[0] if thread else None
    while wanted and wanted.parent_id and wanted.parent_id not in known and len(above) < PARENTS:
        found = session.execute(
            _joined().where(
                PostRow.source_id == wanted.source_id, PostRow.native_id == wanted.parent_id
            )
        ).first()
        wanted = post_record(*found) if found else None
        if wanted:
            known.add(wanted.native_id)
            above.insert(0, wanted)
    return above


def _versions(session: Session, thread: tuple[Post, ...]) -> tuple[PostVersion, ...]:
    edited = [post.id for post in thread if post.edited is not None or post.case_id is not None]
    found: list[PostVersion] = []
    for start in range(0, len(edited), 500):
        rows = session.scalars(
            select(PostVersionRow)
            .where(PostVersionRow.post_id.in_(edited[start : start + 500]))
            .order_by(PostVersionRow.seen_from, PostVersionRow.id)
        )
        found += [
            PostVersion(
                post_id=PostId(row.post_id),
                text=row.text,
                seen_from=row.seen_from,
                seen_until=row.seen_until,
            )
            for row in rows
        ]
    return tuple(found)


def _history(session: Session, row: CaseRow) -> AuthorHistory | None:
    if row.author_id is None:
        return None
    earlier = session.scalars(
        select(CaseRow)
        .where(CaseRow.author_id == row.author_id, CaseRow.id != row.id)
        .order_by(CaseRow.opened_at.desc())
        .limit(50)
    )
    return AuthorHistory(
        author_id=AuthorId(row.author_id),
        cases=tuple(queue_row_record(case) for case in earlier),
        posts=(),
    )

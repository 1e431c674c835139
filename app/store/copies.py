"""Groups of cases that say the same: joined, counted, read (T11)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Select, bindparam, delete, func, insert, select, update
from sqlalchemy.orm import Session

from app.domain.attack import Attack, Copied, attack_in
from app.domain.case import QueueRow
from app.domain.ids import AuthorId, CaseId
from app.store.records import queue_row_record
from app.store.tables import AuthorRow, CaseRow, CopyGroupRow, CopyRow, PostRow, table_of

LOOKED_AT = 1_000
"""Of a group's cases, so many of the newest are looked at for an attack."""
TOLD = 200
"""So many of a group's cases are told to have changed when it grows."""
_GROUPS = table_of(CopyGroupRow)
_COPIES = table_of(CopyRow)
_CASES = table_of(CaseRow)
_AUTHORS = table_of(AuthorRow)
_POSTS = table_of(PostRow)
_OF_CASES = select(_COPIES.c.case_id, _COPIES.c.group_id).where(
    _COPIES.c.case_id.in_(bindparam("ids", expanding=True))
)
_NEWEST = (
    select(_COPIES.c.case_id)
    .where(_COPIES.c.group_id == bindparam("group_id"))
    .order_by(_COPIES.c.case_id.desc())
    .limit(bindparam("most"))
)
_COUNTED = (
    select(
        func.count(),
        func.count(_CASES.c.author_id.distinct()),
        func.min(_POSTS.c.created),
        func.max(_POSTS.c.created),
    )
    .select_from(_COPIES.join(_CASES, _CASES.c.id == _COPIES.c.case_id))
    .join(_POSTS, _POSTS.c.id == _CASES.c.main_post_id)
    .where(_COPIES.c.group_id == bindparam("group_id"))
)
_FIRST_POST = (
    select(func.min(_POSTS.c.created))
    .where(_POSTS.c.author_id == _AUTHORS.c.id)
    .correlate(_AUTHORS)
    .scalar_subquery()
)


def groups_of(session: Session, case_ids: Iterable[CaseId]) -> dict[CaseId, int]:
    """The groups in which these cases are; those in none are left out."""
    rows = session.connection().execute(_OF_CASES, {"ids": list(case_ids)})
    return {CaseId(case_id): group_id for case_id, group_id in rows}


def found(session: Session, first: CaseId, at: datetime) -> int:
    """A new group with its first case; the rest is counted by `recount`. Its id."""
    row = {"first_case_id": first, "cases": 1, "authors": 1, "new_accounts": 0, "attack": False}
    made = session.connection().execute(
        insert(_GROUPS).values(**row, first_at=at, last_at=at).returning(_GROUPS.c.id)
    )
    group_id = int(made.scalar_one())
    add(session, group_id, first, 1.0)
    return group_id


def add(session: Session, group_id: int, case_id: CaseId, nearness: float) -> None:
    """A case that is in no group joins one."""
    row = {"case_id": case_id, "group_id": group_id, "nearness": nearness}
    session.connection().execute(insert(_COPIES).values(**row))


def first_case(session: Session, group_id: int) -> CaseId:
    """The case to which the others are compared."""
    query = select(_GROUPS.c.first_case_id).where(_GROUPS.c.id == group_id)
    return CaseId(session.connection().execute(query).scalar_one())


def merge(session: Session, into: int, group_ids: Collection[int]) -> None:
    """The cases of other groups go into one; those groups are no more."""
    others = [number for number in group_ids if number != into]
    if others:
        db = session.connection()
        db.execute(update(_COPIES).where(_COPIES.c.group_id.in_(others)).values(group_id=into))
        db.execute(delete(_GROUPS).where(_GROUPS.c.id.in_(others)))


def take_out(session: Session, case_ids: Collection[CaseId]) -> frozenset[int]:
    """These cases are in no group any more; the groups that lost some."""
    lost = frozenset(groups_of(session, case_ids).values()) if case_ids else frozenset()
    if lost:
        gone = delete(_COPIES).where(_COPIES.c.case_id.in_(list(case_ids)))
        session.connection().execute(gone)
    return lost


def forget_all(session: Session) -> None:
    """No case is in a group any more."""
    session.connection().execute(delete(_COPIES))
    session.connection().execute(delete(_GROUPS))


def recount(session: Session, group_id: int, *, telling: bool = True) -> frozenset[CaseId]:
    """Counts a group anew, looks for an attack; its newest cases, whose rows look different now.

    A text that is not `telling` is written by many who do not know of each other: no attack.

    A group of fewer than two cases is none.
    """
    db = session.connection()
    newest = [number for (number,) in db.execute(_NEWEST, {"group_id": group_id, "most": TOLD})]
    if len(newest) < 2:
        db.execute(delete(_COPIES).where(_COPIES.c.group_id == group_id))
        db.execute(delete(_GROUPS).where(_GROUPS.c.id == group_id))
        return frozenset(map(CaseId, newest))
    cases, authors, first_at, last_at = db.execute(_COUNTED, {"group_id": group_id}).one()
    attack = attack_of(session, group_id) if telling else None
    db.execute(
        update(_GROUPS)
        .where(_GROUPS.c.id == group_id)
        .values(
            first_case_id=_oldest(group_id).scalar_subquery(),
            cases=cases,
            authors=authors,
            first_at=first_at,
            last_at=last_at,
            attack=attack is not None,
            new_accounts=attack.new_accounts if attack else 0,
        )
    )
    return frozenset(map(CaseId, newest))


def attack_of(session: Session, group_id: int) -> Attack | None:
    """The attack among a group's newest cases."""
    newest = _NEWEST.subquery()
    rows = session.connection().execute(
        select(
            _POSTS.c.created,
            _CASES.c.author_id,
            _AUTHORS.c.registered,
            _AUTHORS.c.first_seen,
            _AUTHORS.c.followers,
            _FIRST_POST.label("first_post"),
        )
        .select_from(newest.join(_CASES, _CASES.c.id == newest.c.case_id))
        .join(_POSTS, _POSTS.c.id == _CASES.c.main_post_id)
        .outerjoin(_AUTHORS, _AUTHORS.c.id == _CASES.c.author_id),
        {"group_id": group_id, "most": LOOKED_AT},
    )
    return attack_in(
        [
            Copied(
                at=row.created,
                author=row.author_id,
                registered=row.registered,
                first_seen=row.first_seen,
                first_post=row.first_post,
                followers=row.followers,
            )
            for row in rows
        ]
    )


def group_row(session: Session, case_id: CaseId) -> CopyGroupRow | None:
    """The group in which a case is."""
    return session.scalars(
        select(CopyGroupRow)
        .join(CopyRow, CopyRow.group_id == CopyGroupRow.id)
        .where(CopyRow.case_id == case_id)
    ).first()


def members(
    session: Session, group_id: int, but: CaseId, most: int
) -> tuple[tuple[QueueRow, AuthorId | None, str], ...]:
    """A group's other cases, newest first: their rows, authors and what their posts say."""
    rows = session.execute(
        select(CaseRow, PostRow.title, PostRow.text)
        .join(CopyRow, CopyRow.case_id == CaseRow.id)
        .join(PostRow, PostRow.id == CaseRow.main_post_id)
        .where(CopyRow.group_id == group_id, CopyRow.case_id != but)
        .order_by(CaseRow.last_post_at.desc(), CaseRow.id.desc())
        .limit(most)
    )
    return tuple(
        (
            queue_row_record(case),
            None if case.author_id is None else AuthorId(case.author_id),
            "\n".join(part for part in (title, text) if part),
        )
        for case, title, text in rows
    )


def main_texts(session: Session, case_ids: Iterable[CaseId]) -> Mapping[CaseId, str]:
    """What the main posts of these cases say."""
    rows = session.execute(
        select(_CASES.c.id, _POSTS.c.title, _POSTS.c.text)
        .join(_POSTS, _POSTS.c.id == _CASES.c.main_post_id)
        .where(_CASES.c.id.in_(list(case_ids)))
    )
    return {
        CaseId(number): "\n".join(part for part in (title, text) if part)
        for number, title, text in rows
    }


def _oldest(group_id: int) -> Select[Any]:
    return select(func.min(_COPIES.c.case_id)).where(_COPIES.c.group_id == group_id)

"""Authors: one row for an account of a network, whatever source it was seen in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import case, func, select
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.orm import Session

from app.domain.ids import AuthorId
from app.domain.post import Author, FetchedAuthor
from app.store.tables import AuthorRow, CaseRow

TOLD = ("name", "handle", "followers", "url")
"""What a network may say of an account, or not."""


def put(
    session: Session, network: str, authors: Iterable[FetchedAuthor], now: datetime
) -> dict[str, AuthorId]:
    """Inserts or refreshes accounts in one statement; ids by native id.

    What this answer does not tell stays; the latest mention of an account wins.
    """
    rows: dict[str, dict[str, object]] = {}
    for author in authors:
        row = rows.setdefault(author.native_id, _unknown(network, author.native_id, now))
        row.update({name: told for name in TOLD if (told := getattr(author, name)) is not None})
    if not rows:
        return {}
    statement = upsert(AuthorRow)
    given = statement.excluded
    statement = statement.on_conflict_do_update(
        index_elements=[AuthorRow.network, AuthorRow.native_id],
        set_={
            "name": case((given.name == "", AuthorRow.name), else_=given.name),
            "handle": func.coalesce(given.handle, AuthorRow.handle),
            "followers": func.coalesce(given.followers, AuthorRow.followers),
            "url": func.coalesce(given.url, AuthorRow.url),
        },
    )
    answer = session.execute(
        statement.returning(AuthorRow.native_id, AuthorRow.id), list(rows.values())
    )
    return {native: AuthorId(number) for native, number in answer}


def _unknown(network: str, native_id: str, now: datetime) -> dict[str, object]:
    return {
        "network": network,
        "native_id": native_id,
        "name": "",
        "handle": None,
        "followers": None,
        "url": None,
        "first_seen": now,
        "note": "",
    }


def with_several_cases(session: Session, author_ids: Iterable[AuthorId]) -> frozenset[AuthorId]:
    """Those of the authors who have more than one case with us."""
    query = (
        select(CaseRow.author_id)
        .where(CaseRow.author_id.in_(tuple(author_ids)))
        .group_by(CaseRow.author_id)
        .having(func.count() > 1)
    )
    return frozenset(AuthorId(number) for number in session.scalars(query) if number is not None)


def author_record(row: AuthorRow, cases: int = 0) -> Author:
    """The record of a row; `cases` where the caller counted them."""
    return Author(
        id=AuthorId(row.id),
        network=row.network,
        native_id=row.native_id,
        name=row.name or row.handle or row.native_id,
        named=bool(row.name),
        handle=row.handle,
        followers=row.followers,
        url=row.url,
        first_seen=row.first_seen,
        cases=cases,
        note=row.note,
    )

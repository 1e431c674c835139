"""Authors: one row for an account of a network, whatever source it was seen in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, func, select, update
from sqlalchemy.orm import Session

from app.domain.ids import AuthorId
from app.domain.post import Author, FetchedAuthor
from app.store.bulk import add_rows
from app.store.numbers import next_id
from app.store.tables import AuthorRow, CaseRow, table_of

TOLD = ("name", "handle", "followers", "url", "registered")
"""What a network may say of an account, or not."""
_AUTHORS = table_of(AuthorRow)
_CASES = table_of(CaseRow)
_REFRESH = update(_AUTHORS).where(_AUTHORS.c.id == bindparam("author_id"))
_KNOWN = select(_AUTHORS.c.id, _AUTHORS.c.native_id, *(_AUTHORS.c[name] for name in TOLD)).where(
    _AUTHORS.c.network == bindparam("of_network"),
    _AUTHORS.c.native_id.in_(bindparam("natives", expanding=True)),
)
_SEVERAL = (
    select(_CASES.c.author_id)
    .where(_CASES.c.author_id.in_(bindparam("authors", expanding=True)))
    .group_by(_CASES.c.author_id)
    .having(func.count() > 1)
)


def put(
    session: Session, network: str, authors: Iterable[FetchedAuthor], now: datetime
) -> dict[str, AuthorId]:
    """Inserts accounts, refreshes those that changed; ids by native id.

    What this answer does not tell stays; the latest mention of an account wins.
    """
    told: dict[str, dict[str, Any]] = {}
    for author in authors:
        row = told.setdefault(author.native_id, dict.fromkeys(TOLD) | {"name": ""})
        row.update({name: said for name in TOLD if (said := getattr(author, name)) is not None})
    if not told:
        return {}
    db = session.connection()
    known = db.execute(_KNOWN, {"of_network": network, "natives": list(told)}).all()
    changed = [new for old in known if (new := _changed(old, told[old.native_id])) is not None]
    if changed:
        db.execute(_REFRESH, changed)
    ids = {old.native_id: AuthorId(old.id) for old in known}
    fresh = [native for native in told if native not in ids]
    if fresh:
        ids |= _numbered(session, fresh)
        same = {"network": network, "first_seen": now, "note": ""}
        rows = [same | told[native] | {"id": ids[native], "native_id": native} for native in fresh]
        add_rows(db, _AUTHORS, rows)
    return ids


def _changed(old: Row[Any], told: Mapping[str, Any]) -> dict[str, Any] | None:
    now = {name: getattr(old, name) if told[name] is None else told[name] for name in TOLD}
    now["name"] = now["name"] or old.name
    if all(now[name] == getattr(old, name) for name in TOLD):
        return None
    return now | {"author_id": old.id}


def _numbered(session: Session, fresh: list[str]) -> dict[str, AuthorId]:
    first = next_id(session, _AUTHORS)
    return {native: AuthorId(number) for number, native in enumerate(fresh, first)}


def with_several_cases(session: Session, author_ids: Iterable[AuthorId]) -> frozenset[AuthorId]:
    """Those of the authors who have more than one case with us."""
    found = session.connection().execute(_SEVERAL, {"authors": list(author_ids)})
    return frozenset(AuthorId(number) for (number,) in found)


def author_record(row: AuthorRow | Row[Any], cases: int = 0) -> Author:
    """The record of a row, or of a selection of its columns; `cases` where they were counted."""
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
        registered=row.registered,
    )

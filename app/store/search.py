"""Full-text search over posts, answers and captured pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, text
from sqlalchemy.orm import Session

from app.domain.clock import aware
from app.domain.ids import CaseId


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchDoc:
    """One text to be found: `kind` is post, reply or capture, `ref` its id."""

    kind: str
    ref: str
    case_id: CaseId | None
    at: datetime
    text: str


def put(session: Session, docs: Sequence[SearchDoc]) -> None:
    """Makes texts findable, in place of what stood under the same kind and ref.

    Two statements for all of them, in the caller's transaction: a trigger is twice as slow
    (performance.md, section 2). A ref may stand in `docs` once.
    """
    if not docs:
        return
    db = session.connection()
    _drop(db, [(doc.kind, doc.ref) for doc in docs])
    rows = [
        {
            "kind": doc.kind,
            "ref": doc.ref,
            "case_id": doc.case_id,
            "at": aware(doc.at).strftime("%Y-%m-%d %H:%M:%S.%f"),
            "text": doc.text,
        }
        for doc in docs
    ]
    db.execute(text(_INSERT), rows)
    db.execute(text(_INDEX), [{"kind": row["kind"], "ref": row["ref"]} for row in rows])


def remove(session: Session, kind: str, ref: str) -> None:
    """Forgets one text; nothing happens if it was not there."""
    _drop(session.connection(), [(kind, ref)])


_INSERT = (
    "INSERT INTO search_docs (kind, ref, case_id, at, text) "
    "VALUES (:kind, :ref, :case_id, :at, :text)"
)
_INDEX = (
    "INSERT INTO search_index (rowid, text) "
    "SELECT id, text FROM search_docs WHERE kind = :kind AND ref = :ref"
)
_STALE = "SELECT id FROM search_docs WHERE kind = :kind AND ref = :ref"
_UNINDEX = (
    "INSERT INTO search_index (search_index, rowid, text) "
    "SELECT 'delete', id, text FROM search_docs WHERE id = :id"
)


def _drop(db: Connection, refs: Sequence[tuple[str, str]]) -> None:
    stale = [
        {"id": row}
        for kind, ref in refs
        for row in db.execute(text(_STALE), {"kind": kind, "ref": ref}).scalars()
    ]
    if stale:
        db.execute(text(_UNINDEX), stale)
        db.execute(text("DELETE FROM search_docs WHERE id = :id"), stale)

"""Full-text search over posts, answers and captured pages; newest first, always offline."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, text
from sqlalchemy.orm import Session

from app.domain.clock import aware
from app.domain.ids import CaseId
from app.domain.search import Hit, Order, Query, Term
from app.store.bulk import add_rows
from app.store.snippets import snippet
from app.store.tables import SearchDocRow, table_of

_SLOTS = 4_000_000
"""Row ids of one second: an import may hold a million posts of one midnight."""
_CHUNK = 400
_UNFIT = re.compile(r"[\x00\ud800-\udfff]")


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

    The index is filled by a second statement in the caller's transaction: a trigger is twice
    as slow (performance.md, section 2). Of two docs with one ref the later counts.
    """
    newest = {(doc.kind, doc.ref): doc for doc in docs}
    if not newest:
        return
    db = session.connection()
    _drop(db, list(newest))
    free = _free(db, newest.values())
    rows = [_row(doc, free) for doc in newest.values()]
    # FTS5 writes a segment whenever a row id is lower than the one before.
    rows.sort(key=lambda row: row["id"])
    add_rows(db, _DOCS, rows)
    db.exec_driver_sql(_INDEX, [(row["id"], row["text"]) for row in rows])


def remove(session: Session, kind: str, ref: str) -> None:
    """Forgets one text; nothing happens if it was not there."""
    _drop(session.connection(), [(kind, ref)])


def query(
    session: Session, asked: Query, *, limit: int = 50, offset: int = 0, order: Order = "newest"
) -> tuple[Hit, ...]:
    """The texts that match, each with the piece that shows why."""
    where, facts = _where(asked)
    by = "c.priority DESC, d.id DESC" if order == "priority" else "i.rowid DESC"
    if not asked.terms and order == "newest":
        by = "d.id DESC"
    # The statement is our own words; all that was typed is bound.
    found = session.connection().execute(
        text(f"{_SELECT} {where} ORDER BY {by} LIMIT :limit OFFSET :offset"),
        {**facts, "limit": limit, "offset": offset},
    )
    return tuple(_hit(row, asked.terms) for row in found)


def count(session: Session, asked: Query, *, most: int = 1_000) -> int:
    """How many texts match, counted up to `most`."""
    where, facts = _where(asked)
    counted = session.connection().execute(
        text(f"SELECT count(*) FROM (SELECT 1 {_FROM} {where} LIMIT :most)"),  # noqa: S608  # as above
        {**facts, "most": most},
    )
    return int(counted.scalar_one())


def match_expression(terms: Sequence[Term]) -> str:
    """FTS5's own language for these terms: every word quoted, so nothing typed is syntax."""
    return " AND ".join(f"({' OR '.join(_alternatives(term))})" for term in terms)


def _alternatives(term: Term) -> list[str]:
    star = " *" if term.prefix else ""
    return ['"' + " ".join(_bare(word) for word in words) + '"' + star for words in term.any_of]


def _bare(word: str) -> str:
    return "".join(letter for letter in word if letter.isalnum())


_FROM = (
    "FROM search_index i JOIN search_docs d ON d.id = i.rowid LEFT JOIN cases c ON c.id = d.case_id"
)
_SELECT = (
    "SELECT d.kind, d.ref, d.case_id, d.at, d.text, c.network, c.author_name, c.status, c.verdict, "
    "c.has_evidence " + _FROM
)
_DOCS = table_of(SearchDocRow)
_INDEX = "INSERT INTO search_index (rowid, text) VALUES (?, ?)"
_UNINDEX = text(
    "INSERT INTO search_index (search_index, rowid, text) VALUES ('delete', :id, :text)"
)
_STALE = text(
    "SELECT id, ref, text FROM search_docs WHERE kind = :kind AND ref IN :refs"
).bindparams(bindparam("refs", expanding=True))
_FORGET = text("DELETE FROM search_docs WHERE id = :id")
_LAST = text(
    "SELECT s.value, (SELECT max(id) FROM search_docs WHERE id >= s.value "
    "AND id < s.value + :slots) FROM json_each(:seconds) s"
)


def _where(asked: Query) -> tuple[str, dict[str, Any]]:
    clauses: list[str] = []
    facts: dict[str, Any] = {}
    if asked.terms:
        clauses.append("search_index MATCH :match")
        facts["match"] = match_expression(asked.terms)
    for column, name, values in (
        ("c.network", "network", asked.networks),
        ("c.status", "status", asked.statuses),
        ("c.verdict", "verdict", asked.verdicts),
        ("d.kind", "kind", asked.kinds),
    ):
        if values:
            names = [f"{name}{at}" for at in range(len(values))]
            clauses.append(f"{column} IN ({', '.join(':' + each for each in names)})")
            facts.update(zip(names, values, strict=True))
    if asked.has_evidence is not None:
        clauses.append("c.has_evidence = :evidence")
        facts["evidence"] = int(asked.has_evidence)
    # The row id grows with the moment, see _second: no other index is needed.
    number = "i.rowid" if asked.terms else "d.id"
    for sign, name, moment in ((">=", "since", asked.since), ("<", "until", asked.until)):
        if moment is not None:
            clauses.append(f"{number} {sign} :{name}")
            facts[name] = _second(moment)
    return ("WHERE " + " AND ".join(clauses)) if clauses else "", facts


def _hit(row: Row[Any], terms: Sequence[Term]) -> Hit:
    shown, marks = snippet(row.text, terms)
    return Hit(
        kind=row.kind,
        ref=row.ref,
        case_id=None if row.case_id is None else CaseId(row.case_id),
        at=datetime.fromisoformat(row.at).replace(tzinfo=UTC),
        snippet=shown,
        marks=marks,
        network=row.network or "",
        author=row.author_name or "",
        status=row.status or "",
        verdict=row.verdict or "",
        has_evidence=bool(row.has_evidence),
    )


def _row(doc: SearchDoc, free: dict[int, int]) -> dict[str, Any]:
    second = _second(doc.at)
    number = free[second]
    free[second] = number + 1
    return {
        "id": number,
        "kind": doc.kind,
        "ref": doc.ref,
        "case_id": doc.case_id,
        "at": doc.at,
        "text": storable(doc.text),
    }


def _second(moment: datetime) -> int:
    """The first row id of a second: ids grow with the moment, so FTS5's own order is by time."""
    return max(0, int(aware(moment).timestamp())) * _SLOTS


def _free(db: Connection, docs: Iterable[SearchDoc]) -> dict[int, int]:
    """The next free row id of every second that occurs; in a second, order is by arrival."""
    seconds = sorted({_second(doc.at) for doc in docs})
    found = db.execute(_LAST, {"seconds": json.dumps(seconds), "slots": _SLOTS})
    return {second: second if last is None else last + 1 for second, last in found}


def _drop(db: Connection, refs: Sequence[tuple[str, str]]) -> None:
    by_kind: dict[str, list[str]] = {}
    for kind, ref in refs:
        by_kind.setdefault(kind, []).append(ref)
    stale = [
        {"id": row.id, "text": row.text}
        for kind, group in by_kind.items()
        for piece in _chunks(group)
        for row in db.execute(_STALE, {"kind": kind, "refs": piece})
    ]
    if stale:
        db.execute(_UNINDEX, stale)
        db.execute(_FORGET, [{"id": row["id"]} for row in stale])


def _chunks(items: list[Any]) -> list[list[Any]]:
    return [items[at : at + _CHUNK] for at in range(0, len(items), _CHUNK)]


def storable(content: str) -> str:
    """The text without what UTF-8 cannot hold; NUL would end it for SQLite."""
    return _UNFIT.sub("\ufffd", content)

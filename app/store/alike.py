"""Cases with the same problem: found by rare common words, told with how they were solved (T11)."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log

from sqlalchemy import Connection, select, text
from sqlalchemy.orm import Session

from app.domain.alikeness import Neighbour
from app.domain.case import CloseReason
from app.domain.ids import CaseId
from app.store.records import queue_row_record
from app.store.tables import CaseRow, ReplyRow, TemplateRow

MOST_WORDS = 12
"""Words of the case that are counted in the archive, the longest: long words are rarer."""
ASKED = 6
"""Of these, so many of the rarest are looked for."""
ROWS = 3_000
"""Texts with a common word that are looked at, rarest word first; in all."""
WEIGHED = 50
"""Of these, so many with the rarest common words are read and weighed."""
NEAR = 0.22
LEAST_SHARED = 2
SHOWN = 20
_THEIR_OWN = 0.25
"""What a word counts that only the other text has: it tells of something besides."""
_SAME = {"cause": 1.25, "verdict": 1.1, "brand": 1.1}
_WORD = re.compile(r"\w+")

Prefixes = Sequence[tuple[str, ...]]
"""Words by their beginnings; each in the ways it may be written."""

_COUNT = "SELECT count(*) FROM search_index WHERE search_index MATCH ?"
_ROWS = "SELECT rowid FROM search_index WHERE search_index MATCH ? ORDER BY rowid DESC LIMIT ?"
_DOCS = text(
    "SELECT d.id, d.case_id, d.text FROM json_each(:ids) e CROSS JOIN search_docs d "
    "ON d.id = e.value WHERE +d.kind = 'post' AND +d.case_id IS NOT NULL"
)
"""By the ids alone: left to itself SQLite would go through all posts by their kind."""


@dataclass(frozen=True, slots=True)
class _Word:
    prefixes: tuple[str, ...]
    weight: float
    """By its rarity: the logarithm of how few texts have it."""


@dataclass(frozen=True, slots=True)
class _Found:
    case_id: CaseId
    nearness: float
    shared: tuple[str, ...]


def neighbours(
    session: Session, case_id: CaseId, words: Prefixes, but: Collection[CaseId] = ()
) -> tuple[Neighbour, ...]:
    """The nearest cases of the whole archive; of these, solved ones first.

    `words` are what the case says, without those everybody says. `but` are left out.
    """
    own = session.get(CaseRow, case_id)
    db = session.connection()
    known = _rarity(db, words) if own is not None else ()
    if own is None or len(known) < LEAST_SHARED:
        return ()
    docs = _nearest(db, known)
    best: dict[CaseId, _Found] = {}
    for found in _weighed(db, docs, known):
        if found.case_id not in {case_id, *but}:
            kept = best.get(found.case_id)
            best[found.case_id] = max(found, kept or found, key=lambda one: one.nearness)
    return _told(session, own, best)


def _rarity(db: Connection, words: Prefixes) -> tuple[_Word, ...]:
    """The words that the archive knows beyond this case, rarest first."""
    longest = sorted(set(words), key=lambda ways: len(ways[0]), reverse=True)[:MOST_WORDS]
    texts = db.exec_driver_sql("SELECT max(id) FROM posts").scalar_one() or 0
    counted = [(db.exec_driver_sql(_COUNT, (_match(ways),)).scalar_one(), ways) for ways in longest]
    return tuple(
        _Word(ways, log(1 + max(texts, count) / count)) for count, ways in sorted(counted) if count
    )


def _nearest(db: Connection, words: Sequence[_Word]) -> list[int]:
    """Ids of the texts that have the rarest of the words in common, the best first."""
    scores: dict[int, float] = {}
    left = ROWS
    for word in words[:ASKED]:
        rows = db.exec_driver_sql(_ROWS, (_match(word.prefixes), left)).all()
        left -= len(rows)
        for (number,) in rows:
            scores[number] = scores.get(number, 0.0) + word.weight
        if left <= 0:
            break
    return sorted(scores, key=lambda number: (scores[number], number), reverse=True)[:WEIGHED]


def _weighed(db: Connection, docs: list[int], words: Sequence[_Word]) -> Iterable[_Found]:
    """How near these texts are, by all words."""
    whole = sum(word.weight for word in words)
    usual = whole / len(words)
    for _, case_id, said in db.execute(_DOCS, {"ids": json.dumps(docs)}):
        theirs = {word for word in _WORD.findall(said[:4_000].lower()) if len(word) > 3}
        line = " " + " ".join(theirs)  # one search in a line is faster than one in every word
        shared = [word for word in words if any(f" {start}" in line for start in word.prefixes)]
        common = sum(word.weight for word in shared)
        besides = _THEIR_OWN * usual * max(0, len(theirs) - len(shared))
        nearness = common / (whole + besides)
        if nearness >= NEAR and len(shared) >= LEAST_SHARED:
            yield _Found(CaseId(case_id), nearness, tuple(word.prefixes[0] for word in shared))


def _told(session: Session, own: CaseRow, best: Mapping[CaseId, _Found]) -> tuple[Neighbour, ...]:
    rows = session.scalars(select(CaseRow).where(CaseRow.id.in_(list(best)))).all()
    scored = [(_with_facts(own, row, best[CaseId(row.id)].nearness), row) for row in rows]
    nearest = sorted(scored, key=lambda pair: (pair[0], pair[1].id), reverse=True)[:SHOWN]
    answers = _answers(session, [row.id for _, row in nearest])
    told = [
        Neighbour(
            case=queue_row_record(row),
            nearness=round(near, 2),
            shared=best[CaseId(row.id)].shared,
            close_reason=CloseReason(row.close_reason) if row.close_reason else None,
            close_note=row.close_note,
            reply=answers.get(row.id, ("", ""))[0],
            template=answers.get(row.id, ("", ""))[1],
        )
        for near, row in nearest
    ]
    return tuple(sorted(told, key=lambda one: (-one.helpful, -one.nearness)))


def _with_facts(own: CaseRow, other: CaseRow, nearness: float) -> float:
    """The same cause, verdict and brand bring nearer."""
    for name, factor in _SAME.items():
        mine = getattr(own, name)
        if mine and mine == getattr(other, name):
            nearness *= factor
    return min(1.0, nearness)


def _answers(session: Session, case_ids: Sequence[int]) -> dict[int, tuple[str, str]]:
    """The last answer of each case that reached the customer, and the name of its template."""
    replies = session.execute(
        select(ReplyRow.case_id, ReplyRow.text, ReplyRow.template_ids)
        .where(ReplyRow.case_id.in_(case_ids), ReplyRow.sent_at.is_not(None))
        .order_by(ReplyRow.sent_at, ReplyRow.id)
    ).all()
    used = {int(number) for _, _, ids in replies for number in ids}
    named = select(TemplateRow.id, TemplateRow.name).where(TemplateRow.id.in_(used))
    names = {row.id: row.name for row in session.execute(named)}
    return {
        case_id: (said, next((names[int(i)] for i in ids if int(i) in names), ""))
        for case_id, said, ids in replies
    }


def _match(ways: Iterable[str]) -> str:
    """FTS5's own language: every word quoted, so nothing typed is syntax."""
    return " OR ".join(f'"{way}" *' for way in ways)

"""Cases that say nearly the same: compared by their words, among the newest (T11)."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.alikeness import nearness, stems
from app.domain.ids import CaseId
from app.domain.whole_case import Alike
from app.store.records import queue_row_record
from app.store.tables import CaseRow

LOOKED_AT = 1_500
"""How many of the newest cases are compared."""
NEAR = 0.45
"""From this share of common words on two texts are called alike."""
SHOWN = 20


def alike(session: Session, case_id: CaseId) -> tuple[Alike, ...]:
    """The nearest other cases, nearest first; none for an unknown or wordless case."""
    own = session.get(CaseRow, case_id)
    words = stems(own.snippet) if own else frozenset()
    if not words:
        return ()
    candidates = session.execute(
        select(CaseRow.id, CaseRow.snippet)
        .where(CaseRow.id != case_id)
        .order_by(CaseRow.id.desc())
        .limit(LOOKED_AT)
    )
    scored = [(nearness(words, stems(snippet)), other) for other, snippet in candidates]
    best = sorted((pair for pair in scored if pair[0] >= NEAR), reverse=True)[:SHOWN]
    found = []
    for near, other in best:
        row = session.get(CaseRow, other)
        if row is not None:
            found.append(Alike(case=queue_row_record(row), nearness=round(near, 2)))
    return tuple(found)

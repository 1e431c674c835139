"""Corrections: the person's verdicts that later proposals learn from, and taking them back."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select, update
from sqlalchemy.orm import Session

from app.domain.correction import KeptCorrection
from app.domain.ids import CaseId, CorrectionId, PostId
from app.domain.triage import Verdict
from app.store.tables import CorrectionRow, PostRow, table_of

SHOWN = 280
"""Letters of a post that a list of corrections shows."""
LONGEST = 20_000
"""Letters of a post that are learned from: more words than the learner looks at."""
MOST_VALUES = 5_000
_CORRECTIONS = table_of(CorrectionRow)
_IN_FORCE = (
    _CORRECTIONS.c.undone_at.is_(None),
    # A newer version of the program may know verdicts that this one does not.
    _CORRECTIONS.c.verdict.in_([verdict.value for verdict in Verdict]),
)


def keep(
    session: Session, post_id: PostId, proposed: Verdict | None, verdict: Verdict, now: datetime
) -> CorrectionId:
    """What the person says of a post, in place of what they said of it before."""
    before = update(_CORRECTIONS).where(
        _CORRECTIONS.c.post_id == post_id, _CORRECTIONS.c.undone_at.is_(None)
    )
    session.connection().execute(before.values(undone_at=now))
    row = CorrectionRow(
        post_id=post_id,
        at=now,
        proposed=proposed.value if proposed else "",
        verdict=verdict.value,
    )
    session.add(row)
    session.flush()
    return CorrectionId(row.id)


def listed(session: Session) -> tuple[KeptCorrection, ...]:
    """Those in force, the newest first."""
    query = _with_text(
        SHOWN,
        CorrectionRow.id,
        CorrectionRow.at,
        CorrectionRow.proposed,
        CorrectionRow.verdict,
        PostRow.id.label("post_id"),
        PostRow.case_id,
    )
    return tuple(map(_record, session.execute(query)))


def count(session: Session) -> int:
    """How many are in force."""
    return session.scalar(select(func.count()).select_from(_CORRECTIONS).where(*_IN_FORCE)) or 0


def taught(session: Session, most: int, letters: int) -> list[tuple[str, Verdict]]:
    """Texts with what was said of them, the newest last; posts without words teach nothing.

    Args:
        most: so many of them, the newest.
        letters: so many in all texts together.
    """
    query = _with_text(LONGEST, CorrectionRow.verdict).limit(most)
    found: list[tuple[str, Verdict]] = []
    for row in session.execute(query):
        text = _said(row)
        letters -= len(text)
        if letters < 0:
            break
        if text.strip():
            found.append((text, Verdict(row.verdict)))
    return found[::-1]


def stamp(session: Session) -> tuple[int, ...]:
    """Another one when others are in force."""
    number = _CORRECTIONS.c.id
    query = select(func.count(), func.total(number), func.total(number * number))
    found = session.execute(query.select_from(_CORRECTIONS).where(*_IN_FORCE)).one()
    return tuple(map(int, found))


def undo(
    session: Session, now: datetime, only: Collection[CorrectionId] | None = None
) -> frozenset[CorrectionId]:
    """Takes back all that are in force, or these of them; what was taken back."""
    query = update(_CORRECTIONS).where(*_IN_FORCE).values(undone_at=now)
    parts = [query] if only is None else [query.where(chosen) for chosen in _among(only)]
    done: set[int] = set()
    for part in parts:
        done.update(session.connection().execute(part.returning(_CORRECTIONS.c.id)).scalars())
    return frozenset(CorrectionId(number) for number in done)


def restore(session: Session, ids: Collection[CorrectionId]) -> None:
    """What was taken back is in force again, but where something else was said meanwhile."""
    standing = select(_CORRECTIONS.c.post_id).where(_CORRECTIONS.c.undone_at.is_(None))
    again = update(_CORRECTIONS).where(_CORRECTIONS.c.post_id.not_in(standing))
    for chosen in _among(ids):
        session.connection().execute(again.where(chosen).values(undone_at=None))


def _among(ids: Collection[CorrectionId]) -> Iterator[ColumnElement[bool]]:
    """In parts: SQLite takes so many values in one statement and no more."""
    listed = list(ids)
    for at in range(0, len(listed), MOST_VALUES):
        yield _CORRECTIONS.c.id.in_(listed[at : at + MOST_VALUES])


def _with_text(letters: int, *columns: Any) -> Select[Any]:
    return (
        select(
            *columns,
            func.substr(PostRow.text, 1, letters).label("text"),
            func.substr(func.coalesce(PostRow.title, ""), 1, letters).label("title"),
        )
        .select_from(CorrectionRow)
        .join(PostRow, PostRow.id == CorrectionRow.post_id)
        .where(*_IN_FORCE)
        .order_by(CorrectionRow.id.desc())
    )


def _said(row: Any) -> str:
    """As it is judged: the text, or the title of a post that has no more."""
    return str(row.text if row.text.strip() else row.title)


def _record(row: Any) -> KeptCorrection:
    known = {verdict.value for verdict in Verdict}
    return KeptCorrection(
        id=CorrectionId(row.id),
        post_id=PostId(row.post_id),
        case_id=CaseId(row.case_id) if row.case_id is not None else None,
        at=row.at,
        proposed=Verdict(row.proposed) if row.proposed in known else None,
        verdict=Verdict(row.verdict),
        text=" ".join(_said(row).split()),
    )

"""Colleagues as rows: kept, found by name, put aside and brought back; never deleted."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.colleague import Colleague, ColleagueKind, name_key
from app.domain.ids import ColleagueId
from app.errors import ColleagueTaken, NotFound
from app.store.tables import ColleagueRow


def listed(session: Session, *, aside: bool = False) -> tuple[Colleague, ...]:
    """Those that cases are given to, by name; `aside`: also those that were put aside."""
    query = select(ColleagueRow)
    if not aside:
        query = query.where(ColleagueRow.removed_at.is_(None))
    found = [_record(row) for row in session.scalars(query)]
    return tuple(sorted(found, key=lambda each: (each.aside, name_key(each.name))))


def get(session: Session, colleague_id: ColleagueId) -> Colleague:
    """One colleague, also one who was put aside.

    Raises:
        NotFound: there never was one of this id.
    """
    return _record(_row(session, colleague_id))


def named(session: Session, name: str) -> Colleague | None:
    """The colleague of this name, also one put aside; capitals, ё and white space do not matter."""
    row = _twin(session, name)
    return _record(row) if row is not None else None


def by_name(session: Session, name: str) -> Colleague:
    """The colleague of this name who is not put aside.

    Raises:
        NotFound: there is none.
    """
    found = named(session, name)
    if found is None or found.aside:
        raise NotFound(what="colleague", id=name[:60])
    return found


def add(session: Session, colleague: Colleague) -> Colleague:
    """A new colleague; one put aside under this name comes back with the new kind and contact.

    Raises:
        ColleagueTaken: there is one of this name.
    """
    row = _twin(session, colleague.name)
    if row is not None and row.removed_at is None:
        raise ColleagueTaken(what=colleague.name)
    if row is None:
        row = ColleagueRow()
        session.add(row)
    row.removed_at = None
    return _written(session, row, colleague)


def change(session: Session, colleague: Colleague) -> Colleague:
    """Replaces name, kind and contact; what was given to them follows the name.

    Raises:
        NotFound: no such colleague. ColleagueTaken: the name is another's, perhaps put aside.
    """
    row = _row(session, colleague.id)
    twin = _twin(session, colleague.name)
    if twin is not None and twin.id != row.id:
        raise ColleagueTaken(what=colleague.name)
    return _written(session, row, colleague)


def put_aside(session: Session, colleague_id: ColleagueId, now: datetime | None) -> Colleague:
    """Offers a colleague no longer; None as the moment: offers them again.

    Raises:
        NotFound: no such colleague.
    """
    row = _row(session, colleague_id)
    row.removed_at = now
    return _record(row)


def _row(session: Session, colleague_id: ColleagueId) -> ColleagueRow:
    row = session.get(ColleagueRow, colleague_id)
    if row is None:
        raise NotFound(what="colleague", id=colleague_id)
    return row


def _twin(session: Session, name: str) -> ColleagueRow | None:
    wanted = name_key(name)
    rows = session.scalars(select(ColleagueRow))
    return next((row for row in rows if name_key(row.name) == wanted), None)


def _written(session: Session, row: ColleagueRow, colleague: Colleague) -> Colleague:
    row.name = colleague.name
    row.kind = colleague.kind.value
    row.contact = colleague.contact
    session.flush()
    return _record(row)


def _record(row: ColleagueRow) -> Colleague:
    return Colleague(
        id=ColleagueId(row.id),
        name=row.name,
        kind=ColleagueKind(row.kind),
        contact=row.contact,
        aside=row.removed_at is not None,
    )

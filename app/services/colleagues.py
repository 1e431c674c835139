"""Colleagues: kept, put aside, brought back; the person who works here is one of them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from app.domain.colleague import NEW, Colleague, checked
from app.domain.ids import ColleagueId
from app.errors import OperatorUnnamed
from app.services.changes import Changes
from app.store import colleagues as store


def keep(session: Session, colleague: Colleague) -> tuple[Colleague, Changes]:
    """Adds a colleague (id `NEW`) or replaces the kept one.

    Raises:
        ColleagueUnfit: one of its kinds says what is in the way. NotFound.
    """
    tidy = checked(colleague)
    kept = store.add(session, tidy) if tidy.id == NEW else store.change(session, tidy)
    return kept, _of(kept.id)


def put_aside(session: Session, colleague_id: ColleagueId, now: datetime) -> Changes:
    """Offers a colleague no longer; cases that they have stay theirs.

    Raises:
        NotFound.
    """
    store.put_aside(session, colleague_id, now)
    return _of(colleague_id)


def bring_back(session: Session, colleague_id: ColleagueId) -> Changes:
    """Offers a colleague again.

    Raises:
        NotFound.
    """
    store.put_aside(session, colleague_id, None)
    return _of(colleague_id)


def found_or_added(session: Session, name: str) -> tuple[Colleague, Changes]:
    """The colleague of this name, brought back or added as a person where there is none.

    Raises:
        ColleagueUnfit: this is no name.
    """
    tidy = checked(Colleague(name=name))
    known = store.named(session, tidy.name)
    if known is None:
        return keep(session, tidy)
    if known.aside:
        return store.put_aside(session, known.id, None), _of(known.id)
    return known, Changes()


def operator(session: Session, name: str) -> tuple[Colleague, Changes]:
    """«Me»: the colleague with the name of `settings.operator`, added where there is none.

    Raises:
        OperatorUnnamed: the settings have no name.
    """
    if not name.strip():
        raise OperatorUnnamed
    return found_or_added(session, name)


def _of(colleague_id: ColleagueId) -> Changes:
    return Changes(colleagues=frozenset({colleague_id}))

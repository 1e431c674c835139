"""Authors as people: how often they wrote, how many hear them, what we noted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, Subquery, case, func, select
from sqlalchemy.orm import Session

from app.domain.case import CaseStatus
from app.domain.ids import AuthorId, CaseId
from app.domain.leaders import (
    ELSEWHERE,
    LEADER_FROM,
    Audiences,
    leader,
    leads_from,
    least_here,
)
from app.domain.people import (
    Circle,
    PeopleOrder,
    PeoplePage,
    Person,
    PersonCase,
)
from app.domain.triage import Band, Verdict
from app.errors import NotFound
from app.store import weights
from app.store.authors import author_record
from app.store.tables import AuthorRow, CaseRow

HOSTILE = (Verdict.TROLL.value, Verdict.INSULT.value, Verdict.FAKE.value)


def people(
    session: Session,
    words: str = "",
    circle: Circle = Circle.ALL,
    order: PeopleOrder = PeopleOrder.RECENT,
    limit: int = 2000,
) -> PeoplePage:
    """The authors of cases whose name, handle or note holds all the words.

    Words are compared here and not by SQLite, whose LIKE folds the case of Latin letters only.
    """
    seen = weights.measure(session).audiences
    asked = _asked(circle, order, seen)
    wanted = [_folded(word) for word in words.split()]
    if wanted:
        found = [row for row in session.execute(asked) if _holds(row, wanted)]
        return PeoplePage(
            people=tuple(_person(row, seen) for row in found[:limit]), total=len(found)
        )
    total = session.scalar(select(func.count()).select_from(asked.order_by(None).subquery())) or 0
    rows = session.execute(asked.limit(limit))
    return PeoplePage(people=tuple(_person(row, seen) for row in rows), total=total)


def cases_of(session: Session, author_id: AuthorId, limit: int = 200) -> tuple[PersonCase, ...]:
    """An author's cases, newest first."""
    rows = session.scalars(
        select(CaseRow)
        .where(CaseRow.author_id == author_id)
        .order_by(CaseRow.opened_at.desc(), CaseRow.id.desc())
        .limit(limit)
    )
    return tuple(_person_case(row) for row in rows)


def set_note(session: Session, author_id: AuthorId, text: str) -> None:
    """What we remember of an author.

    Raises:
        NotFound: no such author.
    """
    row = session.get(AuthorRow, author_id)
    if row is None:
        raise NotFound(what="author", id=author_id)
    row.note = text


def _tallies() -> Subquery:
    def count(condition: ColumnElement[bool]) -> ColumnElement[int]:
        return func.sum(case((condition, 1), else_=0))

    return (
        select(
            CaseRow.author_id,
            func.count().label("cases"),
            count(CaseRow.open.is_(True)).label("open_cases"),
            count(CaseRow.verdict == Verdict.COMPLAINT.value).label("complaints"),
            count(CaseRow.verdict == Verdict.THANKS.value).label("thanks"),
            count(CaseRow.verdict.in_(HOSTILE)).label("hostile"),
            func.max(CaseRow.last_post_at).label("last_seen"),
        )
        .group_by(CaseRow.author_id)
        .subquery()
    )


def _asked(circle: Circle, order: PeopleOrder, seen: Mapping[str, Audiences]) -> Select[Any]:
    tally = _tallies()
    circles: dict[Circle, ColumnElement[bool]] = {
        Circle.REPEAT: tally.c.cases > 1,
        Circle.LEADERS: AuthorRow.followers >= _leads_from(seen),
        Circle.ADVOCATES: tally.c.thanks > 0,
        Circle.HATERS: tally.c.hostile > 0,
    }
    orders: dict[PeopleOrder, ColumnElement[Any]] = {
        PeopleOrder.RECENT: tally.c.last_seen.desc(),
        PeopleOrder.AUDIENCE: func.coalesce(AuthorRow.followers, -1).desc(),
        PeopleOrder.CASES: tally.c.cases.desc(),
    }
    author = AuthorRow.__table__.c
    asked = select(*author, *(c for c in tally.c if c.name != "author_id")).join(
        tally, tally.c.author_id == AuthorRow.id
    )
    if circle in circles:
        asked = asked.where(circles[circle])
    return asked.order_by(orders[order], tally.c.last_seen.desc(), AuthorRow.id)


def _leads_from(seen: Mapping[str, Audiences]) -> ColumnElement[int]:
    """The audience of a leader on the author's network, as `app.domain.leaders` has it."""
    least = {
        network: least_here(network, seen.get(network)) or leads_from(network)
        for network in LEADER_FROM.keys() | seen.keys()
    }
    return case(least, value=AuthorRow.network, else_=ELSEWHERE)


def _folded(text: str) -> str:
    return text.casefold().replace("ё", "е")


def _holds(row: Row[Any], words: list[str]) -> bool:
    text = _folded(f"{row.name} {row.handle or ''} {row.note}")
    return all(word in text for word in words)


def _person(row: Row[Any], seen: Mapping[str, Audiences]) -> Person:
    return Person(
        leads=leader(row.network, row.followers, seen.get(row.network)),
        author=author_record(row, row.cases),
        open_cases=row.open_cases,
        complaints=row.complaints,
        thanks=row.thanks,
        hostile=row.hostile,
        last_seen=row.last_seen,
    )


def _person_case(row: CaseRow) -> PersonCase:
    return PersonCase(
        id=CaseId(row.id),
        at=row.opened_at,
        snippet=row.snippet,
        network=row.network,
        brand=row.brand,
        verdict=Verdict(row.verdict),
        risk=row.risk,
        band=Band(row.band),
        status=CaseStatus(row.status),
    )

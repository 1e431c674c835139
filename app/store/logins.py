"""Logins of the page engine: which sources have one, until when, and whether captures use it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.ids import CaseId, SourceId
from app.domain.login import BrowserProfile
from app.store import settings
from app.store.tables import BrowserProfileRow, CaseRow

CAPTURES = "logins.captures"
"""Under this name it is remembered which sources' pages are captured with their login."""


def listed(session: Session) -> tuple[BrowserProfile, ...]:
    """All logins, by source."""
    rows = session.scalars(select(BrowserProfileRow).order_by(BrowserProfileRow.source_id))
    chosen = _chosen(session)
    return tuple(_record(row, chosen) for row in rows)


def of_source(session: Session, source_id: SourceId) -> BrowserProfile | None:
    """The login of a source; None: nobody signed in."""
    row = _row(session, source_id)
    return None if row is None else _record(row, _chosen(session))


def of_case(session: Session, case_id: CaseId) -> BrowserProfile | None:
    """The login of the source that a case came from."""
    case = session.get(CaseRow, case_id)
    return None if case is None else of_source(session, SourceId(case.source_id))


def keep(session: Session, profile: BrowserProfile) -> None:
    """A login as it is now, new or changed."""
    row = _row(session, profile.source_id)
    if row is None:
        row = BrowserProfileRow(source_id=profile.source_id, created=profile.created)
        session.add(row)
    row.start_url = profile.start_url
    row.signed_in_at = profile.signed_in_at
    row.used_at = profile.used_at
    row.expires = profile.expires
    choose(session, profile.source_id, captures=profile.captures)
    session.flush()


def choose(session: Session, source_id: SourceId, *, captures: bool) -> None:
    """Whether pages of this source are captured with its login."""
    chosen = _chosen(session) - {source_id} | ({source_id} if captures else set())
    settings.remember(session, {CAPTURES: sorted(chosen) or None})


def remove(session: Session, source_id: SourceId) -> bool:
    """The login is forgotten; False: there was none."""
    row = _row(session, source_id)
    if row is None:
        return False
    session.delete(row)
    choose(session, source_id, captures=False)
    session.flush()
    return True


def expire(session: Session, source_id: SourceId, now: datetime) -> None:
    """The site does not know the person any more."""
    row = _row(session, source_id)
    if row is not None:
        row.expires = min(row.expires or now, now)


def _row(session: Session, source_id: SourceId) -> BrowserProfileRow | None:
    query = select(BrowserProfileRow).where(BrowserProfileRow.source_id == source_id)
    return session.scalars(query).first()


def _chosen(session: Session) -> set[SourceId]:
    found = settings.recall(session, CAPTURES)
    return {SourceId(item) for item in found} if isinstance(found, list) else set()


def _record(row: BrowserProfileRow, chosen: set[SourceId]) -> BrowserProfile:
    source_id = SourceId(row.source_id)
    return BrowserProfile(
        source_id=source_id,
        start_url=row.start_url,
        created=row.created,
        signed_in_at=row.signed_in_at,
        used_at=row.used_at,
        expires=row.expires,
        captures=source_id in chosen,
    )

"""Roles of authors (P4): a row for every word of the person, only ever added; the newest counts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.ids import AuthorId
from app.domain.roles import Role, RoleNote
from app.errors import NotFound
from app.store.tables import AuthorRoleRow, AuthorRow

_NONE = ""
"""What the column holds where a role was taken away."""


def add(
    session: Session, author_id: AuthorId, role: Role | None, reason: str, at: datetime
) -> RoleNote:
    """Writes down what an author is from now on; None: nothing special.

    Raises:
        NotFound: no such author.
    """
    if session.get(AuthorRow, author_id) is None:
        raise NotFound(what="author", id=author_id)
    kept = role.value if role else _NONE
    session.add(AuthorRoleRow(author_id=author_id, role=kept, reason=reason, at=at))
    return RoleNote(role=role, reason=reason, at=at)


def of_author(session: Session, author_id: AuthorId) -> tuple[RoleNote, ...]:
    """What an author was to us, newest first."""
    rows = session.scalars(
        select(AuthorRoleRow)
        .where(AuthorRoleRow.author_id == author_id)
        .order_by(AuthorRoleRow.id.desc())
    )
    return tuple(
        RoleNote(role=Role(row.role) if row.role else None, reason=row.reason, at=row.at)
        for row in rows
    )


def of_authors(session: Session, author_ids: Iterable[AuthorId]) -> dict[AuthorId, Role]:
    """What authors are now; those who are nothing special are left out."""
    asked = list(author_ids)
    if not asked:
        return {}
    newest = (
        select(func.max(AuthorRoleRow.id))
        .where(AuthorRoleRow.author_id.in_(asked))
        .group_by(AuthorRoleRow.author_id)
    )
    rows = session.execute(
        select(AuthorRoleRow.author_id, AuthorRoleRow.role).where(AuthorRoleRow.id.in_(newest))
    )
    return {AuthorId(author): Role(role) for author, role in rows if role}

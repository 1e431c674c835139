"""Roles of authors (P4): set by the person with a reason, kept with their dates."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from app.domain.ids import AuthorId
from app.domain.roles import LONGEST_REASON, Role, current
from app.errors import ReasonMissing
from app.services.changes import Changes
from app.store import roles


def set_role(
    session: Session, author_id: AuthorId, role: Role | None, reason: str, now: datetime
) -> Changes:
    """Says what an author is to us from now on; None takes the role away.

    The same role with the same reason is not written down twice.

    Raises:
        ReasonMissing: a role needs one; to take it away needs none.
        NotFound: no such author.
    """
    why = reason.strip()[:LONGEST_REASON]
    if role is not None and not why:
        raise ReasonMissing(act="role")
    notes = roles.of_author(session, author_id)
    if current(notes) is role and (role is None or notes[0].reason == why):
        return Changes()
    roles.add(session, author_id, role, why, now)
    return Changes(authors=frozenset({author_id}))

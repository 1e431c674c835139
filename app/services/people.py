"""What we remember of people."""

from __future__ import annotations

from sqlalchemy.orm import Session

from app.domain.ids import AuthorId
from app.services.changes import Changes
from app.store import people


def note_author(session: Session, author_id: AuthorId, text: str) -> Changes:
    """Keeps a note on an author; white space at the ends is not part of it.

    Raises:
        NotFound: no such author.
    """
    people.set_note(session, author_id, text.strip())
    return Changes(authors=frozenset({author_id}))

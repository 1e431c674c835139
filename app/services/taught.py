"""What the person's corrections teach the analyser; the window does not load this."""

from __future__ import annotations

from sqlalchemy.orm import Session

from app.language.learner import MOST, Correction
from app.store import corrections

LETTERS = 3_000_000
"""In all texts that are learned from together: they go through a pipe in one message."""


def taught(session: Session) -> tuple[Correction, ...]:
    """What the analyser learns from, the newest last."""
    found = corrections.taught(session, MOST, LETTERS)
    return tuple(Correction(text=text, verdict=verdict) for text, verdict in found)

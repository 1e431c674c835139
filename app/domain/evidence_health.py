"""How the evidence of a workspace is: what is missing, broken, not looked at, not stamped (N12)."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.ids import CaptureId, CaseId

VERIFY_DAYS = 30
"""A capture that nobody verified for so long is named."""

URGENT = 2_000
"""So many of the most urgent open cases a screen looks at; nobody works on more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceHealth:
    """What asks for attention; all of it, in the order in which it should be seen to."""

    uncaptured: tuple[CaseId, ...] = ()
    """Open cases that stand on a page, without a good capture and without a stated reason."""
    failed: tuple[CaptureId, ...] = ()
    """The newest captures of their pages that show nothing of use."""
    partial: tuple[CaptureId, ...] = ()
    """The newest captures of their pages that lack something."""
    unverified: tuple[CaptureId, ...] = ()
    stamps_pending: tuple[CaptureId, ...] = ()
    """Captures for which a time stamp is still to come."""
    stamps_refused: tuple[CaptureId, ...] = ()
    changed: tuple[CaseId, ...] = ()
    """Cases whose captured page was edited or deleted since."""

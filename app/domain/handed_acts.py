"""Hand-offs and compensations as a case file tells of them: of the right shape, not stored yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.compensation import CompensationKind
from app.domain.handoff import HandoffEnd


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedHandoff:
    """To whom outside the case was given there (D5)."""

    number: str
    """Its number there: what the history names it by."""
    to: str
    what: str
    made_at: datetime
    due_at: datetime
    sheet_sha256: str
    contacted_at: datetime | None
    result: str
    ended_at: datetime | None
    end: HandoffEnd | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedCompensation:
    """What the customer was given there (C35)."""

    number: str
    kind: CompensationKind
    what: str
    amount: int | None
    """In hundredths of the currency."""
    currency: str
    public: bool
    given_at: datetime
    given_by: str
    why: str
    allowed_by: str
    withdrawn_at: datetime | None

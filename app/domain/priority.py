"""Priority: one number, 0..1000, by which the queue stands."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.risk import is_urgent
from app.domain.triage import Risk, Verdict

# What it is comes first: claims start above the most that any question can reach (R-004-3),
# trolls and spam do not eat the day (R-002-7). Then the risk, and between equals the own
# channel (R-001-3, T6); two requests of the same risk and channel: a question before an idea.
_SCALE: Mapping[Verdict, tuple[int, int]] = {
    Verdict.COMPLAINT: (590, 4),
    Verdict.FAKE: (400, 4),
    Verdict.INSULT: (300, 4),
    Verdict.QUESTION: (181, 4),
    Verdict.SUGGESTION: (180, 4),
    Verdict.TROLL: (100, 4),
    Verdict.THANKS: (120, 4),
    Verdict.NOT_OURS: (60, 4),
    Verdict.NEUTRAL: (40, 4),
    Verdict.SPAM: (0, 2),
}
"""Base, and points per point of risk."""
_OWN = 2
"""More than a question is above an idea, less than one point of risk more."""
HIGHEST = 1000
"""Of what a rule calls urgent."""


def priority(risk: Risk, verdict: Verdict, *, own_channel: bool) -> int:
    """Higher burns more; at equal risk a claim is first, and among its like the own channel."""
    if is_urgent(risk):
        return HIGHEST
    base, step = _SCALE[verdict]
    # For spam a point of risk is no more than that bonus, so it has half of it.
    bonus = min(_OWN, step - 1) if own_channel else 0
    return base + step * risk.score + bonus

"""Priority: one number, 0..1000, by which the queue stands."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.triage import Risk, Verdict

# base and points per point of risk. Claims start above the most that a question can
# reach (R-004-3); trolls and spam do not eat the day (R-002-7).
_SCALE: Mapping[Verdict, tuple[int, int]] = {
    Verdict.COMPLAINT: (590, 4),
    Verdict.FAKE: (400, 4),
    Verdict.INSULT: (300, 4),
    Verdict.QUESTION: (182, 4),
    Verdict.SUGGESTION: (160, 4),
    Verdict.TROLL: (100, 4),
    Verdict.THANKS: (120, 4),
    Verdict.NOT_OURS: (60, 4),
    Verdict.NEUTRAL: (40, 4),
    Verdict.SPAM: (0, 2),
}
_OWN = 3
"""Less than one point of risk: decides between equals only (R-001-3, T6)."""


def priority(risk: Risk, verdict: Verdict, *, own_channel: bool) -> int:
    """Higher burns more; a complaint stands above every question, own channel above its equal."""
    base, step = _SCALE[verdict]
    return base + step * risk.score + (_OWN if own_channel else 0)

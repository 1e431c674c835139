"""Causes of a complaint (T10, R-000-14): which there are, and which one words and history name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.said import distinct
from app.domain.triage import Reason, Verdict

CAUSES = ("hotline", "expectations", "staff", "chronic", "other")
"""R-000-14: hotline failure, unmet expectation, bad contact with staff, chronically displeased."""
MOST_WORDS = 4
CHRONIC = "chronic"
CHRONIC_FROM = 3
"""So many earlier complaints of one author make the next one chronic."""
HAVE_CAUSES = frozenset({Verdict.COMPLAINT, Verdict.INSULT, Verdict.TROLL})
"""Verdicts that speak of displeasure: its cause is asked for."""
_OF_WORDS = "cause_"
_BY_REASON = {
    "rudeness": "staff",
    "nobody": "hotline",
    "waiting": "expectations",
    "broken": "expectations",
    "bad_goods": "expectations",
    "money_lost": "expectations",
    "contrast": "expectations",
    "trouble": "expectations",
    "denied": "expectations",
}
"""What reasons of a verdict say of the cause; less than words that name it."""
_BY_REASON_WEIGHT = 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class CauseGuess:
    """A cause that is proposed, and why."""

    cause: str
    """One of CAUSES."""
    reason: str
    """`words`: the text says so; `history`: the author complained before."""
    words: tuple[str, ...] = ()
    count: int = 0
    """Of earlier complaints."""


def guesses(
    verdict: Verdict, hints: Iterable[Reason], earlier_complaints: int
) -> tuple[CauseGuess, ...]:
    """The causes that are proposed, the likeliest first; none where nobody is displeased.

    `hints` are those of `Analysis.hints`, of all texts of a case, and the verdict's reasons.
    """
    if verdict not in HAVE_CAUSES:
        return ()
    found: list[CauseGuess] = []
    if earlier_complaints >= CHRONIC_FROM:
        found.append(CauseGuess(cause=CHRONIC, reason="history", count=earlier_complaints))
    named: dict[str, list[Reason]] = {}
    weights: dict[str, float] = {}
    for hint in hints:
        of_words = hint.code.startswith(_OF_WORDS)
        cause = hint.code.removeprefix(_OF_WORDS) if of_words else _BY_REASON.get(hint.code, "")
        if cause and hint.weight > 0:
            named.setdefault(cause, []).append(hint)
            more = hint.weight if of_words else _BY_REASON_WEIGHT
            weights[cause] = weights.get(cause, 0.0) + more
    for cause in sorted(named, key=lambda each: (-weights[each], CAUSES.index(each))):
        said = distinct(word for hint in named[cause] for word in hint.words)
        found.append(CauseGuess(cause=cause, reason="words", words=said[:MOST_WORDS]))
    return tuple(found)

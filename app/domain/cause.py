"""Causes of a complaint (T10, R-000-14): which there are, and which one words and history name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.triage import Reason, Verdict

CAUSES = ("hotline", "expectations", "staff", "chronic", "other")
"""R-000-14: hotline failure, unmet expectation, bad contact with staff, chronically displeased."""
CHRONIC = "chronic"
CHRONIC_FROM = 3
"""So many earlier complaints of one author make the next one chronic."""
HAVE_CAUSES = frozenset({Verdict.COMPLAINT, Verdict.INSULT, Verdict.TROLL})
"""Verdicts that speak of displeasure: its cause is asked for."""
_OF_WORDS = "cause_"


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

    `hints` are those of `Analysis.hints`, of all texts of a case.
    """
    if verdict not in HAVE_CAUSES:
        return ()
    found: list[CauseGuess] = []
    if earlier_complaints >= CHRONIC_FROM:
        found.append(CauseGuess(cause=CHRONIC, reason="history", count=earlier_complaints))
    named: dict[str, list[Reason]] = {}
    for hint in hints:
        if hint.code.startswith(_OF_WORDS):
            named.setdefault(hint.code.removeprefix(_OF_WORDS), []).append(hint)
    weights = {cause: sum(hint.weight for hint in said) for cause, said in named.items()}
    for cause in sorted(named, key=lambda each: (-weights[each], CAUSES.index(each))):
        said = dict.fromkeys(word for hint in named[cause] for word in hint.words)
        found.append(CauseGuess(cause=cause, reason="words", words=tuple(said)))
    return tuple(found)

"""What an author's history, audience and account say of a new text of theirs (T7, issue 4).

Weights are log-odds that are added to what the text alone speaks for. What the person decided
weighs most, what the program only proposed weighs least: its mistakes must not feed themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from math import exp, log

from app.domain.leaders import leader
from app.domain.roles import AuthorFacts, Role
from app.domain.triage import Analysis, Reason, Sentiment, Verdict

YOUNG_DAYS = 30
"""Younger accounts are new: trolls, fakes and spam are written from them more often."""
FRESH_DAYS = 7
OLD_DAYS = 730
SMALL_AUDIENCE = 100
"""Trolls rely on our reach because they have none of their own (seed 002)."""
_LEAST = 1e-4
"""A share of zero is no proof; it can be outweighed."""
_WORTH_A_LINE = 0.35

_BY_PERSON = (1.0, 1.5, 1.8)
"""One earlier verdict of the person, two, three or more."""
_BY_PROGRAM = (0.2, 0.4, 0.5)
_TELLING = (
    Verdict.COMPLAINT,
    Verdict.QUESTION,
    Verdict.SUGGESTION,
    Verdict.THANKS,
    Verdict.INSULT,
    Verdict.TROLL,
    Verdict.FAKE,
    Verdict.NOT_OURS,
    Verdict.SPAM,
)
_ROLES: Mapping[Role, Mapping[Verdict, float]] = {
    Role.CUSTOMER: {Verdict.COMPLAINT: 0.6, Verdict.TROLL: -1.0, Verdict.FAKE: -1.2},
    Role.ADVOCATE: {Verdict.THANKS: 0.6, Verdict.TROLL: -1.0, Verdict.FAKE: -1.0},
    Role.HATER: {Verdict.INSULT: 0.8, Verdict.TROLL: 0.6, Verdict.THANKS: -0.6},
    Role.TROLL: {Verdict.TROLL: 1.8, Verdict.COMPLAINT: -0.6},
    Role.CHRONIC: {Verdict.COMPLAINT: 0.8, Verdict.FAKE: -0.6},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorSignal:
    """One reason that is not in the text, and what it speaks for."""

    code: str
    weights: Mapping[Verdict, float]
    words: tuple[str, ...] = ()
    """The number behind it: of cases, days, followers, repeats."""


def signals_of(facts: AuthorFacts, now: datetime) -> tuple[AuthorSignal, ...]:
    """What the facts speak for; an author of whom nothing is known gives none."""
    return (
        *_from_role(facts),
        *_from_verdicts(facts),
        *_from_account(facts, now),
        *_from_audience(facts),
        *_from_repeats(facts),
    )


def weighed(analysis: Analysis, signals: Sequence[AuthorSignal]) -> Analysis:
    """The analysis with the signals added to what the text speaks for.

    What outweighs the text changes the verdict; the reasons say so in either case.
    """
    if not signals or not analysis.probabilities:
        return analysis
    odds = {
        verdict: log(max(analysis.probabilities.get(verdict, 0.0), _LEAST)) for verdict in Verdict
    }
    for signal in signals:
        for verdict, weight in signal.weights.items():
            odds[verdict] += weight
    verdict = max(odds, key=lambda each: odds[each])
    same = verdict is analysis.verdict
    told = tuple(
        Reason(code=signal.code, weight=round(weight, 2), words=signal.words)
        for signal in signals
        if (weight := signal.weights.get(verdict, 0.0))
        and (abs(weight) >= _WORTH_A_LINE or not same)
    )
    # Reasons weigh for the verdict that the text had; for another one they speak no more.
    kept = analysis.reasons if same else ()
    return replace(
        analysis,
        verdict=verdict,
        probabilities=_shares(odds),
        reasons=(*kept, *told),
        sentiment=_settled(verdict, analysis.sentiment),
    )


def _settled(verdict: Verdict, sentiment: Sentiment) -> Sentiment:
    negative = verdict in {Verdict.COMPLAINT, Verdict.INSULT}
    return Sentiment.NEGATIVE if negative else sentiment


def _shares(odds: Mapping[Verdict, float]) -> dict[Verdict, float]:
    top = max(odds.values())
    powers = {verdict: exp(score - top) for verdict, score in odds.items()}
    total = sum(powers.values())
    return {verdict: round(power / total, 4) for verdict, power in powers.items()}


def _from_role(facts: AuthorFacts) -> Iterator[AuthorSignal]:
    if facts.role is not None and facts.role in _ROLES:
        yield AuthorSignal(code=f"role_{facts.role}", weights=_ROLES[facts.role])


def _from_verdicts(facts: AuthorFacts) -> Iterator[AuthorSignal]:
    """Earlier verdicts, the person's first; the program's own only where the person gave none."""
    for code, counts, steps in (
        ("judged", facts.judged, _BY_PERSON),
        ("earlier", {} if facts.judged else facts.proposed, _BY_PROGRAM),
    ):
        for verdict in _TELLING:
            if count := counts.get(verdict, 0):
                weight = steps[min(count, len(steps)) - 1]
                yield AuthorSignal(
                    code=f"{code}_{verdict}", weights={verdict: weight}, words=(str(count),)
                )


def _from_account(facts: AuthorFacts, now: datetime) -> Iterator[AuthorSignal]:
    if facts.registered is None or facts.registered > now:
        return
    days = (now - facts.registered).days
    v = Verdict
    if days < YOUNG_DAYS:
        weight = 0.9 if days < FRESH_DAYS else 0.6
        weights = {v.FAKE: weight, v.TROLL: weight / 2, v.SPAM: weight}
        yield AuthorSignal(code="new_account", weights=weights, words=(str(days),))
    elif days > OLD_DAYS:
        weights = {v.FAKE: -0.5, v.SPAM: -0.5}
        yield AuthorSignal(code="old_account", weights=weights, words=(str(days),))


def _from_audience(facts: AuthorFacts) -> Iterator[AuthorSignal]:
    if facts.followers is None:
        return
    v, words = Verdict, (str(facts.followers),)
    if leader(facts.network, facts.followers):
        weights = {v.SPAM: -0.5, v.TROLL: -0.5, v.FAKE: -0.5}
        yield AuthorSignal(code="large_audience", weights=weights, words=words)
    elif facts.followers < SMALL_AUDIENCE:
        weights = {v.TROLL: 0.3, v.FAKE: 0.2, v.SPAM: 0.2}
        yield AuthorSignal(code="small_audience", weights=weights, words=words)


def _from_repeats(facts: AuthorFacts) -> Iterator[AuthorSignal]:
    if facts.said_again:
        strength = 0.8 if facts.said_again == 1 else 1.3
        weights = {Verdict.SPAM: strength, Verdict.FAKE: strength}
        words = (str(facts.said_again),)
        yield AuthorSignal(code="said_again", weights=weights, words=words)

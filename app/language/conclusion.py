"""The conclusion: what rules, model, brands and the person's corrections make of a text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import log
from typing import Protocol

from app.domain.triage import Reason, Sentiment, Span, Verdict
from app.language.look import Look
from app.language.model import Opinion, opinion, shares

LEXICON = 0.5
"""What the mood of the lexicon adds to a sentiment's log-odds: it was found on no one corpus."""
RULES = 0.1
"""What the rules' own shares add: the model has them too, but its posts are not all posts."""
_NEVER = 1e-4
OTHERS: Mapping[Verdict, float] = {
    Verdict.NOT_OURS: 2.0,
    Verdict.QUESTION: -0.4,
    Verdict.COMPLAINT: -0.6,
}
"""A well-known brand is named, and none of ours."""
OURS: Mapping[Verdict, float] = {Verdict.NOT_OURS: -0.7}


class Learned(Protocol):
    """What was learned from the person's corrections."""

    def verdicts(self, look: Look, opinion: Opinion) -> Mapping[Verdict, float]:
        """What is to be added to each verdict's log-odds."""

    def sentiments(self, look: Look) -> Mapping[Sentiment, float]:
        """What is to be added to each sentiment's log-odds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conclusion:
    """The verdict with the share of each, why, and the words to mark."""

    verdict: Verdict
    probabilities: dict[Verdict, float]
    reasons: tuple[Reason, ...]
    triggers: tuple[Span, ...]
    sentiment: Sentiment


def conclude(
    look: Look, *, ours: bool | None, others: bool, learned: Learned | None = None
) -> Conclusion:
    """Judges a text that was looked over.

    Args:
        look: what was found.
        ours: our brand is named; None: no brands were given.
        others: a well-known brand is named that is none of ours.
        learned: what corrections have taught, if they have.
    """
    heard = opinion(look)
    odds = {
        verdict: weight + RULES * log(look.ruled.probabilities[verdict] + _NEVER)
        for verdict, weight in heard.verdicts.items()
    }
    reasons: list[Reason] = []
    elsewhere = others and ours is not True
    for verdict, weight in (OTHERS if elsewhere else OURS if ours else {}).items():
        odds[verdict] += weight
    taught = learned.verdicts(look, heard) if learned is not None else {}
    for verdict, weight in taught.items():
        odds[verdict] += weight
    found = {verdict: round(share, 4) for verdict, share in shares(odds).items()}
    verdict = max(odds, key=lambda each: odds[each])
    if elsewhere and verdict in OTHERS:
        reasons.append(Reason(code="other_brand", weight=OTHERS[verdict]))
    if taught.get(verdict, 0.0) > LEXICON:
        reasons.append(Reason(code="corrected", weight=round(taught[verdict], 2)))
    return Conclusion(
        verdict=verdict,
        probabilities=found,
        reasons=(*look.ruled.reasons(verdict), *_wording(heard, verdict), *reasons),
        triggers=look.ruled.triggers(verdict),
        sentiment=_sentiment(look, heard, verdict, learned),
    )


def _wording(heard: Opinion, verdict: Verdict) -> tuple[Reason, ...]:
    """The words by which the model knows it."""
    words = heard.telling(verdict)
    return (Reason(code="wording", weight=1.0, words=words),) if words else ()


def _sentiment(look: Look, heard: Opinion, verdict: Verdict, learned: Learned | None) -> Sentiment:
    odds = dict(heard.sentiments)
    odds[look.mood.sentiment] += LEXICON
    for taught, weight in (learned.sentiments(look) if learned is not None else {}).items():
        odds[taught] += weight
    sentiment = max(odds, key=lambda each: odds[each])
    # A complaint is not glad for quoting a «спасибо», nor are thanks cool for being short.
    if verdict in {Verdict.COMPLAINT, Verdict.INSULT}:
        return Sentiment.NEGATIVE
    if verdict is Verdict.THANKS and sentiment is Sentiment.NEUTRAL:
        return Sentiment.POSITIVE
    return sentiment

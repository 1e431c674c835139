"""The conclusion: what rules, model, brands and the person's corrections make of a text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import log
from typing import Protocol

from app.domain.triage import Reason, Sentiment, Span, Verdict
from app.language.look import Look
from app.language.model import Opinion, opinion, shares
from app.language.morph import is_known

LEXICON = 0.5
"""What the mood of the lexicon adds to a sentiment's log-odds: it was found on no one corpus."""
WORTH_A_LINE = 0.5
"""What is known and adds less is no reason to name."""
RULES = 0.1
"""What the rules' own shares add: the model has them too, but its posts are not all posts."""
HARSH = frozenset({Verdict.COMPLAINT, Verdict.INSULT})
HARSH_MOOD = 1.0
"""What such a verdict adds to negative where moods were corrected; elsewhere it decides."""
CARE = 1.0
"""In doubt it is a complaint: one that is overlooked costs more than one that was none."""
_NEVER = 1e-4
_LOOKED_UP = 200
"""Words of a text; if none of the first ones is Russian, the text is not."""
PLAIN = (Reason(code="plain", weight=0.0),)
"""Nothing stands out: that is why."""
OTHERS: Mapping[Verdict, float] = {
    Verdict.NOT_OURS: 2.0,
    Verdict.QUESTION: -0.4,
    Verdict.COMPLAINT: -0.6,
}
"""A well-known brand is named, and none of ours."""
OURS: Mapping[Verdict, float] = {Verdict.NOT_OURS: -0.7}
STARS = 5.0
POOR, RICH = 2.0, 4.5
"""Of five stars: so few and so many say by themselves what a review is."""
POOR_REVIEW: Mapping[Verdict, float] = {
    Verdict.COMPLAINT: 1.8,
    Verdict.NEUTRAL: -1.0,
    Verdict.THANKS: -2.5,
}
RICH_REVIEW: Mapping[Verdict, float] = {
    Verdict.THANKS: 2.4,
    Verdict.NEUTRAL: -1.2,
    Verdict.COMPLAINT: -1.5,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of a post besides its words."""

    ours: bool | None = None
    """Our brand is named; None: no brands were given."""
    others: bool = False
    """A well-known brand is named that is none of ours."""
    rating: float | None = None
    """The stars of a review, of five."""

    def weights(self) -> tuple[tuple[str, Mapping[Verdict, float]], ...]:
        """What it adds to the log-odds, by the code of the reason."""
        rated = self.rating if self.rating is not None and 0 < self.rating <= STARS else None
        return tuple(
            (code, weights)
            for code, weights, holds in (
                ("other_brand", OTHERS, self.others and self.ours is not True),
                ("own_brand", OURS, self.ours is True),
                ("poor_rating", POOR_REVIEW, rated is not None and rated <= POOR),
                ("rich_rating", RICH_REVIEW, rated is not None and rated >= RICH),
            )
            if holds
        )


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


def conclude(look: Look, known: Known, learned: Learned | None = None) -> Conclusion:
    """Judges a text that was looked over, by what else is known and what corrections taught."""
    heard = opinion(look)
    odds = _odds(look, heard)
    taught = learned.verdicts(look, heard) if learned is not None else {}
    added = (*known.weights(), ("corrected", taught))
    for _, weights in added:
        for verdict, weight in weights.items():
            odds[verdict] += weight
    verdict = max(odds, key=lambda each: odds[each])
    because = (
        Reason(code=code, weight=round(weights[verdict], 2))
        for code, weights in added
        if weights.get(verdict, 0.0) >= WORTH_A_LINE
    )
    return Conclusion(
        verdict=verdict,
        probabilities={each: round(share, 4) for each, share in shares(odds).items()},
        reasons=(*look.ruled.reasons(verdict), *_wording(heard, verdict), *because) or PLAIN,
        triggers=look.ruled.triggers(verdict),
        sentiment=_sentiment(look, heard, _without_care(odds), learned),
    )


def _odds(look: Look, heard: Opinion) -> dict[Verdict, float]:
    """By model and rules; of words that are no Russian the model knows nothing."""
    ruled = {each: log(share + _NEVER) for each, share in look.ruled.probabilities.items()}
    if not _is_russian(look):
        return ruled
    odds = {each: weight + RULES * ruled[each] for each, weight in heard.verdicts.items()}
    odds[Verdict.COMPLAINT] += CARE
    return odds


def _without_care(odds: Mapping[Verdict, float]) -> Verdict:
    """The verdict as the text alone has it: what is a complaint by caution need not be angry."""
    return max(odds, key=lambda each: odds[each] - (CARE if each is Verdict.COMPLAINT else 0.0))


def _is_russian(look: Look) -> bool:
    return any(is_known(word.folded) for word in look.plain[:_LOOKED_UP])


def _wording(heard: Opinion, verdict: Verdict) -> tuple[Reason, ...]:
    """The words by which the model knows it."""
    words = heard.telling(verdict)
    return (Reason(code="wording", weight=1.0, words=words),) if words else ()


def _sentiment(look: Look, heard: Opinion, verdict: Verdict, learned: Learned | None) -> Sentiment:
    odds = dict(heard.sentiments) if _is_russian(look) else dict.fromkeys(Sentiment, 0.0)
    odds[look.mood.sentiment] += LEXICON
    taught = learned.sentiments(look) if learned is not None else {}
    for mood, weight in taught.items():
        odds[mood] += weight
    if verdict in HARSH:
        odds[Sentiment.NEGATIVE] += HARSH_MOOD
    sentiment = max(odds, key=lambda each: odds[each])
    # A complaint is not glad for quoting a «спасибо», nor are thanks cool for being short.
    # Only the person knows better.
    if verdict in HARSH and not taught:
        return Sentiment.NEGATIVE
    cool = sentiment is Sentiment.NEUTRAL and taught.get(sentiment, 0.0) < LEXICON
    if verdict is Verdict.THANKS and cool:
        return Sentiment.POSITIVE
    return sentiment

"""The verdict: signals and mood add up to a score for each verdict, with reasons."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp

from app.domain.triage import Reason, Sentiment, Span, Verdict
from app.language.sentiment import Mood
from app.language.signals import signals

_START: Mapping[Verdict, float] = {Verdict.NEUTRAL: 1.5}
_HEAT = 1.1
"""Divides scores before they become shares: higher is less sure of itself."""
_ANY_VERDICT_FROM = 0.35
"""A reason weaker than that is not worth a line."""
_LOOK_AT = 20_000

_DETAIL_HELPS = frozenset(
    {"broken", "waiting", "money_lost", "rudeness", "bad_goods", "court_talk"}
)


@dataclass(frozen=True, slots=True)
class Findings:
    """What else was found in the text before the verdict."""

    mood: Mood
    swearing: bool
    links: int
    phones: int
    ours: bool | None
    """Our brand is named; None: no brands were given."""
    others: bool
    """A well-known brand that is not ours is named."""
    words: int


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict with the share of each, the reasons and the words to mark."""

    verdict: Verdict
    probabilities: dict[Verdict, float]
    reasons: tuple[Reason, ...]
    triggers: tuple[Span, ...]


def judge(text: str, found: Findings) -> Judgement:
    """Judges a cleaned text; the same text always gets the same answer."""
    low = text[:_LOOK_AT].lower().replace("ё", "е")
    scores = {verdict: _START.get(verdict, 0.0) for verdict in Verdict}
    reasons: list[tuple[Reason, Mapping[Verdict, float]]] = []
    triggers: list[Span] = []
    seen: set[str] = set()
    for signal in signals():
        matches = list(signal.pattern.finditer(low))[:5]
        if not matches:
            continue
        seen.add(signal.code)
        more = 1.0 + 0.25 * (len(matches) - 1)
        weights = {verdict: weight * more for verdict, weight in signal.weights.items()}
        words = tuple(dict.fromkeys(match[0].strip(" ,.!?(") for match in matches))
        reasons.append((Reason(code=signal.code, words=words), weights))
        triggers += [
            Span(start=match.start(), end=match.end(), surface=text[match.start() : match.end()])
            for match in matches
        ]
    reasons += _from_findings(found, seen)
    for _, weights in reasons:
        for verdict, weight in weights.items():
            scores[verdict] += weight
    _settle(scores, seen)
    verdict = max(scores, key=lambda each: scores[each])
    told = tuple(
        Reason(code=reason.code, weight=round(weights[verdict], 2), words=reason.words)
        for reason, weights in reasons
        if abs(weights.get(verdict, 0.0)) >= _ANY_VERDICT_FROM
    )
    return Judgement(verdict, _shares(scores), told, _first_ones(triggers))


def _from_findings(found: Findings, seen: set[str]) -> list[tuple[Reason, Mapping[Verdict, float]]]:
    v = Verdict
    told: list[tuple[Reason, Mapping[Verdict, float]]] = []

    def add(code: str, weights: Mapping[Verdict, float], *words: str) -> None:
        told.append((Reason(code=code, words=words), weights))

    mood = found.mood
    if mood.sentiment is Sentiment.NEGATIVE:
        strength = min(2.0, -mood.score / 3)
        add(
            "negative",
            {v.COMPLAINT: strength, v.NEUTRAL: -0.5, v.THANKS: -strength},
            *_texts(mood.bad),
        )
    elif mood.sentiment is Sentiment.POSITIVE:
        strength = min(2.0, mood.score / 3)
        add("positive", {v.THANKS: strength, v.COMPLAINT: -strength / 2}, *_texts(mood.good))
    if found.swearing:
        detailed = bool(seen & _DETAIL_HELPS)
        add("swearing", {v.INSULT: 0.5 if detailed else 2.6, v.COMPLAINT: 0.6, v.THANKS: -1.0})
    if found.links:
        add("link", {v.SPAM: 1.3, v.FAKE: 0.4})
    if found.phones and "sells" in seen:
        add("phone", {v.SPAM: 1.0})
    if found.others and found.ours is not True:
        add("other_brand", {v.NOT_OURS: 2.6, v.QUESTION: -0.6, v.COMPLAINT: -0.8})
    if found.words > 12 and seen & _DETAIL_HELPS:
        add("details", {v.COMPLAINT: 0.8, v.INSULT: -0.8, v.TROLL: -0.6})
    if found.words <= 2 and not seen:
        add("short", {v.NEUTRAL: 1.0})
    return told


def _settle(scores: dict[Verdict, float], seen: set[str]) -> None:
    """What signals mean together and not one by one."""
    v = Verdict
    trouble = seen & _DETAIL_HELPS
    # «Не могу подключиться. Что делать?» asks, but is a complaint (language.md, 2.6).
    if len(trouble) >= 1 and "asks" not in seen:
        scores[v.QUESTION] -= 1.0
    if "suggests" in seen and len(trouble) < 2:
        scores[v.COMPLAINT] -= 1.0
    if "thanks" in seen and "irony" not in seen and not trouble:
        scores[v.COMPLAINT] -= 0.8
    if "praises_rival" in seen and ("hearsay" in seen or "warns_off" in seen):
        scores[v.FAKE] += 1.5
    if "sells" in seen and "praises_rival" not in seen and len(trouble) == 0:
        scores[v.FAKE] -= 1.0
    if trouble and scores[v.THANKS] > 0 and "irony" not in seen:
        scores[v.THANKS] -= 0.5 * len(trouble)


def _texts(tokens: tuple[object, ...]) -> list[str]:
    return list(dict.fromkeys(str(getattr(token, "text", "")) for token in tokens))[:5]


def _shares(scores: Mapping[Verdict, float]) -> dict[Verdict, float]:
    top = max(scores.values())
    powers = {verdict: exp((score - top) / _HEAT) for verdict, score in scores.items()}
    total = sum(powers.values())
    return {verdict: round(power / total, 4) for verdict, power in powers.items()}


def _first_ones(triggers: list[Span]) -> tuple[Span, ...]:
    """In order, none overlapping, no more than twenty."""
    kept: list[Span] = []
    for span in sorted(triggers, key=lambda each: (each.start, -each.end)):
        if len(kept) < 20 and (not kept or span.start >= kept[-1].end):
            kept.append(span)
    return tuple(kept)

"""The verdict: signals and mood add up to a score for each verdict, with reasons."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from math import exp

from app.domain.triage import Reason, Sentiment, Span, Verdict
from app.language.folding import Token, lowered
from app.language.sentiment import Mood
from app.language.signals import signals

_START: Mapping[Verdict, float] = {Verdict.NEUTRAL: 1.4}
_HEAT = 1.1
"""Divides scores before they become shares: higher is less sure of itself."""
_WORTH_A_LINE = 0.35
"""A reason weaker than that is not worth a line."""
_WORTH_A_MARK = 1.0
"""A signal speaks clearly enough for the verdict to mark its words (T18)."""
_MARK_MOST = 30
"""Characters; longer finds are sentences, and a marked sentence shows nothing."""

_TROUBLE = frozenset({"broken", "waiting", "money_lost", "rudeness", "bad_goods", "court_talk"})
"""Signals that tell what happened, not how it felt."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What else was found in the text before the verdict."""

    mood: Mood
    swearing: bool
    links: int
    phones: int
    words: int
    trouble: tuple[Token, ...]
    """Words for what went wrong."""
    denials: tuple[Token, ...]
    """Verbs of what was not done."""
    offers: bool
    """A price and a way to reach the seller stand side by side."""


_Told = tuple[Reason, Mapping[Verdict, float]]
"""A reason, and what it speaks for."""
_Mark = tuple[Span, Mapping[Verdict, float]]
"""Words that could be marked, and what they speak for."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict with the share of each, the reasons and the words to mark."""

    verdict: Verdict
    probabilities: dict[Verdict, float]
    signals: frozenset[str]
    """The codes of all signals that were seen, whatever they speak for."""
    told: tuple[_Told, ...]
    marks: tuple[_Mark, ...]
    trouble: tuple[Token, ...]
    insults: tuple[Span, ...] = ()
    """Where somebody is called names."""

    def reasons(self, verdict: Verdict) -> tuple[Reason, ...]:
        """What was found that speaks for or against a verdict."""
        return tuple(
            Reason(code=reason.code, weight=round(weights[verdict], 2), words=reason.words)
            for reason, weights in self.told
            if abs(weights.get(verdict, 0.0)) >= _WORTH_A_LINE
        )

    def triggers(self, verdict: Verdict) -> tuple[Span, ...]:
        """The words that make a verdict; what speaks for another one would only mislead."""
        spans = [
            span
            for span, weights in self.marks
            if weights.get(verdict, 0.0) >= _WORTH_A_MARK
            and span.end - span.start <= _MARK_MOST
            and any(letter.isalpha() for letter in span.surface)
        ]
        if verdict is Verdict.COMPLAINT:
            spans += [Span(start=t.start, end=t.end, surface=t.text) for t in self.trouble]
        return _first_ones(spans)


_ELSE = frozenset({"asks", "suggests", "asks_to_do", "thanks", "praise", "news", "sells"})
"""Signals that say what a long text is if no complaint."""


def judge(text: str, found: Findings) -> Judgement:
    """What the rules make of a cleaned text; the same text always gets the same answer."""
    told, marks, insults = _from_signals(text)
    seen = {reason.code for reason, _ in told}
    told += [*_from_mood(found.mood), *_from_findings(found, seen)]
    scores = {verdict: _START.get(verdict, 0.0) for verdict in Verdict}
    for _, weights in told:
        for verdict, weight in weights.items():
            scores[verdict] += weight
    _settle(scores, seen)
    verdict = max(scores, key=lambda each: scores[each])
    return Judgement(
        verdict, _shares(scores), frozenset(seen), tuple(told), tuple(marks), found.trouble, insults
    )


def _from_signals(text: str) -> tuple[list[_Told], list[_Mark], tuple[Span, ...]]:
    low = lowered(text)
    told: list[_Told] = []
    marks: list[_Mark] = []
    insults: tuple[Span, ...] = ()
    for signal in signals():
        spans = [match.span() for match in islice(signal.pattern.finditer(low), 5)]
        if not spans:
            continue
        more = 1.0 + 0.25 * (len(spans) - 1)
        given = (low[start:end].strip(" ,.!?(«»") for start, end in spans)
        words = tuple(dict.fromkeys(word for word in given if word))
        weights = {verdict: weight * more for verdict, weight in signal.weights.items()}
        told.append((Reason(code=signal.code, words=words), weights))
        here = [
            Span(start=start, end=end, surface=text[start:end])
            for start, end in map(_trimmed(text), spans)
        ]
        marks += [(span, signal.weights) for span in here]
        if signal.code == "insults":
            insults = tuple(here)
    return told, marks, insults


def _from_mood(mood: Mood) -> Iterator[_Told]:
    v = Verdict
    strength = min(2.4, abs(mood.score) / 2.5)
    if mood.sentiment is Sentiment.NEGATIVE:
        against = {v.COMPLAINT: strength, v.NEUTRAL: -0.5, v.THANKS: -strength}
        yield Reason(code="negative", words=_texts(mood.bad)), against
    elif mood.sentiment is Sentiment.POSITIVE:
        yield (
            Reason(code="positive", words=_texts(mood.good)),
            {v.THANKS: strength + 0.5, v.COMPLAINT: -strength / 2},
        )


def _from_findings(found: Findings, seen: set[str]) -> Iterator[_Told]:
    v = Verdict
    detailed = bool(seen & _TROUBLE)
    insult = 0.5 if detailed else 2.6
    told = {"trouble": _texts(found.trouble), "denied": _texts(found.denials)}
    for code, holds, weights in (
        ("swearing", found.swearing, {v.INSULT: insult, v.COMPLAINT: 0.6, v.THANKS: -1.0}),
        ("link", found.links > 0, {v.SPAM: 0.9, v.FAKE: 0.4}),
        ("phone", found.phones > 0 and "sells" in seen, {v.SPAM: 1.0}),
        (
            "details",
            found.words > 12 and detailed,
            {v.COMPLAINT: 0.8, v.INSULT: -0.8, v.TROLL: -0.6},
        ),
        ("trouble", bool(found.trouble), {v.COMPLAINT: 0.5 + 0.9 * min(3, len(found.trouble))}),
        ("denied", bool(found.denials), {v.COMPLAINT: 0.2 + 0.8 * min(2, len(found.denials))}),
        ("offer", found.offers and not detailed, {v.SPAM: 1.6, v.COMPLAINT: -0.5}),
        ("long", found.words >= 9 and not seen & _ELSE, {v.COMPLAINT: 0.6, v.NEUTRAL: -0.7}),
        ("short", found.words <= 2 and not seen, {v.NEUTRAL: 1.0}),
    ):
        if holds:
            yield Reason(code=code, words=told.get(code, ())), weights


def _settle(scores: dict[Verdict, float], seen: set[str]) -> None:
    """What signals mean together and not one by one."""
    v = Verdict
    trouble = seen & _TROUBLE
    # «Не могу подключиться. Что делать?» asks, but is a complaint (language.md, 2.6).
    if trouble and "asks" not in seen:
        scores[v.QUESTION] -= 1.0
    if "suggests" in seen and len(trouble) < 2:
        scores[v.COMPLAINT] -= 1.0
    if "thanks" in seen and "irony" not in seen and not trouble:
        scores[v.COMPLAINT] -= 0.8
    if "praises_rival" in seen and ("hearsay" in seen or "warns_off" in seen):
        scores[v.FAKE] += 1.5
    if "sells" in seen and "praises_rival" not in seen and not trouble:
        scores[v.FAKE] -= 1.0
    if trouble and scores[v.THANKS] > 0 and "irony" not in seen:
        scores[v.THANKS] -= 0.5 * len(trouble)


def _trimmed(text: str) -> Callable[[tuple[int, int]], tuple[int, int]]:
    """Cuts quotes, blanks and stops from both ends of a find."""

    def trim(span: tuple[int, int]) -> tuple[int, int]:
        start, end = span
        while start < end and not text[start].isalnum():
            start += 1
        while end > start and not text[end - 1].isalnum():
            end -= 1
        return start, end

    return trim


def _texts(tokens: tuple[Token, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(token.text for token in tokens))[:5]


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

"""A first look at a text: everything that verdict and mood are judged by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.triage import Span
from app.language.folding import Token
from app.language.patterns import covered_words, find_all
from app.language.profanity import profanity
from app.language.sentiment import Mood, denials, mood, trouble
from app.language.verdict import Findings, Judgement, judge


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What stands in a cleaned text, and what the rules make of it."""

    text: str
    plain: list[Token]
    """Its words, without those inside addresses."""
    patterns: Mapping[str, tuple[Span, ...]]
    swearing: tuple[Span, ...]
    mood: Mood
    found: Findings
    ruled: Judgement


def look_at(text: str, words: list[Token]) -> Look:
    """Looks over a cleaned text and its tokens."""
    patterns = find_all(text)
    addresses = (*patterns["links"], *patterns["emails"])
    plain = _outside(words, addresses, len(text))
    swearing = _clear_of(profanity(text, plain), addresses)
    feeling = mood(text, plain)
    reachable = bool(patterns["phones"] or addresses)
    found = Findings(
        mood=feeling,
        swearing=bool(swearing),
        links=len(patterns["links"]),
        phones=len(patterns["phones"]),
        words=len(plain),
        trouble=trouble(text, plain),
        denials=denials(plain),
        offers=bool(patterns["money"]) and reachable,
    )
    return Look(
        text=text,
        plain=plain,
        patterns=patterns,
        swearing=swearing,
        mood=feeling,
        found=found,
        ruled=judge(text, found),
    )


def _outside(words: list[Token], spans: tuple[Span, ...], length: int) -> list[Token]:
    if not spans:
        return words
    covered = covered_words(iter(spans), length)
    return [word for word in words if not covered[word.start]]


def _clear_of(spans: tuple[Span, ...], others: tuple[Span, ...]) -> tuple[Span, ...]:
    return tuple(
        span
        for span in spans
        if not any(other.start < span.end and span.start < other.end for other in others)
    )

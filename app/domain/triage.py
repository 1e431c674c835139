"""Triage: what a post is, how much it burns and why (T1–T9, R-003-2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.leaders import Audiences


class Verdict(StrEnum):
    """What a post is."""

    COMPLAINT = "complaint"
    QUESTION = "question"
    SUGGESTION = "suggestion"
    THANKS = "thanks"
    INSULT = "insult"
    TROLL = "troll"
    FAKE = "fake"
    NOT_OURS = "not_ours"
    SPAM = "spam"
    NEUTRAL = "neutral"


class Sentiment(StrEnum):
    """The mood of a text towards its subject."""

    NEGATIVE = "negative"
    NEUTRAL = "neutral"
    POSITIVE = "positive"


class Band(StrEnum):
    """The risk in one word."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Route(StrEnum):
    """What we decided to do with a case (T16, R-001-5)."""

    PUBLIC = "public"
    PRIVATE = "private"
    STANDARD = "standard"
    PUBLICISE = "publicise"
    HOLD = "hold"
    NO_ANSWER = "no_answer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A piece of the text: characters `start` to `end`, as written and, if it says more, normal."""

    start: int
    end: int
    surface: str
    normal: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BrandMention:
    """Where a brand is named and how we knew: exact, form, translit, look_alike, hashtag …"""

    brand: str
    start: int
    end: int
    surface: str
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a verdict is what it is: a code, its words in the text, a weight."""

    code: str
    weight: float = 0.0
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """Everything the language work found in one text; `version` of the analyser that found it."""

    version: int
    language: str
    lemmas: tuple[str, ...]
    entities: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    """Keys: per, org, loc, dates, money, phones, cards, emails, links, orders, addresses."""
    mentions: tuple[BrandMention, ...] = ()
    sentiment: Sentiment = Sentiment.NEUTRAL
    profanity: tuple[Span, ...] = ()
    insults: tuple[Span, ...] = ()
    """Where somebody is called names, with or without swearing."""
    threats: tuple[Span, ...] = ()
    """Where somebody is threatened with harm; a lawsuit is a call to action."""
    sentences: tuple[tuple[int, int], ...] = ()
    """From which character to which each sentence goes."""
    verdict: Verdict = Verdict.NEUTRAL
    probabilities: Mapping[Verdict, float] = field(default_factory=dict)
    reasons: tuple[Reason, ...] = ()
    call_to_action: str | None = None
    """polite_request, boycott, court, spread, authorities, or None."""
    emotion: str | None = None
    """calm, upset, angry, furious, ironic, glad, or None."""
    triggers: tuple[Span, ...] = ()
    """Words to mark in the queue and the thread (T18)."""
    hints: tuple[Reason, ...] = ()
    """What the words tell besides: cause_…, wants_…, tried_…, told_…, sign_… (T10, T15)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskFacts:
    """What the five criteria look at."""

    own_channel: bool
    followers: int | None
    views: int | None
    likes: int | None
    reposts: int | None
    comments: int | None
    profanity: bool
    pictures: int
    verdict: Verdict
    sentiment: Sentiment
    call_to_action: str | None
    network: str
    private: bool = False
    """A message that nobody else reads."""
    seen: Audiences | None = None
    """The audiences that this workspace has seen on the network."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskPart:
    """One criterion: its points of at most `most`, and the reason as a code with facts."""

    criterion: str
    """place, reach, engagement, profanity, pictures (R-003-2), and content."""
    points: float
    most: float
    reason: str
    facts: Mapping[str, str] = field(default_factory=dict)
    share: float = 0.0
    """How much of `most` the post earns, 0 to 1: what other weights are applied to."""
    weight: int = 0
    """The weight that `most` came from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Risk:
    """The score, 0 to 100, its band, and the parts that add up to it."""

    score: int
    band: Band
    parts: tuple[RiskPart, ...]

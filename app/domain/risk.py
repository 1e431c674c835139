"""Risk: the five criteria of R-003-2 and what is said, as points that add up to 0..100."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import floor, log10

from app.domain.leaders import Audiences, Leader, leader
from app.domain.risk_weights import CRITERIA, DEFAULT, RiskWeights
from app.domain.triage import Band, Risk, RiskFacts, RiskPart, Sentiment, Verdict

_STORES = ("app_store", "app_store_connect", "google_play")
_REVIEWS = frozenset(
    ("otzovik", "irecommend", "reviews", "banki", "yandex_maps", "google_maps", "2gis", *_STORES)
)
_MEDIA = frozenset({"rss", "web", "news", "page"})
_PRIVATE = frozenset({"email", "mail", "phone", "manual"})
_CHANNELS = ("telegram", "telegram_bot", "telegram_web", "telegram_user", "youtube", "dzen")
_OPEN = ("mastodon", "bluesky", "reddit", "discourse", "pikabu", "youscan")
_PUBLIC = frozenset(("vk", "ok", "facebook", "instagram", "x", *_CHANNELS, *_OPEN))
RULE = "rule"
"""The criterion of an entry that a rule added (L2): no points, but another band."""
RAISE, URGENT = "raise", "urgent"
"""Its reasons: one band higher; the highest band, and before everything else."""
PRIVATE_KINDS = frozenset({"message", "business_message"})
"""Kinds of posts that only we read, on networks where others are public."""
_LEADER_SHARE = 0.6
_SITE_SHARE = 0.6
"""What stands on a review site or in a store is read by whoever is about to buy."""

_SAID: Mapping[Verdict, int] = {
    Verdict.COMPLAINT: 15,
    Verdict.FAKE: 10,
    Verdict.INSULT: 8,
    Verdict.TROLL: 5,
    Verdict.QUESTION: 4,
    Verdict.SUGGESTION: 2,
}
_MOST_SAID = 25
_CALLS: Mapping[str, int] = {"court": 7, "authorities": 7, "boycott": 7, "spread": 7}
_SHARE: Mapping[Verdict, float] = {
    Verdict.THANKS: 0.4,
    Verdict.SPAM: 0.2,
    Verdict.NOT_OURS: 0.5,
    Verdict.NEUTRAL: 0.7,
    Verdict.QUESTION: 0.7,
    Verdict.SUGGESTION: 0.7,
}
"""What of place, reach, reaction and pictures counts: a thank-you that many read burns nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What a workspace measures by: its weights, and the audiences it has seen, by network."""

    weights: RiskWeights = DEFAULT
    audiences: Mapping[str, Audiences] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Found:
    """How much a criterion speaks for a risk, 0 to 1, and why."""

    share: float
    reason: str
    facts: Mapping[str, object]


def is_review_site(network: str) -> bool:
    """Whether people go there to read what others say of a company or an app."""
    return network in _REVIEWS


def assess(facts: RiskFacts, weights: RiskWeights = DEFAULT) -> Risk:
    """The score with its parts; the parts' points are whole and add up to the score exactly."""
    counts = _SHARE.get(facts.verdict, 1.0)
    found = {
        "place": _place(facts, counts),
        "reach": _reach(facts, counts),
        "engagement": _engagement(facts, counts),
        "profanity": _Found(float(facts.profanity), "swearing" if facts.profanity else "none", {}),
        "pictures": _pictures(facts, counts),
        "content": _content(facts),
    }
    return reweigh((_unweighed(name, found[name]) for name in CRITERIA), weights)


def reweigh(parts: Iterable[RiskPart], weights: RiskWeights) -> Risk:
    """The risk that the same findings make with other weights; their points add up exactly."""
    known = {part.criterion: part for part in parts}
    most = weights.most()
    weighed = tuple(
        _weighed(
            known.get(name) or RiskPart(criterion=name, points=0, most=0, reason="unknown"),
            most[name],
            weights.of(name),
        )
        for name in CRITERIA
    )
    score = int(sum(part.points for part in weighed))
    ruled = (known[RULE],) if RULE in known else ()
    return Risk(score=score, band=_lifted(band(score, weights), ruled), parts=weighed + ruled)


def band(score: int, weights: RiskWeights = DEFAULT) -> Band:
    """The score in one word."""
    if score >= weights.high_from:
        return Band.HIGH
    return Band.MEDIUM if score >= weights.medium_from else Band.LOW


def _lifted(found: Band, ruled: tuple[RiskPart, ...]) -> Band:
    if not ruled:
        return found
    if ruled[0].reason == URGENT or found is not Band.LOW:
        return Band.HIGH
    return Band.MEDIUM


def is_urgent(risk: Risk) -> bool:
    """Whether a rule wants it before everything else."""
    return any(part.criterion == RULE and part.reason == URGENT for part in risk.parts)


def is_leader(network: str, followers: int | None, seen: Audiences | None = None) -> bool:
    """Whether this audience makes an opinion leader on that network (T9, R-001-7, R-004-9)."""
    return leader(network, followers, seen) is not None


def _unweighed(criterion: str, found: _Found) -> RiskPart:
    return RiskPart(
        criterion=criterion,
        points=0,
        most=0,
        reason=found.reason,
        facts={name: str(value) for name, value in found.facts.items()},
        # As it is stored: whoever weighs the stored part anew comes to the same points.
        share=round(max(0.0, min(1.0, found.share)), 6),
    )


def _weighed(part: RiskPart, most: int, weight: int) -> RiskPart:
    return RiskPart(
        criterion=part.criterion,
        points=float(floor(part.share * most + 0.5)),
        most=float(most),
        reason=part.reason,
        facts=part.facts,
        share=part.share,
        weight=weight,
    )


def _place(facts: RiskFacts, counts: float) -> _Found:
    about = {"network": facts.network}
    if facts.private:
        return _Found(0.15 * counts, "private", about)
    if facts.own_channel:
        return _Found(counts, "own_channel", about)
    for networks, reason, share in (
        (_REVIEWS, "review_site", 0.8),
        (_MEDIA, "media", 0.7),
        (_PUBLIC, "public_network", 0.6),
        (_PRIVATE, "private", 0.15),
    ):
        if facts.network in networks:
            return _Found(share * counts, reason, about)
    return _Found(0.5 * counts, "elsewhere", about)


def _reach(facts: RiskFacts, counts: float) -> _Found:
    audience = max(facts.followers or 0, facts.views or 0)
    # A hundred readers are nobody, a million is everybody; each ten times as many a quarter more.
    share = max(0.0, log10(max(audience, 1)) - 2) / 4
    if leads := leader(facts.network, facts.followers, facts.seen):
        reason = "opinion_leader" if leads.how == "network" else "opinion_leader_here"
        return _Found(max(share, _LEADER_SHARE) * counts, reason, _led(facts.network, leads))
    if facts.network in _REVIEWS and share < _SITE_SHARE:
        return _Found(_SITE_SHARE * counts, "site_audience", {"network": facts.network})
    if facts.followers is None and facts.views is None:
        return _Found(0.0, "unknown", {})
    return _Found(share * counts, "audience", {"audience": audience})


def _led(network: str, leads: Leader) -> dict[str, object]:
    facts = {"audience": leads.audience, "least": leads.least, "network": network}
    return facts if leads.how == "network" else facts | {"known": leads.known}


def _engagement(facts: RiskFacts, counts: float) -> _Found:
    likes, reposts, comments = facts.likes or 0, facts.reposts or 0, facts.comments or 0
    if all(count is None for count in (facts.likes, facts.reposts, facts.comments)):
        return _Found(0.0, "unknown", {})
    # A repost carries the text further than a comment, a comment further than a like.
    reaction = max(0, likes) + 2 * max(0, comments) + 3 * max(0, reposts)
    told = {"likes": likes, "reposts": reposts, "comments": comments}
    share = log10(1 + reaction) / 3 * counts
    return _Found(share, "reaction" if reaction else "none", told)


def _pictures(facts: RiskFacts, counts: float) -> _Found:
    if facts.pictures <= 0:
        return _Found(0.0, "none", {})
    share = (0.6 if facts.pictures < 3 else 1.0) * counts
    return _Found(share, "pictures", {"count": facts.pictures})


def _content(facts: RiskFacts) -> _Found:
    points = _SAID.get(facts.verdict, 0)
    # A court or a boycott in a thank-you or in spam is talk about something else.
    if points:
        points += _CALLS.get(facts.call_to_action or "", 0)
        points += 3 if facts.sentiment is Sentiment.NEGATIVE else 0
    told = {"call": facts.call_to_action or "none", "sentiment": str(facts.sentiment)}
    return _Found(points / _MOST_SAID, str(facts.verdict), told)

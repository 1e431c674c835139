"""Risk: the five criteria of R-003-2 and what is said, as points that add up to 0..100."""

from __future__ import annotations

from collections.abc import Mapping
from math import log10

from app.domain.triage import Band, Risk, RiskFacts, RiskPart, Sentiment, Verdict

HIGH_FROM = 55
MEDIUM_FROM = 30
MOST: Mapping[str, int] = {
    "place": 20,
    "reach": 20,
    "engagement": 15,
    "profanity": 10,
    "pictures": 10,
    "content": 25,
}
"""The most points of each criterion; together 100."""

_REVIEWS = frozenset({"otzovik", "irecommend", "banki", "yandex_maps", "google_maps", "2gis"})
_MEDIA = frozenset({"rss", "web", "news"})
_PRIVATE = frozenset({"email", "mail", "phone", "manual"})
_PUBLIC = frozenset({"vk", "telegram", "mastodon", "ok", "youtube", "dzen", "x", "instagram"})
_LEADER_FROM: Mapping[str, int] = {"mastodon": 2_000, "telegram": 5_000, "youtube": 20_000}
_LEADER_FROM_ELSEWHERE = 10_000
_LEADER_POINTS = 12
_SITE_POINTS = 12

_SAID: Mapping[Verdict, int] = {
    Verdict.COMPLAINT: 15,
    Verdict.FAKE: 10,
    Verdict.INSULT: 8,
    Verdict.TROLL: 5,
    Verdict.QUESTION: 4,
    Verdict.SUGGESTION: 2,
}
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


def assess(facts: RiskFacts) -> Risk:
    """The score with its parts; the parts' points are whole and add up to the score exactly."""
    share = _SHARE.get(facts.verdict, 1.0)
    parts = (
        _place(facts, share),
        _reach(facts, share),
        _engagement(facts, share),
        _flag("profanity", "swearing" if facts.profanity else "none", int(facts.profanity) * 10),
        _pictures(facts, share),
        _content(facts),
    )
    score = int(sum(part.points for part in parts))
    return Risk(score=score, band=band(score), parts=parts)


def band(score: int) -> Band:
    """The score in one word."""
    if score >= HIGH_FROM:
        return Band.HIGH
    return Band.MEDIUM if score >= MEDIUM_FROM else Band.LOW


def is_leader(network: str, followers: int | None) -> bool:
    """Whether this audience makes an opinion leader on that network (T9, R-001-7, R-004-9)."""
    return (followers or 0) >= _LEADER_FROM.get(network, _LEADER_FROM_ELSEWHERE)


def _flag(criterion: str, reason: str, points: float, **facts: object) -> RiskPart:
    most = MOST[criterion]
    return RiskPart(
        criterion=criterion,
        points=float(max(0, min(most, round(points)))),
        most=float(most),
        reason=reason,
        facts={name: str(value) for name, value in facts.items()},
    )


def _place(facts: RiskFacts, share: float) -> RiskPart:
    if facts.own_channel:
        return _flag("place", "own_channel", 20 * share, network=facts.network)
    for networks, reason, points in (
        (_REVIEWS, "review_site", 16),
        (_MEDIA, "media", 14),
        (_PUBLIC, "public_network", 12),
        (_PRIVATE, "private", 3),
    ):
        if facts.network in networks:
            return _flag("place", reason, points * share, network=facts.network)
    return _flag("place", "elsewhere", 10 * share, network=facts.network)


def _reach(facts: RiskFacts, share: float) -> RiskPart:
    audience = max(facts.followers or 0, facts.views or 0)
    points = 20 * max(0.0, log10(max(audience, 1)) - 2) / 4
    if is_leader(facts.network, facts.followers):
        points = max(points, _LEADER_POINTS)
        return _flag("reach", "opinion_leader", points * share, audience=audience)
    if facts.network in _REVIEWS and points < _SITE_POINTS:
        return _flag("reach", "site_audience", _SITE_POINTS * share, network=facts.network)
    if facts.followers is None and facts.views is None:
        return _flag("reach", "unknown", 0)
    return _flag("reach", "audience", points * share, audience=audience)


def _engagement(facts: RiskFacts, share: float) -> RiskPart:
    likes, reposts, comments = facts.likes or 0, facts.reposts or 0, facts.comments or 0
    told = [facts.likes, facts.reposts, facts.comments]
    if all(count is None for count in told):
        return _flag("engagement", "unknown", 0)
    # A repost carries the text further than a comment, a comment further than a like.
    reaction = max(0, likes) + 2 * max(0, comments) + 3 * max(0, reposts)
    points = 15 * log10(1 + reaction) / 3 * share
    reason = "reaction" if reaction else "none"
    return _flag("engagement", reason, points, likes=likes, reposts=reposts, comments=comments)


def _pictures(facts: RiskFacts, share: float) -> RiskPart:
    if facts.pictures <= 0:
        return _flag("pictures", "none", 0)
    points = (6 if facts.pictures < 3 else 10) * share
    return _flag("pictures", "pictures", points, count=facts.pictures)


def _content(facts: RiskFacts) -> RiskPart:
    points = _SAID.get(facts.verdict, 0)
    # A court or a boycott in a thank-you or in spam is talk about something else.
    if points:
        points += _CALLS.get(facts.call_to_action or "", 0)
        points += 3 if facts.sentiment is Sentiment.NEGATIVE else 0
    call = facts.call_to_action or "none"
    return _flag("content", str(facts.verdict), points, call=call, sentiment=str(facts.sentiment))

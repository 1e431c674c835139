"""What rules know of a post besides its words, and whether that meets their conditions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.ids import RuleId, SourceId, TopicId
from app.domain.risk import is_leader
from app.domain.rule import Acts, Conditions, PostType
from app.domain.triage import Sentiment, Span, Verdict

_TYPES = {
    "comment": PostType.COMMENT,
    "reply": PostType.COMMENT,
    "response": PostType.COMMENT,
    "official_answer": PostType.COMMENT,
    "review": PostType.REVIEW,
    "message": PostType.MESSAGE,
    "business_message": PostType.MESSAGE,
    "conversation": PostType.MESSAGE,
    "mail": PostType.LETTER,
}
"""The networks' own words; every other kind is a post."""


def type_of(kind: str, *, rated: bool = False, answers: bool = False) -> PostType:
    """What a post is to a person.

    `rated`: it carries a rating, and is a review wherever it stands; `answers`: it has a parent,
    as the answers of networks that call everything a status.
    """
    if rated:
        return PostType.REVIEW
    known = _TYPES.get(kind)
    return known or (PostType.COMMENT if answers else PostType.POST)


@dataclass(frozen=True, slots=True, kw_only=True)
class PostFacts:
    """One post, as rules see it; None where nobody told."""

    type: PostType
    verdict: Verdict
    mood: Sentiment
    language: str
    network: str
    source_id: SourceId
    own_channel: bool
    at: datetime
    topics: frozenset[TopicId] = frozenset()
    followers: int | None = None
    roles: frozenset[str] = frozenset()
    rating: float | None = None
    pictures: bool = False
    profanity: bool = False
    links: bool = False
    registered: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fired:
    """A rule met a post: what is to be done, and the words that it met it by."""

    rule_id: RuleId
    name: str
    acts: Acts
    spans: tuple[Span, ...] = ()


Check = Callable[[Conditions, PostFacts], bool]
_CHECKS: Mapping[str, Check] = {
    "types": lambda c, f: f.type in c.types,
    "verdicts": lambda c, f: f.verdict in c.verdicts,
    "moods": lambda c, f: f.mood in c.moods,
    "languages": lambda c, f: f.language in c.languages,
    "networks": lambda c, f: f.network in c.networks,
    "sources": lambda c, f: f.source_id in c.sources,
    "topics": lambda c, f: not f.topics.isdisjoint(c.topics),
    "own_channel": lambda c, f: f.own_channel is c.own_channel,
    "followers_from": lambda c, f: (f.followers or 0) >= (c.followers_from or 0),
    "followers_to": lambda c, f: _at_most(f.followers, c.followers_to),
    "leader": lambda c, f: is_leader(f.network, f.followers) is c.leader,
    "roles": lambda c, f: not f.roles.isdisjoint(c.roles),
    "rating_to": lambda c, f: _at_most(f.rating, c.rating_to),
    "pictures": lambda c, f: f.pictures is c.pictures,
    "profanity": lambda c, f: f.profanity is c.profanity,
    "links": lambda c, f: f.links is c.links,
    "account_days_to": lambda c, f: _is_young(f, c.account_days_to),
}
"""By condition; asked only where the condition is given."""


def checks_of(conditions: Conditions) -> tuple[Check, ...]:
    """The checks that these conditions ask for."""
    bare = Conditions()
    return tuple(
        check for name, check in _CHECKS.items() if getattr(conditions, name) != getattr(bare, name)
    )


def meets(conditions: Conditions, facts: PostFacts) -> bool:
    """Whether a post is as the conditions say, its words aside."""
    return all(check(conditions, facts) for check in checks_of(conditions))


def _at_most(value: float | None, most: float | None) -> bool:
    """What is not known is not small."""
    return value is not None and most is not None and value <= most


def _is_young(facts: PostFacts, days: int | None) -> bool:
    since = facts.registered
    return since is not None and days is not None and facts.at - since <= timedelta(days=days)

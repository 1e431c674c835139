"""Rules as records: their stable form as JSON, their limits, their conditions on facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from app.domain.ids import RuleId, SourceId, TopicId
from app.domain.rule import (
    Acts,
    Conditions,
    PostType,
    Rule,
    Urgency,
    from_json,
    spec_to_json,
    to_json,
)
from app.domain.rule_check import checked, tag_of
from app.domain.rule_facts import Fired, PostFacts, meets, type_of
from app.domain.rule_outcome import facts_of, together
from app.domain.triage import Sentiment, Span, Verdict
from app.errors import (
    RuleEmpty,
    RuleMissed,
    RuleSpec,
    RuleTooLong,
    RuleTooMany,
    RuleUnfit,
    RuleUnnamed,
)

NOW = datetime(2026, 11, 22, tzinfo=UTC)
FACTS = PostFacts(
    type=PostType.REVIEW,
    verdict=Verdict.COMPLAINT,
    mood=Sentiment.NEGATIVE,
    language="ru",
    network="vk",
    source_id=SourceId(1),
    own_channel=True,
    at=NOW,
    topics=frozenset({TopicId(2)}),
    followers=5_000,
    roles=frozenset({"leader"}),
    rating=2.0,
    pictures=True,
    registered=NOW - timedelta(days=10),
)
FULL = Conditions(
    any_words=("вернуть",),
    types=(PostType.REVIEW,),
    verdicts=(Verdict.COMPLAINT,),
    moods=(Sentiment.NEGATIVE,),
    sources=(SourceId(1),),
    own_channel=False,
    followers_from=10,
    rating_to=2.5,
)
TAG = Acts(tags=("а",))


def test_a_rule_survives_json_and_says_only_what_is_given():
    rule = Rule(name="x", conditions=FULL, acts=Acts(verdict=Verdict.SPAM, urgency=Urgency.RAISE))
    assert from_json(to_json(rule)) == rule
    assert spec_to_json(Rule(name="x", acts=TAG)) == {"if": {}, "then": {"tags": ["а"]}}
    assert spec_to_json(rule)["if"]["own_channel"] is False


@pytest.mark.parametrize(
    "raw",
    [
        {"nmae": "x"},
        {"name": 5},
        {"enabled": "yes"},
        {"if": []},
        {"if": {"any_words": "вернуть"}},
        {"if": {"any_words": [1]}},
        {"if": {"verdicts": ["rage"]}},
        {"if": {"followers_from": True}},
        {"if": {"followers_from": "10"}},
        {"if": {"pictures": 1}},
        {"if": {"sources": ["VK"]}},
        {"then": {"urgency": "now"}},
        {"then": {"delete": True}},
    ],
)
def test_what_is_no_rule_is_named(raw: dict[str, Any]):
    with pytest.raises(RuleSpec) as found:
        from_json(raw)
    assert found.value.facts["what"]


@pytest.mark.parametrize(
    ("rule", "error"),
    [
        (Rule(name=" ", acts=TAG), RuleUnnamed),
        (Rule(name="x" * 201, acts=TAG), RuleTooLong),
        (Rule(name="x"), RuleEmpty),
        (Rule(name="x", acts=Acts(tags=("т" * 41,))), RuleTooLong),
        (Rule(name="x", acts=Acts(tags=tuple(map(str, range(21))))), RuleTooMany),
        (Rule(name="x", acts=TAG, conditions=Conditions(any_words=("a\x00",))), RuleTooLong),
        (
            Rule(name="x", acts=TAG, conditions=Conditions(phrases=tuple(map(str, range(20_001))))),
            RuleTooMany,
        ),
        (
            Rule(name="x", acts=TAG, conditions=Conditions(any_words=("ы" * 200,) * 5_001)),
            RuleTooMany,
        ),
        (
            Rule(name="x", acts=TAG, conditions=Conditions(followers_from=9, followers_to=3)),
            RuleMissed,
        ),
        (Rule(name="x", acts=TAG, conditions=Conditions(rating_to=-1.0)), RuleMissed),
    ],
)
def test_what_cannot_be_followed_is_refused(rule: Rule, error: type[RuleUnfit]):
    with pytest.raises(error):
        checked(rule)


def test_ten_thousand_words_are_kept_trimmed_and_each_once():
    words = (*(f" слово{at} " for at in range(10_000)), "слово1", "")
    kept = checked(Rule(name=" a  b ", acts=TAG, conditions=Conditions(any_words=words)))
    assert (kept.name, len(kept.conditions.any_words)) == ("a b", 10_000)
    assert tag_of("  два   слова ") == "два слова"


MET = replace(
    FULL,
    own_channel=True,
    topics=(TopicId(2),),
    roles=("leader",),
    pictures=True,
    languages=("ru",),
    networks=("vk",),
    profanity=False,
    account_days_to=30,
)


@pytest.mark.parametrize(
    "change",
    [
        {"types": (PostType.POST,)},
        {"verdicts": (Verdict.SPAM,)},
        {"topics": (TopicId(9),)},
        {"sources": (SourceId(9),)},
        {"own_channel": False},
        {"followers_from": 6_000},
        {"followers_to": 4_000},
        {"leader": True},
        {"roles": ("troll",)},
        {"rating_to": 1.0},
        {"pictures": False},
        {"links": True},
        {"account_days_to": 5},
    ],
)
def test_conditions_are_met_and_missed_one_by_one(change: dict[str, Any]):
    assert meets(MET, FACTS)
    assert not meets(replace(MET, **change), FACTS)


def test_what_nobody_told_is_not_small_nor_young():
    bare = replace(FACTS, followers=None, rating=None, registered=None)
    assert not meets(Conditions(followers_to=10), bare)
    assert not meets(Conditions(rating_to=5.0), bare)
    assert not meets(Conditions(account_days_to=5), bare)
    assert not meets(Conditions(followers_from=1), bare)


def test_networks_words_for_posts_are_five_kinds():
    assert type_of("mail") is PostType.LETTER
    assert type_of("status", answers=True) is PostType.COMMENT
    assert type_of("status") is PostType.POST
    assert type_of("post", rated=True) is PostType.REVIEW
    assert type_of("business_message") is PostType.MESSAGE


def fired(number: int, **acts: Any) -> Fired:
    span = Span(start=0, end=3, surface="суд")
    return Fired(rule_id=RuleId(number), name=f"№{number}", acts=Acts(**acts), spans=(span,))


def test_the_last_verdict_the_strongest_urgency_and_the_first_of_each_tag_win():
    found = together(
        [
            fired(1, tags=("а", "б"), urgency=Urgency.RAISE, verdict=Verdict.SPAM),
            fired(2, tags=("б",), urgency=Urgency.URGENT, verdict=Verdict.TROLL, hide=True),
        ]
    )
    assert found.tags == (("а", 1), ("б", 1))
    assert (found.verdict, found.verdict_by) == (Verdict.TROLL, "№2")
    assert found.raised is not None
    assert (found.raised.urgency, found.raised.rule) == (Urgency.URGENT, "№2")
    assert (found.hide, found.notify, found.capture) == (True, False, False)


def test_the_history_says_what_was_done_and_nothing_else():
    told = facts_of(fired(1, tags=("а",), hide=True, notify=True), hidden=False)
    assert told == {"rule": "№1", "tags": "а", "did": "notify", "words": "суд"}
    silent = facts_of(fired(1, hide=True, capture=True), hidden=True, silent=True)
    assert silent["did"] == "hide"

"""Risk adds up, the own channel weighs most, and what nobody is hurt by burns nobody."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.analysis_json import parts_from_json, parts_to_json
from app.domain.priority import priority
from app.domain.risk import assess, band, is_leader
from app.domain.risk_weights import CRITERIA, DEFAULT
from app.domain.triage import Band, RiskFacts, Sentiment, Verdict

CALM = RiskFacts(
    own_channel=False,
    followers=None,
    views=None,
    likes=None,
    reposts=None,
    comments=None,
    profanity=False,
    pictures=0,
    verdict=Verdict.COMPLAINT,
    sentiment=Sentiment.NEUTRAL,
    call_to_action=None,
    network="vk",
)
BURNING = replace(
    CALM,
    own_channel=True,
    followers=2_000_000,
    likes=9_000,
    reposts=900,
    comments=900,
    profanity=True,
    pictures=4,
    sentiment=Sentiment.NEGATIVE,
    call_to_action="court",
)


@pytest.mark.parametrize("verdict", list(Verdict))
@pytest.mark.parametrize("facts", [CALM, BURNING])
def test_the_parts_add_up_to_the_score(facts: RiskFacts, verdict: Verdict) -> None:
    risk = assess(replace(facts, verdict=verdict))
    assert sum(part.points for part in risk.parts) == risk.score
    assert all(0 <= part.points <= part.most for part in risk.parts)
    assert [part.criterion for part in risk.parts] == list(CRITERIA)


def test_the_criteria_make_a_hundred_together() -> None:
    assert sum(DEFAULT.most().values()) == 100
    assert assess(BURNING).score == 100


def test_each_criterion_raises_the_score() -> None:
    base = assess(CALM).score
    for change in (
        {"own_channel": True},
        {"followers": 50_000},
        {"reposts": 30},
        {"profanity": True},
        {"pictures": 1},
        {"call_to_action": "boycott"},
    ):
        assert assess(replace(CALM, **change)).score > base


def test_an_opinion_leader_is_named_relative_to_the_network() -> None:
    assert is_leader("mastodon", 3_000)
    assert not is_leader("vk", 3_000)
    reach = assess(replace(CALM, followers=12_000)).parts[1]
    assert (reach.reason, reach.points) == ("opinion_leader", 12)


def test_a_review_site_has_an_audience_of_its_own() -> None:
    assert assess(replace(CALM, network="otzovik")).parts[1].reason == "site_audience"


def test_thanks_and_spam_that_many_read_do_not_burn() -> None:
    loud = replace(BURNING, profanity=False, call_to_action=None)
    assert assess(replace(loud, verdict=Verdict.THANKS)).band is not Band.HIGH
    assert assess(replace(loud, verdict=Verdict.SPAM)).band is Band.LOW


def test_bands_begin_where_they_are_said_to() -> None:
    assert [band(score) for score in (0, 29, 30, 54, 55, 100)] == [
        Band.LOW,
        Band.LOW,
        Band.MEDIUM,
        Band.MEDIUM,
        Band.HIGH,
        Band.HIGH,
    ]


def test_negative_counts_from_a_network_do_no_harm() -> None:
    assert assess(replace(CALM, likes=-5, reposts=-1, views=-7, pictures=-1)).score >= 0


def test_parts_survive_json() -> None:
    parts = assess(BURNING).parts
    assert parts_from_json(parts_to_json(parts)) == parts


def test_own_channel_stands_above_its_equal_and_below_the_next_score() -> None:
    risk = assess(CALM)
    hotter = replace(risk, score=risk.score + 1)
    here = priority(risk, Verdict.COMPLAINT, own_channel=True)
    assert priority(risk, Verdict.COMPLAINT, own_channel=False) < here
    assert here < priority(hotter, Verdict.COMPLAINT, own_channel=False)


def test_any_complaint_stands_above_every_question() -> None:
    calm, hot = replace(assess(CALM), score=0), replace(assess(CALM), score=100)
    complaint = priority(calm, Verdict.COMPLAINT, own_channel=False)
    assert complaint > priority(hot, Verdict.QUESTION, own_channel=True)


@pytest.mark.parametrize("verdict", list(Verdict))
def test_priority_stays_between_nought_and_a_thousand(verdict: Verdict) -> None:
    for score in (0, 100):
        risk = replace(assess(CALM), score=score)
        assert 0 <= priority(risk, verdict, own_channel=True) <= 1000

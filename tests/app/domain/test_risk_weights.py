"""Other weights make another score of the same findings; whatever they are, it adds up."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import risk_weights
from app.domain.analysis_json import parts_from_json, parts_to_json
from app.domain.leaders import Audiences
from app.domain.priority import HIGHEST, priority
from app.domain.risk import RULE, assess, band, reweigh
from app.domain.risk_weights import CRITERIA, DEFAULT, RiskWeights, checked, with_values
from app.domain.triage import Band, Risk, RiskFacts, RiskPart, Sentiment, Verdict
from app.risk_errors import RiskWeightsUnfit

COUNT = st.none() | st.integers(min_value=-10, max_value=10**9)
NETWORKS = ("vk", "otzovik", "email", "rss", "mastodon", "nowhere", "")
FACTS = st.builds(
    RiskFacts,
    own_channel=st.booleans(),
    followers=COUNT,
    views=COUNT,
    likes=COUNT,
    reposts=COUNT,
    comments=COUNT,
    profanity=st.booleans(),
    pictures=st.integers(min_value=-1, max_value=9),
    verdict=st.sampled_from(list(Verdict)),
    sentiment=st.sampled_from(list(Sentiment)),
    call_to_action=st.sampled_from(["court", "polite_request", None]),
    network=st.sampled_from(NETWORKS),
    private=st.booleans(),
    seen=st.none() | st.builds(Audiences, known=st.just(500), top=st.integers(0, 10**6)),
)


@st.composite
def weights(draw: st.DrawFn) -> RiskWeights:
    each = draw(st.lists(st.integers(0, 100), min_size=6, max_size=6).filter(any))
    medium = draw(st.integers(1, 99))
    high = draw(st.integers(medium + 1, 100))
    return RiskWeights(**dict(zip(CRITERIA, each, strict=True)), medium_from=medium, high_from=high)


@given(weights())
def test_the_most_points_are_whole_and_make_a_hundred(given_weights: RiskWeights) -> None:
    most = given_weights.most()
    assert sum(most.values()) == 100
    total = sum(given_weights.of(name) for name in CRITERIA)
    assert all(abs(most[name] - 100 * given_weights.of(name) / total) < 1 for name in CRITERIA)


@given(FACTS, weights())
def test_the_parts_add_up_whatever_they_weigh(facts: RiskFacts, own: RiskWeights) -> None:
    risk = assess(facts, own)
    assert risk.score == sum(part.points for part in risk.parts)
    assert all(0 <= part.points <= part.most for part in risk.parts)
    assert all(part.points == int(part.points) for part in risk.parts)
    assert risk.band is band(risk.score, own)


@given(FACTS, weights(), weights())
def test_weighing_stored_parts_anew_gives_what_assessing_anew_would(
    facts: RiskFacts, before: RiskWeights, after: RiskWeights
) -> None:
    stored = parts_from_json(parts_to_json(assess(facts, before).parts))
    assert reweigh(stored, after) == assess(facts, after)


@given(FACTS, weights())
def test_of_equal_risk_claims_come_first_and_then_the_own_channel(
    facts: RiskFacts, own: RiskWeights
) -> None:
    risk = assess(facts, own)
    claims = {o: priority(risk, Verdict.COMPLAINT, own_channel=o) for o in (True, False)}
    others = [verdict for verdict in Verdict if verdict is not Verdict.COMPLAINT]
    for verdict in others:
        here, there = (priority(risk, verdict, own_channel=o) for o in (True, False))
        assert claims[True] > claims[False] > here > there


@pytest.mark.parametrize("score", range(0, 100, 9))
def test_among_requests_the_own_channel_decides_and_a_point_of_risk_decides_more(
    score: int,
) -> None:
    now, hotter = (Risk(score=s, band=Band.LOW, parts=()) for s in (score, score + 1))
    for one in (Verdict.QUESTION, Verdict.SUGGESTION):
        for other in (Verdict.QUESTION, Verdict.SUGGESTION):
            here = priority(now, one, own_channel=True)
            assert here > priority(now, other, own_channel=False)
            assert priority(hotter, other, own_channel=False) > here


def test_parts_of_an_older_version_have_the_shares_of_their_points() -> None:
    old = [{"criterion": "place", "points": 12.0, "most": 20.0, "reason": "x", "facts": {}}]
    part = parts_from_json(old)[0]
    assert (part.share, part.weight) == (0.6, 20)
    heavier = reweigh([part], with_values(DEFAULT, {"place": 100}))
    assert heavier.parts[0].points == round(0.6 * heavier.parts[0].most)


def test_what_a_rule_wants_survives_other_weights() -> None:
    calm = Risk(score=0, band=Band.LOW, parts=())
    raised, urgent = (
        reweigh([RiskPart(criterion=RULE, points=0, most=0, reason=reason)], DEFAULT)
        for reason in ("raise", "urgent")
    )
    assert (raised.band, urgent.band) == (Band.MEDIUM, Band.HIGH)
    assert priority(urgent, Verdict.SPAM, own_channel=False) == HIGHEST
    assert raised.score == calm.score


@pytest.mark.parametrize(
    ("values", "what", "reason"),
    [
        ({"place": 101}, "place", "range"),
        ({"reach": -1}, "reach", "range"),
        (dict.fromkeys(CRITERIA, 0), "content", "nothing"),
        ({"high_from": 101}, "high_from", "range"),
        ({"medium_from": 55}, "high_from", "order"),
        ({"colour": 3}, "colour", "unknown"),
    ],
)
def test_weights_that_measure_nothing_are_refused(
    values: dict[str, int], what: str, reason: str
) -> None:
    with pytest.raises(RiskWeightsUnfit) as refused:
        with_values(DEFAULT, values)
    assert refused.value.facts == {"what": what, "reason": reason}


def test_weights_survive_json_and_what_is_none_is_the_default() -> None:
    own = with_values(DEFAULT, {"place": 30, "high_from": 70})
    assert risk_weights.from_json(risk_weights.to_json(own)) == own
    odd: tuple[object, ...] = (None, 3, [], {"place": "30"}, {"place": 1000}, {"later": 5})
    for each in odd:
        assert risk_weights.from_json(each) == DEFAULT
    assert checked(replace(own, place=0)).most()["place"] == 0

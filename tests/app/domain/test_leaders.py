"""An audience is large for the network it is on, or among those that were seen there (T9)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.leaders import ENOUGH, LEADER_FROM, Audiences, Leader, leader, leads_from
from app.domain.risk import assess
from app.sources.catalogue import NETWORKS
from tests.app.domain.test_risk import CALM

SEEN = Audiences(known=ENOUGH, top=1_500)


@pytest.mark.parametrize("network", [network.name for network in NETWORKS if network.kinds])
def test_every_network_that_can_be_listened_to_has_a_measure(network: str) -> None:
    assert network in LEADER_FROM
    assert leader(network, leads_from(network) - 1) is None
    found = leader(network, leads_from(network))
    assert found is not None
    assert found.how == "network"


def test_who_stands_out_among_those_seen_there_leads_too() -> None:
    assert leader("vk", 1_500, SEEN) == Leader(audience=1_500, how="here", least=1_500, known=200)
    assert leader("vk", 1_499, SEEN) is None
    assert leader("vk", 12_000, SEEN) == Leader(audience=12_000, how="network", least=10_000)


def test_few_known_audiences_are_not_compared() -> None:
    assert leader("vk", 5_000, replace(SEEN, known=ENOUGH - 1)) is None


def test_the_most_read_of_accounts_that_nobody_reads_leads_nobody() -> None:
    assert leader("vk", 900, replace(SEEN, top=40)) is None
    assert leader("vk", 1_000, replace(SEEN, top=40)) is not None


def test_the_measure_of_the_network_is_never_raised_by_what_was_seen() -> None:
    assert leader("vk", 10_000, replace(SEEN, top=900_000)) is not None


def test_an_author_of_whom_nothing_is_known_leads_nobody() -> None:
    assert leader("vk", None, SEEN) is None


def test_the_risk_says_by_which_measure() -> None:
    far = assess(replace(CALM, followers=12_000)).parts[1]
    near = assess(replace(CALM, followers=2_000, seen=SEEN)).parts[1]
    assert (far.reason, far.facts["least"], far.points) == ("opinion_leader", "10000", 12)
    assert (near.reason, near.facts["known"], near.points) == ("opinion_leader_here", "200", 12)

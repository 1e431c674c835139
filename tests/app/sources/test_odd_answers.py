"""Any network reads any of its recorded answers spoiled, or says what is wrong with it."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.post import FetchedPost
from app.domain.source import SourceConfig, SourceKind
from app.errors import SourceError
from app.sources.answer import Answer
from app.sources.asking import Mark, Task
from app.sources.catalogue import NETWORKS
from app.sources.network import Network, Place
from app.sources.registry import checked, place_of
from tests.app.sources.test_odd_shapes import ODD, OWN, places, put
from tests.app.sources.test_params import GOOD

AT = datetime(2026, 11, 1, tzinfo=UTC)


def bodies(network: Network) -> list[Any]:
    """What this network's recordings of our own hold."""
    found = []
    for path in sorted((OWN / network.name).glob("*/*.json")):
        if path.stem.isdigit():
            with suppress(ValueError):  # some are cut on purpose
                found.append(json.loads(path.read_text("utf-8")))
    return found


RECORDED = [network for network in NETWORKS if bodies(network)]


def place(network: Network, kind: SourceKind) -> Place:
    """A source of this kind."""
    params = {p.name: p.example or GOOD[p.name] for p in kind.params if p.required}
    config = SourceConfig(
        name="x",
        network=kind.network,
        kind=kind.kind,
        params=params,
        base_url="https://example.com" if kind.needs_server else None,
    )
    return place_of(network, checked(config))


def tasks(network: Network, spot: Place) -> list[Task]:
    """What a first and a later sync begin with."""
    first = network.first(spot, {})
    later = network.first(spot, {one.mark_key: Mark(word="1", at=AT) for one in first})
    return [*first, *later]


@pytest.mark.parametrize("network", RECORDED, ids=lambda network: network.name)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_no_answer_makes_a_network_fall_over(network: Network, data: st.DataObject):
    body = data.draw(st.sampled_from(bodies(network)))
    for _ in range(data.draw(st.integers(1, 3))):
        inside = places(body) if isinstance(body, dict | list) else [()]
        body = put(body, data.draw(st.sampled_from(inside)), data.draw(ODD))
    answer = Answer(
        url="https://example.com/x", status=200, headers={}, body=json.dumps(body).encode()
    )
    for asked in (network.refused, network.given, network.whose):
        with suppress(SourceError):
            asked(answer)
    network.told([answer], [])
    for kind in network.kinds:
        reads(network, kind, answer)


def reads(network: Network, kind: SourceKind, answer: Answer) -> None:
    """Reads the answer as each of the lists, and as what a look at its posts says."""
    spot = place(network, kind)
    for task in tasks(network, spot):
        with suppress(SourceError):
            portion = network.read(task, answer, spot)
            assert all(isinstance(post, FetchedPost) for post in portion.posts)
            for look in network.looks(spot, portion.posts)[:1]:
                network.seen(look, answer, spot)

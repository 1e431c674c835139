"""Whatever stands where something else was expected, no page of these networks falls over."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.source import SourceConfig
from app.errors import SourceRefused
from app.sources.answer import Answer
from app.sources.asking import Ask, Task
from app.sources.catalogue import network_of
from app.sources.network import Network, Place
from tests.app.sources.networks.hear import OWN
from tests.app.sources.test_odd_shapes import ODD, places, put

LISTS = {"telegram_bot": ("updates",), "ok": ("topics", "comments"), "youtube": ("threads",)}
PAGE = (OWN / "telegram_web/channel_preview/01.html").read_text("utf-8")


def bodies(network: str) -> list[Any]:
    found = sorted(Path(OWN / network).glob("*/0*.json"))
    return [json.loads(path.read_bytes()) for path in found]


BODIES = {network: bodies(network) for network in LISTS}


@st.composite
def spoiled(draw: st.DrawFn) -> tuple[str, Any]:
    """A recorded body with odd things in up to three places."""
    network = draw(st.sampled_from(sorted(LISTS)))
    body = draw(st.sampled_from(BODIES[network]))
    for _ in range(draw(st.integers(1, 3))):
        body = put(body, draw(st.sampled_from(places(body))), draw(ODD))
        if not isinstance(body, dict):
            return network, {}
    return network, body


def read(network: Network, answer: Answer, name: str) -> None:
    config = SourceConfig(name="x", network=network.name, kind=network.kinds[0].kind)
    place = Place(config=config, base="", site="")
    network.told([answer], network.given(answer))
    portion = network.read(Task(list=name, ask=Ask(path="/s/")), answer, place)
    network.looks(place, portion.posts)
    assert all(post.native_id for post in portion.posts)
    assert all(isinstance(network.given_item(post.raw), dict) for post in portion.posts)


@settings(max_examples=300, deadline=None)
@given(spoiled())
def test_any_answer_is_read(drawn: tuple[str, Any]):
    name, body = drawn
    network = network_of(name)
    assert network is not None
    answer = Answer(url="", status=200, headers={}, body=json.dumps(body).encode())
    network.refused(answer)
    for one in LISTS[name]:
        read(network, answer, one)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.integers(0, len(PAGE) - 1), min_size=1, max_size=6), st.integers(1, 60))
def test_any_broken_page_is_read_or_refused(cuts: list[int], length: int):
    page = PAGE
    for at in cuts:
        page = page[:at] + "<" + page[at + length :]
    network = network_of("telegram_web")
    assert network is not None
    headers = {"content-type": "text/html; charset=utf-8"}
    answer = Answer(url="https://t.me/s/x", status=200, headers=headers, body=page.encode())
    with suppress(SourceRefused):
        read(network, answer, "posts")


@pytest.mark.parametrize("network", sorted(LISTS))
def test_the_bodies_to_spoil_are_there(network: str):
    assert len(BODIES[network]) >= 4

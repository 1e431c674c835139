"""Whatever stands where something else was expected, a page is read and nothing falls over."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.post import FetchedPost
from app.sources.networks import mastodon_items
from app.sources.networks.vk import given as vk_given
from app.sources.networks.vk.community import posts_of
from app.sources.networks.vk.errors import error_of, inside
from app.sources.networks.vk.fields import Names, items_of
from app.sources.networks.vk.personal import notified
from app.sources.networks.vk.posts import comment, message, post
from app.sources.networks.vk.spots import SITE, Spot
from app.sources.waits import wait_of

OWN = Path(__file__).resolve().parents[2] / "data" / "payloads"
BODIES = {
    network: [
        body
        for path in sorted((OWN / network).glob("*/0*.json"))
        if path.name != "03.json" or network != "vk"  # that one is cut on purpose
        for body in [json.loads(path.read_text("utf-8"))]
    ]
    for network in ("vk", "mastodon")
}
SCALARS = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=9)
)
ODD = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)


def places(value: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every path into a JSON value."""
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    found = [at]
    if isinstance(value, dict | list):
        for key, one in inner:
            found += places(one, (*at, key)) if isinstance(one, dict | list) else [(*at, key)]
    return found


def put(value: Any, path: tuple[Any, ...], odd: Any) -> Any:
    """A copy of the value with something else at a path."""
    if not path:
        return odd
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[path[0]] = put(value[path[0]], path[1:], odd)
    return copy


@st.composite
def spoiled(draw: st.DrawFn, network: str) -> Any:
    """A recorded body with odd things in up to three places."""
    body = draw(st.sampled_from(BODIES[network]))
    for _ in range(draw(st.integers(1, 3))):
        inside = places(body) if isinstance(body, dict | list) else [()]
        body = put(body, draw(st.sampled_from(inside)), draw(ODD))
    return body


@settings(max_examples=200, deadline=None)
@given(spoiled("vk"))
def test_any_answer_of_vk_is_read(body: Any):
    error_of(body)
    inside(body)
    wait_of(200, {}, body)
    vk_given.given(body)
    vk_given.meta(body)
    response = body.get("response") if isinstance(body, dict) else body
    names, spot = Names(response), Spot(kind="wall", owner=-1, item=9)
    for item in items_of(response):
        assert isinstance(post(item, names, SITE), FetchedPost)
        assert isinstance(comment(item, names, spot, SITE).text, str)
        assert isinstance(message(item, names, SITE).text, str)
        assert isinstance(notified(item, names, SITE), list)
    updates = items_of(body.get("updates")) if isinstance(body, dict) else []
    assert isinstance(posts_of(updates, names, SITE, 1), tuple)


@settings(max_examples=200, deadline=None)
@given(spoiled("mastodon"))
def test_any_answer_of_mastodon_is_read(body: Any):
    mastodon_items.given(body)
    for item in body if isinstance(body, list) else [body]:
        if isinstance(item, dict):
            assert isinstance(mastodon_items.post(item).text, str)


@pytest.mark.parametrize("network", ["vk", "mastodon"])
def test_the_bodies_to_spoil_are_there(network: str):
    assert len(BODIES[network]) >= 5

"""Where an answer comes inside a review, both are read again from what is stored of them."""

from __future__ import annotations

import pytest

from app.sources.given import given
from tests.app.sources.networks.hear import Ear, recorded
from tests.app.sources.server import Routes, say


@pytest.mark.parametrize(
    ("ear", "routes"),
    [
        (
            Ear(network="2gis", kind="branch", params={"branch": "70000001"}),
            {"*": [*recorded("2gis/branch_two_providers", 1), say({"reviews": []})]},
        ),
        (
            Ear(network="banki", kind="bank", params={"bank": "migobank"}, token=None),
            {"*": [*recorded("banki/list_page", 1), say({"data": []})]},
        ),
        (
            Ear(
                network="google_play",
                kind="app",
                params={"package": "ru.migomir"},
                token='{"access_token": "a"}',
            ),
            {"*": [*recorded("google_play/reviews_with_answer", 1), say({})]},
        ),
    ],
    ids=lambda one: getattr(one, "network", ""),
)
def test_reviews_and_answers_are_read_again_from_their_raw_form(ear: Ear, routes: Routes):
    for post in ear.posts(routes):
        told = given(ear.network, post.raw)
        assert (told["id"], told["kind"], told["text"]) == (post.native_id, post.kind, post.text)

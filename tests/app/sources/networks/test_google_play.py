"""Google Play through a real socket; the keys are made for the test."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

from app.domain.post import FetchedPost
from app.errors import SourceError, SourceForbidden, SourceLimited, SourceLogin
from tests.app.sources.networks.hear import Ear, body, recorded
from tests.app.sources.server import Routes, say

CASE = "google_play/reviews_with_answer"
KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
PEM = KEY.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
PUBLIC = KEY.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()
ACCOUNT = json.dumps({"type": "service_account", "client_email": "a@b", "private_key": PEM})
EAR = Ear(network="google_play", kind="app", params={"package": "ru.migomir"}, token=ACCOUNT)
GIVEN = replace(EAR, token=json.dumps({"access_token": "CANARY"}))
REVIEWS = "/androidpublisher/v3/applications/ru.migomir/reviews"
ENTRANCE: Routes = {"/token": say({"access_token": "hour", "expires_in": 3599})}
LAST = say({})
REVIEW = FetchedPost(native_id="g1", kind="review", text="плохо", permalink="p")


@pytest.mark.parametrize("token", [ACCOUNT, json.dumps({"service_account": ACCOUNT})])
def test_a_service_account_enters_once_and_its_key_stays_here(token: str):
    routes: Routes = {**ENTRANCE, REVIEWS: [*recorded(CASE, 1), LAST]}
    _pages, server = replace(EAR, token=token).hear(routes)
    assert server.paths() == ["/token", REVIEWS, REVIEWS]
    told = server.asked[0].form["assertion"]
    claims = jwt.decode(told, PUBLIC, ["RS256"], audience="https://oauth2.googleapis.com/token")
    assert claims["iss"] == "a@b"
    assert server.asked[1].headers["authorization"] == "Bearer hour"


def test_an_hours_token_that_ran_out_is_asked_for_again():
    routes: Routes = {**ENTRANCE, REVIEWS: [say({"error": {"code": 401}}, status=401), LAST]}
    _pages, server = EAR.hear(routes)
    assert server.paths() == ["/token", REVIEWS, "/token", REVIEWS]


def test_an_access_token_needs_no_entrance():
    _pages, server = GIVEN.hear({REVIEWS: LAST})
    assert server.asked[0].headers["authorization"] == "Bearer CANARY"


@pytest.mark.parametrize("token", ['{"service_account": "{"}', '{"private_key": "x"}'])
def test_what_is_no_key_is_a_matter_of_logging_in(token: str):
    with pytest.raises(SourceLogin):
        replace(EAR, token=token).hear({**ENTRANCE, REVIEWS: LAST})


def test_a_key_that_was_withdrawn_is_a_matter_of_logging_in():
    refused = say({"error": "invalid_grant", "error_description": "m"}, status=400)
    with pytest.raises(SourceLogin):
        EAR.hear({"/token": refused, REVIEWS: LAST})


def test_reviews_come_with_title_stars_and_the_answer_below():
    posts = GIVEN.posts({REVIEWS: [*recorded(CASE, 1), LAST]})
    assert [post.native_id for post in posts] == ["g1", "g1:reply", "g2"]
    assert (posts[0].title, posts[0].rating) == ("Не грузит", 1.0)
    assert (posts[1].parent_id, posts[1].context) == ("g1", True)
    assert posts[2].author is None
    link = "https://play.google.com/store/apps/details?id=ru.migomir&reviewId=g1"
    assert posts[0].permalink == link


def test_the_next_page_is_named_by_its_token_and_a_known_one_ends_the_walk():
    pages, server = GIVEN.hear({REVIEWS: [*recorded(CASE, 1), LAST]})
    assert server.asked[1].query["token"] == "p2"
    _again, server = GIVEN.hear({REVIEWS: recorded(CASE, 1)}, pages[-1].cursor)
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    ("about", "kind"),
    [
        ({"errors": [{"reason": "rateLimitExceeded"}]}, SourceLimited),
        ({"status": "RESOURCE_EXHAUSTED"}, SourceLimited),
        ({"status": "PERMISSION_DENIED"}, SourceForbidden),
        ({"status": "UNAUTHENTICATED"}, SourceForbidden),
    ],
)
def test_a_403_is_known_by_its_reason(about: dict[str, Any], kind: type[SourceError]):
    with pytest.raises(kind):
        GIVEN.hear({REVIEWS: say({"error": {"code": 403, **about}}, status=403)})


def test_a_changed_review_is_seen_and_a_missing_one_is_gone():
    now = body(CASE, 1)["reviews"][0]
    now["comments"][0]["userComment"]["text"] = "Стало хуже"
    one = f"{REVIEWS}/g1"
    seen, _server = GIVEN.look({one: [say(now), say({}, status=404)]}, [REVIEW, REVIEW])
    assert [post.text for post in seen[0].posts] == ["Стало хуже", "Исправили"]
    assert seen[1].gone == ("g1",)


def test_an_answer_takes_the_place_of_the_one_before():
    result = {"result": {"replyText": "Исправили", "lastEdited": {"seconds": "1793523600"}}}
    sent, server = GIVEN.send({f"{REVIEWS}/g1:reply": say(result)}, REVIEW, "Исправили")
    assert (sent.native_id, sent.permalink) == ("g1:reply", "p")
    assert sent.at is not None
    assert server.asked[0].json() == {"replyText": "Исправили"}


def test_an_answer_is_found_at_its_review():
    routes: Routes = {f"{REVIEWS}/g1": say(body(CASE, 1)["reviews"][0])}
    found = GIVEN.find(routes, REVIEW, "Исправили")
    assert found is not None
    assert found.native_id == "g1:reply"
    assert GIVEN.find(routes, REVIEW, "Другое") is None

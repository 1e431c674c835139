"""App Store Connect through a real socket; the keys are made for the test."""

from __future__ import annotations

import json
from dataclasses import replace

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

from app.domain.post import FetchedPost
from app.errors import SourceForbidden, SourceLimited, SourceLogin, SourceRefused
from tests.app.sources.networks.hear import Ear, body, recorded
from tests.app.sources.server import Routes, say

CASE = "app_store_connect/reviews_with_response"
KEY = ec.generate_private_key(ec.SECP256R1())
PEM = KEY.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
PUBLIC = KEY.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()
PARTS = {"issuer_id": "I1", "key_id": "K1", "private_key": PEM}
EAR = Ear(
    network="app_store_connect", kind="app", params={"app": "1404176"}, token=json.dumps(PARTS)
)
REVIEWS = "/v1/apps/1404176/customerReviews"
ONE = "/v1/customerReviews/r1"
LAST = say({"data": [], "links": {}})
REVIEW = FetchedPost(native_id="r1", kind="review", text="плохо")


def answered() -> dict[str, object]:
    page = body(CASE, 1)
    return {"data": page["data"][0], "included": page["included"]}


def test_pages_are_followed_by_the_parameters_of_the_next_link():
    _pages, server = EAR.hear({REVIEWS: [*recorded(CASE, 1), LAST]})
    assert [asked.query.get("cursor") for asked in server.asked] == [None, "Q1"]


def test_a_response_hangs_on_its_review_and_opens_no_case():
    posts = EAR.posts({REVIEWS: [*recorded(CASE, 1), LAST]})
    assert [(p.native_id, p.kind, p.parent_id, p.context) for p in posts] == [
        ("r1", "review", None, False),
        ("r2", "review", None, False),
        ("a1", "response", "r1", True),
    ]


def test_each_request_is_signed_by_the_key_and_the_key_stays_here():
    _pages, server = EAR.hear({REVIEWS: LAST})
    token = server.asked[0].headers["authorization"].removeprefix("Bearer ")
    claims = jwt.decode(token, PUBLIC, ["ES256"], audience="appstoreconnect-v1")
    assert (claims["iss"], jwt.get_unverified_header(token)["kid"]) == ("I1", "K1")
    assert 0 < claims["exp"] - claims["iat"] <= 1200


@pytest.mark.parametrize("lost", ["\\n", " ", ""])
def test_a_key_whose_lines_were_lost_on_the_way_still_signs(lost: str):
    token = json.dumps({**PARTS, "private_key": PEM.strip().replace("\n", lost)})
    _pages, server = replace(EAR, token=token).hear({REVIEWS: LAST})
    assert server.asked


def test_a_persons_own_key_has_no_issuer():
    token = json.dumps({**PARTS, "issuer_id": ""})
    _pages, server = replace(EAR, token=token).hear({REVIEWS: LAST})
    signed = server.asked[0].headers["authorization"].removeprefix("Bearer ")
    claims = jwt.decode(signed, PUBLIC, ["ES256"], audience="appstoreconnect-v1")
    assert (claims["sub"], "iss" in claims) == ("user", False)


@pytest.mark.parametrize("token", ['{"key_id": "K1", "private_key": "x"}', '{"key_id": "K1"}'])
def test_what_is_no_key_is_a_matter_of_logging_in(token: str):
    with pytest.raises(SourceLogin):
        replace(EAR, token=token).hear({REVIEWS: LAST})


@pytest.mark.parametrize(("left", "wait"), [("0", 900.0), ("500", 30.0)])
def test_a_limit_waits_long_only_when_the_hour_is_spent(left: str, wait: float):
    headers = {"X-Rate-Limit": f"user-hour-lim:3500;user-hour-rem:{left};"}
    told = {"errors": [{"status": "429", "code": "RATE_LIMIT_EXCEEDED"}]}
    with pytest.raises(SourceLimited) as raised:
        EAR.hear({REVIEWS: say(told, status=429, headers=headers)})
    assert raised.value.wait == wait


def test_a_key_of_the_wrong_role_is_forbidden():
    told = {"errors": [{"status": "403", "code": "FORBIDDEN_ERROR"}]}
    with pytest.raises(SourceForbidden):
        EAR.hear({REVIEWS: say(told, status=403)})


def test_a_changed_review_is_seen_with_its_response_and_a_missing_one_is_gone():
    seen, server = EAR.look({ONE: [say(answered()), say({}, status=404)]}, [REVIEW, REVIEW])
    assert server.asked[0].query["include"] == "response"
    assert [post.native_id for post in seen[0].posts] == ["r1", "a1"]
    assert seen[1].gone == ("r1",)


def test_a_response_names_its_review():
    created = {"data": {"type": "customerReviewResponses", "id": "a9", "attributes": {}}}
    routes: Routes = {"/v1/customerReviewResponses": say(created, status=201)}
    sent, server = EAR.send(routes, REVIEW, "Исправили")
    data = server.asked[0].json()["data"]
    assert (sent.native_id, data["attributes"]["responseBody"]) == ("a9", "Исправили")
    assert data["relationships"]["review"]["data"]["id"] == "r1"


def test_a_refused_response_says_its_code_alone():
    with pytest.raises(SourceRefused) as raised:
        EAR.send(
            {"/v1/customerReviewResponses": say(body(CASE, 2), status=409)}, REVIEW, "Исправили"
        )
    assert raised.value.facts["reason"] == "ENTITY_ERROR.ATTRIBUTE.INVALID"


def test_a_response_is_found_at_its_review():
    found = EAR.find({ONE: say(answered())}, REVIEW, "Исправили, обновитесь")
    assert found is not None
    assert found.native_id == "a1"
    assert EAR.find({ONE: say(answered())}, REVIEW, "Другое") is None

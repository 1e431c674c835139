"""X through a real socket."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from app.domain.post import FetchedAuthor, FetchedPost
from app.domain.price import cost_of
from app.errors import (
    SourceError,
    SourceForbidden,
    SourceLimited,
    SourceLogin,
    SourceMissing,
)
from app.sources.networks.x import PAGES, PRICE, X
from app.sources.networks.x_items import weight
from app.sources.networks.x_oauth import signature
from tests.app.sources.networks.hear import Ear, body, recorded
from tests.app.sources.server import Routes, say

CASE = "x/search_edits_and_gone"
EAR = Ear(network="x", kind="search", params={"query": "мигомир"})
NAMED = Ear(network="x", kind="mentions", params={"user": "https://x.com/migomir"})
SEARCH = "/2/tweets/search/recent"
NOTHING = say({"meta": {"result_count": 0}})
POST = FetchedPost(native_id="11", kind="tweet", text="плохо", raw={"id": "13"})
PROBLEM = "https://api.twitter.com/2/problems/"


def test_pages_are_followed_by_their_token():
    _pages, server = EAR.hear({SEARCH: [*recorded(CASE, 1), NOTHING]})
    assert [asked.query.get("next_token") for asked in server.asked] == [None, "t1"]
    assert server.asked[0].query["query"] == "мигомир"


def test_no_more_pages_are_paid_for_than_the_person_wants():
    one = replace(EAR, params={"query": "мигомир", "pages": "1"})
    _pages, server = one.hear({SEARCH: recorded(CASE, 1)})
    assert len(server.asked) == 1


def test_the_next_sync_pays_only_for_what_is_newer():
    pages, _server = EAR.hear({SEARCH: [*recorded(CASE, 1), NOTHING]})
    marks = json.loads(pages[-1].cursor["marks"])
    marks["marks"]["search"]["at"] = "2999-01-01T00:00:00Z"
    _again, server = EAR.hear({SEARCH: NOTHING}, {"marks": json.dumps(marks)})
    assert server.asked[0].query["since_id"] == "13"


def test_what_is_older_than_search_reaches_is_not_named():
    pages, _server = EAR.hear({SEARCH: [*recorded(CASE, 1), NOTHING]})
    marks = json.loads(pages[-1].cursor["marks"])
    marks["marks"]["search"]["at"] = "2020-01-01T00:00:00Z"
    _again, server = EAR.hear({SEARCH: NOTHING}, {"marks": json.dumps(marks)})
    assert "since_id" not in server.asked[0].query


def test_a_post_is_whole_readable_and_known_by_its_first_version():
    first, second = EAR.posts({SEARCH: [*recorded(CASE, 1), NOTHING]})
    assert (first.native_id, first.permalink) == ("11", "https://x.com/i/web/status/13")
    assert first.text == "@migomir заказ & чек https://example.com/чек"
    assert first.edited is not None
    assert (second.text, second.edited) == ("Мигомир снова потерял мой заказ", None)


def test_an_author_comes_with_name_and_followers():
    author = EAR.posts({SEARCH: [*recorded(CASE, 1), NOTHING]})[0].author
    assert author is not None
    assert (author.native_id, author.handle, author.followers) == ("5", "anna", 70)


def test_the_number_behind_a_name_is_asked_for_once():
    user, mentions = "/2/users/by/username/migomir", "/2/users/7/mentions"
    routes: Routes = {user: say({"data": {"id": "7"}}), mentions: [*recorded(CASE, 1), NOTHING]}
    pages, server = NAMED.hear(routes)
    assert server.paths() == [user, mentions, mentions]
    assert server.asked[2].query["pagination_token"] == "t1"
    _again, server = NAMED.hear({mentions: NOTHING}, pages[-1].cursor)
    assert (server.paths(), server.asked[0].query["since_id"]) == ([mentions], "13")


def test_nobody_of_that_name_is_missing():
    problem = {"errors": [{"type": f"{PROBLEM}resource-not-found", "value": "migomir"}]}
    with pytest.raises(SourceMissing):
        NAMED.hear({"/2/users/by/username/migomir": say(problem)})


@pytest.mark.parametrize(
    ("status", "told", "kind"),
    [
        (403, {"type": f"{PROBLEM}client-forbidden"}, SourceForbidden),
        (403, {"type": f"{PROBLEM}unsupported-authentication"}, SourceLogin),
        (401, {"title": "Unauthorized", "type": "about:blank"}, SourceLogin),
        (400, {"errors": [{"code": 214, "message": "m"}]}, SourceError),
        (400, {"errors": [{"message": "m"}], "type": f"{PROBLEM}invalid-request"}, SourceError),
    ],
)
def test_problems_are_known_by_their_type(status: int, told: Any, kind: type[SourceError]):
    with pytest.raises(kind) as raised:
        EAR.hear({SEARCH: say(told, status=status)})
    assert "m" not in raised.value.facts.values()


def test_a_limit_says_at_which_second_it_ends():
    headers = {"x-rate-limit-reset": "1793000060", "date": "Mon, 26 Oct 2026 08:53:20 GMT"}
    limited = {"errors": [{"code": 88, "message": "Rate limit exceeded"}]}
    with pytest.raises(SourceLimited) as raised:
        EAR.hear({SEARCH: say(limited, status=429, headers=headers)})
    assert 1 <= raised.value.wait <= 900


def test_an_edit_is_seen_in_its_newest_version_and_a_gone_post_is_gone():
    newest = {"id": "13", "text": "хуже", "edit_history_tweet_ids": ["11", "13"]}
    oldest = {**newest, "id": "11", "text": "плохо"}
    lost = {"type": f"{PROBLEM}resource-not-found", "resource_id": "12"}
    hidden = {"type": f"{PROBLEM}not-authorized-for-resource", "resource_id": "14"}
    told = {"data": [oldest], "includes": {"tweets": [newest]}, "errors": [lost, hidden]}
    posts = [replace(POST, native_id=native, raw={}) for native in ("11", "12", "14")]
    seen, server = EAR.look({"/2/tweets": say(told)}, posts)
    assert server.asked[0].query["ids"] == "11,12,14"
    assert [(post.native_id, post.text) for post in seen[0].posts] == [("11", "хуже")]
    assert seen[0].gone == ("12",)


def test_a_single_gone_post_is_gone():
    problem = {"errors": [{"type": f"{PROBLEM}resource-not-found", "resource_id": "11"}]}
    seen, _server = EAR.look({"/2/tweets": say(problem)}, [POST])
    assert seen[0].gone == ("11",)


def test_posts_that_are_gone_cost_one_request_for_all_of_them():
    posts = [replace(POST, native_id=str(number), raw={}) for number in range(1, 41)]
    lost = [{"type": f"{PROBLEM}resource-not-found", "value": str(n)} for n in range(1, 41)]
    seen, server = EAR.look({"/2/tweets": say({"errors": lost})}, posts)
    assert len(seen[0].gone) == 40
    assert len(server.asked) == 1


def test_one_error_for_several_posts_is_about_that_post_and_asks_for_no_other_again():
    posts = [replace(POST, native_id=native, raw={}) for native in ("11", "12")]
    lost = {"errors": [{"type": f"{PROBLEM}resource-not-found", "resource_id": "12"}]}
    seen, server = EAR.look({"/2/tweets": say(lost)}, posts)
    assert [one.gone for one in seen] == [("12",)]
    assert len(server.asked) == 1


def test_an_author_is_asked_for_once_however_many_posts_are_not_found():
    author = FetchedAuthor(native_id="3")
    posts = [replace(POST, native_id=native, raw={}, author=author) for native in ("11", "12")]
    lost = [{"type": f"{PROBLEM}resource-not-found", "resource_id": n} for n in ("11", "12")]
    told: Routes = {"/2/tweets": say({"errors": lost}), "/2/users/3": say({"data": {"id": "3"}})}
    seen, server = EAR.look(told, posts)
    assert seen[0].gone == ("11", "12")
    assert server.paths() == ["/2/tweets", "/2/users/3"]


def test_an_answer_names_the_version_that_stands_there():
    sent, server = EAR.send({"/2/tweets": say({"data": {"id": "20"}}, status=201)}, POST, "Да")
    assert sent.permalink == "https://x.com/i/web/status/20"
    wanted = {"text": "Да", "reply": {"in_reply_to_tweet_id": "13"}}
    assert server.asked[0].json() == wanted


def test_an_answer_is_found_though_names_were_put_before_it():
    stands = {**body(CASE, 1)["data"][1], "id": "20", "note_tweet": None, "text": "@anna Да"}
    stands["referenced_tweets"] = [{"type": "replied_to", "id": "13"}]
    own = "/2/users/7/tweets"
    routes: Routes = {"/2/users/me": say({"data": {"id": "7"}}), own: say({"data": [stands]})}
    found = EAR.find(routes, POST, "Да")
    assert found is not None
    assert EAR.find(routes, POST, "Нет") is None


def test_four_parts_sign_each_request_and_none_of_them_travels():
    parts = {"api_key": "AK", "api_secret": "CANARY1", "access_token": "AT"}
    token = json.dumps({**parts, "access_secret": "CANARY2"})
    _pages, server = replace(EAR, token=token).hear({SEARCH: NOTHING})
    header = server.asked[0].headers["authorization"]
    assert header.startswith('OAuth oauth_consumer_key="AK"')
    assert "CANARY" not in header


def test_a_signature_is_the_one_of_the_standards_example():
    # The worked example of X's own guide «Creating a signature».
    params = {
        "include_entities": "true",
        "oauth_consumer_key": "xvz1evFS4wEEPTGEFPHBog",
        "oauth_nonce": "kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg",
        "oauth_signature_method": "HMAC-SHA1",
        "oauth_timestamp": "1318622958",
        "oauth_token": "370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb",
        "oauth_version": "1.0",
        "status": "Hello Ladies + Gentlemen, a signed OAuth request!",
    }
    secret = {
        "api_secret": "kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw",
        "access_secret": "LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE",
    }
    address = "https://api.twitter.com/1.1/statuses/update.json"
    assert signature("POST", address, params, secret) == "hCtSmYh+iHYCEqBWrE7C7hYmtUk="


def test_what_a_search_may_cost_is_known_before_it():
    most = cost_of(PRICE, {"query": "a"})
    assert str(PRICE.pages) == PAGES.default
    assert (most.posts, most.dollars) == (500, 7.5)
    assert cost_of(PRICE, {"pages": "2"}).dollars == 3.0


def test_an_answer_is_weighed_as_x_does_it():
    assert (weight("я" * 280), weight("日" * 140), weight("a https://x.y/long")) == (280, 280, 25)
    assert X().length("日" * 141) == 282

"""Odnoklassniki through a real socket: signed calls, topics, comments, chats."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime

import pytest

from app.domain.post import FetchedPost
from app.errors import SourceLimited, SourceLogin, SourceRefused, SourceUnsure
from app.sources.networks.ok import signature
from app.sources.networks.ok_items import in_id, moscow
from app.sources.walk import walk_of
from tests.app.sources.networks.hear import Ear, body, recorded
from tests.app.sources.server import Asked, Handler, Routes, reset, say

CASE = "ok/topics_comments_chats"
KEYS = json.dumps(
    {"application_key": "PUBLIC", "access_token": "CANARY", "session_secret_key": "CANARY2"}
)
EAR = Ear(network="ok", kind="discussions", params={"group_id": "900" * 3}, token=KEYS)
CHATS = Ear(network="ok", kind="chats")
REST, UPDATES, SUBSCRIBE = "/fb.do", "/graph/me/updates", "/graph/me/subscribe"
CHAT = "/graph/me/messages/chat:C1"
SUCCESS = say({"success": True})
NOTHING = say({"updates": [], "marker": 77})
ROUTES: Routes = {REST: recorded(CASE, 1, 2, 3)}
HEARD: Routes = {SUBSCRIBE: SUCCESS, UPDATES: [*recorded(CASE, 4), NOTHING]}


def refusal(number: int) -> list[Handler]:
    return [say(body("ok/refusals", number))]


def heard() -> dict[str, FetchedPost]:
    return {post.native_id: post for post in EAR.posts(ROUTES)}


def message() -> FetchedPost:
    return CHATS.posts(HEARD)[0]


def is_signed(asked: Asked) -> bool:
    named = {k: v for k, v in asked.query.items() if k not in {"sig", "access_token"}}
    text = "".join(f"{name}={named[name]}" for name in sorted(named)) + "CANARY2"
    return asked.query["sig"] == hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()


def test_every_call_is_signed_over_all_but_the_token():
    pages, server = EAR.hear(ROUTES)
    assert [asked.query["method"] for asked in server.asked] == [
        "stream.get",
        "discussions.getComments",
        "discussions.getComments",
    ]
    assert all(is_signed(asked) for asked in server.asked)
    assert {asked.query["access_token"] for asked in server.asked} == {"CANARY"}
    assert "CANARY" not in repr([page.cursor for page in pages])


def test_the_signature_of_a_known_call():
    assert signature({"b": "2", "a": "1", "access_token": "x"}, "s") == (
        hashlib.md5(b"a=1b=2s", usedforsecurity=False).hexdigest()
    )


def test_topics_of_the_group_itself_open_no_case_and_those_of_guests_do():
    posts = heard()
    assert (posts["7001"].context, posts["7002"].context) == (False, True)
    assert posts["7001"].permalink == "https://ok.ru/group/900/topic/7001"
    author = posts["7001"].author
    assert author is not None
    assert (author.name, author.url) == ("Анна Ким", "https://ok.ru/profile/81")


def test_comments_hang_below_their_topic_and_below_what_they_answer():
    first, answer = [post for post in EAR.posts(ROUTES) if post.kind == "comment"]
    assert (first.thread_id, first.parent_id) == ("7001", "7001")
    assert (answer.thread_id, answer.parent_id) == ("7001", first.native_id)
    assert first.text == "И мне Иван не вернул"
    assert first.permalink == "https://ok.ru/group/900/topic/7001"


def test_the_second_sync_leaves_topics_without_new_comments_alone():
    pages, _server = EAR.hear(ROUTES)
    _pages, server = EAR.hear(ROUTES, pages[-1].cursor)
    assert [asked.query["method"] for asked in server.asked] == ["stream.get"]


def test_an_anchor_is_followed_while_there_is_more():
    _pages, server = EAR.hear(ROUTES)
    assert [asked.query.get("anchor") for asked in server.asked] == [None, None, "A2"]


def test_moscows_clock_is_read_as_it_went_that_year_and_the_id_proves_it():
    at = datetime(2014, 4, 1, 9, 0, tzinfo=UTC)
    assert moscow("2014-04-01 13:00:00") == at == in_id("MTM5NjM0MjgwMDAwMDotMToxOjE=")
    assert moscow("2015-04-01 12:00:00") == datetime(2015, 4, 1, 9, 0, tzinfo=UTC)
    assert (moscow("вчера"), in_id("not base64"), in_id("")) == (None, None, None)


@pytest.mark.parametrize(("number", "error"), [(1, SourceLogin), (2, SourceLimited)])
def test_an_error_inside_a_good_status_is_an_error(number: int, error: type[Exception]):
    with pytest.raises(error):
        EAR.hear({REST: refusal(number)})


def test_an_error_in_the_header_alone_is_an_error():
    with pytest.raises(SourceLogin):
        EAR.hear({REST: say({}, headers={"invocation-error": "103"})})


def test_a_comment_is_gone_when_its_own_request_says_so():
    posts = [post for post in EAR.posts(ROUTES) if post.kind == "comment"]
    routes: Routes = {
        REST: [say({"comment": body(CASE, 2)["comments"][0]}), *refusal(3), *recorded(CASE, 1)]
    }
    seen, server = EAR.look(routes, posts)
    assert [one.gone for one in seen] == [(), ("c2",)]
    assert [asked.query.get("comment_id") for asked in server.asked][1] == "c2"


def test_chats_are_subscribed_to_and_heard_from_the_marker_on():
    pages, server = CHATS.hear(HEARD)
    assert server.asked[0].json() == {
        "types": ["MESSAGE_CREATED", "CHAT_SYSTEM"],
        "longPolling": True,
    }
    assert walk_of(pages[-1].cursor).marks["updates"].word == "77"
    _pages, server = CHATS.hear(HEARD, pages[-1].cursor)
    assert server.asked[1].query["marker"] == "77"


def test_a_refused_subscription_does_not_keep_us_from_asking():
    found = CHATS.posts({**HEARD, SUBSCRIBE: say({"error_code": 10})})
    assert [post.text for post in found] == ["Где заказ?", ""]


def test_a_message_of_a_chat_and_what_is_none():
    post, other = CHATS.posts(HEARD)
    assert (post.native_id, post.thread_id, post.known) == ("mid:C1.1", "chat:C1", True)
    assert [one.kind for one in post.attachments] == ["image"]
    assert (other.known, other.context) == (False, True)


def test_the_shape_of_long_polling_is_read_too():
    inner = {
        "sender": {"user_id": 82, "name": "Борис"},
        "recipient": {"chat_id": "chat:C1"},
        "body": {"mid": "mid:C1.2", "text": "Алло"},
    }
    update = {"update_type": "message_created", "timestamp": 1790000000000, "message": inner}
    routes: Routes = {SUBSCRIBE: SUCCESS, UPDATES: [say({"updates": [update]}), NOTHING]}
    (post,) = CHATS.posts(routes)
    assert (post.native_id, post.text, post.thread_id) == ("mid:C1.2", "Алло", "chat:C1")


def test_an_answer_goes_into_the_chat():
    sent, server = CHATS.send({CHAT: say({"message_id": "mid:C1.9"})}, message(), "Едет")
    assert server.asked[0].query["access_token"] == "CANARY"
    assert server.asked[0].json() == {
        "recipient": {"chat_id": "chat:C1"},
        "message": {"text": "Едет"},
    }
    assert sent.native_id == "mid:C1.9"


def test_a_person_who_allows_no_messages_gets_none():
    with pytest.raises(SourceRefused):
        CHATS.send({CHAT: say({"success": [False]})}, message(), "Едет")


def test_a_lost_answer_is_looked_for_in_the_chat_and_theirs_is_not_ours():
    to = message()
    with pytest.raises(SourceUnsure):
        CHATS.send({CHAT: reset}, to, "Едет")
    ours = {"sender": {"user_id": "group:900"}, "message": {"mid": "mid:C1.9", "text": "Едет"}}
    theirs = {"sender": {"user_id": "user:82"}, "message": {"mid": "mid:C1.8", "text": "Едет"}}
    assert CHATS.find({CHAT: say({"messages": [theirs]})}, to, "Едет") is None
    found = CHATS.find({CHAT: say({"messages": [theirs, ours]})}, to, "Едет")
    assert found is not None
    assert found.native_id == "mid:C1.9"


def test_discussions_are_answered_by_copy_and_open():
    with pytest.raises(LookupError):
        EAR.send({}, heard()["7001"], "а")

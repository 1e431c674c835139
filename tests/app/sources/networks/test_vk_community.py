"""A community's long poll through a real socket: events, keys that run out, what was missed."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.post import FetchedPost
from app.errors import SourceBroken, SourceCommunityToken
from app.sources.asking import Mark
from app.sources.base import Page
from app.sources.walk import Walk, walk_of
from tests.app.sources.networks.vk_town import PEOPLE, hear, listed, posts
from tests.app.sources.server import Handler, Routes, Server, say, vk, vk_error

SERVER, POLL, PEOPLE_GET = "/method/groups.getLongPollServer", "/wh7", "/method/users.get"
CONVERSATIONS = "/method/messages.getConversations"
SETTINGS = "/method/groups.getLongPollSettings"
AT = vk({"server": "https://lp.vk.com/wh7", "key": "KEYCANARY", "ts": "10"})
REPLY = {"id": 9, "from_id": 7, "date": 1_700_000_000, "text": "[id1|Иван], плохо"}
ON_WALL = {"post_owner_id": -1, "post_id": 6}


def event(kind: str, thing: dict[str, Any]) -> dict[str, Any]:
    return {"type": kind, "object": thing, "group_id": 1, "event_id": f"e-{kind}"}


def polled(ts: str, *updates: dict[str, Any]) -> Handler:
    return say({"ts": ts, "updates": list(updates)})


def hear_group(
    *answers: Handler, ts: str = "5", pages: int = 0, more: Routes | None = None
) -> tuple[list[Page], Server]:
    routes: Routes = {SERVER: AT, PEOPLE_GET: vk(PEOPLE), CONVERSATIONS: vk(listed())}
    known = Walk(marks={"events": Mark(word=ts)}).cursor() if ts else {}
    settings = vk({"is_enabled": True, "events": {"message_new": 1}})
    polled_at = {**routes, SETTINGS: settings, POLL: list(answers), **(more or {})}
    return hear("community", polled_at, known, pages=pages, group_id="club1")


def told(kind: str, **thing: Any) -> FetchedPost:
    """What one event tells, without names."""
    pages, _server = hear_group(polled("11", event(kind, thing)), polled("11"))
    return posts(pages)[0]


def polls(server: Server) -> list[dict[str, str]]:
    return [asked.query for asked in server.asked if asked.path == POLL]


def mark(pages: list[Page]) -> str:
    return walk_of(pages[-1].cursor).marks["events"].word


def test_events_are_asked_for_from_where_we_stood_at_the_servers_own_address():
    pages, server = hear_group(polled("11"))
    (asked,) = polls(server)
    assert (asked["ts"], asked["key"], asked["act"]) == ("5", "KEYCANARY", "a_check")
    assert mark(pages) == "11"
    assert "authorization" not in server.asked[-1].headers
    assert "access_token" not in asked


def test_the_key_is_in_no_cursor_and_the_server_is_asked_anew():
    pages, _server = hear_group(polled("11", event("wall_reply_new", REPLY | ON_WALL)), pages=3)
    assert not [page for page in pages if "KEYCANARY" in str(page.cursor)]
    _again, server = hear(
        "community", {SERVER: AT, POLL: polled("12")}, pages[-1].cursor, group_id="club1"
    )
    assert server.paths() == [SERVER, SETTINGS, POLL]
    assert polls(server)[0]["ts"] == "11"


def test_a_comment_comes_at_once_and_then_with_its_authors_name():
    pages, server = hear_group(polled("11", event("wall_reply_new", REPLY | ON_WALL)), polled("11"))
    first, named = posts(pages)
    assert (first.native_id, first.thread_id, first.text) == ("9", "-1_6", "Иван, плохо")
    assert first.permalink == "https://vk.com/wall-1_6?reply=9"
    assert named.author is not None
    assert (named.native_id, named.author.name) == ("9", "Анна Ким")
    people = next(asked for asked in server.asked if asked.path == PEOPLE_GET)
    assert people.query["user_ids"] == "7"


@pytest.mark.parametrize(
    ("kind", "where", "native", "thread"),
    [
        ("board_post", {"topic_owner_id": -1, "topic_id": 6}, "topic-1_6:9", "topic-1_6"),
        ("photo_comment", {"photo_owner_id": -1, "photo_id": 6}, "photo-1_6:9", "photo-1_6"),
        ("video_comment", {"video_owner_id": -1, "video_id": 6}, "video-1_6:9", "video-1_6"),
        ("market_comment", {"market_owner_id": -1, "item_id": 6}, "market-1_6:9", "market-1_6"),
        ("wall_reply", ON_WALL, "9", "-1_6"),
    ],
)
def test_comments_are_new_edited_deleted_and_restored_wherever_they_stand(
    kind: str, where: dict[str, int], native: str, thread: str
):
    new, edited = (told(f"{kind}_{what}", **REPLY, **where) for what in ("new", "edit"))
    restored = told(f"{kind}_restore", **REPLY, **where)
    gone = told(f"{kind}_delete", id=9, deleter_id=5, **where)
    assert {(p.native_id, p.thread_id) for p in (new, edited, restored, gone)} == {(native, thread)}
    assert [p.deleted for p in (new, edited, restored, gone)] == [False, False, False, True]
    assert (restored.text, gone.text, gone.author) == ("Иван, плохо", "", None)


def test_messages_come_from_those_who_write_and_our_own_as_context():
    message = {"id": 5, "date": 1, "from_id": 7, "peer_id": 7, "text": "где заказ", "out": 0}
    asked = told("message_new", message=message)
    ours = told("message_reply", **(message | {"id": 6, "out": 1, "from_id": -1}))
    edited = told("message_edit", **(message | {"text": "где?", "update_time": 2}))
    assert [(p.native_id, p.context) for p in (asked, ours)] == [("im7:5", False), ("im7:6", True)]
    assert (edited.native_id, edited.text, edited.thread_id) == ("im7:5", "где?", "im7")
    assert asked.permalink == "https://vk.com/gim1?sel=7"


def test_in_a_conversation_of_several_messages_are_told_apart_without_an_id():
    message = {"id": 0, "conversation_message_id": 31, "date": 1, "from_id": 7, "text": "да"}
    assert told("message_new", message=message | {"peer_id": 2_000_000_001}).native_id == (
        "im2000000001:c31"
    )


def test_a_guests_post_opens_a_case_and_our_own_does_not():
    post = {"id": 4, "owner_id": -1, "date": 1, "text": "обман", "post_type": "post"}
    assert not told("wall_post_new", **post, from_id=7).context
    assert told("wall_post_new", **post, from_id=-1).context


def test_events_in_which_nobody_speaks_are_passed_over_and_unknown_ones_kept():
    updates = [event("group_join", {"user_id": 7}), event("hologram_new", {"x": 1})]
    pages, _server = hear_group(polled("11", *updates), polled("11"))
    (odd,) = posts(pages)
    assert (odd.known, odd.context, odd.raw) == (False, True, updates[1])


def test_a_lost_place_is_taken_anew_and_what_was_missed_is_looked_for():
    answers = (say({"failed": 1, "ts": 30}), polled("31"))
    pages, server = hear_group(*answers)
    assert [asked["ts"] for asked in polls(server)] == ["5", "30"]
    assert server.paths().count(CONVERSATIONS) == 1
    assert mark(pages) == "31"


@pytest.mark.parametrize(("failed", "ts"), [(2, "5"), (3, "10"), (4, "10"), ("odd", "10")])
def test_a_key_that_ran_out_is_asked_for_again(failed: Any, ts: str):
    pages, server = hear_group(say({"failed": failed}), polled("31"))
    assert [asked["ts"] for asked in polls(server)] == ["5", ts]
    assert server.paths().count(SERVER) == 2
    assert mark(pages) == "31"


def test_a_server_that_refuses_every_key_is_broken():
    with pytest.raises(SourceBroken):
        hear_group(say({"failed": 2}))
    with pytest.raises(SourceBroken):
        hear_group(say({"failed": 1, "ts": 30}))


def test_the_first_time_what_is_unread_is_read_first():
    entry = {"conversation": {"peer": {"id": 7}, "unread_count": 1}, "last_message": {"date": 1}}
    message = {"id": 5, "date": 1, "from_id": 7, "peer_id": 7, "text": "алло", "out": 0}
    more = {CONVERSATIONS: vk(listed(entry)), "/method/messages.getHistory": vk(listed(message))}
    pages, server = hear_group(polled("11"), ts="", more=more)
    assert [post.native_id for post in posts(pages)] == ["im7:5"]
    assert polls(server)[0]["ts"] == "10"


def test_closed_messages_do_not_keep_the_events_away():
    pages, _server = hear_group(polled("11"), ts="", more={CONVERSATIONS: vk_error(15)})
    assert mark(pages) == "11"


def test_a_service_key_is_told_that_the_communitys_own_is_needed():
    with pytest.raises(SourceCommunityToken):
        hear("community", {SERVER: vk_error(28)}, group_id="club1")


def test_no_page_promises_a_cursor_that_is_not_another():
    updates = polled("11", event("wall_reply_new", REPLY | ON_WALL))
    for ts in ("", "5"):
        pages, _server = hear_group(updates, say({"failed": 2}), polled("11"), ts=ts)
        seen = [Walk(marks={"events": Mark(word=ts)}).cursor() if ts else {}]
        for page in pages:
            assert not (page.more and page.cursor in seen)
            seen.append(dict(page.cursor))

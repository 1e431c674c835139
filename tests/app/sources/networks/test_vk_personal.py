"""What concerns the token's owner on VK, through a real socket: mentions and messages."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.post import FetchedPost
from app.errors import SourceForbidden
from tests.app.sources.networks.vk_town import hear, listed, look, posts
from tests.app.sources.server import vk, vk_error

MENTIONS, TOLD = "/method/newsfeed.getMentions", "/method/notifications.get"
CONVERSATIONS, HISTORY = "/method/messages.getConversations", "/method/messages.getHistory"
BY_ID = "/method/messages.getById"
POST = {"id": 4, "owner_id": 7, "from_id": 7, "date": 1_700_000_000, "post_type": "post"}
COMMENT = {"id": 9, "from_id": 7, "date": 1_700_000_000, "text": "и у меня"}


def a_message(number: int, date: int = 1_700_000_000, **more: Any) -> dict[str, Any]:
    known = {"id": number, "from_id": 7, "peer_id": 7, "out": 0, "date": date}
    return {**known, "text": f"текст {number}", **more}


def entry(peer: int, *, date: int = 1_700_000_000, unread: int = 1) -> dict[str, Any]:
    conversation = {"peer": {"id": peer, "type": "user"}, "unread_count": unread}
    return {"conversation": conversation, "last_message": a_message(1, date, peer_id=peer)}


def told(kind: str, feedback: Any, parent: dict[str, Any]) -> list[FetchedPost]:
    item = {"type": kind, "date": 1_700_000_000, "feedback": feedback, "parent": parent}
    pages, _server = hear("mentions", {MENTIONS: vk(listed()), TOLD: vk(listed(item))})
    return posts(pages)


def test_mentions_are_posts_and_are_asked_for_from_the_last_time_on():
    routes = {MENTIONS: vk(listed({**POST, "text": "[club1|Мигомир]"})), TOLD: vk(listed())}
    pages, _server = hear("mentions", routes)
    assert [(post.native_id, post.text) for post in posts(pages)] == [("7_4", "Мигомир")]
    _again, server = hear("mentions", routes, pages[-1].cursor)
    assert server.asked[0].query["start_time"] == "1700000000"


@pytest.mark.parametrize(
    ("kind", "parent", "native", "thread", "answered"),
    [
        ("mention_comments", {"id": 5, "to_id": -1, "text": "x"}, "9", "-1_5", None),
        ("comment_photo", {"id": 5, "owner_id": -1}, "photo-1_5:9", "photo-1_5", None),
        ("reply_comment", {"id": 8, "post": {"id": 5, "to_id": -1}}, "9", "-1_5", "8"),
        (
            "reply_comment_video",
            {"id": 8, "video": {"id": 5, "owner_id": -1}},
            "video-1_5:9",
            "video-1_5",
            "video-1_5:8",
        ),
        ("reply_topic", {"id": 5, "owner_id": -1, "title": "t"}, "topic-1_5:9", "topic-1_5", None),
    ],
)
def test_a_notification_is_the_comment_it_tells_of(
    kind: str, parent: dict[str, Any], native: str, thread: str, answered: str | None
):
    (post,) = told(kind, COMMENT, parent)
    assert (post.native_id, post.thread_id, post.parent_id) == (native, thread, answered)
    assert post.known


def test_a_mention_is_the_post_and_what_is_unknown_is_kept():
    assert [post.native_id for post in told("mention", {**POST, "text": "x"}, {})] == ["7_4"]
    (odd,) = told("hologram", {"x": 1}, {})
    assert (odd.known, odd.context, odd.kind) == (False, True, "notification:hologram")


def test_mentions_that_are_closed_leave_the_notifications_heard():
    item = {"type": "mention", "feedback": {**POST, "text": "x"}}
    pages, _server = hear("mentions", {MENTIONS: vk_error(15), TOLD: vk(listed(item))})
    assert len(posts(pages)) == 1
    with pytest.raises(SourceForbidden):
        hear("mentions", {MENTIONS: vk_error(15), TOLD: vk_error(15)})


def test_at_first_what_is_unread_is_read_and_ours_is_context():
    history = listed(a_message(6, out=1, from_id=-1), a_message(5))
    pages, server = hear("messages", {CONVERSATIONS: vk(listed(entry(7))), HISTORY: vk(history)})
    found = [(post.native_id, post.context, post.parent_id) for post in posts(pages)]
    assert found == [("im7:6", True, None), ("im7:5", False, None)]
    assert (server.asked[0].query["filter"], server.asked[1].query["peer_id"]) == ("unread", "7")
    assert posts(pages)[1].author is not None


def test_later_also_what_was_read_elsewhere_is_heard():
    first = {CONVERSATIONS: vk(listed(entry(7))), HISTORY: vk(listed(a_message(5)))}
    pages, _server = hear("messages", first)
    entries = listed(entry(8, date=1_999_999_999, unread=0), entry(7))
    again = {CONVERSATIONS: vk(entries), HISTORY: vk(listed(a_message(9, peer_id=8)))}
    found, server = hear("messages", again, pages[-1].cursor)
    assert server.asked[0].query["filter"] == "all"
    assert [asked.query.get("peer_id") for asked in server.asked] == [None, "8"]
    assert [post.native_id for post in posts(found)] == ["im8:9"]


def test_the_words_of_forwarded_messages_are_heard_with_the_message():
    message = a_message(5, text="", fwd_messages=[{"text": "верните &#36;"}])
    pages, _server = hear(
        "messages", {CONVERSATIONS: vk(listed(entry(7))), HISTORY: vk(listed(message))}
    )
    assert posts(pages)[0].text == "верните $"


def test_messages_are_looked_at_again_together():
    known = [
        FetchedPost(native_id=f"im7:{n}", kind="message", text="", thread_id="im7")
        for n in (5, 6, 7)
    ]
    answer = vk(listed(a_message(5, text="новый"), a_message(6, deleted=1)))
    (seen,) = look("messages", {BY_ID: answer}, *known)
    assert [post.text for post in seen.posts] == ["новый"]
    assert set(seen.gone) == {"im7:6", "im7:7"}

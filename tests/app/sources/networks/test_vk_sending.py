"""Answers on VK through a real socket."""

from __future__ import annotations

import pytest

from app.domain.post import FetchedPost
from app.domain.source import SourceConfig
from app.errors import (
    CannotSend,
    SourceCaptcha,
    SourceError,
    SourceForbidden,
    SourceLimited,
    SourceUnsure,
)
from app.sources.base import OutgoingReply, Sender, SentReply
from app.sources.networks.vk.sending import random_id
from app.sources.registry import sender
from app.sources.transport import Transport
from tests.app.sources import server as bad
from tests.app.sources.networks import vk_town as town
from tests.app.sources.server import Handler, Routes, Server, say, use, vk, vk_error

CREATE, COMMENTS = "/method/wall.createComment", "/method/wall.getComments"
COMMENT = FetchedPost(native_id="5", kind="comment", text="плохо", thread_id="-1_9")
POST = FetchedPost(native_id="-1_9", kind="post:post", text="плохо")


def sending(server: Server, transport: Transport, *, own: bool = True) -> Sender:
    config = SourceConfig(
        name="x",
        network="vk",
        kind="wall_comments",
        params={"owner_id": "-1"},
        base_url=server.base,
        own_channel=own,
    )
    found = sender(config, "CANARY", transport)
    assert found is not None
    return found


def reply(to: FetchedPost = COMMENT, *, public: bool = True) -> OutgoingReply:
    return OutgoingReply(key="key-1", text="Разберёмся сегодня.", to=to, public=public)


def send(
    handler: Handler, to: FetchedPost = COMMENT, *, own: bool = True
) -> tuple[SentReply, Server]:
    async def work(server: Server, transport: Transport) -> SentReply:
        return await sending(server, transport, own=own).send(reply(to))

    return use({CREATE: handler}, work)


def find(routes: Routes, *, own: bool = True) -> SentReply | None:
    async def work(server: Server, transport: Transport) -> SentReply | None:
        return await sending(server, transport, own=own).find(reply())

    return use(routes, work)[0]


def test_an_answer_to_a_comment_names_it_its_key_and_the_community():
    sent, server = send(vk({"comment_id": 77, "parents_stack": [5]}))
    assert sent.native_id == "77"
    assert sent.permalink == "https://vk.com/wall-1_9?reply=77&thread=5"
    form = server.asked[0].form
    assert (form["owner_id"], form["post_id"], form["reply_to_comment"]) == ("-1", "9", "5")
    assert (form["guid"], form["from_group"], form["message"]) == ("key-1", "1", reply().text)


def test_an_answer_to_a_post_on_another_wall_is_ours_in_person():
    _sent, server = send(vk({"comment_id": 77}), POST, own=False)
    assert "reply_to_comment" not in server.asked[0].form
    assert "from_group" not in server.asked[0].form


@pytest.mark.parametrize(
    ("handler", "error"),
    [
        (bad.reset, SourceUnsure),
        (say(b"{"), SourceUnsure),
        (vk_error(10), SourceUnsure),
        (vk_error(14), SourceCaptcha),
        (vk_error(9), SourceLimited),
        (vk_error(213), SourceForbidden),
    ],
)
def test_what_went_wrong_says_whether_it_may_stand_there(
    handler: Handler, error: type[SourceError]
):
    with pytest.raises(error):
        send(handler)


def test_what_cannot_be_sent_is_refused_before_the_network():
    async def work(server: Server, transport: Transport) -> int:
        for outgoing in (reply(public=False), reply(FetchedPost(native_id="5", kind="x", text=""))):
            with pytest.raises(CannotSend):
                await sending(server, transport).send(outgoing)
        return len(server.asked)

    assert use({}, work)[0] == 0


def test_an_answer_of_unknown_fate_is_found_by_author_and_text():
    ours = {"id": 77, "from_id": -1, "text": "Разберёмся  сегодня.", "reply_to_comment": 5}
    strangers = {**ours, "id": 78, "from_id": 7}
    found = find({COMMENTS: vk({"items": [strangers, ours]})})
    assert found is not None
    assert found.native_id == "77"
    assert find({COMMENTS: vk({"items": [strangers]})}) is None


def test_in_person_the_network_is_asked_who_we_are():
    ours = {"id": 77, "from_id": 42, "text": "Разберёмся сегодня.", "reply_to_comment": 5}
    routes = {COMMENTS: vk({"items": [ours]}), "/method/users.get": vk([{"id": 42}])}
    assert find(routes, own=False) is not None


PLACES = [
    ("board", "topic-1_5", "board.createComment", {"group_id": "1", "topic_id": "5"}),
    ("photos", "photo-1_5", "photos.createComment", {"owner_id": "-1", "photo_id": "5"}),
    ("videos", "video-1_5", "video.createComment", {"owner_id": "-1", "video_id": "5"}),
    ("market", "market-1_5", "market.createComment", {"owner_id": "-1", "item_id": "5"}),
]


@pytest.mark.parametrize(("kind", "thread", "method", "where"), PLACES)
def test_answers_beside_the_walls_go_where_the_comment_stands(
    kind: str, thread: str, method: str, where: dict[str, str]
):
    to = FetchedPost(native_id=f"{thread}:9", kind="comment", text="", thread_id=thread)
    sent, server = town.send(kind, {f"/method/{method}": vk(77)}, reply(to), **OWNERS[kind])
    form = server.asked[0].form
    assert {name: form[name] for name in where} == where
    assert (form["guid"], form["from_group"], form["message"]) == ("key-1", "1", reply().text)
    assert form.get("reply_to_comment") == (None if kind == "board" else "9")
    assert sent.native_id == f"{thread}:77"


OWNERS: dict[str, dict[str, str]] = {"board": {"group_id": "1"}, "messages": {}} | {
    kind: {"owner_id": "-1"} for kind in ("photos", "videos", "market")
}


@pytest.mark.parametrize(("kind", "thread", "method", "where"), PLACES)
def test_an_answer_of_unknown_fate_is_found_beside_the_walls(
    kind: str, thread: str, method: str, where: dict[str, str]
):
    del where
    to = FetchedPost(native_id=f"{thread}:9", kind="comment", text="", thread_id=thread)
    listing = f"/method/{method.replace('createComment', 'getComments')}"
    ours = {"id": 77, "from_id": -1, "text": reply().text, "date": 1_700_000_000}
    found = town.find(kind, {listing: vk(town.listed(ours))}, reply(to), **OWNERS[kind])
    assert found is not None
    assert found.native_id == f"{thread}:77"
    strangers = {**ours, "from_id": 7}
    assert not town.find(kind, {listing: vk(town.listed(strangers))}, reply(to), **OWNERS[kind])


MESSAGE = FetchedPost(native_id="im7:9", kind="message", text="где?", thread_id="im7")
SEND, HISTORY = "/method/messages.send", "/method/messages.getHistory"


def test_a_message_is_answered_with_a_number_of_its_own():
    for public in (True, False):
        sent, server = town.send("messages", {SEND: vk(77)}, reply(MESSAGE, public=public))
        form = server.asked[0].form
        assert (form["peer_id"], form["reply_to"], form["message"]) == ("7", "9", reply().text)
        assert form["random_id"] == str(random_id("key-1"))
        assert (sent.native_id, sent.permalink) == ("im7:77", "https://vk.com/im?sel=7")


def test_a_message_of_unknown_fate_is_known_by_its_number_and_not_by_its_text():
    mine = {"id": 77, "peer_id": 7, "from_id": 42, "out": 1, "date": 1, "text": reply().text}
    routes: Routes = {"/method/users.get": vk([{"id": 42}])}
    for number, found in ((random_id("key-1"), True), (5, False), (0, True)):
        history = vk(town.listed({**mine, "random_id": number}))
        there = town.find("messages", {**routes, HISTORY: history}, reply(MESSAGE))
        assert (there is not None) is found


def test_the_number_of_a_message_is_the_same_at_every_attempt_and_never_0():
    numbers = {random_id(f"key-{n}") for n in range(500)}
    assert len(numbers) == 500
    assert all(0 < number < 2**31 for number in numbers)
    assert random_id("key-1") == random_id("key-1")


def test_an_answer_without_an_id_may_stand_there():
    with pytest.raises(SourceUnsure):
        send(vk({}))


def test_an_answer_in_a_thread_is_looked_for_there_first():
    ours = {"id": 77, "from_id": -1, "text": reply().text, "reply_to_comment": 5}
    found = find({COMMENTS: [vk({"items": []}), vk({"items": [ours]})]})
    assert found is not None
    assert found.permalink == "https://vk.com/wall-1_9?reply=77"


def test_a_comment_that_a_search_found_is_answered_where_it_stands():
    found = FetchedPost(native_id="-1_44", kind="post:reply", text="", thread_id="-1_9")
    sent, server = send(vk({"comment_id": 77}), found)
    form = server.asked[0].form
    assert (form["post_id"], form["reply_to_comment"]) == ("9", "44")
    assert sent.permalink == "https://vk.com/wall-1_9?reply=77&thread=44"
    ours = {"id": 77, "from_id": -1, "text": reply().text, "reply_to_comment": 44}
    listed = {COMMENTS: vk(town.listed(ours))}
    assert town.find("wall_comments", listed, reply(found), owner_id="-1") is not None

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
from app.sources.registry import sender
from app.sources.transport import Transport
from tests.app.sources import server as bad
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

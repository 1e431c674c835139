"""A Telegram bot through a real socket: updates, confirmations, refusals, answers."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import aclosing
from datetime import timedelta
from typing import Any

import pytest

from app.domain.clock import now
from app.domain.post import FetchedPost
from app.domain.source import SourceConfig
from app.errors import (
    CannotSend,
    SourceForbidden,
    SourceLimited,
    SourceLogin,
    SourceMissing,
    SourceRefused,
    SourceUnsure,
)
from app.logs import redact
from app.sources.asking import Mark
from app.sources.base import Page
from app.sources.recording import redacted_url
from app.sources.registry import reader
from app.sources.transport import Transport
from app.sources.walk import Walk, walk_of
from tests.app.sources.networks.hear import Ear, body, recorded
from tests.app.sources.server import Handler, Routes, Server, reset, say, use

CASE = "telegram_bot/comments_topics_edits_deletions"
EAR = Ear(network="telegram_bot", kind="bot")
UPDATES, SEND = "/botCANARY/getUpdates", "/botCANARY/sendMessage"
NOTHING = say({"ok": True, "result": []})
ROUTES: Routes = {UPDATES: [*recorded(CASE, 1), NOTHING]}
SENT = recorded("telegram_bot/message_sent", 1)


def refusal(number: int) -> list[Handler]:
    told = body("telegram_bot/refusals", number)
    return [say(told, status=told["error_code"])]


def heard() -> dict[str, FetchedPost]:
    return {post.native_id: post for post in EAR.posts(ROUTES)}


def update(number: int, **message: Any) -> dict[str, Any]:
    chat = {"id": -5, "type": "group", "title": "Чат"}
    told = {"message_id": number, "chat": chat, "date": 1790000000, "text": "плохо", **message}
    return {"update_id": number, "message": told}


def test_every_update_is_asked_for_by_name_and_confirmed_by_the_next_call():
    pages, server = EAR.hear(ROUTES)
    assert [asked.query["offset"] for asked in server.asked] == ["0", "710"]
    assert '"deleted_business_messages"' in server.asked[0].query["allowed_updates"]
    assert server.asked[0].query["timeout"] == "0"
    assert walk_of(pages[-1].cursor).marks["updates"].word == "710"


def test_the_second_sync_starts_behind_what_is_stored():
    marks = {"updates": Mark(word="710", at=now() - timedelta(hours=9))}
    _pages, server = EAR.hear({UPDATES: NOTHING}, Walk(marks=marks).cursor())
    assert server.asked[0].query["offset"] == "710"


def test_after_a_week_of_silence_the_old_number_is_not_trusted():
    marks = {"updates": Mark(word="710", at=now() - timedelta(days=9))}
    _pages, server = EAR.hear({UPDATES: NOTHING}, Walk(marks=marks).cursor())
    assert server.asked[0].query["offset"] == "0"


def test_a_comment_of_a_channel_hangs_below_the_copy_of_its_post():
    posts = heard()
    root, comment = posts["-1001000000001/10"], posts["-1001000000001/11"]
    assert (root.context, root.thread_id) == (True, root.native_id)
    assert (comment.thread_id, comment.parent_id) == (root.native_id, root.native_id)
    assert comment.permalink == "https://t.me/migomir_chat/11?thread=10"


def test_marked_text_is_cut_by_utf_16_units():
    comment = EAR.posts(ROUTES)[1]
    links = [(one.title, one.url) for one in comment.attachments]
    assert links == [("чек", "https://migomir.example/cheque")]


def test_an_edit_is_the_same_post_with_its_time():
    first, second = [p for p in EAR.posts(ROUTES) if p.native_id == "-1001000000001/11"]
    assert (first.edited, first.kind, second.kind) == (None, "message", "message")
    assert second.edited is not None
    assert second.text.endswith("!")


def test_an_edited_post_of_a_channel_needs_no_time():
    post = heard()["-1001000000003/30"]
    assert (post.text, post.edited, post.context) == ("Исправленный пост", None, True)


def test_a_topic_has_its_name_and_messages_hang_below_it():
    posts = heard()
    topic, message = posts["-1001000000002/20"], posts["-1001000000002/21"]
    assert (topic.text, topic.context, message.thread_id) == ("Возвраты", True, topic.native_id)
    assert [one.kind for one in message.attachments] == ["photo"]
    assert message.author is not None
    assert (message.author.name, message.author.handle) == ("Мигомир", "migomir")


def test_deleted_business_messages_are_gone_and_no_others():
    gone = [post.native_id for post in EAR.posts(ROUTES) if post.deleted]
    assert gone == ["501/11@conn1", "501/12@conn1"]
    assert not heard()["501/12"].deleted


def test_what_is_no_message_is_kept_and_marked():
    (post,) = [post for post in EAR.posts(ROUTES) if not post.known]
    assert (post.kind, post.context) == ("message_reaction", True)
    assert post.raw["message_reaction"]["new_reaction"][0]["emoji"] == "👎"


def test_a_source_of_one_chat_follows_it_when_the_group_grows():
    big = {"id": -1009, "type": "supergroup", "title": "Чат"}
    other = update(2, chat={"id": -6, "type": "group"})
    page = [update(1, migrate_to_chat_id=-1009), other, update(3, chat=big)]
    one = Ear(network="telegram_bot", kind="bot", params={"chat": "-5"})
    pages, _server = one.hear({UPDATES: [say({"ok": True, "result": page}), NOTHING]})
    assert [post.native_id for post in pages[0].posts] == ["-5/1", "-1009/3"]
    assert walk_of(pages[0].cursor).marks["updates"].word == "4;-1009"


@pytest.mark.parametrize(
    ("number", "error"),
    [(2, SourceLogin), (3, SourceForbidden), (4, SourceRefused), (6, SourceLimited)],
)
def test_a_refusal_is_understood_and_never_names_the_token(number: int, error: type[Exception]):
    with pytest.raises(error) as raised:
        EAR.hear({UPDATES: refusal(number)})
    assert "CANARY" not in repr(raised.value.facts) + str(raised.value)  # type: ignore[attr-defined]


def test_an_answer_goes_to_the_message_in_its_topic():
    sent, server = EAR.send({SEND: SENT}, heard()["-1001000000002/21"], "Вернём сегодня")
    assert server.asked[0].json() == {
        "chat_id": -1001000000002,
        "text": "Вернём сегодня",
        "reply_parameters": {"message_id": 21},
        "message_thread_id": 20,
    }
    assert sent.permalink == "https://t.me/migomir_chat/40?thread=10"


def test_an_answer_to_a_business_message_goes_through_its_connection():
    to = next(post for post in EAR.posts(ROUTES) if post.native_id == "501/11@conn1")
    _sent, server = EAR.send({SEND: SENT}, to, "Здравствуйте")
    assert server.asked[0].json()["business_connection_id"] == "conn1"
    assert server.asked[0].json()["chat_id"] == 501


def test_a_group_that_moved_takes_no_answer_to_its_old_messages():
    with pytest.raises(SourceMissing):
        EAR.send({SEND: refusal(5)}, heard()["-1001000000001/11"], "а")


def test_an_answer_that_got_lost_is_unsure_and_can_not_be_looked_for():
    to = heard()["-1001000000001/11"]
    with pytest.raises(SourceUnsure):
        EAR.send({SEND: reset}, to, "а")
    with pytest.raises(CannotSend):
        EAR.find({}, to, "а")


def test_while_it_is_live_the_server_may_hold_its_answer():
    async def work(server: Server, transport: Transport) -> bool:
        config = SourceConfig(name="x", network="telegram_bot", kind="bot", base_url=server.base)
        async with aclosing(reader(config, "CANARY", transport, live=True).pages({})) as pages:
            return [page.idle async for page in _few(pages, 2)] == [False, True]

    heard_all, server = use(ROUTES, work)
    assert heard_all
    assert [asked.query["timeout"] for asked in server.asked] == ["50", "50"]


async def _few(pages: AsyncGenerator[Page], number: int) -> AsyncGenerator[Page]:
    for _ in range(number):
        yield await anext(pages)


def test_the_token_in_an_address_is_blanked_in_recordings_and_logs():
    token = "1234567:AAbbccddeeffgghhiijjkkllmmnnooppqq-_"
    url = f"https://api.telegram.org/bot{token}/getUpdates?offset=1"
    assert redacted_url(url) == "https://api.telegram.org/bot***/getUpdates?offset=1"
    assert token not in redact(f"GET {url} failed")

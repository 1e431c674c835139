"""A person's own Telegram account: real messages of Telethon, no line to Telegram."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Coroutine, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

import pytest
from telethon import errors, types

from app.domain.post import FetchedPost
from app.domain.source import SourceConfig
from app.errors import (
    CannotSend,
    SourceForbidden,
    SourceLimited,
    SourceLogin,
    SourceMisconfigured,
    SourceMissing,
    SourceUnreachable,
    SourceUnsure,
)
from app.sources.base import OutgoingReply, Page
from app.sources.network import Place
from app.sources.networks import telegram_user_client
from app.sources.networks.telegram_user import TelegramUser
from app.sources.networks.telegram_user_client import dial

T = TypeVar("T")
AT = datetime(2026, 9, 1, 10, 0, tzinfo=UTC)
ANNA = types.User(id=5, first_name="Анна", last_name="Ким", username="anna_kim", access_hash=1)
PLACE = Place(
    config=SourceConfig(
        name="x", network="telegram_user", kind="comments", params={"channel": "migomir"}
    ),
    base="",
    site="https://t.me",
)
SECRET = {"api_id": "1", "api_hash": "h", "session": "s"}


def a_comment(number: int, text: str = "плохо", **more: Any) -> types.Message:
    header = types.MessageReplyHeader(reply_to_msg_id=more.pop("to", 50), **more.pop("top", {}))
    author = types.PeerUser(5)
    peer = types.PeerChannel(900)
    at = AT + timedelta(minutes=number)
    return types.Message(
        id=number, peer_id=peer, from_id=author, date=at, message=text, reply_to=header, **more
    )


def a_post(number: int, comments: int) -> types.Message:
    counted = types.MessageReplies(replies=comments, replies_pts=1, comments=True)
    peer = types.PeerChannel(800)
    return types.Message(id=number, peer_id=peer, date=AT, message="Скидки", replies=counted)


@dataclass
class Telegram:
    """Stands for the far end of the line: what the client would bring, and what it was asked."""

    comments: dict[int, list[types.Message]]
    posts: list[types.Message] = field(default_factory=lambda: [a_post(7, 2)])
    gone: set[int] = field(default_factory=set)
    failure: Exception | None = None
    authorized: bool = True
    open: bool = False
    asked: list[Any] = field(default_factory=list)
    sent: list[Any] = field(default_factory=list)

    async def connect(self) -> None:
        self.open = True

    async def disconnect(self) -> None:
        self.open = False

    async def is_user_authorized(self) -> bool:
        return self.authorized

    async def iter_messages(self, entity: Any, limit: int, **more: Any) -> AsyncIterator[Any]:
        self.asked.append((entity, more.get("reply_to")))
        if self.failure is not None:
            raise self.failure
        found = self.comments.get(more["reply_to"], []) if "reply_to" in more else self.posts
        for message in found[:limit]:
            yield self._met(message)

    async def get_messages(self, entity: Any, *, ids: list[int]) -> list[Any]:
        self.asked.append((entity.channel_id, ids))
        return [None if number in self.gone else a_comment(number) for number in ids]

    async def send_message(self, entity: Any, message: str, **more: Any) -> Any:
        if self.failure is not None:
            raise self.failure
        self.sent.append((getattr(entity, "channel_id", entity), message, more))
        return a_comment(99, message, out=True)

    def _met(self, message: Any) -> Any:
        """Who and where, as the client fills it in from what came along."""
        message._sender = ANNA
        message._input_chat = types.InputPeerChannel(900, 2)
        return message


def run(work: Coroutine[Any, Any, T]) -> T:
    return asyncio.run(work)


def hear(far: Telegram, cursor: Mapping[str, str] | None = None) -> list[Page]:
    async def work() -> list[Page]:
        reader = TelegramUser(lambda _secret: far).own_reader(PLACE, SECRET)
        return [page async for page in reader.pages(cursor or {})]

    return run(work())


def posts(pages: list[Page]) -> dict[str, FetchedPost]:
    return {post.native_id: post for page in pages for post in page.posts}


def reply(to: str, text: str = "Разберёмся") -> OutgoingReply:
    return OutgoingReply(key="k", text=text, to=FetchedPost(native_id=to, kind="c", text=""))


TWO = {7: [a_comment(61, top={"reply_to_top_id": 50}, to=60), a_comment(60)]}


def test_comments_come_below_their_posts_with_names_and_addresses():
    far = Telegram(comments=TWO)
    found = posts(hear(far))
    post, first = found["migomir/7"], found["migomir/7?comment=60"]
    assert (post.context, post.replies, far.open) == (True, 2, False)
    assert (first.parent_id, first.thread_id) == ("migomir/7", "migomir/7")
    assert found["migomir/7?comment=61"].parent_id == first.native_id
    assert first.permalink == "https://t.me/migomir/7?comment=60"
    assert first.author is not None
    assert (first.author.name, first.author.handle) == ("Анна Ким", "anna_kim")
    assert json.dumps(dict(first.raw))


def test_the_second_sync_sees_edits_and_asks_for_what_is_missing():
    cursor = hear(Telegram(comments={7: [a_comment(62), a_comment(61), a_comment(60)]}))[-1].cursor
    edited = a_comment(62, "исправлено", edit_date=AT)
    far = Telegram(comments={7: [edited, a_comment(60)]}, gone={61})
    found = posts(hear(far, cursor))
    assert found["migomir/7?comment=62"].text == "исправлено"
    assert found["migomir/7?comment=62"].edited == AT
    assert found["migomir/7?comment=61"].deleted
    assert (900, [61]) in far.asked


def test_what_is_missing_and_still_there_by_itself_is_not_gone():
    cursor = hear(Telegram(comments={7: [a_comment(61), a_comment(60)]}))[-1].cursor
    far = Telegram(comments={7: [a_comment(62), a_comment(60)]})
    assert not [post for post in posts(hear(far, cursor)).values() if post.deleted]


def test_comments_older_than_the_list_shows_are_left_alone():
    cursor = hear(Telegram(comments={7: [a_comment(61), a_comment(10)]}))[-1].cursor
    far = Telegram(comments={7: [a_comment(61)]}, gone={10})
    assert not [post for post in posts(hear(far, cursor)).values() if post.deleted]


def test_an_interrupted_walk_goes_on_at_the_post_where_it_stopped():
    far = Telegram(comments=TWO, posts=[a_post(8, 1), a_post(7, 2)])
    pages = hear(far)
    again = Telegram(comments=TWO)
    hear(again, pages[1].cursor)
    assert list(far.asked) == [("migomir", None), ("migomir", 8), ("migomir", 7)]
    assert again.asked == [("migomir", 7)]


def test_a_post_whose_comments_were_closed_is_passed_over():
    class Closed(Telegram):
        async def iter_messages(self, entity: Any, limit: int, **more: Any) -> AsyncIterator[Any]:
            if more.get("reply_to"):
                raise errors.MsgIdInvalidError(None)
            async for one in super().iter_messages(entity, limit, **more):
                yield one

    assert list(posts(hear(Closed(comments={})))) == ["migomir/7"]


@pytest.mark.parametrize(
    ("failure", "error"),
    [
        (errors.FloodWaitError(None, 42), SourceLimited),
        (errors.AuthKeyUnregisteredError(None), SourceLogin),
        (errors.ChannelPrivateError(None), SourceForbidden),
        (errors.UsernameNotOccupiedError(None), SourceMissing),
        (ValueError("No user has this username"), SourceMissing),
        (ConnectionError(), SourceUnreachable),
    ],
)
def test_telethons_failures_are_ours(failure: Exception, error: type[Exception]):
    far = Telegram(comments={}, failure=failure)
    with pytest.raises(error) as raised:
        hear(far)
    assert not far.open
    assert getattr(raised.value, "wait", 42.0) == 42.0


def test_a_session_that_was_ended_is_a_login():
    with pytest.raises(SourceLogin):
        hear(Telegram(comments={}, authorized=False))


@pytest.mark.parametrize("parts", [{}, {"api_id": "x"}, {"api_id": "1", "api_hash": "h"}])
def test_a_token_without_all_its_parts_is_a_login(parts: dict[str, str]):
    with pytest.raises(SourceLogin):
        dial(parts)


def test_without_the_extra_the_person_is_told(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(__import__("sys").modules, "telethon", None)
    with pytest.raises(SourceMisconfigured) as raised:
        TelegramUser().own_reader(PLACE, SECRET)
    assert raised.value.facts == {"param": "telethon", "reason": "extra"}
    assert telegram_user_client.dial is dial


def test_an_answer_to_a_comment_goes_into_the_group_and_one_to_a_post_below_it():
    far = Telegram(comments=TWO)
    sender = TelegramUser(lambda _secret: far).own_sender(PLACE, SECRET)
    sent = run(sender.send(reply("migomir/7?comment=61")))
    run(sender.send(reply("migomir/7")))
    assert far.sent == [
        (900, "Разберёмся", {"parse_mode": None, "reply_to": 61}),
        ("migomir", "Разберёмся", {"parse_mode": None, "comment_to": 7}),
    ]
    assert sent.permalink == "https://t.me/migomir/7?comment=99"


def test_a_broken_line_leaves_an_answer_unsure_and_it_is_found_by_being_ours():
    sender = TelegramUser(lambda _s: Telegram(comments={}, failure=ConnectionError()))
    with pytest.raises(SourceUnsure):
        run(sender.own_sender(PLACE, SECRET).send(reply("migomir/7")))
    ours = a_comment(70, "Разберёмся", out=True)
    far = Telegram(comments={7: [a_comment(71, "Разберёмся"), ours]})
    found = run(TelegramUser(lambda _s: far).own_sender(PLACE, SECRET).find(reply("migomir/7")))
    assert found is not None
    assert found.native_id == "migomir/7?comment=70"


def test_what_is_not_of_this_channel_cannot_be_answered():
    sender = TelegramUser(lambda _s: Telegram(comments={})).own_sender(PLACE, SECRET)
    with pytest.raises(CannotSend):
        run(sender.send(reply("elsewhere")))

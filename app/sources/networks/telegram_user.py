"""Telegram as a person's own account (MTProto): the comments below a channel's posts."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncGenerator, Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from app.domain.post import FetchedPost
from app.domain.source import Param, SourceKind
from app.errors import CannotSend, SourceMissing, SourceSlow, SourceUnreachable, SourceUnsure
from app.sources.base import OutgoingReply, Page, Reader, Sender, SentReply
from app.sources.html_text import folded
from app.sources.items import mapping
from app.sources.network import Given, Network, Place, Secret
from app.sources.networks.telegram_user_client import (
    CALL_S,
    Client,
    Dial,
    Line,
    dial,
    in_our_words,
    telethon,
)
from app.sources.networks.telegram_user_items import comment, given_raw, native, post
from app.sources.networks.telegram_web import NAME

POSTS = 20
"""So many newest posts are heard."""
COMMENTS = 100
"""So many newest comments of each; one call brings them."""
OURS = re.compile(r"^(?P<channel>\w+)/(?P<post>\d+)(?:\?comment=(?P<comment>\d+))?$")


class TelegramUser(Network):
    """The session opens the whole account: it is kept in the keyring only."""

    name = "telegram_user"
    site = "https://t.me"
    one_line = True
    kinds = (
        SourceKind(
            network="telegram_user",
            kind="comments",
            params=(Param(name="channel", pattern=NAME, example="durov"),),
            needs_token=True,
            takes_token=True,
            can_send=True,
            token_parts=("api_id", "api_hash", "session"),
            longest_reply=4096,
        ),
    )

    def __init__(self, dial: Dial = dial) -> None:
        self._dial = dial

    def own_reader(self, place: Place, secret: Secret, *, live: bool = False) -> Reader:
        """Reads the channel.

        Raises:
            SourceMisconfigured: Telethon is not installed.
        """
        del live
        telethon()
        return CommentReader(partial(Line, self._dial, secret), place.param("channel"))

    def own_sender(self, place: Place, secret: Secret) -> Sender:
        """Answers below a post of the channel.

        Raises:
            SourceMisconfigured: Telethon is not installed.
        """
        del place
        telethon()
        return CommentSender(partial(Line, self._dial, secret))

    def given_item(self, raw: Mapping[str, Any]) -> Given:
        """A stored message."""
        return given_raw(raw)


@dataclass(slots=True, kw_only=True)
class Stand:
    """Posts left to ask for in this walk; the comments known below each post."""

    left: list[int] = field(default_factory=list)
    known: dict[str, list[int]] = field(default_factory=dict)

    def cursor(self) -> dict[str, str]:
        """As text."""
        return {"left": json.dumps(self.left), "known": json.dumps(self.known)}


class CommentReader:
    """Reads the newest comments of a channel's newest posts: new, edited and gone ones."""

    def __init__(self, line: Callable[[], Line], channel: str) -> None:
        self._line = line
        self._channel = channel

    async def pages(self, cursor: Mapping[str, str]) -> AsyncGenerator[Page]:
        """The posts, then the comments of one post after the other."""
        stand = _stand(cursor)
        async with self._line() as client:
            if not stand.left:
                yield await self._posts(client, stand)
            total = len(stand.left)
            while stand.left:
                number = stand.left[0]
                posts = await self._comments(client, number, stand)
                stand.left.pop(0)
                more, done = bool(stand.left), total - len(stand.left)
                yield Page(posts=posts, cursor=stand.cursor(), more=more, total=total, done=done)

    async def _posts(self, client: Client, stand: Stand) -> Page:
        found = await _listed(client, self._channel, POSTS)
        stand.left = [one.id for one in found if getattr(one.replies, "replies", 0)]
        heard = {str(one.id) for one in found}
        stand.known = {key: ids for key, ids in stand.known.items() if key in heard}
        stand.left += [int(key) for key in stand.known if int(key) not in stand.left]
        posts = tuple([await post(one, self._channel) for one in found])
        return Page(posts=posts, cursor=stand.cursor(), more=bool(stand.left))

    async def _comments(self, client: Client, number: int, stand: Stand) -> tuple[FetchedPost, ...]:
        known = set(stand.known.get(str(number), []))
        try:
            found = await _listed(client, self._channel, COMMENTS, reply_to=number)
        except SourceMissing:  # comments were switched off; that does not end them
            return ()
        listed = {one.id for one in found}
        oldest = min(listed, default=0)
        missing = sorted(one for one in known - listed if one >= oldest) if found else []
        gone = await _gone(client, found[0], missing) if missing else []
        stand.known[str(number)] = sorted(listed | (known - set(gone)))[-COMMENTS:]
        posts = [await comment(one, self._channel, number) for one in found]
        return (*posts, *(_deleted(self._channel, number, one) for one in gone))


class CommentSender:
    """Answers a comment, or comments a post."""

    def __init__(self, line: Callable[[], Line]) -> None:
        self._line = line

    async def send(self, reply: OutgoingReply) -> SentReply:
        """Sends once.

        Raises:
            SourceUnsure: the line broke while it was under way. SourceError, CannotSend: not sent.
        """
        channel, number, answered = _place(reply)
        async with self._line() as client:
            chat, more = channel, {"comment_to": number}
            if answered:
                nearest = await _listed(client, channel, 1, reply_to=number)
                if not nearest:
                    raise SourceMissing
                chat, more = await nearest[0].get_input_chat(), {"reply_to": answered}
            try:
                with in_our_words():
                    async with asyncio.timeout(CALL_S):
                        sent = await client.send_message(chat, reply.text, parse_mode=None, **more)
            except (SourceSlow, SourceUnreachable) as error:
                raise SourceUnsure from error
        return _sent(sent, channel, number)

    async def find(self, reply: OutgoingReply) -> SentReply | None:
        """Looks among the newest comments for one of ours with this text."""
        channel, number, _answered = _place(reply)
        async with self._line() as client:
            found = await _listed(client, channel, COMMENTS, reply_to=number)
        for one in found:
            if one.out and folded(one.message or "") == folded(reply.text):
                return _sent(one, channel, number)
        return None


async def _listed(client: Client, channel: str, most: int, **more: Any) -> list[Any]:
    with in_our_words():
        async with asyncio.timeout(CALL_S):
            return [one async for one in client.iter_messages(channel, limit=most, **more)]


async def _gone(client: Client, near: Any, ids: list[int]) -> list[int]:
    """Which of these messages are no more, as their own request says."""
    with in_our_words():
        async with asyncio.timeout(CALL_S):
            found = await client.get_messages(await near.get_input_chat(), ids=ids)
    return [number for number, one in zip(ids, found, strict=False) if one is None]


def _deleted(channel: str, number: int, message_id: int) -> FetchedPost:
    ref = native(channel, number, message_id)
    return FetchedPost(native_id=ref, kind="comment", text="", deleted=True)


def _sent(message: Any, channel: str, number: int) -> SentReply:
    ref = native(channel, number, message.id)
    return SentReply(native_id=ref, permalink=f"{TelegramUser.site}/{ref}", at=message.date)


def _place(reply: OutgoingReply) -> tuple[str, int, int | None]:
    found = OURS.match(reply.to.native_id)
    if found is None:
        raise CannotSend(reason="network")
    answered = found["comment"]
    return found["channel"], int(found["post"]), int(answered) if answered else None


def _stand(cursor: Mapping[str, str]) -> Stand:
    """Where a cursor says we stand; one of another make is a new beginning."""
    try:
        left = [int(one) for one in json.loads(cursor.get("left") or "[]")]
        known = mapping(json.loads(cursor.get("known") or "{}"))
        return Stand(left=left, known={k: [int(one) for one in v] for k, v in known.items()})
    except (TypeError, ValueError):
        return Stand()

"""Telegram through a bot of one's own: groups, comments of a channel, topics, business chats."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from app.domain.clock import now
from app.domain.post import FetchedPost
from app.domain.source import Param, SourceKind
from app.errors import (
    CannotSend,
    SourceBroken,
    SourceError,
    SourceForbidden,
    SourceLimited,
    SourceLogin,
    SourceMissing,
    SourceRefused,
)
from app.sources.answer import Answer
from app.sources.asking import Ask, Marks, Order, Portion, Task, object_of
from app.sources.base import OutgoingReply, SentReply
from app.sources.items import Json, mapping, number, objects, own_id, seconds, string
from app.sources.network import Given, Network, Pace, Place, Secret
from app.sources.networks.telegram_bot_files import MOST_FILES, with_files
from app.sources.networks.telegram_bot_items import (
    given_message,
    given_update,
    posts_of,
    told_by,
)
from app.sources.networks.telegram_bot_parts import permalink
from app.sources.waits import wait_of

ALLOWED = (
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "message_reaction",
    "message_reaction_count",
    "business_message",
    "edited_business_message",
    "deleted_business_messages",
)
"""Named one by one: reactions are not told to a bot that did not ask for them."""
HELD_S = 50.0
"""So long the server holds its answer while nothing happens."""
PAGE = 100
NUMBERS_LAST = timedelta(days=6)
"""After a week of silence updates are numbered from somewhere else (core.telegram.org)."""
CHAT = r"^(?:(?:https?://)?t\.me/|@)?(?P<value>-?\d{1,20}|[A-Za-z]\w{3,31})/?$"
ERRORS: Mapping[int, type[SourceError]] = {401: SourceLogin, 403: SourceForbidden, 404: SourceLogin}
"""404 is what an address with a token that never was answers."""
NOT_THERE = ("message to be replied not found", "message to reply not found", "chat not found")


class TelegramBot(Network):
    """Bot API. A bot hears only what happens after it joined, and the server forgets after a day.

    An update is confirmed by asking with a higher offset; the page before is stored by then.
    """

    name = "telegram_bot"
    base = "https://api.telegram.org"
    site = "https://t.me"
    pace = Pace(calls=20)
    one_reader = True
    kinds = (
        SourceKind(
            network="telegram_bot",
            kind="bot",
            params=(Param(name="chat", required=False, pattern=CHAT, example="@magazin_chat"),),
            needs_token=True,
            takes_token=True,
            can_send=True,
            longest_reply=4096,
            most_files=MOST_FILES,
            longest_with_files=1024,
            live=True,
        ),
    )

    def sign(self, ask: Ask, secret: Secret) -> Ask:
        """The token stands in the address; how long the server may wait is said to it as well."""
        token = secret.get("token", "")
        query = {**ask.query, "timeout": int(ask.wait_s)} if "offset" in ask.query else ask.query
        return replace(ask, path=f"/bot{token}{ask.path}", query=query)

    def refused(self, answer: Answer) -> SourceError | None:
        """`{"ok": false, "error_code": …, "description": …}`, whatever the status."""
        body = mapping(answer.json_or_none())
        if body.get("ok") is not False:
            return None
        code = number(body.get("error_code")) or answer.status
        wait = wait_of(code, answer.headers, body)
        if wait is not None:
            return SourceLimited(wait=wait, status=code)
        if kind := ERRORS.get(code):
            return kind(status=code)
        why = str(body.get("description") or code).partition(": ")
        return _refusal(code, (why[2] or why[0]).lower(), mapping(body.get("parameters")))

    def first(self, place: Place, marks: Marks) -> tuple[Task, ...]:
        """Everything not confirmed yet."""
        mark = marks.get("updates")
        offset, _, moved = (mark.word if mark else "").partition(";")
        if mark and mark.at and now() - mark.at > NUMBERS_LAST:
            offset = ""
        query = {
            "offset": offset or "0",
            "limit": PAGE,
            "allowed_updates": json.dumps(ALLOWED, separators=(",", ":")),
        }
        ask = Ask(path="/getUpdates", query=query, wait_s=HELD_S)
        return (
            Task(
                list="updates",
                ask=ask,
                order=Order.FORWARD,
                about={"chat": moved or place.param("chat")},
                kept=False,  # the mark says it all, and it has to be weighed anew by its age
                live=True,
            ),
        )

    def read(self, task: Task, answer: Answer, place: Place) -> Portion:
        """A page of updates; those of other chats than the one asked for are passed over."""
        updates = objects(object_of(answer).get("result"))
        chat, posts = task.about.get("chat", ""), list[FetchedPost]()
        for update in updates:
            if not _is_of(chat, update):
                continue
            posts += posts_of(update)
            chat = _moved(chat, update) or chat
        numbers = [found for one in updates if (found := number(one.get("update_id"))) is not None]
        if not numbers:
            return Portion(next=task)
        offset = str(max(numbers) + 1)
        elsewhere = chat if chat != place.param("chat") else ""
        following = replace(task, ask=task.ask.with_query(offset=offset), about={"chat": chat})
        mark = f"{offset};{elsewhere}" if elsewhere else offset
        return Portion(posts=tuple(posts), next=following, mark=mark)

    def reply(self, place: Place, reply: OutgoingReply) -> Ask:
        """An answer to the message, in its topic and through its business connection."""
        del place
        _kind, message = told_by(reply.to.raw)
        chat = own_id(mapping(message.get("chat")).get("id"))
        answered = number(message.get("message_id"))
        if chat is None or answered is None:
            raise CannotSend(reason="network")
        body: dict[str, Any] = {
            "chat_id": int(chat),
            "text": reply.text,
            "reply_parameters": {"message_id": answered},
        }
        if message.get("is_topic_message"):
            body["message_thread_id"] = number(message.get("message_thread_id"))
        if connection := string(message.get("business_connection_id")):
            body["business_connection_id"] = connection
        return with_files(body, reply.files)

    def sent(self, place: Place, reply: OutgoingReply, answer: Answer) -> SentReply:
        """The message as it stands there. Telegram shows a bot its own messages nowhere else,

        so an answer of unknown fate cannot be looked for: `trace` stays empty.
        """
        del place, reply
        result = object_of(answer).get("result")
        message = mapping(result[0] if isinstance(result, list) and result else result)
        native = given_message(message, "message")["id"]
        if native is None:
            raise SourceBroken(reason="no_id", status=answer.status)
        at = seconds(message.get("date"))
        return SentReply(native_id=native, permalink=permalink(message), at=at)

    def given(self, answer: Answer) -> list[Given]:
        """Updates, or the message that a call brought."""
        body = mapping(answer.json())
        result = body.get("result", body)
        items = objects(result) if isinstance(result, list) else objects([result])
        return [one for item in items for one in _given(item)]

    def given_item(self, raw: Mapping[str, Any]) -> Given:
        """The first item of an update."""
        found = _given(raw)
        return found[0] if found else {}

    def told(self, answers: Sequence[Answer], items: Sequence[Given]) -> Given:
        """Where the next call starts; how long to stay away; what was refused."""
        found: Given = {}
        numbers = [at for item in items if (at := number(item.get("update_id"))) is not None]
        if numbers:
            found["next_offset"] = max(numbers) + 1
        for answer in answers:
            body = mapping(answer.json_or_none())
            if body.get("ok") is False:
                found["error_code"] = body.get("error_code")
                found["description"] = body.get("description")
                found["wait_s"] = mapping(body.get("parameters")).get("retry_after")
        return found


def _given(item: Json) -> list[Given]:
    if "update_id" in item:
        return given_update(item)
    return [given_message(item, "message")] if "message_id" in item else []


def _refusal(code: int, why: str, parameters: Json) -> SourceError:
    if code == 409:
        return SourceRefused(status=code, reason="webhook" if "webhook" in why else "two_readers")
    if parameters.get("migrate_to_chat_id"):
        return SourceMissing(status=code, reason="migrated")
    if any(why.startswith(one) for one in NOT_THERE):
        return SourceMissing(status=code)
    return SourceRefused(status=code, reason=why)


def _is_of(chat: str, update: Json) -> bool:
    if not chat:
        return True
    told = mapping(told_by(update)[1].get("chat"))
    names = {own_id(told.get("id")), str(told.get("username") or "").lower()}
    return chat.lower() in names


def _moved(chat: str, update: Json) -> str | None:
    """A group that grew is a supergroup with another number."""
    return own_id(told_by(update)[1].get("migrate_to_chat_id")) if chat else None

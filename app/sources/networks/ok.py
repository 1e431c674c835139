"""Odnoklassniki: discussions of a group with their comments, and a group's chats."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import quote

from app.domain.post import FetchedPost
from app.domain.source import Param, SourceKind
from app.errors import CannotSend, SourceBroken, SourceError, SourceRefused
from app.sources.answer import Answer
from app.sources.asking import Ask, Look, Marks, Order, Portion, Seen, Task, object_of
from app.sources.base import OutgoingReply, SentReply
from app.sources.items import mapping, number, own_id, string
from app.sources.network import Given, Network, Pace, Place, Secret
from app.sources.networks import ok_items as items
from app.sources.networks.ok_items import READ_AS, SITE, TOPIC

REST = "/fb.do"
GROUP = r"(?:/group/|^)(?P<value>\d{5,20})(?:$|[/?#])"
TOPICS = 50
"""So many newest topics are heard; comments below older ones come by looking at them."""
PAGE = 100
"""The largest page of comments (apiok.ru)."""
HELD_S = 25.0
EVENTS = ["MESSAGE_CREATED", "CHAT_SYSTEM"]
FIELDS = "feed.*,media_topic.*,user.*,group.*"
UNSIGNED = frozenset({"access_token", "session_key", "sig"})


class Odnoklassniki(Network):
    """Two interfaces: REST with signed calls for discussions, Graph for the chats of a group.

    How a comment is answered through REST was not documented where we read: copy and open.
    """

    name = "ok"
    base = "https://api.ok.ru"
    site = SITE
    pace = Pace(calls=3)
    kinds = (
        SourceKind(
            network="ok",
            kind="discussions",
            params=(Param(name="group_id", pattern=GROUP, example="53038939046008"),),
            needs_token=True,
            takes_token=True,
            can_send=False,
            token_parts=("application_key", "access_token", "session_secret_key"),
        ),
        SourceKind(
            network="ok",
            kind="chats",
            params=(),
            needs_token=True,
            takes_token=True,
            can_send=True,
            token_parts=("graph_token",),
            live=True,
        ),
    )

    def sign(self, ask: Ask, secret: Secret) -> Ask:
        """REST: md5 of the sorted parameters and the session's secret key; Graph: the token."""
        if ask.path != REST:
            held = {"timeout": int(ask.wait_s)} if "count" in ask.query else {}
            token = secret.get("graph_token") or secret.get("token", "")
            return ask.with_query(**held, access_token=token)
        query = {
            **ask.query,
            "application_key": secret.get("application_key", ""),
            "format": "json",
        }
        sig = signature(query, secret.get("session_secret_key", ""))
        return replace(ask, query={**query, "sig": sig, "access_token": secret.get("access_token")})

    def refused(self, answer: Answer) -> SourceError | None:
        """The number of an error stands in the body or in a header, whatever the status."""
        body = mapping(answer.json_or_none())
        told = answer.headers.get("invocation-error")
        code = number(body.get("error_code")) or number(told)
        return items.refused(code) if code else None

    def first(self, place: Place, marks: Marks) -> tuple[Task, ...]:
        """The newest topics of the group; or a subscription, then what happened since."""
        if place.config.kind == "chats":
            mark = marks.get("updates")
            body = {"types": EVENTS, "longPolling": True}
            ask = Ask(path="/graph/me/subscribe", json=body)
            return (
                Task(list="subscribe", ask=ask, optional=True),
                _updates(mark.word if mark else ""),
            )
        query = {"gid": place.param("group_id"), "patterns": "POST", "count": str(TOPICS)}
        return (Task(list="topics", ask=rest("stream.get", fields=FIELDS, **query)),)

    def read(self, task: Task, answer: Answer, place: Place) -> Portion:
        """Topics with their comments below, a page of comments, or news of chats."""
        body = object_of(answer)
        match task.list:
            case "subscribe":
                return Portion()
            case "updates":
                return self._chats(task, body)
        thread, page = task.about.get("thread"), task.about.get("page")
        found = list(items.given_body(body))
        posts = tuple(items.post(item, raw, thread, page) for item, raw in found)
        below = tuple(_comments(item, place) for item, _raw in found if item.get("replies"))
        anchor = string(body.get("anchor"))
        is_more = task.list == "comments" and body.get("has_more") and anchor
        following = replace(task, ask=task.ask.with_query(anchor=anchor)) if is_more else None
        return Portion(posts=posts, next=following, below=below)

    def _chats(self, task: Task, body: Mapping[str, Any]) -> Portion:
        posts = tuple(items.post(item, raw) for item, raw in items.given_body(body))
        marker = own_id(body.get("marker")) or ""
        onward = replace(task, ask=task.ask.with_query(marker=marker)) if marker else task
        return Portion(posts=posts, next=onward, mark=marker)

    def looks(self, place: Place, posts: Sequence[FetchedPost]) -> tuple[Look, ...]:
        """Comments one by one, topics by their ids. Chats are not shown again."""
        if place.config.kind == "chats":
            return ()
        return tuple(_look(post) for post in posts)

    def seen(self, look: Look, answer: Answer, place: Place) -> Seen:
        """What stands there now."""
        del place
        thread, page = look.about.get("thread") or None, look.about.get("page") or None
        found = items.given_body(object_of(answer))
        posts = [items.post(item, raw, thread, page) for item, raw in found]
        return Seen(posts=tuple(post for post in posts if post.native_id in look.refs))

    def access(self, place: Place, post: FetchedPost) -> Ask | None:
        """The newest topic of the group: a closed group shows none to whom it does not know."""
        del post
        query = {"gid": place.param("group_id"), "patterns": "POST", "count": "1"}
        return rest("stream.get", fields=FIELDS, **query)

    def grants(self, answer: Answer) -> bool:
        """A topic is shown; a group without any shows nothing of what it had."""
        return any(True for _item in items.given_body(answer.json_or_none()))

    def reply(self, place: Place, reply: OutgoingReply) -> Ask:
        """A message into the chat."""
        chat = reply.to.thread_id
        if place.config.kind != "chats" or not chat:
            raise CannotSend(reason="network")
        body = {"recipient": {"chat_id": chat}, "message": {"text": reply.text}}
        return Ask(path=_chat_path(chat), json=body, bucket="send")

    def sent(self, place: Place, reply: OutgoingReply, answer: Answer) -> SentReply:
        """The new message; a bare «success» names none."""
        del place
        body = object_of(answer)
        success = body.get("success")
        if success is False or (isinstance(success, list) and not all(success)):
            raise SourceRefused(reason="not_allowed", status=answer.status)
        native = own_id(body.get("message_id")) or own_id(body.get("mid"))
        if native is None and not success:
            raise SourceBroken(reason="no_id", status=answer.status)
        return SentReply(native_id=native or f"sent:{reply.key}")

    def trace(self, place: Place, reply: OutgoingReply, me: str | None) -> Task | None:
        """The last messages of the chat."""
        del place, me
        chat = reply.to.thread_id
        return Task(list="messages", ask=Ask(path=_chat_path(chat))) if chat else None

    def is_it(self, post: FetchedPost, reply: OutgoingReply, me: str | None) -> bool:
        """Nobody but the one who wrote to us and we ourselves is in such a chat."""
        they, us = reply.to.author, post.author
        theirs = they is not None and us is not None and they.native_id == us.native_id
        return not theirs and super().is_it(replace(post, parent_id=None), reply, me)

    def given(self, answer: Answer) -> list[Given]:
        """All items of an answer."""
        return [item for item, _raw in items.given_body(answer.json())]

    def given_item(self, raw: Mapping[str, Any]) -> Given:
        """One stored item."""
        return items.given_raw(raw)

    def told(self, answers: Sequence[Answer], items: Sequence[Given]) -> Given:
        """Where pages lead, and what was refused."""
        del items
        found: Given = {}
        for answer in answers:
            body = mapping(answer.json_or_none())
            names = ("anchor", "has_more", "marker", "error_code")
            found |= {name: body[name] for name in names if name in body}
        return found


def rest(method: str, **query: str) -> Ask:
    """A call of the REST interface."""
    return Ask(path=REST, query={"method": method, **query}, bucket=method)


def signature(query: Mapping[str, Any], secret_key: str) -> str:
    """md5 over `name=value` of all parameters but the token, in the order of their names."""
    signed = "".join(f"{k}={query[k]}" for k in sorted(query) if k not in UNSIGNED)
    return hashlib.md5(f"{signed}{secret_key}".encode(), usedforsecurity=False).hexdigest()


def _updates(marker: str) -> Task:
    query = {"count": "100", **({"marker": marker} if marker else {})}
    ask = Ask(path="/graph/me/updates", query=query, wait_s=HELD_S)
    return Task(list="updates", ask=ask, order=Order.FORWARD, live=True, kept=False)


def _comments(item: Given, place: Place) -> Task:
    kind = str(item["kind"]).partition(":")[2] or TOPIC
    query = {"discussionId": item["id"], "discussionType": kind, "count": str(PAGE)}
    group = item.get("group_id") or place.param("group_id")
    page = item.get("permalink") or f"{SITE}/group/{group}/topic/{item['id']}"
    return Task(
        list="comments",
        key=f"comments:{item['id']}",
        ask=rest("discussions.getComments", **query),
        about={"thread": str(item["id"]), "page": page},
        version=str(item["replies"]),
        optional=True,
    )


def _look(post: FetchedPost) -> Look:
    about = {"thread": post.thread_id or "", "page": post.permalink or ""}
    if post.raw.get(READ_AS) != "comment":
        ask = rest("mediatopic.getByIds", topic_ids=post.native_id, fields="media_topic.*")
        return Look(ask=ask, refs=(post.native_id,), about=about, complete=True)
    query = {"discussionId": about["thread"], "discussionType": TOPIC}
    ask = rest("discussions.getComment", comment_id=post.native_id, **query)
    return Look(ask=ask, refs=(post.native_id,), about=about, complete=True)


def _chat_path(chat: str) -> str:
    return f"/graph/me/messages/{quote(chat, safe=':')}"

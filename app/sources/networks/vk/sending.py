"""Answers on VK: comments wherever there are some, and messages."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Any

from app.domain.clock import now
from app.domain.post import FetchedPost
from app.errors import CannotSend, SourceBroken
from app.sources.answer import Answer
from app.sources.asking import Ask, Portion, Task
from app.sources.base import OutgoingReply, SentReply
from app.sources.html_text import folded
from app.sources.items import mapping, number, objects, own_id, seconds
from app.sources.network import Place
from app.sources.networks.vk.asks import call, comments_of
from app.sources.networks.vk.fields import Names, items_of, response_of
from app.sources.networks.vk.items import branch_of
from app.sources.networks.vk.personal import history_of
from app.sources.networks.vk.places import newest_first
from app.sources.networks.vk.posts import comment
from app.sources.networks.vk.spots import MESSAGES, WALL, Spot, said_in, spot_of

CREATE = {
    WALL: "wall.createComment",
    "topic": "board.createComment",
    "photo": "photos.createComment",
    "video": "video.createComment",
    "market": "market.createComment",
}
LARGEST_RANDOM = 2**31 - 1


def reply_ask(place: Place, reply: OutgoingReply) -> Ask:
    """Creates it; VK takes one `guid` or `random_id` for one, however often it is sent.

    Raises:
        CannotSend: what is answered hangs nowhere, or the answer is to be private.
    """
    spot, answered = _target(reply)
    if spot.kind == MESSAGES:
        form: dict[str, Any] = {
            "peer_id": spot.owner,
            "message": reply.text,
            "random_id": random_id(reply.key),
            "reply_to": answered if number(answered) else None,
        }
        return _act("messages.send", form)
    form = {**spot.query(), "message": reply.text, "guid": reply.key}
    if spot.kind != "topic":
        form["reply_to_comment"] = answered
    if _as_community(place, spot):
        form["from_group"] = -spot.owner if spot.kind == WALL else 1
    return _act(CREATE[spot.kind], form)


def _act(method: str, form: dict[str, Any]) -> Ask:
    ask = call(method)
    return replace(ask, form={name: value for name, value in form.items() if value is not None})


def random_id(key: str) -> int:
    """The number by which VK knows a message that it had already, never 0."""
    return int(hashlib.sha256(key.encode()).hexdigest()[:12], 16) % LARGEST_RANDOM + 1


def _as_community(place: Place, spot: Spot) -> bool:
    """Whether we write in the name of the community whose place this is."""
    ours = place.config.own_channel or place.config.kind == "community"
    return ours and spot.owner < 0


def _target(reply: OutgoingReply) -> tuple[Spot, str | None]:
    """The place, and VK's number of what is answered there (None: the post itself)."""
    said = reply.to.kind in {"comment", "message"}
    spot = spot_of(reply.to.thread_id if said else reply.to.native_id)
    if not said and spot is not None and reply.to.thread_id != reply.to.native_id:
        spot = spot_of(reply.to.thread_id) or spot  # a comment that a search found
    if not reply.public and (spot is None or spot.kind != MESSAGES):
        raise CannotSend(reason="private")
    if spot is None:
        raise CannotSend(reason="no_post")
    if spot_of(reply.to.native_id) == spot:
        return spot, None
    return spot, said_in(reply.to.native_id).rpartition("_")[2]


def sent(place: Place, reply: OutgoingReply, answer: Answer) -> SentReply:
    """The new comment or message."""
    spot, answered = _target(reply)
    response = response_of(answer)
    told = mapping(response)
    native = own_id(told.get("comment_id", told.get("message_id")) if told else response)
    if not native or native == "0":
        raise SourceBroken(reason="no_id", status=answer.status)
    branch = (branch_of(told) or answered) if spot.kind == WALL else None
    return SentReply(
        native_id=spot.native(native),
        permalink=spot.link(place.site, native, branch),
        at=seconds(number(told.get("date"))) or now(),
    )


def trace(place: Place, reply: OutgoingReply) -> Task:
    """The newest of what is said there; on a wall first in the branch that is answered."""
    spot, answered = _target(reply)
    if spot.kind == MESSAGES:
        about = {"group": place.param("group_id"), "spot": spot.key}
        return Task(list="history", ask=history_of(spot), about=about)
    if spot.kind != WALL:
        return newest_first(spot)
    branch = (branch_of(reply.to.raw) or answered) if answered else None
    return _traced(spot, branch)


def _traced(spot: Spot, branch: str | None) -> Task:
    ask = comments_of(spot, sort="desc", comment_id=branch)
    return Task(list="trace", ask=ask, about={"spot": spot.key, "branch": branch or ""})


def read_trace(task: Task, answer: Answer, place: Place) -> Portion:
    """Comments with what hangs below them; after a branch the top of the post follows."""
    response = response_of(answer)
    spot = spot_of(task.about["spot"]) or Spot(kind=WALL, owner=0)
    names, top = Names(response), items_of(response)
    inside = [c for one in top for c in objects(mapping(one.get("thread")).get("items"))]
    posts = tuple(comment(one, names, spot, place.site) for one in [*top, *inside])
    return Portion(posts=posts, next=_traced(spot, None) if task.about["branch"] else None)


def is_it(post: FetchedPost, reply: OutgoingReply, me: str | None) -> bool:
    """Whether a post is this answer: ours, below what was answered, with its text."""
    spot, answered = _target(reply)
    same = folded(post.text) == folded(reply.text)
    if spot.kind == MESSAGES:
        known = number(post.raw.get("random_id"))
        return known == random_id(reply.key) if known else post.context and same
    us = me or str(spot.owner)
    ours = post.author is not None and post.author.native_id == us
    return ours and same and post.parent_id in {None, reply.to.native_id, answered}

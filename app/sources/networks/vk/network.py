"""VK as a network: which method for which kind, and how each answer is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from app.domain.post import FetchedPost
from app.errors import SourceError, SourceMissing
from app.sources.answer import Answer
from app.sources.asking import Ask, Look, Marks, Portion, Seen, Task
from app.sources.base import OutgoingReply, SentReply
from app.sources.items import mapping, number, own_id
from app.sources.network import Given, Network, Pace, Place, Secret
from app.sources.networks.vk import (
    community,
    errors,
    given,
    looks,
    personal,
    places,
    search,
    sending,
    wall,
)
from app.sources.networks.vk.asks import call, since_of
from app.sources.networks.vk.fields import items_of, response_of
from app.sources.networks.vk.kinds import KINDS
from app.sources.networks.vk.spots import SITE

VERSION = "5.199"
UNSURE = frozenset({"author_name", "thread_id", "parent_id", "permalink"})
"""An item alone does not say these; the answer around it did."""
SINCE = {"community": "events", "board": "topics", "messages": "conversations"}
"""The list whose mark says where to begin."""
OWNERS = ("user", "group", "page", "event")
Reading = Callable[[Task, Answer, Place], Portion]
READINGS: Mapping[str, Reading] = {
    "wall": wall.read_wall,
    "comments": wall.read_comments,
    "trace": sending.read_trace,
    "search": search.read,
    "topics": places.read_topics,
    "photos": places.read_photos,
    "things": places.read_things,
    "talk": places.read_talk,
    "mentions": personal.read_mentions,
    "notifications": personal.read_notifications,
    "conversations": personal.read_conversations,
    "history": personal.read_history,
    "server": community.read_server,
    "settings": community.read_settings,
    "events": community.read_events,
    "people": community.read_people,
}


class Vk(Network):
    """Methods of version 5.199 (VKCOM/vk-api-schema). Which token reads what: sources.md 1.1."""

    name = "vk"
    base = "https://api.vk.com"
    site = SITE
    pace = Pace(calls=1, seconds=0.34)
    """Three a second for a person's token; a community may do twenty."""
    kinds = KINDS

    def sign(self, ask: Ask, secret: Secret) -> Ask:
        """Methods get version and token; a long poll's server has a key of its own."""
        if "://" in ask.path:
            return ask.with_query(wait=max(community.SHORTEST_POLL_S, int(ask.wait_s)))
        signed = super().sign(ask, secret)
        if signed.form is not None:
            return replace(signed, form={**signed.form, "v": VERSION})
        return signed.with_query(v=VERSION)

    def refused(self, answer: Answer) -> SourceError | None:
        """Errors come with status 200 and a number."""
        return errors.refused(answer)

    def partly(self, answer: Answer) -> Sequence[SourceError]:
        """An `execute` fails call by call."""
        return errors.inside(answer.json_or_none())

    def first(self, place: Place, marks: Marks) -> tuple[Task, ...]:
        """Where a sync begins; a name in place of a number is asked for first."""
        kind = place.config.kind
        if kind == "newsfeed_search":
            return search.begin(place, marks)
        if kind == "mentions":
            return personal.begin_mentions(marks)
        since = since_of(marks, SINCE.get(kind, ""))
        if kind == "messages":
            return personal.begin_messages(since)
        given_owner = place.param("owner_id") or place.param("group_id")
        if owner := number(given_owner):
            return _of_owner(place, owner, since)
        ask = call("utils.resolveScreenName", screen_name=given_owner)
        return (Task(list="name", ask=ask, about={"since": since}),)

    def read(self, task: Task, answer: Answer, place: Place) -> Portion:
        """What an answer to a task holds."""
        if task.list == "name":
            return Portion(below=_of_owner(place, _resolved(answer), task.about["since"]))
        return READINGS[task.list](task, answer, place)

    def looks(self, place: Place, posts: Sequence[FetchedPost]) -> tuple[Look, ...]:
        """Posts and messages by their ids, comments one by one."""
        return tuple(looks.looks(place, posts))

    def seen(self, look: Look, answer: Answer, place: Place) -> Seen:
        """What stands there now."""
        return looks.seen(look, answer, place)

    def access(self, place: Place, post: FetchedPost) -> Ask | None:
        """The wall or the board on which it stands: closed, it shows nothing of what it had."""
        del place
        return looks.access(post)

    def reply(self, place: Place, reply: OutgoingReply) -> Ask:
        """A comment, or a message."""
        return sending.reply_ask(place, reply)

    def sent(self, place: Place, reply: OutgoingReply, answer: Answer) -> SentReply:
        """What VK says of it."""
        return sending.sent(place, reply, answer)

    def who(self, place: Place) -> Ask | None:
        """Whose token it is; in the name of a community that is known."""
        known = place.config.own_channel or place.config.kind in {"community", "messages"}
        return None if known else call("users.get")

    def whose(self, answer: Answer) -> str | None:
        """The token's owner."""
        people = items_of(response_of(answer))
        return own_id(people[0].get("id")) if people else None

    def trace(self, place: Place, reply: OutgoingReply, me: str | None) -> Task | None:
        """Where an answer of unknown fate would stand."""
        del me
        return sending.trace(place, reply)

    def is_it(self, post: FetchedPost, reply: OutgoingReply, me: str | None) -> bool:
        """Whether a post there is this answer."""
        return sending.is_it(post, reply, me)

    def given(self, answer: Answer) -> list[Given]:
        """All items of any answer."""
        return given.given(answer.json())

    def given_item(self, raw: Mapping[str, Any]) -> Given:
        """What an item says by itself, with its entities, marks and counts."""
        if not raw:
            return {}
        return {key: value for key, value in given.given_item(raw).items() if key not in UNSURE}

    def told(self, answers: Sequence[Answer], items: Sequence[Given]) -> Given:
        """What the first answer says beside its items; how many there are, refusals if no more."""
        meta = given.meta(answers[0].json_or_none()) if answers else {}
        refusals = [answer for answer in answers if self.refused(answer)]
        counted = {} if items else {"count": len(refusals)}
        return {"response_meta": meta, "count_field": meta.get("count"), **counted}


def _of_owner(place: Place, owner: int, since: str) -> tuple[Task, ...]:
    match place.config.kind:
        case "community":
            return community.begin(abs(owner), since)
        case "board":
            return places.begin_board(place, abs(owner), since)
        case "photos":
            return places.begin_photos(owner)
        case "videos" | "market":
            return places.begin_things(place, owner)
        case _:
            return wall.begin(place, owner)


def _resolved(answer: Answer) -> int:
    """The number behind a short name."""
    found = mapping(response_of(answer))
    native = number(found.get("object_id"))
    if not native or found.get("type") not in OWNERS:
        raise SourceMissing(reason="no_such_wall")
    return native if found["type"] == "user" else -native

"""A community's own long poll: what is said there, edited, deleted and restored, as it happens."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from time import time

from app.domain.post import FetchedPost
from app.errors import SourceBroken, SourceEventsOff
from app.sources.answer import Answer
from app.sources.asking import Ask, Order, Portion, Task, object_of
from app.sources.items import Json, mapping, number, objects, own_id, seconds, string
from app.sources.network import Place
from app.sources.networks.vk.asks import FIELDS, call
from app.sources.networks.vk.fields import Names, digest, response_of
from app.sources.networks.vk.personal import conversations
from app.sources.networks.vk.posts import comment, message, post
from app.sources.networks.vk.spots import TOPIC, WALL, Spot

POLL_S = 25
"""So long the server holds its answer; 90 at most (bots long poll, getting started)."""
SHORTEST_POLL_S = 1
"""Outside the engine nobody waits; whether the server takes 0 is unread."""
NEW_TS, NEW_KEY, NEW_BOTH = 1, 2, 3
RENEWALS = 3
"""A server that refuses key after key is broken."""
AT_ONCE = 200
"""So many people are asked for at once: users.get takes 1000, an address is not endless."""
COMMENTS = {
    "wall_reply": (WALL, "post_owner_id", "post_id"),
    "board_post": (TOPIC, "topic_owner_id", "topic_id"),
    "photo_comment": ("photo", "photo_owner_id", "photo_id"),
    "video_comment": ("video", "video_owner_id", "video_id"),
    "market_comment": ("market", "market_owner_id", "item_id"),
}
"""Events about comments, and where they say what is commented on."""
POSTS = frozenset({"wall_post_new", "wall_repost"})
MESSAGES = frozenset({"message_new", "message_reply", "message_edit"})
SILENT = (
    *("group_", "user_", "donut_", "like_", "market_order_", "message_", "lead_forms_"),
    *("poll_vote_new", "photo_new", "audio_new", "video_new", "app_payload", "vkpay_transaction"),
)
"""Events in which nobody says anything to the community."""


LOOK_S = 900.0
"""Between two looks at the settings, while the list is listened to."""
WHAT = ("new", "edit", "delete", "restore")
NEEDED = (
    "wall_post_new",
    *(f"{stem}_{what}" for stem in COMMENTS for what in WHAT),
    *("message_new", "message_reply", "message_edit"),
)
"""Events without which something that is said there would not be heard."""


def begin(group: int, ts: str) -> tuple[Task, ...]:
    """The server is asked for anew each time: its key is a secret and runs out."""
    return (_server(str(group), ts),)


def _server(group: str, ts: str, renewals: int = 0) -> Task:
    ask = call("groups.getLongPollServer", group_id=group)
    return Task(list="server", ask=ask, about={"group": group, "ts": ts, "renewed": str(renewals)})


def read_server(task: Task, answer: Answer, place: Place) -> Portion:
    """The events from where we stood; at the very first, also the messages that wait."""
    del place
    told = mapping(response_of(answer))
    server, key = string(told.get("server")), string(told.get("key"))
    ts = task.about["ts"] or own_id(told.get("ts"))
    if not server or not key or not ts:
        raise SourceBroken(reason="no_server", status=answer.status)
    address = server if "://" in server else f"https://{server}"
    query = {"act": "a_check", "key": key, "ts": ts, "wait": POLL_S}
    events = Task(
        list="events",
        ask=Ask(path=address, query=query, wait_s=POLL_S),
        order=Order.FORWARD,
        about={
            "group": task.about["group"],
            "renewed": task.about["renewed"],
            "looked": str(time()),
        },
        kept=False,
        live=True,
    )
    missed = () if task.about["ts"] else (_missed(task.about["group"]),)
    return Portion(below=(*missed, _settings(task.about["group"]), events))


def _settings(group: str) -> Task:
    ask = call("groups.getLongPollSettings", group_id=group)
    return Task(list="settings", ask=ask, spare=True, kept=False)


def read_settings(task: Task, answer: Answer, place: Place) -> Portion:
    """Which of the events that we need are switched off; one that is not named is unknown."""
    del task, place
    events = mapping(mapping(response_of(answer)).get("events"))
    off = [name for name in NEEDED if name in events and not events[name]]
    return Portion(remarks=(SourceEventsOff(events=" ".join(off)),) if off else ())


def _missed(group: str) -> Task:
    """Events were lost, or never told: what nobody has read yet waits in the conversations."""
    waiting = conversations(group=number(group) or 0, key="missed")
    return replace(waiting, optional=True)


def read_events(task: Task, answer: Answer, place: Place) -> Portion:
    """What happened since the last answer."""
    body = object_of(answer)
    if "failed" in body:
        return _renewed(task, body)
    ts = own_id(body.get("ts"))
    if ts is None:
        raise SourceBroken(reason="no_updates", status=answer.status)
    updates, group = objects(body.get("updates")), number(task.about["group"]) or 0
    posts = posts_of(updates, Names(None), place.site, group)
    onward, looked = task.ask.with_query(ts=ts), float(task.about["looked"])
    look = time() - looked > LOOK_S
    about = {**task.about, "renewed": "0", "looked": str(time() if look else looked)}
    return Portion(
        posts=posts,
        next=replace(task, ask=onward, about=about),
        below=(
            *_people(posts, updates, task.about["group"]),
            *([_settings(task.about["group"])] if look else []),
        ),
        mark=ts,
    )


def _renewed(task: Task, body: Json) -> Portion:
    """1: take another `ts`; 2: another key; 3, and what is not known: both."""
    failed, group = number(body.get("failed")), task.about["group"]
    renewals = (number(task.about["renewed"]) or 0) + 1
    if renewals > RENEWALS:
        raise SourceBroken(reason="long_poll")
    ts = own_id(body.get("ts"))
    if failed == NEW_TS and ts:
        about = {**task.about, "renewed": str(renewals)}
        again = replace(task, ask=task.ask.with_query(ts=ts), about=about)
        return Portion(below=(_missed(group), again), mark=ts)
    kept = str(task.ask.query["ts"]) if failed == NEW_KEY else ""
    return Portion(below=(_server(group, kept, renewals),))


def _people(posts: Sequence[FetchedPost], updates: Sequence[Json], group: str) -> tuple[Task, ...]:
    """Events name nobody: the same posts once more, with their authors."""
    ids = [one.author.native_id for one in posts if one.author]
    people = list(dict.fromkeys(one for one in ids if not one.startswith("-")))[:AT_ONCE]
    if not people:
        return ()
    living = [one for one in updates if not str(one.get("type")).endswith("_delete")]
    about = {"group": group, "updates": json.dumps(living, ensure_ascii=False)}
    ask = call("users.get", user_ids=",".join(people), fields=FIELDS)
    return (Task(list="people", ask=ask, about=about, optional=True, kept=False),)


def read_people(task: Task, answer: Answer, place: Place) -> Portion:
    """The posts of an answer, now with names."""
    names = Names({"profiles": response_of(answer)})
    updates = objects(json.loads(task.about["updates"]))
    posts = posts_of(updates, names, place.site, number(task.about["group"]) or 0)
    return Portion(posts=tuple(one for one in posts if one.author and one.author.name))


def posts_of(
    updates: Sequence[Json], names: Names, site: str, group: int
) -> tuple[FetchedPost, ...]:
    """What events tell of, as posts: new ones, changed ones, deleted ones."""
    found = (post_of(update, names, site, group) for update in updates)
    return tuple(one for one in found if one is not None)


def post_of(update: Json, names: Names, site: str, group: int) -> FetchedPost | None:
    """The post of one event; None where nothing was said."""
    kind, thing = str(update.get("type")), mapping(update.get("object"))
    stem, _, happened = kind.rpartition("_")
    if stem in COMMENTS:
        return _comment(thing, stem, happened, (names, site, group))
    if kind in POSTS:
        return post(thing, names, site, context=number(thing.get("from_id")) == -group)
    if kind in MESSAGES:
        return message(mapping(thing.get("message")) or thing, names, site, group)
    return None if kind.startswith(SILENT) else _unknown(update, kind)


def _comment(
    thing: Json, stem: str, happened: str, about: tuple[Names, str, int]
) -> FetchedPost | None:
    """A comment that was written, changed, deleted or restored."""
    names, site, group = about
    kind, owner_field, item_field = COMMENTS[stem]
    owner = number(thing.get(owner_field, thing.get("owner_id"))) or -group
    spot = Spot(kind=kind, owner=owner, item=number(thing.get(item_field)) or 0)
    found = comment(thing, names, spot, site)
    return replace(found, deleted=True, known=True) if happened == "delete" else found


def _unknown(update: Json, kind: str) -> FetchedPost:
    """An event of a kind that is not known, kept as it is."""
    thing = mapping(update.get("object"))
    return FetchedPost(
        native_id=own_id(update.get("event_id")) or digest(update),
        kind=f"event:{kind}",
        text=string(thing.get("text")) or "",
        created=seconds(number(thing.get("date"))),
        context=not string(thing.get("text")),
        known=False,
        raw=update,
    )

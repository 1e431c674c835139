"""What concerns the token's owner: mentions, notifications, conversations."""

from __future__ import annotations

from app.domain.clock import now
from app.domain.post import FetchedPost
from app.sources.answer import Answer
from app.sources.asking import Ask, Marks, Order, Portion, Task
from app.sources.items import Json, mapping, number, objects, seconds, string
from app.sources.network import Place
from app.sources.networks.vk.asks import (
    PAGE,
    by_offset,
    by_word,
    call,
    comments_of,
    fresh,
    is_older,
    since_of,
)
from app.sources.networks.vk.fields import Names, count, digest, items_of, response_of, text_id
from app.sources.networks.vk.posts import comment, message, post
from app.sources.networks.vk.spots import MESSAGES, WALL, Spot, spot_at

MENTIONS_PAGE = 50
CONVERSATIONS_PAGE = 200
HISTORY_PAGE = 200
FILTERS = "wall,mentions,comments"
"""Of notifications.get: what somebody said, not likes, friends and gifts."""
POSTS = frozenset({"mention", "wall", "wall_publish"})
"""Notifications whose `feedback` is a post."""
PLACES = ("photo", "video", "market", "topic")


def begin_mentions(marks: Marks) -> tuple[Task, ...]:
    """Posts that name the owner, and everything else that the owner is told of."""
    since = number(since_of(marks, "mentions"))
    mentions = call("newsfeed.getMentions", count=MENTIONS_PAGE, offset=0, start_time=since)
    told = call(
        "notifications.get",
        count=PAGE,
        filters=FILTERS,
        start_time=number(since_of(marks, "notifications")),
    )
    return (
        Task(list="mentions", ask=mentions, order=Order.BACK, optional=True),
        Task(list="notifications", ask=told, order=Order.BACK, optional=True),
    )


def read_mentions(task: Task, answer: Answer, place: Place) -> Portion:
    """Posts and comments, in the form of posts."""
    response = response_of(answer)
    names, given = Names(response), items_of(response)
    return Portion(
        posts=tuple(post(one, names, place.site) for one in fresh(task, given)),
        next=by_offset(task, given, count(response) or 0, MENTIONS_PAGE),
    )


def read_notifications(task: Task, answer: Answer, place: Place) -> Portion:
    """What happened (`feedback`) to what (`parent`)."""
    response = response_of(answer)
    names, given = Names(response), items_of(response)
    found = [one for item in given for one in notified(item, names, place.site)]
    word = mapping(response).get("next_from")
    return Portion(posts=tuple(found), next=by_word(task, given, word))


def notified(item: Json, names: Names, site: str) -> list[FetchedPost]:
    """What a notification tells of; of an unknown kind it is kept as it is."""
    kind, parent = str(item.get("type")), mapping(item.get("parent"))
    feedback = item.get("feedback")
    happened = objects(feedback) or [one for one in [mapping(feedback)] if one]
    if kind in POSTS:
        return [post(one, names, site) for one in happened]
    spot = _where(kind, parent)
    if spot is None or not any(text_id(one.get("id")) for one in happened):
        return [_unknown(item, kind)]
    answered = text_id(parent.get("id")) if kind.startswith("reply_comment") else None
    return [comment(one, names, spot, site, below=answered) for one in happened]


def _where(kind: str, parent: Json) -> Spot | None:
    """The place that a notification is about: its parent, or the parent's own place."""
    name = next((one for one in PLACES if one in kind), WALL)
    inner = parent.get("post" if name == WALL else name)
    return spot_at(name, mapping(inner) or parent, "owner_id", "to_id", "from_id")


def _unknown(item: Json, kind: str) -> FetchedPost:
    feedback = mapping(item.get("feedback"))
    return FetchedPost(
        native_id=digest(item),
        kind=f"notification:{kind}",
        text=string(feedback.get("text")) or "",
        created=seconds(number(item.get("date"))),
        context=True,
        known=False,
        raw=item,
    )


def begin_messages(since: str) -> tuple[Task, ...]:
    """At first what is unread, later the conversations with something new."""
    return (conversations(since),)


def conversations(since: str = "", group: int = 0, *, key: str = "conversations") -> Task:
    """The conversations, the newest first. Once they were read, also those read elsewhere."""
    ask = call(
        "messages.getConversations",
        filter="all" if since else "unread",
        count=CONVERSATIONS_PAGE,
        offset=0,
        extended=1,
        group_id=group or None,
    )
    about = {"since": since, "upto": str(int(now().timestamp())), "group": str(group or "")}
    return Task(list="conversations", key=key, ask=ask, order=Order.BACK, about=about)


def read_conversations(task: Task, answer: Answer, place: Place) -> Portion:
    """The history of each conversation with something new."""
    del place
    response = response_of(answer)
    given, since = items_of(response), task.about["since"]
    new = [one for one in given if not is_older(mapping(one.get("last_message")), since)]
    below = [history for one in new if (history := _history(task, one))]
    ended = len(new) < len(given)
    total = count(response) or 0
    return Portion(
        below=tuple(below),
        next=None if ended else by_offset(task, given, total, CONVERSATIONS_PAGE),
        mark=task.about["upto"],
    )


def _history(task: Task, entry: Json) -> Task | None:
    conversation = mapping(entry.get("conversation"))
    peer = number(mapping(conversation.get("peer")).get("id"))
    peer = peer or number(mapping(entry.get("last_message")).get("peer_id"))
    if not peer:
        return None
    spot = Spot(kind=MESSAGES, owner=peer)
    group = task.about["group"]
    unread = number(conversation.get("unread_count"))
    about = {**task.about, "spot": spot.key, "unread": str(unread or "")}
    return Task(
        list="history",
        key=f"history:{spot.key}",
        ask=history_of(spot, number(group) or 0),
        about=about,
        optional=True,
    )


def history_of(spot: Spot, group: int = 0) -> Ask:
    """The newest messages of a conversation."""
    return comments_of(spot, count=HISTORY_PAGE, offset=0, group_id=group or None)


def read_history(task: Task, answer: Answer, place: Place) -> Portion:
    """Messages, the newest first: as far as they are unread, or back to the last reading."""
    response = response_of(answer)
    names, given = Names(response), items_of(response)
    group = number(task.about.get("group")) or 0
    since = task.about.get("since", "")
    unread = number(task.about.get("unread")) or 0
    far_enough = is_older(given[-1], since) if since and given else unread <= HISTORY_PAGE
    return Portion(
        posts=tuple(message(one, names, place.site, group) for one in fresh(task, given)),
        next=None if far_enough else by_offset(task, given, count(response) or 0, HISTORY_PAGE),
    )

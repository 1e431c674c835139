"""YouTube: comment threads of a video or a channel, their replies, our replies (Data API v3)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from app.domain.post import FetchedPost
from app.domain.source import Param, SourceKind
from app.errors import (
    SourceBroken,
    SourceError,
    SourceForbidden,
    SourceLimited,
    SourceLogin,
    SourceMissing,
)
from app.sources.answer import Answer
from app.sources.asking import Ask, Look, Marks, Order, Portion, Seen, Task, object_of
from app.sources.base import OutgoingReply, SentReply
from app.sources.items import Json, mapping, moment, number, objects, own_id, post_of, string, when
from app.sources.network import Given, Network, Pace, Place, Secret

VIDEO = r"(?:[?&]v=|youtu\.be/|/shorts/|/live/|^)(?P<value>[\w-]{11})(?:$|[?&#/])"
CHANNEL = r"(?:/channel/|^)(?P<value>UC[\w-]{22})(?:$|[?&#/])"
PAGE = 100
"""The largest page of comment threads (commentThreads/list)."""
AT_ONCE = 50
"""So many ids one comments.list takes."""
QUOTA = frozenset({"quotaExceeded", "dailyLimitExceeded", "rateLimitExceeded"})
QUOTA_WAIT_S = 3600.0
"""A day's units are given anew at midnight Pacific time; asking costs nothing in between."""


class YouTube(Network):
    """One unit of the day's 10,000 per page, 50 per reply (developers.google.com)."""

    name = "youtube"
    base = "https://www.googleapis.com"
    site = "https://www.youtube.com"
    pace = Pace(calls=5)
    kinds = (
        SourceKind(
            network="youtube",
            kind="video",
            params=(Param(name="video", pattern=VIDEO, example="dQw4w9WgXcQ"),),
            needs_token=True,
            takes_token=True,
            can_send=True,
            token_parts=("key", "access_token"),
            longest_reply=10_000,
        ),
        SourceKind(
            network="youtube",
            kind="channel",
            params=(Param(name="channel", pattern=CHANNEL, example="UC_x5XG1OV2P6uZZ5FSM9Ttw"),),
            needs_token=True,
            takes_token=True,
            can_send=True,
            token_parts=("key", "access_token"),
            longest_reply=10_000,
        ),
    )

    def sign(self, ask: Ask, secret: Secret) -> Ask:
        """A key reads; only an access token with the scope `youtube.force-ssl` writes."""
        if access := secret.get("access_token"):
            return replace(ask, headers={**ask.headers, "authorization": f"Bearer {access}"})
        key = secret.get("key") or secret.get("token")
        return ask.with_query(key=key) if key else ask

    def refused(self, answer: Answer) -> SourceError | None:
        """403 may mean the day's units, closed comments or missing rights: the reason tells."""
        if answer.status < 400:
            return None
        error = mapping(mapping(answer.json_or_none()).get("error"))
        reasons = {str(one.get("reason")) for one in objects(error.get("errors"))}
        if reasons & QUOTA:
            return SourceLimited(wait=QUOTA_WAIT_S, status=answer.status)
        if reasons & {"keyInvalid", "authError"} or error.get("status") == "UNAUTHENTICATED":
            return SourceLogin(status=answer.status)
        if reasons & {"commentsDisabled", "forbidden"}:
            return SourceForbidden(status=answer.status)
        if any(reason.endswith("NotFound") for reason in reasons):
            return SourceMissing(status=answer.status)
        return None

    def first(self, place: Place, marks: Marks) -> tuple[Task, ...]:
        """The newest threads."""
        del marks
        query: dict[str, Any] = {"part": "snippet,replies", "maxResults": PAGE, "order": "time"}
        if place.config.kind == "video":
            query["videoId"] = place.param("video")
        else:
            query["allThreadsRelatedToChannelId"] = place.param("channel")
        ask = Ask(path="/youtube/v3/commentThreads", query={**query, "textFormat": "plainText"})
        return (Task(list="threads", ask=ask, order=Order.BACK),)

    def read(self, task: Task, answer: Answer, place: Place) -> Portion:
        """A page of threads, or of the replies in one."""
        body = object_of(answer)
        items = objects(body.get("items"))
        posts = [post for item in items for post in self._posts(item, task)]
        token = string(body.get("nextPageToken"))
        onward = replace(task, ask=task.ask.with_query(pageToken=token)) if token else None
        return Portion(
            posts=tuple(posts),
            next=onward,
            below=tuple(_replies(item) for item in items if _has_more(item)),
            total=number(mapping(body.get("pageInfo")).get("totalResults")) if not token else None,
        )

    def _posts(self, item: Json, task: Task) -> list[FetchedPost]:
        thread = task.about.get("thread")
        video = task.about.get("video")
        return [
            post_of(one, raw, thread_id=one.get("thread_id") or thread, permalink=_link(one, video))
            for one, raw in _given(item)
        ]

    def looks(self, place: Place, posts: Sequence[FetchedPost]) -> tuple[Look, ...]:
        """Comments by their ids; an id that is not answered is gone."""
        del place
        ids = [post.native_id for post in posts]
        return tuple(
            Look(
                ask=Ask(
                    path="/youtube/v3/comments",
                    query={"part": "snippet", "id": ",".join(some), "textFormat": "plainText"},
                ),
                refs=tuple(some),
                complete=True,
            )
            for some in (ids[at : at + AT_ONCE] for at in range(0, len(ids), AT_ONCE))
        )

    def seen(self, look: Look, answer: Answer, place: Place) -> Seen:
        """The comments that are still there."""
        del look, place
        items = objects(object_of(answer).get("items"))
        return Seen(posts=tuple(post_of(one, raw) for item in items for one, raw in _given(item)))

    def reply(self, place: Place, reply: OutgoingReply) -> Ask:
        """A reply goes below the thread's first comment, whichever comment is meant."""
        del place
        thread = reply.to.thread_id or reply.to.native_id
        body = {"snippet": {"parentId": thread, "textOriginal": reply.text}}
        return Ask(path="/youtube/v3/comments", query={"part": "snippet"}, json=body)

    def sent(self, place: Place, reply: OutgoingReply, answer: Answer) -> SentReply:
        """The new comment."""
        del place
        created = mapping(object_of(answer))
        native = own_id(created.get("id"))
        if native is None:
            raise SourceBroken(reason="no_id", status=answer.status)
        given = _comment(created)
        link = _link(given, _video_of(reply.to))
        return SentReply(native_id=native, permalink=link, at=moment(given["created_utc"]))

    def who(self, place: Place) -> Ask | None:
        """The token's own channel."""
        del place
        return Ask(path="/youtube/v3/channels", query={"part": "id", "mine": "true"})

    def whose(self, answer: Answer) -> str | None:
        """Its id."""
        items = objects(object_of(answer).get("items"))
        return own_id(items[0].get("id")) if items else None

    def trace(self, place: Place, reply: OutgoingReply, me: str | None) -> Task | None:
        """The replies of the thread."""
        del place, me
        return _thread(reply.to.thread_id or reply.to.native_id, _video_of(reply.to))

    def is_it(self, post: FetchedPost, reply: OutgoingReply, me: str | None) -> bool:
        """All replies hang on the thread, none on the comment that was meant."""
        return super().is_it(replace(post, parent_id=None), reply, me)

    def given(self, answer: Answer) -> list[Given]:
        """Threads, each followed by the replies inside it, or single comments."""
        body = mapping(answer.json())
        items = objects(body["items"]) if "items" in body else [body]
        return [one for item in items for one, _raw in _given(item)]

    def given_item(self, raw: Mapping[str, Any]) -> Given:
        """A thread's first comment, or a comment."""
        found = _given(raw)
        return found[0][0] if found else {}

    def told(self, answers: Sequence[Answer], items: Sequence[Given]) -> Given:
        """Where each page leads."""
        del items
        pages = [mapping(answer.json_or_none()) for answer in answers]
        return {"next_page_tokens": [page.get("nextPageToken") for page in pages]}


def _given(item: Json) -> list[tuple[Given, Json]]:
    """The comments of an item with their raw forms: a thread's first one and those inside."""
    snippet = mapping(item.get("snippet"))
    top = mapping(snippet.get("topLevelComment"))
    if not top:
        return [(_comment(item), item)] if snippet and own_id(item.get("id")) else []
    thread = own_id(item.get("id"))
    about = {"thread_id": thread, "replies": number(snippet.get("totalReplyCount"))}
    inside = objects(mapping(item.get("replies")).get("comments"))
    video = string(snippet.get("videoId"))
    answers = [({**_comment(one, video), "thread_id": thread}, one) for one in inside]
    return [({**_comment(top, video), **about}, {**item, "replies": None}), *answers]


def _comment(item: Json, video: str | None = None) -> Given:
    snippet = mapping(item.get("snippet"))
    created, edited = moment(snippet.get("publishedAt")), moment(snippet.get("updatedAt"))
    display = string(snippet.get("textDisplay"))
    native = own_id(item.get("id"))
    found: Given = {
        "id": native,
        "kind": "comment",
        "parent_id": own_id(snippet.get("parentId")),
        "video_id": string(snippet.get("videoId")) or video,
        "author_id": own_id(mapping(snippet.get("authorChannelId")).get("value")),
        "author_name": string(snippet.get("authorDisplayName")),
        "text": string(snippet.get("textOriginal")) or display,
        "text_display": display,
        "created_utc": when(created),
        "edited_utc": when(edited) if edited != created else None,
        "likes": number(snippet.get("likeCount")),
    }
    return {**found, "permalink": _link(found, None)}


def _link(comment: Given, video: str | None) -> str | None:
    watched = comment.get("video_id") or video
    return f"{YouTube.site}/watch?v={watched}&lc={comment['id']}" if watched else None


def _has_more(item: Json) -> bool:
    snippet = mapping(item.get("snippet"))
    inside = objects(mapping(item.get("replies")).get("comments"))
    return (number(snippet.get("totalReplyCount")) or 0) > len(inside)


def _replies(item: Json) -> Task:
    snippet = mapping(item.get("snippet"))
    task = _thread(own_id(item.get("id")) or "", string(snippet.get("videoId")))
    return replace(task, version=str(number(snippet.get("totalReplyCount")) or 0))


def _thread(thread: str, video: str | None) -> Task:
    query = {"part": "snippet", "parentId": thread, "maxResults": PAGE, "textFormat": "plainText"}
    return Task(
        list="replies",
        key=f"replies:{thread}",
        ask=Ask(path="/youtube/v3/comments", query=query),
        about={"thread": thread, "video": video or ""},
        optional=True,
    )


def _video_of(post: FetchedPost) -> str | None:
    snippet = mapping(post.raw.get("snippet"))
    return string(snippet.get("videoId")) or None

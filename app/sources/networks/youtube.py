"""YouTube: comment threads of a video or a channel, their replies, our replies (Data API v3)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from app.domain.post import FetchedPost
from app.domain.source import Param, SourceKind
from app.errors import SourceBroken, SourceError
from app.sources.answer import Answer
from app.sources.asking import Ask, Look, Marks, Order, Portion, Seen, Task, object_of
from app.sources.base import OutgoingReply, SentReply
from app.sources.items import Json, mapping, moment, number, objects, own_id, string
from app.sources.network import Given, Network, Pace, Place, Secret
from app.sources.networks import youtube_items as items
from app.sources.networks.youtube_items import SITE

VIDEO = r"(?:[?&]v=|youtu\.be/|/shorts/|/live/|^)(?P<value>[\w-]{11})(?:$|[?&#/])"
CHANNEL = r"(?:/channel/|^)(?P<value>UC[\w-]{22})(?:$|[?&#/])"
THREADS = "/youtube/v3/commentThreads"
COMMENTS = "/youtube/v3/comments"
TOKENS = "https://oauth2.googleapis.com/token"
PAGE = 100
"""The largest page of comment threads (commentThreads/list)."""
AT_ONCE = 50
"""So many ids one call takes."""
PARTS = ("key", "access_token", "client_id", "client_secret", "refresh_token")
"""A key reads. To answer: an access token for an hour, or what renews it."""


class YouTube(Network):
    """One unit of the day's 10,000 per page, 50 per reply (developers.google.com)."""

    name = "youtube"
    base = "https://www.googleapis.com"
    site = SITE
    pace = Pace(calls=5)
    kinds = (
        SourceKind(
            network="youtube",
            kind="video",
            params=(Param(name="video", pattern=VIDEO, example="dQw4w9WgXcQ"),),
            needs_token=True,
            takes_token=True,
            can_send=True,
            token_parts=PARTS,
            longest_reply=10_000,
        ),
        SourceKind(
            network="youtube",
            kind="channel",
            params=(Param(name="channel", pattern=CHANNEL, example="UC_x5XG1OV2P6uZZ5FSM9Ttw"),),
            needs_token=True,
            takes_token=True,
            can_send=True,
            token_parts=PARTS,
            longest_reply=10_000,
        ),
    )

    def sign(self, ask: Ask, secret: Secret) -> Ask:
        """A key reads; only an access token with the scope `youtube.force-ssl` writes."""
        key, access = secret.get("key") or secret.get("token"), secret.get("access_token")
        needs_person = ask.json is not None or "mine" in ask.query
        if access and (needs_person or not key):
            return replace(ask, headers={**ask.headers, "authorization": f"Bearer {access}"})
        return ask.with_query(key=key) if key else ask

    def login(self, place: Place, secret: Secret) -> Ask | None:
        """An access token lives an hour; what renews it is lasting."""
        del place
        if not secret.get("refresh_token"):
            return None
        names = ("client_id", "client_secret", "refresh_token")
        form = {name: secret.get(name, "") for name in names}
        return Ask(path=TOKENS, form={**form, "grant_type": "refresh_token"})

    def session(self, answer: Answer) -> Secret:
        """The access token for an hour."""
        access = string(object_of(answer).get("access_token"))
        return {"access_token": access} if access else super().session(answer)

    def refused(self, answer: Answer) -> SourceError | None:
        """403 may mean the day's units, closed comments or missing rights: the reason tells."""
        if answer.status < 400:
            return None
        return items.refused(answer.status, mapping(answer.json_or_none()))

    def first(self, place: Place, marks: Marks) -> tuple[Task, ...]:
        """The newest threads. Answers in older ones come to light when those are looked at."""
        del marks
        query: dict[str, Any] = {"part": "snippet,replies", "maxResults": PAGE, "order": "time"}
        if place.config.kind == "video":
            query["videoId"] = place.param("video")
        else:
            query["allThreadsRelatedToChannelId"] = place.param("channel")
        ask = Ask(path=THREADS, query={**query, "textFormat": "plainText"})
        return (Task(list="threads", ask=ask, order=Order.BACK),)

    def read(self, task: Task, answer: Answer, place: Place) -> Portion:
        """A page of threads, or of the replies in one."""
        del place
        body = object_of(answer)
        found = objects(body.get("items"))
        about = (task.about.get("thread") or None, task.about.get("video") or None)
        token = string(body.get("nextPageToken"))
        onward = None
        if token:  # a token that went stale ends the walk, and the next one begins at the top
            onward = replace(task, ask=task.ask.with_query(pageToken=token), optional=True)
        return Portion(
            posts=tuple(post for item in found for post in items.posts(item, *about)),
            next=onward,
            below=tuple(_replies(item) for item in found if _has_more(item)),
        )

    def looks(self, place: Place, posts: Sequence[FetchedPost]) -> tuple[Look, ...]:
        """By their ids; an id that is not answered is gone. A thread shows its answers too."""
        del place
        return tuple(
            Look(
                ask=Ask(path=path, query={**query, "textFormat": "plainText"}),
                refs=tuple(post.native_id for post in some),
                about={post.native_id: items.video_of(post) or "" for post in some},
                complete=True,
            )
            for path, part, some in _grouped(posts)
            for query in [{"part": part, "id": ",".join(post.native_id for post in some)}]
        )

    def seen(self, look: Look, answer: Answer, place: Place) -> Seen:
        """The comments that are still there, and the answers in threads."""
        del place
        found = objects(object_of(answer).get("items"))
        posts = [
            post
            for item in found
            for post in items.posts(item, video=look.about.get(str(item.get("id"))) or None)
        ]
        return Seen(posts=tuple(posts))

    def access(self, place: Place, post: FetchedPost) -> Ask | None:
        """A private video, or one without comments any more, hides those that it had."""
        video = place.param("video") or items.video_of(post)
        query = {"part": "id", "videoId": video, "maxResults": 1}
        return Ask(path=THREADS, query=query) if video else None

    def reply(self, place: Place, reply: OutgoingReply) -> Ask:
        """A reply goes below the thread's first comment, whichever comment is meant."""
        del place
        body = {"snippet": {"parentId": _thread_of(reply.to), "textOriginal": reply.text}}
        return Ask(path=COMMENTS, query={"part": "snippet"}, json=body)

    def sent(self, place: Place, reply: OutgoingReply, answer: Answer) -> SentReply:
        """The new comment."""
        del place
        created = mapping(object_of(answer))
        native = own_id(created.get("id"))
        if native is None:
            raise SourceBroken(reason="no_id", status=answer.status)
        given = items.comment(created)
        link = items.link(given, items.video_of(reply.to))
        return SentReply(native_id=native, permalink=link, at=moment(given["created_utc"]))

    def who(self, place: Place) -> Ask | None:
        """The token's own channel."""
        del place
        return Ask(path="/youtube/v3/channels", query={"part": "id", "mine": "true"})

    def whose(self, answer: Answer) -> str | None:
        """Its id."""
        found = objects(object_of(answer).get("items"))
        return own_id(found[0].get("id")) if found else None

    def trace(self, place: Place, reply: OutgoingReply, me: str | None) -> Task | None:
        """The replies of the thread."""
        del place, me
        return _thread(_thread_of(reply.to), items.video_of(reply.to))

    def is_it(self, post: FetchedPost, reply: OutgoingReply, me: str | None) -> bool:
        """All replies hang on the thread, none on the comment that was meant."""
        return super().is_it(replace(post, parent_id=None), reply, me)

    def given(self, answer: Answer) -> list[Given]:
        """Threads, each followed by the replies inside it, or single comments."""
        body = mapping(answer.json())
        found = objects(body["items"]) if "items" in body else [body]
        return [one for item in found for one, _raw in items.given(item)]

    def given_item(self, raw: Mapping[str, Any]) -> Given:
        """A thread's first comment, or a comment."""
        found = items.given(raw)
        return found[0][0] if found else {}

    def told(self, answers: Sequence[Answer], items: Sequence[Given]) -> Given:
        """Where each page leads, how many different comments there are, what was refused."""
        pages = [mapping(answer.json_or_none()) for answer in answers]
        refused = [page["error"] for page in pages if page.get("error")]
        tokens = [page.get("nextPageToken") for page in pages]
        told = {"next_page_tokens": tokens, "unique_ids": len({item["id"] for item in items})}
        return {**told, **({"error": refused[0]} if refused else {})}


def _grouped(posts: Sequence[FetchedPost]) -> Iterator[tuple[str, str, list[FetchedPost]]]:
    """Posts by the call that shows them, as many at once as it takes.

    The id of an answer is its thread's, a dot and its own.
    """
    ordered = sorted(posts, key=lambda post: "." in post.native_id)
    for is_answer, some in groupby(ordered, key=lambda post: "." in post.native_id):
        path, part = (COMMENTS, "snippet") if is_answer else (THREADS, "snippet,replies")
        rest = list(some)
        for at in range(0, len(rest), AT_ONCE):
            yield path, part, rest[at : at + AT_ONCE]


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
        ask=Ask(path=COMMENTS, query=query),
        about={"thread": thread, "video": video or ""},
        optional=True,
    )


def _thread_of(post: FetchedPost) -> str:
    return post.thread_id or post.native_id.partition(".")[0]

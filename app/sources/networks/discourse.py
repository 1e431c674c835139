"""Discourse: the newest posts of a forum, a search, a topic; answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from app.domain.post import FetchedPost
from app.domain.source import Param, SourceKind
from app.errors import CannotSend, SourceBroken, SourceError, SourceLogin, SourceRefused
from app.sources.answer import Answer
from app.sources.asking import Ask, Look, Marks, Order, Portion, Seen, Task, object_of
from app.sources.base import OutgoingReply, SentReply, sent_as
from app.sources.items import mapping, number, objects, own_id, string
from app.sources.network import Given, Network, Pace, Place, Secret
from app.sources.networks import discourse_items as items

TOPIC = r"(?:/t/(?:(?!\d+/)[^/]+/)?|^)(?P<value>\d+)(?:$|[/?#])"
AT_ONCE = 20
"""So many posts /t/ID/posts.json gives at once, as the forum's own page asks for them."""
LONGEST = 32_000
"""Characters of a post, unless the forum is set up otherwise."""


def _kind(kind: str, *params: Param) -> SourceKind:
    return SourceKind(
        network="discourse",
        kind=kind,
        params=params,
        needs_token=False,
        takes_token=True,
        can_send=True,
        needs_server=True,
        token_parts=("api_key", "api_username"),
        longest_reply=LONGEST,
    )


class Discourse(Network):
    """A key of a forum's owner may call 60 times a minute (meta.discourse.org/t/296032)."""

    name = "discourse"
    pace = Pace(calls=55, seconds=60)
    kinds = (
        _kind("latest"),
        _kind("search", Param(name="query", example="otklik")),
        _kind("topic", Param(name="topic", pattern=TOPIC, example="57")),
    )

    def sign(self, ask: Ask, secret: Secret) -> Ask:
        """A key for all accounts says whom it speaks for; one of a single account need not."""
        headers = dict(ask.headers)
        if own := secret.get("user_api_key"):
            headers["user-api-key"] = own
        elif key := secret.get("api_key"):
            headers["api-key"] = key
            if name := secret.get("api_username"):
                headers["api-username"] = name
        return replace(ask, headers=headers)

    def refused(self, answer: Answer) -> SourceError | None:
        """403 may mean that nobody is logged in; a refusal of a post may come in a 200."""
        body = mapping(answer.json_or_none())
        kind = string(body.get("error_type")) or ""
        if kind in {"not_logged_in", "invalid_api_key"}:
            return SourceLogin(status=answer.status)
        if answer.status == 200 and isinstance(body.get("errors"), list) and "id" not in body:
            return SourceRefused(status=answer.status, reason=kind or "errors")
        return None

    def first(self, place: Place, marks: Marks) -> tuple[Task, ...]:
        """The newest posts of all topics, what a search finds, or a topic."""
        del marks
        match place.config.kind:
            case "latest":
                return (Task(list="latest", ask=Ask(path="/posts.json"), order=Order.BACK),)
            case "search":
                query = {"q": f"{place.param('query')} order:latest", "page": 1}
                ask = Ask(path="/search.json", query=query)
                return (Task(list="search", ask=ask, order=Order.BACK),)
            case _:
                topic = place.param("topic")
                return (Task(list="topic", ask=Ask(path=f"/t/{topic}.json")),)

    def read(self, task: Task, answer: Answer, place: Place) -> Portion:
        """A page of posts; a topic's first ones lead to its others."""
        body = object_of(answer)
        if task.list == "search":
            return _found(task, body)
        found = items.posts_in(body)
        if task.list == "topic" and found:
            title = string(body.get("title"))
            found = [{"title": title, "topic_slug": body.get("slug"), **one} for one in found]
        return Portion(
            posts=items.page(found, place.site),
            next=_older(task, found) if task.list == "latest" else None,
            below=tuple(_rest(task, body)) if task.list == "topic" else (),
            total=number(body.get("posts_count")) if task.list == "topic" else None,
        )

    def looks(self, place: Place, posts: Sequence[FetchedPost]) -> tuple[Look, ...]:
        """Each post by itself."""
        del place
        return tuple(
            Look(
                ask=Ask(path=f"/posts/{one.native_id}.json"),
                refs=(one.native_id,),
                about={"parent": one.parent_id or "", "title": one.title or ""},
            )
            for one in posts
            if one.native_id.isascii() and one.native_id.isdigit()
        )

    def seen(self, look: Look, answer: Answer, place: Place) -> Seen:
        """The post as it is now; an owner's key still sees what was deleted."""
        found = items.page(items.posts_in(object_of(answer)), place.site)
        if not found:
            raise SourceBroken(reason="no_post", status=answer.status)
        about = look.about
        one = replace(found[0], parent_id=about["parent"] or None, title=about["title"] or None)
        return Seen(gone=look.refs) if one.deleted else Seen(posts=(one,))

    def access(self, place: Place, post: FetchedPost) -> Ask | None:
        """Its topic: in a hidden category everything is answered with 403 or 404."""
        del place
        return Ask(path=f"/t/{post.thread_id}.json") if post.thread_id else None

    def reply(self, place: Place, reply: OutgoingReply) -> Ask:
        """A post in the topic, below the one that is meant."""
        del place
        if not reply.to.thread_id:
            raise CannotSend(reason="no_post")
        form = {"raw": reply.text, "topic_id": reply.to.thread_id}
        at = number(reply.to.raw.get("post_number"))
        more = {"reply_to_post_number": at} if at and at > 1 else {}
        return Ask(path="/posts.json", form={**form, **more})

    def sent(self, place: Place, reply: OutgoingReply, answer: Answer) -> SentReply:
        """The new post, or one that waits for a moderator."""
        body = object_of(answer)
        pending = own_id(mapping(body.get("pending_post")).get("id"))
        if string(body.get("action")) == "enqueued":
            return SentReply(native_id=f"pending:{pending or reply.key}")
        found = items.page(items.posts_in(body), place.site)
        if not found:
            raise SourceBroken(reason="no_id", status=answer.status)
        return sent_as(found[0])

    def who(self, place: Place) -> Ask | None:
        """Whom the key speaks for."""
        del place
        return Ask(path="/session/current.json")

    def whose(self, answer: Answer) -> str | None:
        """The name of that account."""
        return string(mapping(object_of(answer).get("current_user")).get("username"))

    def trace(self, place: Place, reply: OutgoingReply, me: str | None) -> Task | None:
        """The newest posts of the forum."""
        del place, reply, me
        return Task(list="latest", ask=Ask(path="/posts.json"), order=Order.BACK)

    def is_it(self, post: FetchedPost, reply: OutgoingReply, me: str | None) -> bool:
        """In the same topic, with what was written: marks are gone from the shown text."""
        written = string(post.raw.get("raw")) or post.text
        same = replace(post, parent_id=None, text=written)
        return post.thread_id == reply.to.thread_id and super().is_it(same, reply, me)

    def given(self, answer: Answer) -> list[Given]:
        """All posts of an answer."""
        return [items.given_post(one) for one in items.posts_in(answer.json())]

    def given_item(self, raw: Mapping[str, Any]) -> Given:
        """A post."""
        return items.given_post(raw)

    def told(self, answers: Sequence[Answer], given: Sequence[Given]) -> Given:
        """The topics of a list and where it goes on, the order of a topic's posts."""
        del given
        bodies = [answer.json_or_none() for answer in answers]
        lists = [mapping(mapping(body).get("topic_list")) for body in bodies]
        streams = [found for body in bodies if (found := items.stream(body)) is not None]
        return {
            "topics": [topic for body in bodies for topic in items.topics(body)],
            "more_topics_url": next((one.get("more_topics_url") for one in lists if one), None),
            "stream": streams[0] if streams else None,
        }


def _older(task: Task, found: list[Any]) -> Task | None:
    """`before` takes the number itself along, so one less is asked for."""
    numbers = [at for one in found if (at := number(one.get("id"))) is not None]
    before = min(numbers, default=1) - 1
    return replace(task, ask=task.ask.with_query(before=before)) if before > 0 else None


def _found(task: Task, body: Mapping[str, Any]) -> Portion:
    """A search shows the beginnings of posts only: each is read whole, once."""
    ids = [found for one in objects(body.get("posts")) if (found := own_id(one.get("id")))]
    more = mapping(body.get("grouped_search_result")).get("more_full_page_results")
    page = (number(task.ask.query.get("page")) or 1) + 1
    return Portion(
        next=replace(task, ask=task.ask.with_query(page=page)) if more and ids else None,
        below=tuple(
            Task(
                list="post",
                key=f"post:{one}",
                ask=Ask(path=f"/posts/{one}.json"),
                version="read",
                optional=True,
            )
            for one in ids
        ),
    )


def _rest(task: Task, body: Mapping[str, Any]) -> list[Task]:
    """The posts of a topic that did not come along; a row of them is read once."""
    topic = own_id(body.get("id")) or ""
    here = {number(one.get("id")) for one in items.posts_in(body)}
    left = [one for one in items.stream(body) or [] if one not in here]
    rows = [left[at : at + AT_ONCE] for at in range(0, len(left), AT_ONCE)]
    return [
        Task(
            list="rest",
            key=f"rest:{row[0]}",
            ask=Ask(path=f"/t/{topic}/posts.json", query={"post_ids[]": row}),
            version=f"{len(row)}:{row[-1]}",
        )
        for row in rows
    ]

"""YouScan: mentions of a topic that an agency already pays for (API, a paid add-on)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from app.domain.source import Param, SourceKind
from app.sources.answer import Answer
from app.sources.asking import Ask, Mark, Marks, Order, Portion, Task, object_of
from app.sources.items import Json, mapping, moment, number, objects, own_id, post_of, string, when
from app.sources.network import Given, Network, Pace, Place, Secret

PAGE = 1000
"""The largest page of mentions."""


class YouScan(Network):
    """Mentions in the order in which YouScan took them in; X's texts are withheld by contract."""

    name = "youscan"
    recorded_as = ("imports",)
    base = "https://api.youscan.io"
    site = "https://app.youscan.io"
    pace = Pace(calls=9, seconds=10)  # ten requests in ten seconds
    kinds = (
        SourceKind(
            network="youscan",
            kind="topic",
            params=(Param(name="topic", form="number", example="12345"),),
            needs_token=True,
            takes_token=True,
            can_send=False,
        ),
    )

    def sign(self, ask: Ask, secret: Secret) -> Ask:
        """A key in a header of its own."""
        token = secret.get("token")
        return replace(ask, headers={**ask.headers, "x-api-key": token}) if token else ask

    def first(self, place: Place, marks: Marks) -> tuple[Task, ...]:
        """What was taken in after the last number we know."""
        since = marks.get("mentions", Mark()).word or "0"
        query = {"orderBy": "seqAsc", "sinceSeq": since, "size": PAGE}
        path = f"/api/external/topics/{place.param('topic')}/mentions"
        return (Task(list="mentions", ask=Ask(path=path, query=query), order=Order.FORWARD),)

    def read(self, task: Task, answer: Answer, place: Place) -> Portion:
        """A page of mentions; an empty one is the end."""
        body = object_of(answer)
        items = objects(body.get("mentions"))
        posts = tuple(
            post_of(_given(item), item, parent_id=None) for item in items if own_id(item.get("id"))
        )
        last = _last(items)
        onward = None
        if last is not None and items:
            onward = replace(task, ask=task.ask.with_query(sinceSeq=str(last)))
        mark = str(last) if last is not None else str(task.ask.query["sinceSeq"])
        return Portion(posts=posts, next=onward, mark=mark, total=number(body.get("total")))

    def given(self, answer: Answer) -> list[Given]:
        """The mentions of an answer."""
        return [_given(item) for item in objects(mapping(answer.json()).get("mentions"))]

    def given_item(self, raw: Mapping[str, Any]) -> Given:
        """One mention."""
        return _given(raw)

    def told(self, answers: Sequence[Answer], items: Sequence[Given]) -> Given:
        """The number to go on from."""
        del items
        pages = [objects(mapping(answer.json_or_none()).get("mentions")) for answer in answers]
        return {
            "next_since_seq": max((s for p in pages if (s := _last(p)) is not None), default=None)
        }


def _given(item: Json) -> Given:
    author = mapping(item.get("author"))
    engagement = mapping(item.get("engagement"))
    return {
        "id": own_id(item.get("id")),
        "kind": string(item.get("postType")) or "post",
        "parent_id": own_id(item.get("parentPostId")),
        "thread_id": own_id(item.get("discussionId")),
        "author_id": own_id(author.get("profileId")),
        "author_name": string(author.get("name")),
        "author_handle": string(author.get("nickname")),
        "author_url": string(author.get("url")),
        "text": string(item.get("fullText")) or string(item.get("text")),
        "title": string(item.get("title")),
        "created_utc": when(moment(item.get("published"))),
        "likes": number(engagement.get("likes")),
        "replies": number(engagement.get("comments")),
        "reposts": number(engagement.get("reposts")),
        "rating": item.get("rating"),
        "permalink": string(item.get("url")),
        "sentiment": string(item.get("sentiment")),
        "source": string(item.get("source")),
    }


def _last(items: Sequence[Json]) -> int | None:
    return max(
        (seq for item in items if (seq := number(item.get("seq"))) is not None), default=None
    )

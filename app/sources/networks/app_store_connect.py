"""App Store Connect: the reviews of one's own app in all countries, and our answers."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from app.domain.post import FetchedPost
from app.domain.source import Param, SourceKind
from app.errors import SourceBroken, SourceError, SourceLimited, SourceLogin, SourceRefused
from app.sources.answer import Answer
from app.sources.asking import Ask, Look, Marks, Order, Portion, Seen, Task, object_of
from app.sources.base import OutgoingReply, SentReply
from app.sources.items import Json, mapping, moment, number, objects, own_id, post_of, string, when
from app.sources.network import Given, Network, Pace, Place, Secret
from app.sources.networks.keys import signed

APP = Param(
    name="app", pattern=r"(?:/apps/|/id|^)(?P<value>\d{5,12})(?:$|[/?])", example="1404176564"
)
PAGE = 200
"""The most reviews of one answer."""
NEWEST_FIRST = "-createdDate"
"""**unread** in the reference, used by public clients."""
KEY_LIVES_S = 600
"""Of the 20 minutes that a signed token may be good for."""
LONGEST = 5970
"""Characters of a response; **unread**, the form on the site says so."""
BUSY_S = 30.0
"""A refusal with quota left: too many calls at once."""
SPENT_S = 900.0
"""The hour's calls are used up."""
REVIEW, RESPONSE = "customerReviews", "customerReviewResponses"


class AppStoreConnect(Network):
    """A key with the role Customer Support or above (developer.apple.com)."""

    name = "app_store_connect"
    base = "https://api.appstoreconnect.apple.com"
    site = "https://appstoreconnect.apple.com"
    pace = Pace(calls=1)
    kinds = (
        SourceKind(
            network="app_store_connect",
            kind="app",
            params=(APP,),
            needs_token=True,
            takes_token=True,
            can_send=True,
            token_parts=("issuer_id", "key_id", "private_key"),
            longest_reply=LONGEST,
        ),
    )

    def sign(self, ask: Ask, secret: Secret) -> Ask:
        """A token signed here, good for ten minutes; a person's own key has no issuer."""
        issuer, key = secret.get("issuer_id"), secret.get("key_id")
        if not key or not secret.get("private_key"):
            raise SourceLogin(reason="parts")
        at = int(time.time())
        whose = {"iss": issuer} if issuer else {"sub": "user"}
        claims = {**whose, "aud": "appstoreconnect-v1", "iat": at, "exp": at + KEY_LIVES_S}
        token = signed(claims, secret["private_key"], "ES256", key)
        return replace(ask, headers={**ask.headers, "authorization": f"Bearer {token}"})

    def refused(self, answer: Answer) -> SourceError | None:
        """429 says nothing of how long: a header tells whether calls are left."""
        if answer.status == 429:
            left = _left(answer.headers.get("x-rate-limit", ""))
            return SourceLimited(wait=SPENT_S if left == 0 else BUSY_S, status=answer.status)
        errors = objects(mapping(answer.json_or_none()).get("errors"))
        if answer.status in {400, 409, 422} and errors:
            return SourceRefused(status=answer.status, reason=str(errors[0].get("code")))
        return None

    def first(self, place: Place, marks: Marks) -> tuple[Task, ...]:
        """The newest reviews with their responses."""
        del marks
        query = {"limit": PAGE, "sort": NEWEST_FIRST, "include": "response"}
        ask = Ask(path=f"/v1/apps/{place.param('app')}/{REVIEW}", query=query)
        return (Task(list="reviews", ask=ask, order=Order.BACK),)

    def read(self, task: Task, answer: Answer, place: Place) -> Portion:
        """A page of reviews; `links.next` is taken by its parameters."""
        del place
        body = object_of(answer)
        following = string(mapping(body.get("links")).get("next"))
        found = dict(parse_qsl(urlsplit(following or "").query))
        onward = replace(task, ask=task.ask.with_query(**found)) if "cursor" in found else None
        total = mapping(mapping(body.get("meta")).get("paging")).get("total")
        return Portion(posts=tuple(_posts(body)), next=onward, total=number(total))

    def looks(self, place: Place, posts: Sequence[FetchedPost]) -> tuple[Look, ...]:
        """Reviews one by one; a response comes along with its review."""
        del place
        return tuple(
            Look(ask=_one(post.native_id), refs=(post.native_id,))
            for post in posts
            if post.kind == "review"
        )

    def seen(self, look: Look, answer: Answer, place: Place) -> Seen:
        """The review as it is now, and what was answered to it."""
        del look, place
        return Seen(posts=tuple(_posts(object_of(answer))))

    def access(self, place: Place, post: FetchedPost) -> Ask | None:
        """The app's reviews: a key that lost its role finds none of them."""
        del post
        return Ask(path=f"/v1/apps/{place.param('app')}/{REVIEW}", query={"limit": 1})

    def reply(self, place: Place, reply: OutgoingReply) -> Ask:
        """The response to a review; a review has one, and a second takes its place."""
        del place
        to = {"data": {"type": REVIEW, "id": reply.to.parent_id or reply.to.native_id}}
        about = {"attributes": {"responseBody": reply.text}, "relationships": {"review": to}}
        return Ask(path=f"/v1/{RESPONSE}", json={"data": {"type": RESPONSE, **about}})

    def sent(self, place: Place, reply: OutgoingReply, answer: Answer) -> SentReply:
        """The new response; it is published within a day and has no address."""
        data = mapping(object_of(answer).get("data"))
        native = own_id(data.get("id"))
        if native is None:
            raise SourceBroken(reason="no_id", status=answer.status)
        at = moment(mapping(data.get("attributes")).get("lastModifiedDate"))
        return SentReply(native_id=native, at=at)

    def trace(self, place: Place, reply: OutgoingReply, me: str | None) -> Task | None:
        """The review, with its response."""
        del place, me
        return Task(list="review", ask=_one(reply.to.parent_id or reply.to.native_id))

    def is_it(self, post: FetchedPost, reply: OutgoingReply, me: str | None) -> bool:
        """The response with these words."""
        return post.kind == "response" and super().is_it(replace(post, parent_id=None), reply, me)

    def given(self, answer: Answer) -> list[Given]:
        """Reviews and responses."""
        body = mapping(answer.json())
        return [_given(item, _whose(body)) for item in _items(body)]

    def given_item(self, raw: Mapping[str, Any]) -> Given:
        """A review or a response."""
        return _given(raw, {})


def _one(review: str) -> Ask:
    return Ask(path=f"/v1/{REVIEW}/{review}", query={"include": "response"})


def _items(body: Json) -> list[Json]:
    data = body.get("data")
    found = objects(data) if isinstance(data, list) else [mapping(data)]
    return [one for one in (*found, *objects(body.get("included"))) if own_id(one.get("id"))]


def _whose(body: Json) -> dict[str, str]:
    """Responses by id, and the review that each one answers."""
    reviews = [one for one in _items(body) if one.get("type") == REVIEW]
    pairs = [(_related(one, "response"), own_id(one.get("id"))) for one in reviews]
    return {response: review for response, review in pairs if response and review}


def _related(item: Json, name: str) -> str | None:
    linked = mapping(mapping(item.get("relationships")).get(name))
    return own_id(mapping(linked.get("data")).get("id"))


def _posts(body: Json) -> list[FetchedPost]:
    found = [(_given(item, _whose(body)), item) for item in _items(body)]
    return [
        post_of(one, raw, context=one["kind"] == "response", known=one["kind"] != "unknown")
        for one, raw in found
    ]


def _given(item: Json, whose: Mapping[str, str]) -> Given:
    about = mapping(item.get("attributes"))
    native = own_id(item.get("id"))
    if item.get("type") == RESPONSE:
        review = _related(item, "review") or whose.get(native or "")
        return {
            "id": native,
            "kind": "response",
            "parent_id": review,
            "thread_id": review,
            "text": string(about.get("responseBody")),
            "created_utc": when(moment(about.get("lastModifiedDate"))),
            "state": string(about.get("state")),
        }
    return {
        "id": native,
        "kind": "review" if item.get("type") == REVIEW else "unknown",
        "author_name": string(about.get("reviewerNickname")),
        "title": string(about.get("title")),
        "text": string(about.get("body")),
        "rating": number(about.get("rating")),
        "territory": string(about.get("territory")),
        "created_utc": when(moment(about.get("createdDate"))),
    }


def _left(header: str) -> int | None:
    """Calls left in this hour: `user-hour-lim:3500;user-hour-rem:500;`."""
    pairs = dict(part.split(":", 1) for part in header.split(";") if ":" in part)
    return number(pairs.get("user-hour-rem"))

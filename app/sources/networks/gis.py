"""2GIS and Flamp: reviews of one branch of a firm, with the firm's own answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from app.domain.post import FetchedPost
from app.domain.source import Param, SourceKind
from app.sources.answer import Answer
from app.sources.asking import Ask, Marks, Order, Portion, Task, object_of
from app.sources.items import Json, mapping, moment, number, objects, own_id, post_of, string, when
from app.sources.network import Given, Network, Pace, Place, Secret

BRANCH = r"(?:/(?:firm|branches|reviews)/|^)(?P<value>\d{5,20})(?:$|[/?])"
PAGE = 50
FIELDS = "meta.total_count,meta.branch_rating,meta.branch_reviews_count,reviews.hiding_reason"
LISTS = {"rated": True, "unrated": False}
"""Reviews that count towards the firm's rating, and those that do not: two lists."""
KEY = "key"
REVIEW = "answered_review"
"""Put into an answer's raw form: which review it belongs to."""


class Gis(Network):
    """The key is that of the firm's page on the web, found and given by the person: its terms of
    use may forbid this, so nothing is asked before they are accepted. Nothing is answered here:
    the page is opened. A review has no request of its own.
    """

    name = "2gis"
    base = "https://public-api.reviews.2gis.com"
    site = "https://2gis.ru"
    pace = Pace(calls=1)
    kinds = (
        SourceKind(
            network="2gis",
            kind="branch",
            params=(
                Param(name="branch", pattern=BRANCH, example="70000001017466092"),
                Param(name="provider", required=False, choices=("", "2gis", "flamp")),
            ),
            needs_token=True,
            takes_token=True,
            can_send=False,
            token_parts=(KEY,),
            notice="terms",
        ),
    )

    def sign(self, ask: Ask, secret: Secret) -> Ask:
        """The key goes into the address, and nowhere else."""
        return ask.with_query(key=secret[KEY]) if secret.get(KEY) else ask

    def first(self, place: Place, marks: Marks) -> tuple[Task, ...]:
        """Both lists, what was written or changed last before the rest."""
        del marks
        query = {"limit": PAGE, "sort_by": "date_edited", "fields": FIELDS, "locale": "ru_RU"}
        path = f"/2.0/branches/{place.param('branch')}/reviews"
        return tuple(
            Task(
                list=name,
                ask=Ask(path=path, query={**query, "rated": "true" if rated else "false"}),
                order=Order.BACK,
            )
            for name, rated in LISTS.items()
        )

    def read(self, task: Task, answer: Answer, place: Place) -> Portion:
        """A page of reviews, each with the firm's answer below it."""
        body = object_of(answer)
        meta = mapping(body.get("meta"))
        wanted = place.param("provider")
        found = objects(body.get("reviews"))
        items = [one for one in found if not wanted or one.get("provider") == wanted]
        posts = [post for item in items for post in _posts(item, place)]
        total = number(meta.get("total_count")) or number(meta.get("branch_reviews_count"))
        onward = _onward(task, string(meta.get("next_link"))) if found else None
        return Portion(posts=tuple(posts), next=onward, total=total)

    def given(self, answer: Answer) -> list[Given]:
        """The reviews; a firm's answer is a part of its review."""
        body = mapping(answer.json())
        return [given_review(item) for item in objects(body.get("reviews"))]

    def given_item(self, raw: Mapping[str, Any]) -> Given:
        """One review, or a firm's answer."""
        return _answer(raw) if REVIEW in raw else given_review(raw)

    def told(self, answers: Sequence[Answer], items: Sequence[Given]) -> Given:
        """Where each page leads."""
        del items
        metas = [mapping(mapping(a.json_or_none()).get("meta")) for a in answers]
        links = [meta.get("next_link") for meta in metas]
        return {"next_links": links, "next_link": links[0] if links else None}


def given_review(item: Json) -> Given:
    """A review in the network's own words; hidden is not deleted."""
    user = mapping(item.get("user"))
    created, edited = moment(item.get("date_created")), moment(item.get("date_edited"))
    return {
        "id": own_id(item.get("id")),
        "kind": "review",
        "author_id": own_id(user.get("id")),
        "author_name": string(user.get("name")),
        "author_url": string(user.get("url")) or None,
        "text": string(item.get("text")),
        "rating": number(item.get("rating")),
        "created_utc": when(created),
        "edited_utc": when(edited),
        "likes": number(item.get("likes_count")),
        "replies": number(item.get("comments_count")),
        "permalink": string(item.get("url")) or None,
        "provider": string(item.get("provider")),
        "hidden": item.get("is_hidden"),
        "hiding_reason": string(item.get("hiding_reason")),
        "official_answer": string(mapping(item.get("official_answer")).get("text")),
        "attachments": _photos(item),
    }


def _posts(item: Json, place: Place) -> list[FetchedPost]:
    """A review of 2GIS has no address of its own: the firm's page with all of them is shown."""
    found = given_review(item)
    link = found["permalink"] or f"{place.site}/firm/{place.param('branch')}/tab/reviews"
    said = mapping(item.get("official_answer"))
    review = post_of(found, item, permalink=link)
    if not said:
        return [review]
    raw = {**said, REVIEW: review.native_id}
    answer = post_of(_answer(raw), raw, permalink=link, context=True)
    return [review, replace(answer, created=answer.created or review.created)]


def _answer(said: Json) -> Given:
    """The firm's answer; its number is counted apart from those of reviews."""
    review = own_id(said.get(REVIEW))
    return {
        "id": f"{review}:answer",
        "kind": "official_answer",
        "parent_id": review,
        "thread_id": review,
        "author_name": string(said.get("org_name")),
        "text": string(said.get("text")),
        "created_utc": when(moment(said.get("date_created"))),
    }


def _photos(item: Json) -> list[Given]:
    urls = [mapping(one.get("preview_urls")).get("url") for one in objects(item.get("photos"))]
    return [{"kind": "photo", "url": url} for url in urls if url]


def _onward(task: Task, link: str | None) -> Task | None:
    """The parameters of `next_link`; it stands on another host and may carry the key."""
    query = urlsplit((link or "").replace("\\u0026", "&")).query
    found = {name: value for name, value in parse_qsl(query) if name != KEY}
    return replace(task, ask=task.ask.with_query(**found)) if found else None

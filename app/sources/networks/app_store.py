"""App Store: the public feed of an app's reviews in one country (RSS as JSON)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from app.domain.source import Param, SourceKind
from app.sources.answer import Answer
from app.sources.asking import Ask, Marks, Order, Portion, Task, object_of
from app.sources.items import Json, mapping, moment, number, objects, own_id, post_of, string, when
from app.sources.network import Given, Network, Pace, Place

APP = Param(name="app", pattern=r"(?:/id|^)(?P<value>\d{5,12})(?:$|[/?])", example="1404176564")
COUNTRY = Param(
    name="country", required=False, default="ru", pattern=r"^(?P<value>[A-Za-z]{2})$", example="ru"
)
MOST_PAGES = 10
"""Of 50 reviews; more are not handed out (**unread**, four public parsers agree)."""
NUMBER = re.compile(r"/id(\d+)")


class AppStore(Network):
    """No token; one country per source. Absence from the feed means nothing: it is short."""

    name = "app_store"
    base = "https://itunes.apple.com"
    site = "https://apps.apple.com"
    pace = Pace(calls=1)
    kinds = (
        SourceKind(
            network="app_store",
            kind="app",
            params=(APP, COUNTRY),
            needs_token=False,
            takes_token=False,
            can_send=False,
        ),
    )

    def first(self, place: Place, marks: Marks) -> tuple[Task, ...]:
        """The newest reviews."""
        del marks
        return (_page(place, 1),)

    def read(self, task: Task, answer: Answer, place: Place) -> Portion:
        """A page of the feed; feeds of 2020 do not say when a review was written."""
        feed = mapping(object_of(answer).get("feed"))
        reviews = _reviews(feed)
        posts = tuple(post_of(given_review(item), item) for item in reviews)
        page, last = int(task.about["page"]), _last(feed) or int(task.about["last"])
        onward = _page(place, page + 1, last) if reviews and page < last else None
        return Portion(posts=posts, next=onward)

    def given(self, answer: Answer) -> list[Given]:
        """The reviews of a feed."""
        feed = mapping(mapping(answer.json()).get("feed"))
        return [given_review(item) for item in _reviews(feed)]

    def given_item(self, raw: Mapping[str, Any]) -> Given:
        """One review."""
        return given_review(raw)

    def told(self, answers: Sequence[Answer], items: Sequence[Given]) -> Given:
        """Nothing but the reviews."""
        del answers, items
        return {}


def given_review(item: Json) -> Given:
    """A review in the feed's own words."""
    author = mapping(item.get("author"))
    uri = NUMBER.search(_label(author.get("uri")) or "")
    return {
        "id": own_id(_label(item.get("id"))),
        "kind": "review",
        "author_id": uri[1] if uri else None,
        "author_name": _label(author.get("name")),
        "author_url": _label(author.get("uri")),
        "title": _label(item.get("title")),
        "text": _label(item.get("content")),
        "rating": number(_label(item.get("im:rating"))),
        "version": _label(item.get("im:version")),
        "created_utc": when(moment(_label(item.get("updated")))),
        "likes": number(_label(item.get("im:voteSum"))),
        "permalink": _link(item),
    }


def _page(place: Place, page: int, last: int = MOST_PAGES) -> Task:
    country, app = place.param("country", COUNTRY.default).lower(), place.param("app")
    path = f"/{country}/rss/customerreviews/page={page}/id={app}/sortby=mostrecent/json"
    # The feed names a last page that is not always there.
    task = Task(list="reviews", ask=Ask(path=path), order=Order.BACK, optional=page > 1)
    return replace(task, about={"page": str(page), "last": str(last)})


def _reviews(feed: Json) -> list[Json]:
    """The entries with a rating: the first one may be the app itself, a single one is no list."""
    entries = feed.get("entry")
    found = objects(entries) if isinstance(entries, list) else [mapping(entries)]
    return [one for one in found if "im:rating" in one]


def _last(feed: Json) -> int | None:
    """The number of the last page, if the feed names it."""
    for link in objects(feed.get("link")):
        about = mapping(link.get("attributes"))
        found = re.search(r"/page=(\d+)/", string(about.get("href")) or "")
        if about.get("rel") == "last" and found:
            return min(int(found[1]), MOST_PAGES)
    return None


def _link(item: Json) -> str | None:
    links = item.get("link")
    one = mapping(objects(links)[0] if objects(links) else links)
    return string(mapping(one.get("attributes")).get("href"))


def _label(value: Any) -> str | None:
    return string(mapping(value).get("label"))

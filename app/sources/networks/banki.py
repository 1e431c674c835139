"""banki.ru: what customers write about one bank, with the bank's own answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from app.domain.post import FetchedPost
from app.domain.source import Param, SourceKind
from app.sources.answer import Answer
from app.sources.asking import Ask, Look, Marks, Order, Portion, Seen, Task, object_of
from app.sources.html_text import html_to_text
from app.sources.items import Json, mapping, number, objects, own_id, post_of, string, when
from app.sources.network import Given, Network, Pace, Place

BANK = r"(?:/bank/|^)(?P<value>[a-z0-9][a-z0-9_-]{1,60})/?(?:$|[?#])"
ZONE = ZoneInfo("Europe/Moscow")
"""Of `dateCreate`; assumed: the site names no zone (**unread**)."""
ANSWERED = "answered_review"
"""Put into an answer's raw form: which complaint it belongs to."""
FORM = "%Y-%m-%d %H:%M:%S"


class Banki(Network):
    """The list behind the site's own page, 25 at once; its terms are accepted first. Answers are
    for banks that have a cabinet there: the page is opened.
    """

    name = "banki"
    base = "https://www.banki.ru"
    site = "https://www.banki.ru"
    pace = Pace(calls=1, seconds=2.0)
    kinds = (
        SourceKind(
            network="banki",
            kind="bank",
            params=(Param(name="bank", pattern=BANK, example="gazprombank"),),
            needs_token=False,
            takes_token=False,
            can_send=False,
            notice="terms",
        ),
    )

    def first(self, place: Place, marks: Marks) -> tuple[Task, ...]:
        """The newest, those among them that the site has not yet counted."""
        del marks
        return (_page(place, 1),)

    def read(self, task: Task, answer: Answer, place: Place) -> Portion:
        """A page, each complaint with the bank's answer below it."""
        body = object_of(answer)
        items = objects(body.get("data"))
        page = int(task.about["page"])
        more = items and body.get("hasMorePages") is True
        return Portion(
            posts=tuple(post for item in items for post in _posts(item, place)),
            next=_page(place, page + 1) if more else None,
            total=number(body.get("total")),
        )

    def looks(self, place: Place, posts: Sequence[FetchedPost]) -> tuple[Look, ...]:
        """The page of each: it is there or it is not, its words come with the list."""
        del place
        return tuple(
            Look(ask=Ask(path=_path(post.native_id)), refs=(post.native_id,))
            for post in posts
            if post.kind == "review"
        )

    def seen(self, look: Look, answer: Answer, place: Place) -> Seen:
        """It is there."""
        del look, answer, place
        return Seen()

    def access(self, place: Place, post: FetchedPost) -> Ask | None:
        """The list it came with."""
        del post
        return _page(place, 1).ask

    def given(self, answer: Answer) -> list[Given]:
        """What customers wrote; a bank's answer is a part of it."""
        return [given_review(item) for item in objects(mapping(answer.json()).get("data"))]

    def given_item(self, raw: Mapping[str, Any]) -> Given:
        """One of them, or a bank's answer."""
        return _answer(raw) if ANSWERED in raw else given_review(raw)

    def told(self, answers: Sequence[Answer], items: Sequence[Given]) -> Given:
        """Whether more follows."""
        del items
        bodies = [mapping(answer.json_or_none()) for answer in answers]
        return {"has_more_pages": [body.get("hasMorePages") for body in bodies]}


def given_review(item: Json) -> Given:
    """A complaint or a praise; `grade` is empty where the site does not count it."""
    native, html = own_id(item.get("id")), string(item.get("text"))
    said = string(item.get("agentAnswerText"))
    return {
        "id": native,
        "kind": "review",
        "author_id": own_id(item.get("userId")),
        "author_name": string(item.get("userName")),
        "title": string(item.get("title")),
        "text": html_to_text(html) if html else html,
        "text_html": html,
        "rating": number(item.get("grade")),
        "created_utc": when(_moment(item.get("dateCreate"))),
        "replies": number(item.get("commentCount")),
        "permalink": f"{Banki.site}{_path(native)}" if native else None,
        "official_answer": html_to_text(said) if said else None,
    }


def _posts(item: Json, place: Place) -> list[FetchedPost]:
    found = given_review(item)
    review = post_of(found, item, permalink=f"{place.site}{_path(found['id'])}")
    if not found["official_answer"]:
        return [review]
    raw = {name: item.get(name) for name in ("agentAnswerText", "dateCreate")}
    raw[ANSWERED] = review.native_id
    return [review, post_of(_answer(raw), raw, permalink=review.permalink, context=True)]


def _answer(raw: Json) -> Given:
    """When the bank answered is not said: not before the complaint was written."""
    review, html = own_id(raw.get(ANSWERED)), string(raw.get("agentAnswerText"))
    return {
        "id": f"{review}:answer",
        "kind": "official_answer",
        "parent_id": review,
        "thread_id": review,
        "text": html_to_text(html or ""),
        "text_html": html,
        "created_utc": when(_moment(raw.get("dateCreate"))),
    }


def _page(place: Place, page: int) -> Task:
    query = {"page": page, "bank": place.param("bank"), "type": "all"}
    headers = {"x-requested-with": "XMLHttpRequest"}
    return Task(
        list="reviews",
        ask=Ask(path="/services/responses/list/ajax/", query=query, headers=headers),
        order=Order.BACK,
        about={"page": str(page)},
    )


def _path(review: str | None) -> str:
    return f"/services/responses/bank/response/{review}/"


def _moment(value: Any) -> datetime | None:
    try:
        return datetime.strptime(str(value), FORM).replace(tzinfo=ZONE).astimezone(UTC)
    except (ValueError, OverflowError):
        return None

"""Telegram's public preview of a channel (t.me/s/NAME): its posts, without login or comments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

from app.domain.post import FetchedPost
from app.domain.source import Param, SourceKind
from app.errors import SourceCaptcha, SourceMissing, SourceRefused
from app.sources.answer import Answer
from app.sources.asking import Ask, Look, Marks, Order, Portion, Seen, Task
from app.sources.items import number
from app.sources.network import Given, Network, Pace, Place
from app.sources.networks.telegram_web_items import blocks, count, given_post, post

NAME = r"^(?:(?:https?://)?(?:www\.)?(?:t|telegram)\.me/(?:s/)?|@)?(?P<value>[A-Za-z]\w{3,31})(?:[/?].*)?$"
ERROR = ".tgme_widget_message_error"
"""What an embedded page says instead of a post that is not there (or is not shown)."""
NOT_FOUND = "not found"
PREVIEW = ".tgme_channel_info, .tgme_channel_history, .tgme_widget_message_wrap"


class TelegramWeb(Network):
    """Twenty posts a page, newest below; a channel without a preview leads to its bare page."""

    name = "telegram_web"
    base = "https://t.me"
    site = "https://t.me"
    pace = Pace(calls=1)
    kinds = (
        SourceKind(
            network="telegram_web",
            kind="channel",
            params=(Param(name="name", pattern=NAME, example="durov"),),
            needs_token=False,
            takes_token=False,
            can_send=False,
        ),
    )

    def first(self, place: Place, marks: Marks) -> tuple[Task, ...]:
        """The newest posts."""
        del marks
        name = place.param("name")
        return (Task(list="posts", ask=Ask(path=f"/s/{name}"), order=Order.BACK),)

    def read(self, task: Task, answer: Answer, place: Place) -> Portion:
        """A page of posts; the older ones are asked for by the number of the oldest."""
        del place
        html = _page(answer)
        if not urlsplit(answer.url).path.startswith("/s/") or not _is_preview(html):
            raise SourceRefused(reason="no_preview", status=answer.status)
        followers = _followers(html)
        posts = tuple(post(block, answer.url, followers) for block in blocks(html))
        ids = [found for one in posts if (found := _number(one.native_id))]
        onward = replace(task, ask=task.ask.with_query(before=str(min(ids)))) if ids else None
        is_last = not ids or min(ids) <= 1
        return Portion(posts=tuple(reversed(posts)), next=None if is_last else onward)

    def looks(self, place: Place, posts: Sequence[FetchedPost]) -> tuple[Look, ...]:
        """Every post by the page that other sites embed."""
        del place
        query = {"embed": "1", "mode": "tme"}
        return tuple(
            Look(ask=Ask(path=f"/{one.native_id}", query=query), refs=(one.native_id,))
            for one in posts
        )

    def seen(self, look: Look, answer: Answer, place: Place) -> Seen:
        """The post, or the word that it is not found; any other word says nothing."""
        del place
        html = _page(answer)
        error = LexborHTMLParser(html).css_first(ERROR)
        if error is not None:
            if NOT_FOUND in error.text(deep=True).lower():
                raise SourceMissing(status=answer.status)
            return Seen()
        found = tuple(post(block, answer.url) for block in blocks(html))
        return Seen(posts=tuple(one for one in found if one.native_id in look.refs))

    def access(self, place: Place, post: FetchedPost) -> Ask | None:
        """The channel's preview: switched off, it says «not found» of every post."""
        del place
        return Ask(path=f"/s/{post.native_id.partition('/')[0]}")

    def grants(self, answer: Answer) -> bool:
        """Without a preview the way leads to the bare page."""
        return urlsplit(answer.url).path.startswith("/s/") and _is_preview(_page(answer))

    def given(self, answer: Answer) -> list[Given]:
        """The posts of a page from top to bottom."""
        return [given_post(block, answer.url) for block in blocks(answer.text())]

    def given_item(self, raw: Mapping[str, Any]) -> Given:
        """The post of a stored block."""
        found = blocks(str(raw.get("html") or ""))
        return given_post(found[0], self.site) if found else {}

    def told(self, answers: Sequence[Answer], items: Sequence[Given]) -> Given:
        """How many different posts there are: pages overlap."""
        del answers
        return {"unique_ids": len({item["id"] for item in items})}


def _page(answer: Answer) -> str:
    if answer.wants_a_person():
        raise SourceCaptcha(status=answer.status)
    return answer.text()


def _is_preview(html: str) -> bool:
    return LexborHTMLParser(html).css_first(PREVIEW) is not None


def _number(native_id: str) -> int | None:
    return number(native_id.rpartition("/")[2])


def _followers(html: str) -> int | None:
    for one in LexborHTMLParser(html).css(".tgme_channel_info_counter"):
        value, kind = one.css_first(".counter_value"), one.css_first(".counter_type")
        if value is not None and kind is not None and kind.text().startswith("subscriber"):
            return count(value.text())
    return None

"""The peers' recordings, served over a real socket, come through the readers as they computed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from app.domain.clock import iso
from app.domain.post import FetchedPost
from app.domain.source import SourceConfig
from app.sources.html_text import folded
from app.sources.networks.vk.text import readable
from app.sources.registry import reader
from app.sources.transport import Transport
from tests.app.sources.server import Handler, Server, say, use

COUNTERS = ("likes", "reposts", "replies", "views")


def served(case: Path) -> dict[str, list[Handler]]:
    """The bodies of a recording by their path, in order, then nothing more."""
    routes: dict[str, list[Handler]] = {}
    for exchange in json.loads((case / "exchanges.json").read_text("utf-8"))["exchanges"]:
        headers = {"Link": exchange["headers"]["link"]} if "link" in exchange["headers"] else None
        body = (case / exchange["body_file"]).read_bytes()
        answer = say(body, status=exchange["status"], headers=headers)
        routes.setdefault(urlsplit(exchange["url"]).path, []).append(answer)
    for path, row in routes.items():
        row.append(say({"response": {"items": []}} if path.startswith("/method/") else []))
    return routes


def heard(case: Path, network: str, kind: str, **params: str) -> list[FetchedPost]:
    async def work(server: Server, transport: Transport) -> list[FetchedPost]:
        config = SourceConfig(
            name="x", network=network, kind=kind, params=params, base_url=server.base
        )
        pages = reader(config, "token", transport).pages({})
        return [post async for page in pages for post in page.posts]

    return use(served(case), work)[0]


def assert_same(posts: list[FetchedPost], case: Path) -> None:
    """Ids, authors, texts, times, counters and parents; a mention is the status in it."""
    wanted = json.loads((case / "expected.json").read_text("utf-8"))["items"]
    wanted = [item.get("status") or item for item in wanted]
    assert [post.native_id for post in posts] == [item["id"] for item in wanted]
    for post, item in zip(posts, wanted, strict=True):
        assert _told(post) == _wanted(item)
        assert all(getattr(post, name) == item.get(name) for name in COUNTERS)


def _told(post: FetchedPost) -> dict[str, Any]:
    return {
        "author": post.author.native_id if post.author else None,
        "text": folded(post.text),
        "created": iso(post.created) if post.created else None,
        "edited": iso(post.edited) if post.edited else None,
        "parent": post.parent_id,
    }


def _wanted(item: dict[str, Any]) -> dict[str, Any]:
    return {
        "author": item["author_id"],
        "text": folded(readable(item["text"] or "")),
        "created": item["created_utc"],
        "edited": item.get("edited_utc"),
        "parent": item["parent_id"],
    }


def test_comments_of_a_vk_post(shared: Path):
    case = shared / "data" / "payloads" / "vk" / "wall_getComments_likes"
    assert_same(heard(case, "vk", "wall_comments", owner_id="-1", post_id="9"), case)


def test_a_vk_search(shared: Path):
    case = shared / "data" / "payloads" / "vk" / "newsfeed_search_geo"
    assert_same(heard(case, "vk", "newsfeed_search", query="Вильнюс"), case)


def test_posts_of_a_vk_wall(shared: Path):
    case = shared / "data" / "payloads" / "vk" / "wall_get_poll"
    assert_same(heard(case, "vk", "wall_comments", owner_id="-103292418"), case)


def test_a_mastodon_hashtag(shared: Path):
    case = shared / "data" / "payloads" / "mastodon" / "hashtag_timeline"
    assert_same(heard(case, "mastodon", "hashtag", tag="#hoot"), case)


def test_mastodon_mentions(shared: Path):
    case = shared / "data" / "payloads" / "mastodon" / "notifications_mentions"
    assert_same(heard(case, "mastodon", "mentions"), case)


def test_our_own_vk_search():
    own = Path(__file__).resolve().parents[2] / "data" / "payloads" / "vk" / "search_posts"
    first, second = heard(own, "vk", "newsfeed_search", query="мигомир")
    assert (first.native_id, first.likes, first.reposts, first.replies) == ("501_71", 3, 1, 2)
    assert (first.text, second.text) == ("Мигомир снова потерял заказ", "Акция")
    assert first.author is not None
    assert first.author.name == "Анна Ким"

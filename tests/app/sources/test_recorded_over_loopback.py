"""Recordings, served over a real socket, come through the readers as their makers computed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from app.domain.clock import iso
from app.domain.post import FetchedPost
from app.domain.source import SourceConfig
from app.sources.given import given
from app.sources.registry import reader
from app.sources.transport import Transport
from tests.app.sources.server import Handler, Routes, Server, say, use

OWN = Path(__file__).resolve().parents[2] / "data" / "payloads"
SAME_NAMES = (
    *("kind", "text", "title", "parent_id", "thread_id", "permalink", "deleted", "rating"),
    *("likes", "reposts", "replies", "views"),
)
OF_ITS_PAGE = frozenset({"author_name", "author_handle", "author_followers", "model_ok"})
"""What stands beside an item in its answer, or is told of it by the peers' own model."""
Items = Mapping[str, Mapping[str, Any]]
EMPTY: Mapping[str, Any] = {
    "vk": {"response": {"items": []}},
    "mastodon": [],
    "telegram_bot": {"ok": True, "result": []},
    "youtube": {"items": []},
    "x": {"meta": {"result_count": 0}},
    "discourse": {"latest_posts": []},
    "reddit": {"kind": "Listing", "data": {"children": [], "after": None}},
}
"""What each network says when there is nothing more."""
LOGIN = {"access_token": "SESSION", "expires_in": 3600}


@dataclass(frozen=True, kw_only=True)
class Case:
    """A recording and the source that reads it; `path`: where its first answer is asked for."""

    folder: str
    kind: str
    params: Mapping[str, str] = field(default_factory=dict)
    path: str = ""
    network: str = ""
    token: str = "token"

    @property
    def net(self) -> str:
        """The name of its network."""
        return self.network or self.folder.partition("/")[0]


CASES = (
    Case(folder="app_store/customerreviews_rss_json", kind="app", params={"app": "1404176564"}),
    Case(folder="discourse/posts_latest", kind="latest"),
    Case(folder="discourse/topic", kind="topic", params={"topic": "57"}),
    Case(
        folder="imports/youscan_mentions_json",
        network="youscan",
        kind="topic",
        params={"topic": "1"},
    ),
    Case(
        folder="instagram/tagged_medias",
        kind="mentions",
        params={"user": "17841407338875512"},
        path="/v24.0/17841407338875512/tags",
    ),
    Case(folder="mastodon/hashtag_timeline", kind="hashtag", params={"tag": "#hoot"}),
    Case(folder="mastodon/notifications_mentions", kind="mentions"),
    Case(folder="reddit/submission_with_comment_tree", kind="thread", params={"link": "2gmzqe"}),
    Case(folder="reddit/inbox_comment_replies", kind="mentions"),
    Case(folder="telegram_bot/getUpdates_small", kind="bot", token="TOKEN"),
    Case(folder="telegram_web/channel_page_small", kind="channel", params={"name": "tchantest"}),
    Case(
        folder="vk/wall_getComments_likes",
        kind="wall_comments",
        params={"owner_id": "-1", "post_id": "9"},
    ),
    Case(
        folder="vk/wall_getComment_extended",
        kind="wall_comments",
        params={"owner_id": "-1", "post_id": "9"},
        path="/method/wall.getComments",
    ),
    Case(folder="vk/newsfeed_search_geo", kind="newsfeed_search", params={"query": "Вильнюс"}),
    Case(folder="vk/wall_get_poll", kind="wall_comments", params={"owner_id": "-103292418"}),
    Case(folder="vk/wall_get_extended", kind="wall_comments", params={"owner_id": "10"}),
    Case(folder="x/search_recent", kind="search", params={"query": "Tweepy"}),
    Case(
        folder="x/search_recent",
        kind="mentions",
        params={"user": "783214"},
        path="/2/users/783214/mentions",
    ),
    Case(
        folder="youtube/threads_by_channel",
        kind="channel",
        params={"channel": "UC_x5XG1OV2P6uZZ5FSM9Ttw"},
    ),
    Case(folder="youtube/threads_search", kind="video", params={"video": "dQw4w9WgXcQ"}),
)


def served(root: Path, case: Case) -> dict[str, list[Handler]]:
    """The good bodies of a recording by their path, in order, then nothing more."""
    nothing = say(EMPTY.get(case.net, {}))
    routes: dict[str, list[Handler]] = {"/api/v1/access_token": [say(LOGIN)], "*": [nothing]}
    whole = json.loads((root / case.folder / "exchanges.json").read_text("utf-8"))
    for exchange in whole["exchanges"]:
        kept = {k.lower(): v for k, v in exchange["headers"].items()}
        headers = {"Link": kept["link"]} if "link" in kept else None
        body = (root / case.folder / exchange["body_file"]).read_bytes()
        kind = kept.get("content-type", "application/json")
        path = case.path or urlsplit(exchange["url"]).path
        path = path.replace("/jp/", "/ru/")  # the country that a source without one asks
        if exchange["status"] == 200:
            for one in {path, path.rstrip("/")}:
                routes.setdefault(one, []).append(say(body, kind=kind, headers=headers))
    return {path: row if path == "*" else [*row, nothing] for path, row in routes.items()}


def heard(root: Path, case: Case) -> list[FetchedPost]:
    """What one reading brings."""

    async def work(server: Server, transport: Transport) -> list[FetchedPost]:
        config = SourceConfig(
            name="x",
            network=case.net,
            kind=case.kind,
            params=case.params,
            base_url=server.base,
        )
        pages = reader(config, case.token, transport).pages({})
        return [post async for page in pages for post in page.posts]

    routes: Routes = served(root, case)
    return use(routes, work)[0]


def wanted(root: Path, case: Case) -> Items:
    """The items of a recording by their id; a mention is the status in it."""
    items = json.loads((root / case.folder / "expected.json").read_text("utf-8"))["items"]
    plain = [item.get("status") or item for item in items]
    return {str(item["id"]): item for item in plain}


def assert_same(posts: list[FetchedPost], items: Items, network: str) -> None:
    """Key by key, as `otklik posts list` tells of them.

    Where a recording says nothing (null), reading may know more: a nickname as the author's id.
    """
    assert {post.native_id for post in posts} == items.keys()
    for post in posts:
        item = items[post.native_id]
        keys = [key for key in item.keys() - OF_ITS_PAGE if item[key] is not None]
        told = _told(post) | given(network, post.raw)
        assert {key: _plain(told.get(key)) for key in keys} == {k: _plain(item[k]) for k in keys}


def _plain(value: Any) -> Any:
    """With its white space folded."""
    if isinstance(value, str):
        return " ".join(value.split())
    return [_plain(one) for one in value] if isinstance(value, list | tuple) else value


def _told(post: FetchedPost) -> dict[str, Any]:
    told: dict[str, Any] = {name: getattr(post, name) for name in SAME_NAMES}
    return told | {
        "id": post.native_id,
        "author_id": post.author.native_id if post.author else None,
        "created_utc": iso(post.created) if post.created else None,
        "edited_utc": iso(post.edited) if post.edited else None,
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.folder}-{case.kind}")
def test_a_recording_of_the_peers_comes_through_a_reader(shared: Path, case: Case):
    root = shared / "data" / "payloads"
    assert_same(heard(root, case), wanted(root, case), case.net)


OURS = (
    Case(
        folder="google_play/reviews_with_answer",
        kind="app",
        params={"package": "ru.migomir"},
        token='{"access_token": "a"}',
    ),
    Case(folder="discourse/topic_with_rest", kind="topic", params={"topic": "57"}),
    Case(folder="reddit/thread_with_gaps", kind="thread", params={"link": "aaa111"}),
    Case(
        folder="vk/comments_threads_deleted",
        kind="wall_comments",
        params={"owner_id": "-900", "post_id": "77"},
    ),
    Case(folder="vk/search_posts", kind="newsfeed_search", params={"query": "мигомир"}),
    Case(folder="youtube/threads_and_replies", kind="video", params={"video": "dQw4w9WgXcQ"}),
)
"""Those of our recordings that are what one source is told, from its first answer to its last."""


@pytest.mark.parametrize("case", OURS, ids=lambda case: f"{case.folder}-{case.kind}")
def test_our_own_recording_comes_through_a_reader(case: Case):
    assert_same(heard(OWN, case), wanted(OWN, case), case.net)

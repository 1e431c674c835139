"""What a person types to describe a source."""

from __future__ import annotations

import pytest

from app.domain.source import SourceConfig
from app.errors import SourceMisconfigured
from app.sources.params import moved
from app.sources.registry import checked, kinds, reader, sender
from app.sources.transport import Transport


def config(network: str, kind: str, base_url: str | None = None, **params: str) -> SourceConfig:
    return SourceConfig(name="x", network=network, kind=kind, params=params, base_url=base_url)


@pytest.mark.parametrize(
    ("typed", "owner", "post"),
    [
        ("-123", "-123", None),
        (" 123 ", "123", None),
        ("https://vk.com/wall-123_45", "-123", "45"),
        ("vk.com/wall-123_45?reply=9", "-123", "45"),
        ("https://vk.com/club123", "-123", None),
        ("https://m.vk.ru/public123/", "-123", None),
        ("id77", "77", None),
        ("https://vk.com/magnit", "magnit", None),
        ("https://vk.com/videos-123", "-123", None),
        ("https://vk.com/video-123_45", "-123", None),
        ("https://vk.com/market-123", "-123", None),
    ],
)
def test_a_wall_is_known_by_number_address_or_name(typed: str, owner: str, post: str | None):
    params = checked(config("vk", "wall_comments", owner_id=typed)).params
    assert (params["owner_id"], params.get("post_id")) == (owner, post)


def test_values_are_tidied_and_defaults_filled_in():
    tag = checked(config("mastodon", "hashtag", "mastodon.social/", tag="#Мигомир"))
    assert (tag.params["tag"], tag.base_url) == ("Мигомир", "https://mastodon.social")
    assert checked(config("vk", "newsfeed_search", query=" мигомир ")).params == {
        "query": "мигомир",
        "days": "7",
    }


@pytest.mark.parametrize(
    ("kind", "name", "typed", "value"),
    [
        ("community", "group_id", "https://vk.com/club123", "123"),
        ("community", "group_id", "-123", "123"),
        ("community", "group_id", "vk.com/magnit?w=x", "magnit"),
        ("board", "group_id", "https://m.vk.com/topic-123_45", "123"),
        ("board", "topic_id", "https://vk.com/topic-123_45?post=3", "45"),
        ("videos", "video_id", "https://vk.com/video-123_45", "45"),
        ("market", "item_id", "https://vk.com/market-123?w=product-123_45%2Fquery", "45"),
    ],
)
def test_vks_addresses_name_communities_topics_videos_and_goods(
    kind: str, name: str, typed: str, value: str
):
    needed = {} if name == "group_id" else {"owner_id": "-123", "group_id": "123"}
    own = {"videos": "owner_id", "market": "owner_id", "board": "group_id"}.get(kind, name)
    given = {key: one for key, one in needed.items() if key == own} | {name: typed}
    assert checked(config("vk", kind, None, **given)).params[name] == value


def test_vks_address_may_be_given_with_its_method():
    given = config("vk", "mentions", "https://api.example/method/")
    assert checked(given).base_url == "https://api.example"


@pytest.mark.parametrize(
    ("wrong", "param", "reason"),
    [
        (config("fidonet", "echo"), "network", "unknown"),
        (config("vk", "stories"), "kind", "unknown"),
        (config("vk", "wall_comments"), "owner_id", "missing"),
        (config("vk", "wall_comments", owner_id="0"), "owner_id", "shape"),
        (config("vk", "wall_comments", owner_id="1", post_id="x"), "post_id", "shape"),
        (config("vk", "newsfeed_search", query="a", days="-1"), "days", "shape"),
        (config("vk", "newsfeed_search", query="a", token="t"), "token", "unknown"),
        (config("mastodon", "mentions"), "base_url", "missing"),
        (config("mastodon", "mentions", "ftp://x"), "base_url", "shape"),
        (config("mastodon", "hashtag", "https://x", tag="a b"), "tag", "shape"),
        (config("rss", "feed", url="file:///etc/passwd"), "url", "shape"),
        (config("rss", "feed", url="http://[::1"), "url", "shape"),
    ],
)
def test_what_cannot_be_is_refused_with_its_name(wrong: SourceConfig, param: str, reason: str):
    with pytest.raises(SourceMisconfigured) as raised:
        checked(wrong)
    assert raised.value.facts == {"param": param, "reason": reason}


GOOD = {"owner_id": "-1", "query": "a", "tag": "a", "url": "https://example.com/feed"}


@pytest.mark.parametrize("kind", kinds(), ids=lambda kind: f"{kind.network}_{kind.kind}")
def test_every_kind_has_a_reader_and_answers_only_where_it_says_so(kind):
    params = {p.name: p.example or GOOD[p.name] for p in kind.params if p.required}
    given = config(kind.network, kind.kind, "https://example.com", **params)
    assert hasattr(reader(given, "token", Transport()), "pages")
    assert (sender(given, "token", Transport()) is not None) == kind.can_send
    assert sender(given, None, Transport()) is None


def test_a_feed_is_fetched_from_another_server_where_one_is_given():
    assert (
        moved("https://a.example/feed?x=1", "http://127.0.0.1:1") == "http://127.0.0.1:1/feed?x=1"
    )
    assert moved("https://a.example/feed", None) == "https://a.example/feed"

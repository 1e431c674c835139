"""A pasted address says by itself what can be listened to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.pasted_source import recognised
from app.domain.source import SourceConfig
from app.sources.checking import checked
from app.sources.kinds import kinds

CASES = [
    ("https://vk.com/wall-1_2", "vk", "wall_comments", {"owner_id": "-1", "post_id": "2"}),
    ("vk.com/migomir?w=wall-1_2", "vk", "wall_comments", {"owner_id": "-1", "post_id": "2"}),
    ("https://vk.ru/migomir", "vk", "community", {"group_id": "migomir"}),
    ("https://vk.com/topic-12_34", "vk", "board", {"group_id": "12", "topic_id": "34"}),
    ("https://vk.com/video-5_6", "vk", "videos", {"owner_id": "-5", "video_id": "6"}),
    ("https://vk.com/search?c%5Bq%5D=мигомир", "vk", "newsfeed_search", {"query": "мигомир"}),
    ("https://ok.ru/group/53391066333368", "ok", "discussions", {"group_id": "53391066333368"}),
    ("https://youtu.be/dQw4w9WgXcQ?t=3", "youtube", "video", {"video": "dQw4w9WgXcQ"}),
    ("https://www.youtube.com/watch?v=dQw4w9WgXcQ", "youtube", "video", {"video": "dQw4w9WgXcQ"}),
    ("t.me/s/migomir/12", "telegram_web", "channel", {"name": "migomir"}),
    ("@migomir", "telegram_web", "channel", {"name": "migomir"}),
    ("t.me/migomir_bot", "telegram_bot", "bot", {}),
    ("https://www.reddit.com/r/Banking/", "reddit", "subreddit", {"name": "Banking"}),
    ("https://x.com/search?q=migomir&f=live", "x", "search", {"query": "migomir"}),
    ("https://www.facebook.com/migomir", "facebook", "page", {"page": "migomir"}),
    ("https://www.instagram.com/migomir/", "instagram", "account", {}),
    ("https://2gis.ru/omsk/firm/70000001006548410/tab/reviews", "2gis", "branch",
     {"branch": "70000001006548410"}),
    ("https://omsk.flamp.ru/firm/kafe-70000001006548410", "2gis", "branch",
     {"branch": "70000001006548410", "provider": "flamp"}),
    ("https://www.banki.ru/services/responses/bank/vtb/", "banki", "bank", {"bank": "vtb"}),
    ("https://apps.apple.com/ru/app/x/id324684580", "app_store", "app",
     {"app": "324684580", "country": "ru"}),
    ("https://play.google.com/store/apps/details?id=ru.migomir", "google_play", "app",
     {"package": "ru.migomir"}),
    ("https://www.google.com/alerts/feeds/1/2", "rss", "feed",
     {"url": "https://www.google.com/alerts/feeds/1/2"}),
    ("https://migomir.ru/blog/feed/", "rss", "feed", {"url": "https://migomir.ru/blog/feed/"}),
    ("help@yandex.ru", "email", "inbox", {"address": "help@yandex.ru",
     "imap_host": "imap.yandex.ru", "smtp_host": "smtp.yandex.ru"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "network", "kind", "params"), CASES, ids=[c[0] for c in CASES])
def test_an_address_names_its_network_and_kind(
    text: str, network: str, kind: str, params: dict[str, str]
):
    best = recognised(text)[0]
    assert (best.network, best.kind, dict(best.params)) == (network, kind, params)


def complete() -> list[tuple[SourceConfig, str]]:
    """What the cases give for kinds that are known, where it is all that the kind requires."""
    known = {(kind.network, kind.kind): kind for kind in kinds()}
    found = []
    for text, *_ in CASES:
        for guess in recognised(text):
            kind = known.get((guess.network, guess.kind))
            if kind and {p.name for p in kind.params if p.required} <= guess.params.keys():
                server = "https://example.org" if kind.needs_server else None
                made = SourceConfig(name="a", network=kind.network, kind=kind.kind)
                found.append((replace(made, params=guess.params, base_url=server), text))
    return found


@pytest.mark.parametrize(("config", "text"), complete())
def test_what_was_recognised_is_taken_by_the_source_itself(config: SourceConfig, text: str):
    assert checked(config).network == config.network, text


@pytest.mark.parametrize(
    ("text", "kind", "server"),
    [
        ("https://mastodon.social/tags/migomir", "hashtag", "https://mastodon.social"),
        ("https://mastodon.social/@migomir", "mentions", "https://mastodon.social"),
        ("https://forum.migomir.ru/t/ne-rabotaet/123/4", "topic", "https://forum.migomir.ru"),
        ("forum.migomir.ru/latest", "latest", "https://forum.migomir.ru"),
    ],
)
def test_a_network_of_many_servers_gives_its_server_too(text: str, kind: str, server: str):
    best = recognised(text)[0]
    assert (best.kind, best.base_url) == (kind, server)


@pytest.mark.parametrize(
    "text",
    ["", "мигомир не работает", "https://", "http://[::1", "ftp://vk.com/wall-1_2", "javascript:1",
     "vk.com/", "https://x.com/home", "https://example.org/about", "t.me/+AbCd", "a" * 3000],
)  # fmt: skip
def test_anything_else_is_not_guessed_at(text: str):
    assert recognised(text) == ()

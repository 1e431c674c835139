"""The sample's networks answer like the real ones, on the loopback address only."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import pytest

from app.domain import clock
from app.services.sample_content import World
from app.services.sample_network.network import SampleNetwork

Ask = Callable[..., Awaitable[Any]]


def played(work: Callable[[SampleNetwork, Ask], Awaitable[None]]) -> None:
    """Runs `work` with the networks open and a way to ask them."""

    async def play() -> None:
        async with SampleNetwork(World(clock.now())) as network:
            network.town.held = True

            async def ask(path: str, form: dict[str, str] | None = None, **headers: str) -> Any:
                return await asyncio.to_thread(fetched, network.url + path, form, headers)

            await work(network, ask)

    asyncio.run(play())


def fetched(url: str, form: dict[str, str] | None, headers: dict[str, str]) -> Any:
    data = urlencode(form).encode() if form else None
    given = {"Authorization": "Bearer sample"} | {
        name.replace("_", "-"): value for name, value in headers.items()
    }
    with urlopen(Request(url, data, given), timeout=10) as answer:  # noqa: S310  # loopback
        body = answer.read().decode()
    return json.loads(body) if "json" in answer.headers["Content-Type"] else body


def test_the_server_listens_on_loopback_alone():
    async def work(network: SampleNetwork, ask: Ask) -> None:
        assert network._server is not None
        assert {s.getsockname()[0] for s in network._server.sockets} == {"127.0.0.1"}

    played(work)


def test_vk_gives_comments_with_the_threads_below_them():
    async def work(network: SampleNetwork, ask: Ask) -> None:
        found = await ask("/method/wall.getComments?owner_id=-101&post_id=1041")
        answer = found["response"]
        below = [one["id"] for top in answer["items"] for one in top["thread"]["items"]]
        assert answer["count"] == answer["current_level_count"] + len(below)
        assert all("&" not in one["text"] for one in answer["items"])

    played(work)


def test_vk_refuses_without_a_token_in_its_own_way():
    async def work(network: SampleNetwork, ask: Ask) -> None:
        answer = await ask("/method/wall.get?owner_id=-101", Authorization="")
        assert answer["error"]["error_code"] == 5

    played(work)


def test_one_guid_makes_one_comment_however_often_it_is_sent():
    async def work(network: SampleNetwork, ask: Ask) -> None:
        form = {"owner_id": "-101", "post_id": "1041", "message": "Да", "guid": "g-1"}
        first = await ask("/method/wall.createComment", form)
        again = await ask("/method/wall.createComment", form)
        assert first["response"]["comment_id"] == again["response"]["comment_id"]
        whole = await ask("/method/wall.getComments?owner_id=-101&post_id=1041")
        assert [i["text"] for i in whole["response"]["items"]].count("Да") == 1

    played(work)


def test_mastodon_pages_by_the_moment_in_its_numbers():
    async def work(network: SampleNetwork, ask: Ask) -> None:
        newest = await ask("/api/v1/notifications?limit=2")
        older = await ask(f"/api/v1/notifications?limit=2&max_id={newest[-1]['id']}")
        newer = await ask(f"/api/v1/notifications?limit=2&min_id={older[0]['id']}")
        assert [one["id"] for one in newer] == [one["id"] for one in newest]
        assert newest[0]["id"] > newest[1]["id"] > older[0]["id"]

    played(work)


def test_an_answer_on_mastodon_stands_in_the_thread_once():
    async def work(network: SampleNetwork, ask: Ask) -> None:
        mention = (await ask("/api/v1/notifications"))[0]["status"]["id"]
        form = {"status": "Здравствуйте!", "in_reply_to_id": mention}
        for _ in range(2):
            await ask("/api/v1/statuses", form, Idempotency_Key="k-1")
        context = await ask(f"/api/v1/statuses/{mention}/context")
        assert [one["content"] for one in context["descendants"]] == ["<p>Здравствуйте!</p>"]

    played(work)


def test_a_status_that_is_not_there_is_a_404():
    async def work(network: SampleNetwork, ask: Ask) -> None:
        with pytest.raises(HTTPError, match="404"):
            await ask("/api/v1/statuses/1")

    played(work)


def test_what_drips_in_waits_until_it_is_asked_for():
    async def work(network: SampleNetwork, ask: Ask) -> None:
        before = await ask("/method/wall.getComments?owner_id=-101&post_id=1041")
        rung = await ask("/sample/next")
        after = await ask("/method/wall.getComments?owner_id=-101&post_id=1041")
        assert rung["arrived"] is not None
        assert after["response"]["count"] == before["response"]["count"] + 1

    played(work)


def test_an_answer_appears_on_the_page_as_the_official_one():
    async def work(network: SampleNetwork, ask: Ask) -> None:
        text = "Ответ <b>как есть</b>"
        form = {"owner_id": "-101", "post_id": "1041", "message": text, "guid": "g"}
        await ask("/method/wall.createComment", form)
        page = await ask("/wall-101_1041")
        assert "Ответ &lt;b&gt;как есть&lt;/b&gt;" in page
        assert "<b>как есть</b>" not in page

    played(work)


def test_every_post_of_the_sample_has_a_page():
    async def work(network: SampleNetwork, ask: Ask) -> None:
        tops = [item for item in network.town.all() if item.top]
        for item in tops:
            page = await ask(path_of(item))
            assert item.by.name in page

    played(work)


def path_of(item: Any) -> str:
    """The path of a post's page."""
    from app.services.sample_network import addresses

    url = addresses.of(item.place, item.thread, item.id, item.by)
    return url.removeprefix(addresses.site(item.place))


def test_a_garbled_request_is_refused_and_the_server_goes_on():
    async def work(network: SampleNetwork, ask: Ask) -> None:
        reader, writer = await asyncio.open_connection("127.0.0.1", network.port)
        writer.write(b"GET /method/wall.get?offset=abc&owner_id=-101 HTTP/1.1\r\n"
                     b"Authorization: Bearer x\r\n\r\n")  # fmt: skip
        assert (await reader.read()).startswith(b"HTTP/1.1 400")
        writer.close()
        assert (await ask("/sample/hold"))["waiting"] > 0

    played(work)

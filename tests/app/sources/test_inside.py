"""Nobody sends us into this machine or a private network: not a page, not a name server."""

from __future__ import annotations

import asyncio
import socket

import pytest

from app.domain.public_address import is_public
from app.domain.source import SourceConfig
from app.errors import SourceBroken, SourceInside
from app.sources import guarded
from app.sources.inside import OUTSIDE, Allowance, allowance_of, literal_endpoints
from app.sources.transport import Transport
from tests.app.sources.server import FAST, Server, redirect, say

INSIDE = (
    "http://127.0.0.1:{port}/",
    "http://127.1:{port}/",
    "http://0x7f000001:{port}/",
    "http://0177.0.0.1:{port}/",
    "http://2130706433:{port}/",
    "http://localhost:{port}/",
    "http://localhost.:{port}/",
    "http://LOCALHOST:{port}/",
    "http://x.localhost:{port}/",
    "http://[::1]:{port}/",
    "http://[::ffff:127.0.0.1]:{port}/",
    "http://[::127.0.0.1]:{port}/",
    "http://[64:ff9b::127.0.0.1]:{port}/",
    "http://[fe80::1%25eth0]:{port}/",
    "http://example.com@127.0.0.1:{port}/",
    "http://example.com:80@127.0.0.1:{port}/",
    "http://127.0.0.1:{port}#@example.com/",
    "http://0.0.0.0:{port}/",
    "http://0:{port}/",
    "http://10.0.0.1/",
    "http://192.168.1.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://100.64.0.1/",
    "http://224.0.0.1/",
    "http://printer.local/",
)


def refused(address: str, allow: Allowance = OUTSIDE) -> list[str]:
    """Asks for an address while a server stands on loopback; what that server heard."""

    async def go() -> list[str]:
        async with Server({"*": say({})}) as server, Transport(FAST, allow) as transport:
            with pytest.raises((SourceInside, SourceBroken)):
                await transport.get(address.format(port=server.port))
            return server.paths()

    return asyncio.run(go())


@pytest.mark.parametrize("address", INSIDE)
def test_no_spelling_of_an_address_leads_inside(address: str):
    assert refused(address) == []


NOT_PUBLIC = """
    100.64.0.1 ::ffff:10.0.0.1 64:ff9b::a00:1 64:ff9b:1::1 fec0::1 ::10.0.0.1 fd00::1 fe80::1%eth0
    ff02::1 2002:a00:1:: 0.0.0.0 255.255.255.255 nonsense
"""


@pytest.mark.parametrize("ip", NOT_PUBLIC.split())
def test_what_is_not_the_public_internet_is_not_public(ip: str):
    assert not is_public(ip)


def test_public_addresses_are_public():
    assert all(map(is_public, ("93.184.216.34", "2606:2800:220:1::1", "64:ff9b::5db8:d822")))


def test_a_name_that_resolves_inside_is_refused_at_the_connection(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(guarded, "resolved", lambda _host, _port: ["127.0.0.1"])
    assert refused("http://shop.example:{port}/") == []


def test_the_name_is_resolved_once_so_a_second_answer_cannot_lead_elsewhere(
    monkeypatch: pytest.MonkeyPatch,
):
    asked: list[str] = []

    def resolved(host: str, _port: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"]

    async def go() -> int:
        async with Server({"*": say({})}) as server:
            async with Transport(FAST, Allowance(everything=True)) as transport:
                answer = await transport.get(f"http://rebound.example:{server.port}/x")
            return answer.status

    monkeypatch.setattr(guarded, "resolved", resolved)
    monkeypatch.setattr(socket, "getaddrinfo", socket.getaddrinfo)
    assert asyncio.run(go()) == 200
    assert asked == ["rebound.example"]


def test_a_redirect_from_outside_does_not_lead_inside(monkeypatch: pytest.MonkeyPatch):
    async def go() -> list[str]:
        async with Server({"/canary": say({})}) as inner, Server({}) as outer:
            outer.routes = {"/x": redirect(f"http://127.0.0.1:{inner.port}/canary")}
            allow = Allowance(endpoints=frozenset({("shop.example", outer.port)}))
            async with Transport(FAST, allow) as transport:
                with pytest.raises(SourceInside):
                    await transport.get(f"http://shop.example:{outer.port}/x")
            return outer.paths() + inner.paths()

    monkeypatch.setattr(guarded, "resolved", lambda _host, _port: ["127.0.0.1"])
    assert asyncio.run(go()) == ["/x"]


def test_what_changes_something_is_refused_for_certain():
    async def go() -> None:
        async with Transport(FAST) as transport:
            with pytest.raises(SourceInside):
                await transport.act("http://127.0.0.1:9/x")

    asyncio.run(go())


def test_the_typed_literal_address_is_allowed_with_its_port_only():
    config = SourceConfig(name="s", network="x", kind="y", base_url="http://127.0.0.1:8080/api")
    allow = allowance_of(config)
    assert allow.has("127.0.0.1", 8080)
    assert not allow.has("127.0.0.1", 22)
    assert not allow.has("127.0.0.2", 8080)
    assert refused("http://127.0.0.1:{port}/", allow) == []


def test_a_typed_name_needs_the_persons_word():
    params = {"url": "http://forum.corp/feed"}
    config = SourceConfig(name="s", network="rss", kind="feed", params=params)
    assert not allowance_of(config).has("forum.corp", 80)
    assert (
        literal_endpoints("http://forum.corp", "nonsense", "http://[::1", "http://x:99999") == set()
    )


def test_a_source_that_may_lead_inside_does():
    config = SourceConfig(name="s", network="rss", kind="feed", inside=True)
    assert allowance_of(config).permitted("forum.corp", 80, ["10.0.0.7"]) == ["10.0.0.7"]


def test_of_mixed_answers_the_public_ones_are_taken():
    mixed = ["10.0.0.7", "2606:2800:220:1::1", "93.184.216.34"]
    assert OUTSIDE.permitted("x.example", 80, mixed) == ["93.184.216.34", "2606:2800:220:1::1"]


def test_behind_a_proxy_what_is_known_to_be_inside_is_refused(monkeypatch: pytest.MonkeyPatch):
    async def go() -> list[str]:
        async with Server({"*": say({})}) as proxy:
            monkeypatch.setenv("http_proxy", proxy.base)
            monkeypatch.delenv("no_proxy", raising=False)
            async with Transport(FAST) as transport:
                await transport.get("http://unknown.invalid/y")
                with pytest.raises(SourceInside):
                    await transport.get("http://127.0.0.2/x")
            return proxy.paths()

    assert asyncio.run(go()) == ["/y"]

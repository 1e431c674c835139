"""Whatever a server does, every network says what is wrong, hands out nothing and keeps its key."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from app.domain.source import SourceConfig, SourceKind
from app.errors import (
    SourceBroken,
    SourceCaptcha,
    SourceError,
    SourceForbidden,
    SourceLimited,
    SourceLogin,
    SourceSlow,
    SourceTooLarge,
)
from app.sources.base import Page
from app.sources.catalogue import NETWORKS
from app.sources.network import Network
from app.sources.registry import checked, place_of, reader
from app.sources.transport import Limits, Transport
from tests.app.sources import server as bad
from tests.app.sources.server import Handler, Server, redirect, say, use
from tests.app.sources.test_params import GOOD

QUICK = Limits(total_s=2.0, connect_s=0.4, backoff_s=0.001, patience_s=0.01, tries=2)
HASTY = replace(QUICK, total_s=0.15)
LONG = {"Retry-After": "120"}
ISO = {"X-RateLimit-Reset": "2036-01-01T00:00:00.000000Z"}
PAGE = b"<!doctype html><html><body><h1>captcha</h1></body></html>"
LOGINS = {"/api/v1/access_token": say({"access_token": "CANARY"})}
SIGNED = frozenset({"app_store_connect", "google_play"})
"""Their keys sign, and «CANARY» cannot."""
WRONG: dict[str, tuple[Handler, type[SourceError] | tuple[type[SourceError], ...]]] = {
    "429 in seconds": (say({}, status=429, headers=LONG), SourceLimited),
    "429 with a moment": (say({}, status=429, headers=ISO), SourceLimited),
    "500 for ever": (say({}, status=500), SourceBroken),
    "401": (say({}, status=401), SourceLogin),
    "403": (say({}, status=403), (SourceForbidden, SourceLogin)),
    "a page that wants a person": (say(PAGE, kind="text/html"), SourceCaptcha),
    "a lying length": (say({"a": 1}, length=5000), SourceBroken),
    "a reset": (bad.reset, SourceBroken),
    "a head that drips": (bad.drip_head, SourceSlow),
    "a body that drips": (bad.drip_body, SourceSlow),
    "a loop": (redirect("/x"), SourceBroken),
    "a huge body": (bad.huge, SourceTooLarge),
    "a bomb": (bad.bomb(), SourceTooLarge),
}


def config(kind: SourceKind, base_url: str) -> SourceConfig:
    params = {p.name: p.example or GOOD[p.name] for p in kind.params if p.required}
    return SourceConfig(
        name="x",
        network=kind.network,
        kind=kind.kind,
        params=params,
        base_url=base_url,
        accepted=kind.notice,
    )


def token(kind: SourceKind) -> str:
    return json.dumps({kind.token_parts[0]: "CANARY"})


def asks_over_http(network: Network, kind: SourceKind) -> bool:
    place = place_of(network, checked(config(kind, "https://example.com")))
    return network.name not in SIGNED and network.own_reader(place, {}, live=False) is None


KINDS = [kind for network in NETWORKS for kind in network.kinds if asks_over_http(network, kind)]


@pytest.mark.parametrize("wrong", WRONG)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: f"{kind.network}_{kind.kind}")
def test_what_a_bad_server_does_is_told(kind: SourceKind, wrong: str):
    handler, error = WRONG[wrong]
    pages: list[Page] = []

    async def work(server: Server, transport: Transport) -> None:
        heard = reader(config(kind, server.base), token(kind), transport).pages({})
        pages.extend([page async for page in heard])

    with pytest.raises(SourceError) as raised:
        use({**LOGINS, "*": handler}, work, HASTY if error is SourceSlow else QUICK)
    assert isinstance(raised.value, error), raised.value
    assert [page.posts for page in pages if page.posts] == []
    assert "CANARY" not in f"{raised.value} {raised.value.facts}"

"""Every way a server can misbehave, against every kind of source there is: nothing half-saved."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from app.domain.source import SourceConfig, SourceHealth, SourceKind
from app.errors import (
    SourceBroken,
    SourceCaptcha,
    SourceError,
    SourceForbidden,
    SourceLimited,
    SourceLogin,
    SourceMissing,
    SourceRefused,
    SourceSlow,
    SourceTooLarge,
)
from app.services.syncing import Synced, sync
from app.sources.catalogue import network_of
from app.sources.inside import Allowance
from app.sources.network import Network
from app.sources.registry import kinds, place_of, reader, secret_of
from app.sources.transport import Limits, Transport
from app.sources.waits import LONGEST_S
from app.store import sources
from app.store.database import Database
from tests import databases
from tests.app.sources import server as bad
from tests.app.sources.server import Handler, Server, say

CANARY = "CANARY-4711"
LIMITS = Limits(total_s=4.0, connect_s=1.0, backoff_s=0.001, patience_s=0.0, body_bytes=300_000)
HASTY = replace(LIMITS, total_s=0.4)
BOUND_S = 10.0
"""Whatever happens, a sync is over by then."""
HTML = "text/html; charset=utf-8"


class Row(NamedTuple):
    """One way to misbehave and what it has to be taken for."""

    answer: Handler
    errors: tuple[type[SourceError], ...]
    limits: Limits = LIMITS


CAPTCHA = b"<html><title>Captcha</title><form action='/checkcaptcha'>not a robot</form></html>"
CUT = '{"response":{"count":2,"items":[{"id":1,"text":"П'.encode()[:-1]
AFTER = {"Retry-After": "7"}
DATE = {"Retry-After": "Wed, 21 Oct 2065 07:28:00 GMT"}
TELEGRAM = {"ok": False, "error_code": 429, "parameters": {"retry_after": 7}}
DISCOURSE = {"errors": ["slow down"], "extras": {"wait_seconds": 7}}
RESET = {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "2065-08-01T13:55:00.028144Z"}
ROWS: Mapping[str, Row] = {
    "429 with seconds": Row(say({}, status=429, headers=AFTER), (SourceLimited,)),
    "429 with a date": Row(say({}, status=429, headers=DATE), (SourceLimited,)),
    "429 of Telegram": Row(say(TELEGRAM, status=429), (SourceLimited,)),
    "429 of Discourse": Row(say(DISCOURSE, status=429), (SourceLimited,)),
    "429 of Mastodon": Row(say({}, status=429, headers=RESET), (SourceLimited,)),
    "429 in plain words": Row(
        say(b"Please, calm", status=429, kind="text/plain"), (SourceLimited,)
    ),
    "502 again and again": Row(say(b"<html>bad gateway", status=502, kind=HTML), (SourceBroken,)),
    "401": Row(say({}, status=401), (SourceLogin,)),
    "403": Row(say({}, status=403), (SourceForbidden, SourceLogin)),
    "404": Row(say({}, status=404), (SourceMissing, SourceRefused)),
    "captcha in place of an answer": Row(say(CAPTCHA, kind=HTML), (SourceCaptcha,)),
    "cut JSON": Row(say(CUT), (SourceBroken,)),
    "a length that is a lie": Row(say(CUT, length=5000), (SourceBroken,)),
    "a reset line": Row(bad.reset, (SourceBroken,)),
    "a body that drips": Row(bad.drip_body, (SourceSlow,), HASTY),
    "a head that drips": Row(bad.drip_head, (SourceSlow,), HASTY),
    "a circle of redirects": Row(bad.redirect("/again"), (SourceBroken,)),
    "64 MiB": Row(bad.huge, (SourceTooLarge,)),
    "a gzip bomb": Row(bad.bomb(), (SourceTooLarge,)),
    "nothing at all": Row(say(b""), (SourceBroken,)),
    "a list of nulls": Row(say([None, None]), (SourceError,)),
    "a number": Row(say(7), (SourceError,)),
    "a page in another charset": Row(
        say("<html><p>Привет, жалоба".encode("cp1251"), kind=HTML), (SourceError,)
    ),
}
PAGES = {"rss", "telegram_web"}
"""Read pages, not JSON: one without posts is no error, and what is no page is refused."""
OWN_CODES = {("ok", "429 of Telegram")}
"""Its own errors have the same key, so that this answer means something else there."""
TOO_MUCH = (SourceSlow, SourceTooLarge)


def is_http(kind: SourceKind) -> bool:
    """Mail and MTProto have no answers of HTTP to spoil."""
    network = network_of(kind.network)
    return network is not None and type(network).own_reader is Network.own_reader


KINDS = [kind for kind in kinds() if is_http(kind)]


def key() -> str:
    made = ec.generate_private_key(ec.SECP256R1())
    return made.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    ).decode()


KEY = key()


def token(kind: SourceKind) -> str:
    """A token in all its parts; what is to be renewed or signed with is left out."""
    left = {"refresh_token", "service_account"}
    parts = {name: CANARY for name in kind.token_parts if name not in left}
    return json.dumps(parts | ({"private_key": KEY} if "private_key" in parts else {}))


def config(kind: SourceKind, base: str, name: str) -> SourceConfig:
    params = {p.name: p.example or "otklik" for p in kind.params if p.required}
    params |= {p.name: f"{base}/feed" for p in kind.params if p.form == "url" and p.required}
    return SourceConfig(
        name=name,
        network=kind.network,
        kind=kind.kind,
        params=params,
        base_url=None if kind.network == "rss" else base,
        accepted=kind.notice,
    )


async def understand(*_given: object) -> list[object]:
    raise AssertionError("there was nothing to understand")


async def heard(db: Database, kind: SourceKind, name: str) -> tuple[Synced, Server]:
    row = ROWS[name]
    async with (
        Server({"*": row.answer}) as server,
        Transport(row.limits, allow=Allowance(everything=True)) as transport,
    ):
        made = config(kind, server.base, f"{kind.network} {kind.kind} {name}")
        source = await db.run(lambda s: sources.add(s, made))
        secret = token(kind)
        done = await sync(
            db,
            source.id,
            lambda given: reader(given, secret, transport),
            understand,  # type: ignore[arg-type]
        )
        return done, server


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """One for all: nothing may ever be stored in it."""
    folder = tmp_path_factory.mktemp("bad")
    databases.upgrade(folder / "otklik.db", folder)
    made = Database(folder / "otklik.db")
    yield made
    made.close()


def allowed(kind: SourceKind, name: str, config: SourceConfig) -> tuple[type[SourceError], ...]:
    """What this misbehaviour may be taken for."""
    found, network = ROWS[name].errors, network_of(kind.network)
    if kind.network in PAGES and SourceBroken in found:
        return (SourceError,)
    assert network is not None
    entrance = network.login(place_of(network, config), secret_of(config, token(kind)))
    return (*found, SourceBroken) if entrance and set(found) & set(TOO_MUCH) else found


CASES = [(k, n) for k in KINDS for n in ROWS if (k.network, n) not in OWN_CODES]


@pytest.mark.parametrize(
    ("kind", "name"), CASES, ids=[f"{kind.network}-{kind.kind}-{name}" for kind, name in CASES]
)
def test_bad_input_is_an_error_in_words_and_nothing_is_half_saved(
    db: Database, kind: SourceKind, name: str
):
    begun = time.monotonic()
    done, server = asyncio.run(heard(db, kind, name))
    assert time.monotonic() - begun < BOUND_S
    stands = db.read_now(lambda s: sources.get(s, done.source.id))
    assert (done.posts, stands.posts, stands.cursor) == (0, 0, {})
    assert stands.health is not SourceHealth.SYNCING
    assert CANARY not in f"{stands} {done.error} {done.error and done.error.facts}"
    if done.error is None:
        assert kind.network in PAGES or name == "a list of nulls"
    else:
        assert isinstance(done.error, allowed(kind, name, done.source.config)), done.error
    if isinstance(done.error, SourceLimited):
        assert 0 < done.error.wait <= LONGEST_S
        assert stands.retry_at is not None
    assert len(server.asked) <= 4 * (LIMITS.redirects + 1)

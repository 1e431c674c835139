"""A jar of cookies as JSON and back; the bytes are only ever seen sealed (app.sealing)."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from app.domain import clock
from app.domain.login import Cookie, Jar

MOST_COOKIES = 3_000
"""A browser keeps 180 of one site."""
MOST_STORAGE = 4 << 20
"""Characters of local storage, all origins together."""


class NotAJar(ValueError):
    """The bytes are not a jar of ours."""


def to_bytes(jar: Jar) -> bytes:
    """The jar as JSON; what is beyond any browser's measure, or ours, is left out."""
    document = {
        "cookies": [_told(cookie) for cookie in jar.cookies[:MOST_COOKIES]],
        "former": [_told(cookie) for cookie in jar.former[:MOST_COOKIES]],
        "storage": _within(jar),
    }
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def from_bytes(content: bytes) -> Jar:
    """The jar.

    Raises:
        NotAJar: it is none.
    """
    try:
        document = json.loads(content)
        cookies, former = (
            tuple(_cookie(raw) for raw in document[name]) for name in ("cookies", "former")
        )
        storage = {
            str(origin): {str(key): str(value) for key, value in items.items()}
            for origin, items in document["storage"].items()
        }
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise NotAJar(type(error).__name__) from None
    return Jar(cookies=cookies, storage=storage, former=former)


def _told(cookie: Cookie) -> dict[str, Any]:
    expires = cookie.expires.isoformat() if cookie.expires else None
    return asdict(cookie) | {"expires": expires}


def _cookie(raw: dict[str, Any]) -> Cookie:
    expires = clock.from_iso(raw["expires"]) if raw["expires"] else None
    return Cookie(**(raw | {"expires": expires}))


def _within(jar: Jar) -> dict[str, dict[str, str]]:
    left, kept = MOST_STORAGE, {}
    for origin, items in jar.storage.items():
        size = sum(len(key) + len(value) for key, value in items.items())
        if size <= left:
            kept[origin], left = dict(items), left - size
    return kept

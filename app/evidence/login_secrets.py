"""Which values of a login would let somebody else be that person: none may be in a bundle (L12)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from urllib.parse import unquote

from app.domain.login import TELLING, Cookie, Jar

LEAST, LEAST_WORD, LEAST_NUMBER = 6, 12, 10
"""Characters. Shorter words and numbers are settings (`ru`, `dark`, `1280`), and stand in texts."""
LEAST_UNNAMED, LEAST_STORED = 12, 32
"""Of values whose names say nothing: of cookies, and of local storage, where much else lies."""
LEAST_PART = 20
PARTS = re.compile(r"[^\w.~+/-]+")
JWT = re.compile(r"eyJ[\w-]+\.[\w-]+\.[\w-]*\Z")
NO_SECRET = re.compile(r"\d{4}-\d\d-\d\d|https?:|/|\.|#")
"""How dates, addresses and the like begin."""
MOST = 400
"""Values; a jar holds a few dozen."""


def secrets_of(*jars: Jar) -> frozenset[str]:
    """The values to be kept out of everything that was captured with these jars."""
    found: dict[str, None] = {}
    for jar in jars:
        for cookie in jar.cookies:
            found |= dict.fromkeys(_of_cookie(cookie))
        for items in jar.storage.values():
            for name, value in items.items():
                found |= dict.fromkeys(_of_storage(name, value))
    return frozenset(list(found)[:MOST])


def is_telling(name: str) -> bool:
    """Whether a value of this name may stand for the person."""
    return any(part in name.lower() for part in TELLING)


def is_plain(value: str) -> bool:
    """A word, a number, a date or an address: no secret, and likely to stand in a page's text."""
    if len(value) < LEAST or NO_SECRET.match(value):
        return True
    return (value.isalpha() and len(value) < LEAST_WORD) or (
        value.isdigit() and len(value) < LEAST_NUMBER
    )


def _of_cookie(cookie: Cookie) -> Iterator[str]:
    value = cookie.value.strip('"')
    named = cookie.http_only or cookie.tells_who
    if not is_plain(value) and (named or (len(value) >= LEAST_UNNAMED and _mixed(value))):
        yield value
        yield from _parts(value)


def _of_storage(name: str, value: str) -> Iterator[str]:
    for key, text in _flat(name, value):
        named = is_telling(key) or JWT.match(text) is not None
        long = len(text) >= LEAST_STORED and _mixed(text) and not re.search(r"\s", text)
        if not is_plain(text) and (named or long):
            yield text


def _parts(value: str) -> Iterator[str]:
    """Of a value that is put together of several: `{"token":"…"}`, `id=…&key=…`."""
    parts = [part for part in PARTS.split(unquote(value)) if part != value]
    yield from (part for part in parts if len(part) >= LEAST_PART and _mixed(part))


def _mixed(value: str) -> bool:
    return any(map(str.isdigit, value)) and any(map(str.isalpha, value))


def _flat(name: str, value: str, depth: int = 0) -> Iterator[tuple[str, str]]:
    """The texts in a stored value, which is often JSON; with their names."""
    if value[:1] not in "{[" or depth > 3:
        yield name, value
        return
    try:
        document = json.loads(value)
    except (ValueError, RecursionError):
        yield name, value
        return
    stack: list[tuple[str, object]] = [(name, document)]
    while stack:
        key, item = stack.pop()
        if isinstance(item, dict):
            stack += [(f"{key}.{inner}", each) for inner, each in item.items()]
        elif isinstance(item, list):
            stack += [(key, each) for each in item]
        elif isinstance(item, str):
            yield from _flat(key, item, depth + 1)

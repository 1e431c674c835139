"""Which values of a login would let somebody else be that person: none may be in a bundle (L12).

What is taken out of a page is missing in the evidence, so words, names, numbers, dates and
addresses stay, wherever a site keeps them: a secret is what nobody could take for a text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from urllib.parse import unquote

from app.domain.login import Cookie, Jar

LEAST, LEAST_WORD, LEAST_NUMBER = 6, 12, 10
"""Characters. Shorter words and numbers are settings (`ru`, `dark`, `1280`), and stand in texts."""
LEAST_UNNAMED, LEAST_STORED = 12, 32
"""Of values whose names say nothing: of cookies, and of local storage, where much else lies."""
LEAST_PART = 20
TELLING = re.compile(
    r"auth|sess|sid\b|token|jwt|csrf|xsrf|secret|passw|credential|bearer", re.IGNORECASE
)
"""Under such names sites keep what proves who somebody is."""
PARTS = re.compile(r"[^\w.~+/-]+")
JWT = re.compile(r"eyJ[\w-]+\.[\w-]+\.[\w-]*\Z")
NO_SECRET = re.compile(r"\d{4}-\d\d-\d\d[\dT :.,Z+-]*\Z|https?:|/[a-z/_.-]*\Z|.*[\s<>]")
"""A date, an address, a path, several words."""
MOST = 400
"""Values; a jar holds a few dozen."""


def secrets_of(*jars: Jar) -> frozenset[str]:
    """The values to be kept out of everything that was captured with these jars."""
    found: dict[str, None] = {}
    for jar in jars:
        for cookie in (*jar.cookies, *jar.former):
            found |= dict.fromkeys(_of_cookie(cookie))
        for items in jar.storage.values():
            for name, value in items.items():
                found |= dict.fromkeys(_of_storage(name, value))
    return frozenset(list(found)[:MOST])


def is_plain(value: str, least_word: int = LEAST_WORD) -> bool:
    """A word, a number, a date, an address, a sentence: no secret, and at home in a page's text."""
    text = unquote(value)
    if len(text) < LEAST or not text.isascii() or NO_SECRET.match(text):
        return True
    return (text.isalpha() and len(text) < least_word) or (
        text.isdigit() and len(text) < LEAST_NUMBER
    )


def _of_cookie(cookie: Cookie) -> Iterator[str]:
    value = cookie.value.strip('"')
    telling = TELLING.search(cookie.name) is not None
    sealed = cookie.http_only and telling
    long = len(value) >= LEAST_UNNAMED and _mixed(value)
    plain = is_plain(value, LEAST if sealed else LEAST_WORD)
    if not plain and (cookie.http_only or telling or long):
        yield value
    yield from _parts(value)


def _of_storage(name: str, value: str) -> Iterator[str]:
    for key, text in _flat(name, value):
        telling = TELLING.search(key) is not None or JWT.match(text) is not None
        long = len(text) >= LEAST_STORED and _mixed(text)
        if not is_plain(text) and (telling or long):
            yield text


def _parts(value: str) -> Iterator[str]:
    """Of a value that is put together of several: `{"token":"…"}`, `id=…&key=…`."""
    parts = [part for part in PARTS.split(unquote(value)) if part != value]
    yield from (part for part in parts if len(part) >= LEAST_PART and _mixed(part))


def _mixed(value: str) -> bool:
    return any(map(str.isdigit, value)) and any(map(str.isalpha, value))


def _flat(name: str, value: str, depth: int = 0) -> Iterator[tuple[str, str]]:
    """The texts in a stored value, which is often JSON; each with the name next to it."""
    document: object = value
    if value[:1] in "{[" and depth <= 3:
        try:
            document = json.loads(value)
        except (ValueError, RecursionError):
            document = value
    stack: list[tuple[str, object]] = [(name, document)]
    while stack:
        key, item = stack.pop()
        if isinstance(item, dict):
            stack += [(str(inner), each) for inner, each in item.items()]
        elif isinstance(item, list):
            stack += [(key, each) for each in item]
        elif isinstance(item, str) and item is not value:
            yield from _flat(key, item, depth + 1)
        elif isinstance(item, str):
            yield key, item

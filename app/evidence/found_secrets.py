"""Values in a captured page that would let somebody act as the person who was signed in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote_plus

from app.evidence.login_secrets import is_plain

TAG = re.compile(r"<(?:input|meta)\b[^>]{1,8192}>", re.IGNORECASE)
ATTRIBUTE = re.compile(r"""([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
NAMES = (
    r"[\w-]{0,40}(?:token|csrf|xsrf|secret|passw(?:or)?d|pwd|jwt|nonce|authorization)[\w-]{0,40}"
    r"|(?:access|refresh|auth|session|bearer|api|private|form)[_-]?(?:key|id)|sid|phpsessid"
)
"""Under what names sites keep what proves who somebody is."""
NAME = re.compile(NAMES, re.IGNORECASE)
PAIR = re.compile(rf"""(["'])({NAMES})\1\s*[:=,]\s*(["'])([^"'\\\s]{{6,4096}})\3""", re.IGNORECASE)
FIELD = re.compile(rf"(?:^|[?&;\s])({NAMES})=([^&;#\s\"'<>]{{6,4096}})", re.IGNORECASE)
LONGEST = 8 << 20
"""Characters of one text that are looked through."""


def secrets_in(text: str) -> frozenset[str]:
    """Hidden tokens of forms, filled password fields, and named tokens in scripts and answers."""
    text = text[:LONGEST]
    found = [*_of_tags(text), *(match[4] for match in PAIR.finditer(text))]
    found += [unquote_plus(match[2]) for match in FIELD.finditer(text)]
    return frozenset(value for value in found if not is_plain(value))


def _of_tags(text: str) -> Iterator[str]:
    for tag in TAG.finditer(text):
        told = {
            name.lower(): unescape(one or two or three)
            for name, one, two, three in ATTRIBUTE.findall(tag[0])
        }
        name = told.get("name") or told.get("id") or told.get("property") or ""
        kind = told.get("type", "").lower()
        value = told.get("value") or told.get("content") or ""
        if kind == "password" or (NAME.fullmatch(name) and kind in ("hidden", "")):
            yield value

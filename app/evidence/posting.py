"""What a request sends, as indexes of web archives write it behind the address.

Replay tools ask for a POST by such an address: `?__wb_method=POST&q=1`. Forms stand as they are,
JSON as its plain values, a form of several parts as its fields, the rest in base64
(request-body-canonicalization of webrecorder/specs).
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator
from urllib.parse import unquote_plus, urlencode

SENDING = frozenset({"POST", "PUT", "PATCH"})
LONGEST = 4096
"""Characters; what goes beyond is not told, as with the other tools."""
BOUNDARY = re.compile(r'boundary="?([^";]{1,200})')
NAME = re.compile(rb'[; ]name="([^"]{0,500})"')


def posted(content_type: str, body: bytes) -> str:
    """The query that stands for a request's body; empty for none."""
    kind = content_type.partition(";")[0].strip().lower()
    if not body:
        return ""
    try:
        if kind == "application/x-www-form-urlencoded":
            return unquote_plus(body.decode("utf-8"))[:LONGEST]
        if kind in ("application/json", "text/plain"):
            return _values(body)[:LONGEST]
        if kind == "multipart/form-data" and (fields := list(_fields(content_type, body))):
            return urlencode(fields)[:LONGEST]
    except (ValueError, RecursionError):
        pass  # not what it says it is
    return f"__wb_post_data={base64.b64encode(body).decode('ascii')}"[:LONGEST]


def with_posted(url: str, method: str, sent: str) -> str:
    """The address under which a replay tool looks for the answer to such a request."""
    told = f"__wb_method={method}" + (f"&{sent}" if sent else "")
    return f"{url}{'&' if '?' in url else '?'}{told}"


def _fields(content_type: str, body: bytes) -> Iterator[tuple[str, bytes]]:
    """Name and value of each field, as browsers send them; the boundary is another each time."""
    found = BOUNDARY.search(content_type)
    if found is None:
        raise ValueError("no form")
    room = LONGEST
    for piece in body.split(b"--" + found[1].encode("latin-1", "replace"), LONGEST)[1:]:
        head, gap, value = piece.partition(b"\r\n\r\n")
        name = NAME.search(head)
        if name is None or not gap or room < 0:
            return
        room -= len(value)
        yield name[1].decode("utf-8", "replace"), value.removesuffix(b"\r\n")


def _values(body: bytes) -> str:
    """Name and value of everything plain in a document; a name that comes again gets a number."""
    seen: dict[str, int] = {}
    told: dict[str, str] = {}
    room = LONGEST
    for name, value in _plain("", json.loads(body)):
        if (room := room - len(name) - len(value)) < 0:
            break
        seen[name] = seen.get(name, 0) + 1
        told[name if seen[name] == 1 else f"{name}.{seen[name]}_"] = value
    return urlencode(told)


def _plain(name: str, value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _plain(str(key), inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _plain(name, inner)
    elif name:
        yield name, value if isinstance(value, str) else json.dumps(value)

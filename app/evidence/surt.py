"""Keys of addresses: sort-friendly ones of web archive indexes, and one spelling of each."""

from __future__ import annotations

import contextlib
import re
from urllib.parse import quote, urlsplit

DEFAULT_PORTS = {"http": 80, "https": 443}
IN_PATH, IN_QUERY = "/%:@!$&'()*+,;=~-._", "/%:@!$&'()*+,;=~-._?[]{}|^`\\"
"""What Chromium leaves unquoted."""
LEADING_WWW, SLASHES = re.compile(r"^www\d*\."), re.compile("//+")


def surt(url: str) -> str:
    """`com,example)/path?query`: no www, no default port; path and query lower-case and sorted.

    As the `surt` library writes them, by which pywb and ReplayWeb.page look pages up. What is no
    http address (`urn:view:…`) has no host to turn round; what is none at all stays as it is.
    """
    try:
        parts = urlsplit(same_address(url))
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return url
    if parts.scheme not in DEFAULT_PORTS or not host:
        base, mark, query = url.lower().partition("?")
        return base.rstrip("/") + (mark + _sorted(query) if query else "")
    key = _host(host) + (f":{port}" if port not in (None, DEFAULT_PORTS[parts.scheme]) else "")
    path = SLASHES.sub("/", parts.path.lower())
    if len(path) > 1:
        path = path.rstrip("/")
    return f"{key}){path or '/'}" + (f"?{_sorted(parts.query.lower())}" if parts.query else "")


def _sorted(query: str) -> str:
    return "&".join(sorted(query.split("&")))


def _host(host: str) -> str:
    host = LEADING_WWW.sub("", host.lower())
    return host if ":" in host else ",".join(reversed(host.split(".")))


def same_address(url: str) -> str:
    """The address as the page engine writes it: no fragment, no default port, all of it quoted."""
    try:
        parts = urlsplit(url.partition("#")[0])
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return url
    if not host:
        return url
    if ":" in host:
        host = f"[{host}]"
    with contextlib.suppress(UnicodeError):
        host = host.encode("idna").decode("ascii")
    if port not in (None, DEFAULT_PORTS.get(parts.scheme)):
        host = f"{host}:{port}"
    path = quote(parts.path or "/", safe=IN_PATH)
    query = f"?{quote(parts.query, safe=IN_QUERY)}" if parts.query else ""
    return f"{parts.scheme}://{host}{path}{query}"

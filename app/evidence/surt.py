"""Keys of addresses: sort-friendly ones of web archive indexes, and one spelling of each."""

from __future__ import annotations

import contextlib
import re
from urllib.parse import quote, urlsplit

DEFAULT_PORTS = {"http": 80, "https": 443}
IN_PATH, IN_QUERY = "/%:@!$&'()*+,;=~-._", "/%:@!$&'()*+,;=~-._?[]{}|^`\\"
"""What Chromium leaves unquoted."""
LEADING_WWW = re.compile(r"^www\d*\.")


def surt(url: str) -> str:
    """`com,example)/path?query`: no www, no default port; path and query lower-case and sorted.

    Follows the Wayback canonicaliser as far as indexes of single pages need it; what is no http
    address is returned as it is.
    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return url
    if parts.scheme not in DEFAULT_PORTS or not host:
        return url
    key = _host(host)
    if port not in (None, DEFAULT_PORTS[parts.scheme]):
        key += f":{port}"
    path = parts.path.lower()
    if len(path) > 1:
        path = path.rstrip("/")
    query = "&".join(sorted(parts.query.lower().split("&"))) if parts.query else ""
    return f"{key}){path or '/'}" + (f"?{query}" if query else "")


def _host(host: str) -> str:
    with contextlib.suppress(UnicodeError):
        host = host.encode("idna").decode("ascii")
    host = LEADING_WWW.sub("", host.lower())
    if ":" in host or re.fullmatch(r"[\d.]+", host):
        return host
    return ",".join(reversed(host.split(".")))


def same_address(url: str) -> str:
    """The address as the page engine writes it: no fragment, no default port, all of it quoted."""
    try:
        parts = urlsplit(url.partition("#")[0])
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return url
    with contextlib.suppress(UnicodeError):
        host = host.encode("idna").decode("ascii")
    if port not in (None, DEFAULT_PORTS.get(parts.scheme)):
        host = f"{host}:{port}"
    path = quote(parts.path or "/", safe=IN_PATH)
    query = f"?{quote(parts.query, safe=IN_QUERY)}" if parts.query else ""
    return f"{parts.scheme}://{host}{path}{query}"

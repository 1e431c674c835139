"""Which addresses may be captured: the public web, and what was explicitly allowed."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

from app.domain.public_address import is_public
from app.errors import AddressRefused, WrongCall

__all__ = ["allowed", "check", "endpoint", "is_public", "mapped"]

PORTS = {"http": 80, "https": 443}
Endpoint = tuple[str, int]


def endpoint(text: str) -> Endpoint:
    """`HOST:PORT`, with brackets around an IPv6 host.

    Raises:
        WrongCall: not such a pair.
    """
    host, _, port = text.rpartition(":")
    if not host or not port.isascii() or not port.isdigit() or not 0 < int(port) < 65536:
        raise WrongCall(reason=text[:80])
    return host.strip("[]").lower(), int(port)


def allowed(pairs: Iterable[str]) -> frozenset[Endpoint]:
    """The endpoints of `HOST:PORT` texts; raises WrongCall."""
    return frozenset(endpoint(pair) for pair in pairs)


def mapped(pairs: Iterable[str]) -> Mapping[str, Endpoint]:
    """Where the names of `NAME=HOST:PORT` texts really live; raises WrongCall."""
    found = {}
    for pair in pairs:
        name, equals, target = pair.partition("=")
        if not name or not equals:
            raise WrongCall(reason=pair[:80])
        found[name.lower()] = endpoint(target)
    return found


def check(url: str, allow: Iterable[str] = (), host_map: Iterable[str] = ()) -> None:
    """Refuses what can be refused before any name is resolved; the guard does the rest.

    Raises:
        AddressRefused: not http(s), no host, or a literal address that is not public.
        WrongCall: an allowance that is none.
    """
    allowances, names = allowed(allow), mapped(host_map)
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").lower(), parts.port or PORTS.get(parts.scheme, 0)
    except ValueError as error:
        raise AddressRefused(reason="malformed", host="") from error
    if parts.scheme not in PORTS:
        raise AddressRefused(reason="scheme", host=parts.scheme[:20] or "?")
    if not host or any(sign.isspace() or sign < " " for sign in url):
        raise AddressRefused(reason="malformed", host=host[:80])
    if host in names or (host, port) in allowances:
        return
    if host == "localhost" or host.endswith(".localhost") or _private_literal(host):
        raise AddressRefused(reason="private", host=host[:80])


def _private_literal(host: str) -> bool:
    try:
        ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return not is_public(host)

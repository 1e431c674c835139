"""Which IP addresses belong to the public internet, whatever clothes they wear."""

from __future__ import annotations

import ipaddress

NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
NEVER = (
    ipaddress.IPv6Network("64:ff9b:1::/48"),
    ipaddress.IPv6Network("fec0::/10"),
    ipaddress.IPv6Network("fe80::/10"),
)
"""A network's own NAT64, site-local and link-local: `ipaddress` takes some of them for global."""
COMPATIBLE = ipaddress.IPv6Network("::/96")
"""IPv4 written as IPv6 in the way of RFC 4291 §2.5.5.1, long given up and still understood."""


def is_public(ip: str) -> bool:
    """Whether an IP address belongs to the public internet (mapped IPv4 counts as IPv4)."""
    try:
        found = ipaddress.ip_address(ip.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        if any(found in network for network in NEVER):
            return False
        inner = _inner(found)
        if inner is not None and not is_public(str(inner)):
            return False
        if found in NAT64:
            return True
    return found.is_global and not found.is_multicast


def is_literal(host: str) -> bool:
    """Whether a host is written as an address, not as a name."""
    try:
        ipaddress.ip_address(host.strip("[]").partition("%")[0])
    except ValueError:
        return False
    return True


def is_local_name(host: str) -> bool:
    """A name that means this machine or a local network on every machine."""
    name = host.rstrip(".").lower()
    return name == "localhost" or name.endswith((".localhost", ".local", ".internal"))


def _inner(found: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address that an IPv6 one leads to."""
    if found in NAT64 or found in COMPATIBLE:
        return ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
    teredo = found.teredo
    return found.ipv4_mapped or found.sixtofour or (teredo[1] if teredo else None)

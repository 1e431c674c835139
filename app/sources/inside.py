"""Who may be asked: the public internet, and what the person named or allowed inside."""

from __future__ import annotations

import socket
from dataclasses import dataclass
from urllib.parse import urlsplit

from app.domain.public_address import is_literal, is_local_name, is_public
from app.domain.source import SourceConfig
from app.errors import SourceInside, SourceUnreachable

PORTS = {"http": 80, "https": 443}
Endpoint = tuple[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """What may be reached although it is on this machine or in a private network.

    `endpoints` are literal addresses (or `localhost`) with their ports, typed by the person.
    `everything` is the person's word that a source may lead inside.
    """

    endpoints: frozenset[Endpoint] = frozenset()
    everything: bool = False

    def has(self, host: str, port: int) -> bool:
        """Whether exactly this place was allowed."""
        return self.everything or (_plain(host), port) in self.endpoints

    def check(self, host: str, port: int) -> None:
        """Refuses what can be refused before any name is resolved.

        Raises:
            SourceInside: a literal address that is not public, or a name of this machine.
        """
        name = _plain(host)
        literal = is_literal(name)
        if (literal and is_public(name)) or not (literal or is_local_name(name)):
            return
        if not self.has(name, port):
            raise SourceInside(host=name[:80])

    def permitted(self, host: str, port: int, found: list[str]) -> list[str]:
        """Those of a host's addresses that may be connected to, IPv4 first.

        Raises:
            SourceInside: all of them are inside. SourceUnreachable: there is none.
        """
        if not found:
            raise SourceUnreachable(host=host[:80], reason="connect")
        allowed = found if self.has(host, port) else [ip for ip in found if is_public(ip)]
        if not allowed:
            raise SourceInside(host=_plain(host)[:80])
        return sorted(dict.fromkeys(allowed), key=lambda ip: ":" in ip)


OUTSIDE = Allowance()
"""The public internet and nothing else: for what strangers wrote."""


def allowance_of(config: SourceConfig) -> Allowance:
    """What a source may reach: the literal addresses that were typed; all of it where allowed."""
    typed = [config.base_url or "", *config.params.values()]
    return Allowance(endpoints=literal_endpoints(*typed), everything=config.inside)


def literal_endpoints(*addresses: str) -> frozenset[Endpoint]:
    """The places of those addresses that name a machine by number, or this one by name."""
    found = (_endpoint(address) for address in addresses if "://" in address)
    return frozenset(one for one in found if one and is_named_by_number(one[0]))


def is_named_by_number(host: str) -> bool:
    """Whether a person who typed this host must have known where it leads."""
    return is_literal(host) or is_local_name(host)


def resolved(host: str, port: int) -> list[str]:
    """The addresses of a host; waits for the system's resolver: only in a thread.

    Raises:
        SourceUnreachable: there is no such name.
    """
    try:
        answers = socket.getaddrinfo(_plain(host), port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise SourceUnreachable(host=host[:80], reason="connect") from error
    return [str(answer[4][0]) for answer in answers]


def _endpoint(address: str) -> Endpoint | None:
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port or PORTS.get(parts.scheme)
    except ValueError:
        return None
    return (_plain(host), port) if host and port else None


def _plain(host: str) -> str:
    return host.strip("[]").rstrip(".").lower()

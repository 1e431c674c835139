"""Sockets for protocols that are not HTTP: to a checked address, encrypted where the world is."""

from __future__ import annotations

import socket

from app.domain.public_address import is_public
from app.domain.source import SourceConfig
from app.errors import SourceUnreachable
from app.sources.inside import Allowance, is_named_by_number, resolved
from app.sources.trust import trusted


def allowance_for_hosts(config: SourceConfig, *ends: tuple[str, int]) -> Allowance:
    """What a source may reach whose hosts are typed bare: addresses by number, and its word."""
    literal = frozenset(end for end in ends if is_named_by_number(end[0]))
    return Allowance(endpoints=literal, everything=config.inside)


def connected(host: str, port: int, allow: Allowance, timeout_s: float) -> socket.socket:
    """A plain connection to the first permitted address that answers; only in a thread.

    Raises:
        SourceInside: the host is inside. SourceUnreachable: nobody answers.
    """
    allow.check(host, port)
    failed: OSError | None = None
    for address in allow.permitted(host, port, resolved(host, port)):
        try:
            return socket.create_connection((address, port), timeout_s)
        except OSError as error:
            failed = error
    raise SourceUnreachable(host=host[:80], reason="connect") from failed


def encrypted(line: socket.socket, host: str) -> socket.socket:
    """The same connection in TLS, to nobody but `host`."""
    return trusted().wrap_socket(line, server_hostname=host)


def may_be_plain(line: socket.socket) -> bool:
    """Whether a password may go there unencrypted: this machine, or what was allowed inside."""
    return not is_public(str(line.getpeername()[0]))

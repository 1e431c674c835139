"""The way out that this computer is set to: straight, or through the proxy of its network."""

from __future__ import annotations

import base64
import urllib.request
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from ui.capture.relay import Ends

INSIDE = (".local", ".localhost", ".internal", ".intranet", ".lan", ".home", ".corp")
"""Names that only mean something inside a network: a proxy would know them, so they are refused."""
PORT = 3128


@dataclass(frozen=True, slots=True, kw_only=True)
class Proxy:
    """A proxy of the network; the password is never shown."""

    host: str
    port: int
    login: bytes = b""
    """The header that lets us in, or nothing."""

    @property
    def name(self) -> str:
        """For the record."""
        return f"{self.host}:{self.port}"


def proxy_for(host: str, scheme: str) -> Proxy | None:
    """The system's own setting (environment, Windows, macOS); None: straight."""
    address = urllib.request.getproxies().get(scheme)
    if not address or urllib.request.proxy_bypass(host):
        return None
    parts = urlsplit(address if "//" in address else f"//{address}")
    if parts.scheme not in ("", "http") or not parts.hostname:
        return None
    login = b""
    if parts.username:
        pair = f"{unquote(parts.username)}:{unquote(parts.password or '')}".encode()
        login = b"Proxy-Authorization: Basic " + base64.b64encode(pair) + b"\r\n"
    return Proxy(host=parts.hostname, port=parts.port or PORT, login=login)


def is_inside(host: str) -> bool:
    """A name that the public net does not know."""
    return "." not in host.strip(".") or host.rstrip(".").endswith(INSIDE)


async def open_tunnel(site: Ends, host: str, port: int, proxy: Proxy) -> None:
    """Has the proxy connect; raises ConnectionRefusedError where it will not."""
    name = f"[{host}]" if ":" in host else host
    head = f"CONNECT {name}:{port} HTTP/1.1\r\nHost: {name}:{port}\r\n".encode("idna")
    site.writer.write(head + proxy.login + b"\r\n")
    answer = await site.reader.readuntil(b"\r\n\r\n")
    if answer[9:12] != b"200":
        raise ConnectionRefusedError(answer[9:12].decode("latin-1"))

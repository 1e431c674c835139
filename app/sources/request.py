"""What is asked of a server: the address, the headers and the body, ready for the wire."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any
from urllib.parse import unquote, urlencode

import httpcore
import httpx

from app import __version__
from app.errors import SourceBroken
from app.sources.inside import PORTS

Params = Mapping[str, Any]
Headers = Mapping[str, str]
ENCODINGS = "gzip, deflate"
"""What we offer; an answer that comes in anything else is refused."""
BASE_HEADERS = {
    "user-agent": f"Otklik/{__version__} (desktop; complaint workstation)",
    "accept-encoding": ENCODINGS,
}
KNOWN_ADDRESSES = 1024
"""Addresses that are kept taken apart: a source asks at few, with ever other parameters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What is sent along: a form, JSON, or bytes of a `kind` of their own."""

    form: Params | None = None
    json: Any = None
    raw: bytes | None = None
    kind: str = "application/octet-stream"


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """An http(s) address, taken apart. `target` is the path with its query, as it is sent."""

    scheme: str
    host: str
    port: int
    netloc: str
    target: str
    login: str | None = None
    """«user:password» of the address, as Basic wants it (RFC 7617)."""

    @property
    def url(self) -> str:
        """The whole, without the login."""
        return f"{self.scheme}://{self.netloc}{self.target}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One request. Header names are lower case."""

    method: str
    address: Address
    headers: Headers = field(default_factory=dict)
    content: bytes = b""
    wait_s: float = 0.0
    """The server may hold its answer for so long."""

    def on_the_wire(self, timeouts: Mapping[str, float]) -> httpcore.Request:
        """The same for httpcore.

        Raises:
            SourceBroken: a header holds what no header may hold.
        """
        where = self.address
        try:
            headers = [
                (name.encode("ascii"), value.encode("ascii"))
                for name, value in {"host": where.netloc, **self.headers}.items()
            ]
        except UnicodeEncodeError as error:
            raise SourceBroken(reason="header", host=where.host) from error
        url = httpcore.URL(
            scheme=where.scheme.encode(),
            host=where.host.encode(),
            port=where.port,
            target=where.target.encode(),
        )
        return httpcore.Request(
            self.method,
            url,
            headers=headers,
            content=self.content,
            extensions={"timeout": dict(timeouts)},
        )


def request_to(
    method: str,
    url: str,
    params: Params | None = None,
    headers: Headers | None = None,
    body: Body | None = None,
) -> Request:
    """The request, with what every request of ours says.

    Raises:
        SourceBroken: not an http(s) address.
    """
    address = _with_params(address_of(url), params)
    said = {**BASE_HEADERS, **{name.lower(): value for name, value in (headers or {}).items()}}
    if address.login is not None:
        said.setdefault("authorization", f"Basic {address.login}")
    content, kind = _content(body)
    if content or method != "GET":
        said["content-length"] = str(len(content))
    if kind:
        said.setdefault("content-type", kind)
    return Request(method=method, address=address, headers=said, content=content)


@lru_cache(maxsize=KNOWN_ADDRESSES)
def address_of(url: str) -> Address:
    """An address taken apart and normalised (IDNA, dots, default ports).

    Raises:
        SourceBroken: not an http(s) address.
    """
    try:
        return _taken_apart(httpx.URL(url))
    except (httpx.InvalidURL, ValueError) as error:
        raise SourceBroken(reason="address") from error


def joined(address: Address, location: str) -> Address:
    """Where a relative or whole `location` leads from an address (RFC 3986, 5.2).

    Raises:
        SourceBroken: not an http(s) address.
    """
    try:
        return _taken_apart(httpx.URL(address.url).join(location))
    except (httpx.InvalidURL, ValueError) as error:
        raise SourceBroken(reason="address") from error


def _taken_apart(whole: httpx.URL) -> Address:
    if whole.scheme not in PORTS or not whole.host:
        raise SourceBroken(reason="address")
    login = unquote(whole.userinfo.decode("ascii"))
    return Address(
        scheme=whole.scheme,
        host=whole.raw_host.decode("ascii"),
        port=whole.port or PORTS[whole.scheme],
        netloc=whole.netloc.decode("ascii"),
        target=whole.raw_path.decode("ascii"),
        login=b64encode(login.encode()).decode("ascii") if login else None,
    )


def _with_params(address: Address, params: Params | None) -> Address:
    given = {name: _values(v) for name, v in (params or {}).items() if v is not None}
    if not given:
        return address
    path, asks, old = address.target.partition("?")
    query = str(httpx.QueryParams(old).merge(given)) if asks else urlencode(given, doseq=True)
    return replace(address, target=f"{path}?{query}")


def _content(body: Body | None) -> tuple[bytes, str | None]:
    if body is None:
        return b"", None
    if body.raw is not None:
        return body.raw, body.kind
    if body.form is not None:
        form = {name: _values(v) for name, v in body.form.items() if v is not None}
        return urlencode(form, doseq=True).encode(), "application/x-www-form-urlencoded"
    told = json.dumps(body.json, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return told.encode("utf-8", "replace"), "application/json"


def _text(value: object) -> str:
    return str(int(value)) if isinstance(value, bool) else str(value)


def _values(value: object) -> str | list[str]:
    return [_text(one) for one in value] if isinstance(value, list | tuple) else _text(value)

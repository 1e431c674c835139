"""What never enters a bundle: cookies, authorisation, tokens; how many there were is recorded."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from urllib.parse import urlsplit, urlunsplit

Headers = tuple[tuple[str, str], ...]

BLANK = "***"
SECRET_HEADERS = re.compile(
    r"(?!access-control-)(?:^|.*-)(?:cookie|authorization|auth|\w*token|\w*csrf|\w*xsrf|session|session-?id|secret|"
    r"api-?key|apikey|credentials?|password|passwd)(?:-key|-id|-value)?"
)
"""Names of headers, in small letters, of which any site's own may stand for the person."""
SECRET_PARAMS = re.compile(
    r"(?i)(?P<before>(?:^|&)(?P<name>access_token|auth_token|refresh_token|id_token|token|"
    r"api_?key|client_secret|secret|password|passwd|session_?id|phpsessid)=)[^&#]+"
)


def clean_url(url: str, seen: Counter[str] | None = None) -> str:
    """The address with the values of secret parameters and any user:password blanked."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    host = parts.netloc
    if "@" in host:
        host = f"{BLANK}@{host.rpartition('@')[2]}"
        _count(seen, "user")
    query, fragment = (
        SECRET_PARAMS.sub(lambda match: _blank(match, seen), text)
        for text in (parts.query, parts.fragment)
    )
    if (host, query, fragment) == (parts.netloc, parts.query, parts.fragment):
        return url
    return urlunsplit((parts.scheme, host, parts.path, query, fragment))


def clean_headers(headers: Iterable[tuple[str, str]], seen: Counter[str] | None = None) -> Headers:
    """The headers; secret values blanked, names of cookies that were set are kept."""
    return tuple((name, _value(name.lower(), value, seen)) for name, value in headers)


def clean_form(body: bytes, kind: str, seen: Counter[str] | None = None) -> bytes:
    """What a form sends; the values of secret fields blanked. Other kinds stay as they are."""
    if not kind.lower().startswith("application/x-www-form-urlencoded"):
        return body
    text = body.decode("utf-8", "surrogateescape")
    cleaned = SECRET_PARAMS.sub(lambda match: _blank(match, seen), text)
    return cleaned.encode("utf-8", "surrogateescape")


def _value(name: str, value: str, seen: Counter[str] | None) -> str:
    if name == "set-cookie":
        _count(seen, name)
        cookie, equals, rest = value.partition("=")
        _, semicolon, attributes = rest.partition(";")
        return f"{cookie}{equals}{BLANK}{semicolon}{attributes}"
    if SECRET_HEADERS.fullmatch(name):
        _count(seen, name)
        return BLANK
    return clean_url(value, seen) if name in ("location", "referer") else value


def _blank(match: re.Match[str], seen: Counter[str] | None) -> str:
    _count(seen, match["name"].lower())
    return match["before"] + BLANK


def _count(seen: Counter[str] | None, what: str) -> None:
    if seen is not None:
        seen[what] += 1

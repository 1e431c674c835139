"""Where a redirect may lead, and what may go along."""

from __future__ import annotations

import httpx

from app.errors import SourceBroken
from app.sources.answer import Answer

MOVED_FOR_GOOD = frozenset({301, 308})
MOVED = frozenset({301, 302, 303, 307, 308})
OPEN_HEADERS = frozenset(
    {"accept", "accept-encoding", "user-agent", "if-none-match", "if-modified-since"}
)
"""What another host may see: networks put their keys into headers of any name."""
OF_THE_BODY = frozenset({"host", "content-length", "content-type", "transfer-encoding"})
"""What was said of a body that does not go along."""


def next_hop(request: httpx.Request, answer: Answer) -> httpx.Request:
    """The request to where an answer sends us; another host gets no token.

    Raises:
        SourceBroken: no address, or not http(s). Whether it leads inside, the transport looks.
    """
    try:
        target = request.url.join(answer.headers.get("location", ""))
    except (httpx.InvalidURL, ValueError) as error:
        raise SourceBroken(reason="redirect", status=answer.status) from error
    if "location" not in answer.headers or target.scheme not in {"http", "https"}:
        raise SourceBroken(reason="redirect", status=answer.status)
    headers = {
        name: value
        for name, value in request.headers.items()
        if name not in OF_THE_BODY and (name in OPEN_HEADERS or _keeps_token(request.url, target))
    }
    return httpx.Request("GET", target, headers=headers)


def _keeps_token(here: httpx.URL, there: httpx.URL) -> bool:
    same_place = (here.scheme, here.host, here.port) == (there.scheme, there.host, there.port)
    only_safer = here.scheme == "http" and there.scheme == "https" and here.host == there.host
    return same_place or only_safer

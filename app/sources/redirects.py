"""Where a redirect may lead, and what may go along."""

from __future__ import annotations

from app.errors import SourceBroken
from app.sources.answer import Answer
from app.sources.request import Address, Request, joined

MOVED_FOR_GOOD = frozenset({301, 308})
MOVED = frozenset({301, 302, 303, 307, 308})
OPEN_HEADERS = frozenset(
    {"accept", "accept-encoding", "user-agent", "if-none-match", "if-modified-since"}
)
"""What another host may see: networks put their keys into headers of any name."""
OF_THE_BODY = frozenset({"host", "content-length", "content-type", "transfer-encoding"})
"""What was said of a body that does not go along."""


def next_hop(request: Request, answer: Answer) -> Request:
    """The request to where an answer sends us; another host gets no token.

    Raises:
        SourceBroken: no address, or not http(s). Whether it leads inside, the transport looks.
    """
    if "location" not in answer.headers:
        raise SourceBroken(reason="redirect", status=answer.status)
    try:
        target = joined(request.address, answer.headers["location"])
    except SourceBroken as error:
        raise SourceBroken(reason="redirect", status=answer.status) from error
    headers = {
        name: value
        for name, value in request.headers.items()
        if name not in OF_THE_BODY
        and (name in OPEN_HEADERS or _keeps_token(request.address, target))
    }
    return Request(method="GET", address=target, headers=headers, wait_s=request.wait_s)


def _keeps_token(here: Address, there: Address) -> bool:
    same_place = (here.scheme, here.host, here.port) == (there.scheme, there.host, there.port)
    only_safer = here.scheme == "http" and there.scheme == "https" and here.host == there.host
    return same_place or only_safer

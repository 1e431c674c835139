"""One request of the page as Chromium tells of it, piece by piece."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.evidence.redaction import Headers
from ui.capture.bridge import Json

MOST_BODY = 64 << 20
MOST_WHOLE = 200 << 20
NO_BODY = frozenset({204, 205, 304})


@dataclass(slots=True)
class Hop:
    """One request of a chain of redirects, filled as Chromium speaks of it."""

    id: str
    session: str | None
    request: Json
    at: datetime
    kind: str
    frame: str | None
    request_headers: Json | None = None
    response: Json | None = None
    response_headers: Json | None = None
    body: bytes | None = None
    ended: bool = False
    failure: str | None = None
    truncated: str | None = None
    written: bool = False
    extra: bool = False
    """Chromium announced the raw headers of this response."""

    @property
    def url(self) -> str:
        """The address without its fragment."""
        return str(self.request["url"]).partition("#")[0]

    @property
    def is_web(self) -> bool:
        """Whether it went over the network at all."""
        return self.url.startswith(("http:", "https:"))

    @property
    def is_whole(self) -> bool:
        """Nothing more will be said about it."""
        return self.body is not None and (self.response_headers is not None or not self.extra)


def plain(raw: Json) -> Headers:
    """Repeated headers come as one value with line breaks."""
    return tuple((name, line) for name, value in raw.items() for line in str(value).split("\n"))

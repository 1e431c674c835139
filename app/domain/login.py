"""A login in the page engine: the person signs in once, captures show what they see (L12)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from urllib.parse import urlsplit

from app.domain.ids import SourceId

LONG = timedelta(days=1)
"""A cookie that lives shorter is renewed by its site while it is used."""
TELLING = ("auth", "sess", "sid", "token", "login", "jwt", "remember", "user", "csrf", "xsrf")
"""Parts of names under which sites keep who somebody is."""


class LoginState(StrEnum):
    """What there is of a login."""

    NONE = "none"
    THERE = "there"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True, kw_only=True)
class BrowserProfile:
    """A login of one source; its cookies lie encrypted in a file, or in memory only."""

    source_id: SourceId
    start_url: str
    """The page on which the person signs in."""
    created: datetime
    signed_in_at: datetime | None = None
    used_at: datetime | None = None
    """When a capture last used it."""
    expires: datetime | None = None
    """When it runs out as far as its cookies tell, or when a capture found it at an end."""
    captures: bool = False
    """Pages of this source are captured with it unless the person says otherwise."""

    def state(self, now: datetime) -> LoginState:
        """Whether a capture may rely on it."""
        if self.signed_in_at is None:
            return LoginState.NONE
        over = self.expires is not None and self.expires <= now
        return LoginState.EXPIRED if over else LoginState.THERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Cookie:
    """One cookie as a browser keeps it. A domain without a leading dot is that host alone."""

    name: str
    value: str
    domain: str
    path: str = "/"
    expires: datetime | None = None
    """None: it ends with the session."""
    secure: bool = False
    http_only: bool = False
    same_site: str = ""
    """none, lax, strict; empty: the browser's own rule."""

    @property
    def tells_who(self) -> bool:
        """Whether its name says that it may stand for the person."""
        name = self.name.lower()
        return any(part in name for part in TELLING)

    def goes_to(self, host: str) -> bool:
        """Whether a request to this host would carry it."""
        bare = self.domain.lstrip(".").lower()
        return host == bare or (self.domain.startswith(".") and host.endswith(f".{bare}"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Jar:
    """All that a browser remembers of a login: cookies, and local storage by origin."""

    cookies: tuple[Cookie, ...] = ()
    storage: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    former: tuple[Cookie, ...] = ()
    """What was renewed while it was lent: of no use any more, and a secret all the same."""

    def serves(self, url: str) -> bool:
        """Whether a page at this address would see anything of the login."""
        parts = urlsplit(url)
        host = (parts.hostname or "").lower()
        return any(cookie.goes_to(host) for cookie in self.cookies) or (
            f"{parts.scheme}://{parts.netloc}".lower() in self.storage
        )

    def lasts_until(self, now: datetime) -> datetime | None:
        """When the first cookie that the login needs runs out; None: no cookie tells.

        Which ones it needs nobody says: those that scripts may not read and whose names tell who
        somebody is, else those that scripts may not read.
        """
        dated = [cookie for cookie in self.cookies if cookie.expires is not None]
        hidden = [cookie for cookie in dated if cookie.http_only]
        moments = [cookie.expires for cookie in hidden if cookie.tells_who and cookie.expires]
        moments = moments or [cookie.expires for cookie in hidden if cookie.expires]
        lasting = [moment for moment in moments if moment > now + LONG]
        return min(lasting) if lasting else max(moments, default=None)

"""Cookies between Chromium's store and our own records of them."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import QByteArray, QDateTime, QObject, QTimeZone, QUrl
from PySide6.QtNetwork import QNetworkCookie
from PySide6.QtWebEngineCore import QWebEngineCookieStore

from app.domain.login import Cookie

SameSite = QNetworkCookie.SameSite
POLICIES = {"none": SameSite.None_, "lax": SameSite.Lax, "strict": SameSite.Strict}
MOST_FORMER = 1_000
"""A page may set cookies without end."""
Identity = tuple[str, str, str]


class CookieWatch(QObject):
    """The cookies of a profile, as it tells of them; from its first moment on."""

    def __init__(self, store: QWebEngineCookieStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.former: list[Cookie] = []
        """Those that were replaced by others, or removed."""
        self._known: dict[Identity, Cookie] = {}
        self._store = store
        self._news = asyncio.Event()
        store.cookieAdded.connect(self._on_added)
        store.cookieRemoved.connect(self._on_removed)

    @property
    def cookies(self) -> tuple[Cookie, ...]:
        """All that there are now."""
        return tuple(self._known.values())

    async def until(self, count: int, patience_s: float) -> None:
        """Waits until there are so many: they are set elsewhere, one after another.

        Some a store may refuse for good, hence the patience.
        """
        with suppress(TimeoutError):
            async with asyncio.timeout(patience_s):
                while len(self._known) < count:
                    self._news.clear()
                    await self._news.wait()

    def put(self, cookie: Cookie) -> None:
        """Gives the profile a cookie; that it has it is heard of later."""
        self._store.setCookie(qt_cookie(cookie), origin_of(cookie))

    def _on_added(self, cookie: QNetworkCookie) -> None:
        ours = our_cookie(cookie)
        self._forget(ours, unless=ours.value)
        self._known[_identity(ours)] = ours
        self._news.set()

    def _on_removed(self, cookie: QNetworkCookie) -> None:
        self._forget(our_cookie(cookie))

    def _forget(self, cookie: Cookie, unless: str | None = None) -> None:
        before = self._known.pop(_identity(cookie), None)
        if before is not None and before.value != unless and len(self.former) < MOST_FORMER:
            self.former.append(before)


def told_cookie(told: dict[str, Any]) -> Cookie:
    """Chromium's cookie as its own protocol tells of it (Network.Cookie)."""
    ends = told.get("expires", -1)
    return Cookie(
        name=told["name"],
        value=told["value"],
        domain=told["domain"],
        path=told["path"],
        expires=datetime.fromtimestamp(ends, UTC) if ends > 0 else None,
        secure=told["secure"],
        http_only=told["httpOnly"],
        same_site=told.get("sameSite", "").lower(),
    )


def our_cookie(cookie: QNetworkCookie) -> Cookie:
    """Chromium's cookie as Qt tells of it; Qt leaves out to which sites it goes."""
    return Cookie(
        name=_text(cookie.name()),
        value=_text(cookie.value()),
        domain=cookie.domain(),
        path=cookie.path() or "/",
        expires=None if cookie.isSessionCookie() else _moment(cookie.expirationDate()),
        secure=cookie.isSecure(),
        http_only=cookie.isHttpOnly(),
    )


def qt_cookie(cookie: Cookie) -> QNetworkCookie:
    """A record for Chromium. A host's own cookie has no domain: its address says whose it is."""
    made = QNetworkCookie(_bytes(cookie.name), _bytes(cookie.value))
    if cookie.domain.startswith("."):
        made.setDomain(cookie.domain)
    made.setPath(cookie.path)
    made.setSecure(cookie.secure)
    made.setHttpOnly(cookie.http_only)
    if cookie.same_site in POLICIES:
        made.setSameSitePolicy(POLICIES[cookie.same_site])
    if cookie.expires is not None:
        seconds = round(cookie.expires.timestamp() * 1000)
        made.setExpirationDate(QDateTime.fromMSecsSinceEpoch(seconds, QTimeZone.utc()))
    return made


def origin_of(cookie: Cookie) -> QUrl:
    """An address that may set this cookie."""
    scheme = "https" if cookie.secure else "http"
    host = cookie.domain.lstrip(".")
    host = f"[{host}]" if ":" in host else host
    return QUrl(f"{scheme}://{host}{cookie.path}")


def _identity(cookie: Cookie) -> Identity:
    return cookie.name, cookie.domain, cookie.path


def _text(raw: QByteArray) -> str:
    return bytes(raw.data()).decode("utf-8", "surrogateescape")


def _bytes(text: str) -> QByteArray:
    return QByteArray(text.encode("utf-8", "surrogateescape"))


def _moment(moment: QDateTime) -> datetime:
    return datetime.fromtimestamp(moment.toMSecsSinceEpoch() / 1000, UTC)

"""Entering a mailbox with an access token in place of a password (OAuth 2)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from app.errors import SourceLogin

if TYPE_CHECKING:
    from app.sources.networks.email_box import Login

XOAUTH2, OAUTHBEARER = "XOAUTH2", "OAUTHBEARER"
"""What Google, Microsoft and Yandex understand; what RFC 7628 made of it."""
SEPARATOR = "\x01"


def mechanism(offered: Iterable[str]) -> str:
    """By which of the ways that a server offers."""
    known = {one.upper() for one in offered}
    return OAUTHBEARER if OAUTHBEARER in known and XOAUTH2 not in known else XOAUTH2


class Bearer:
    """Says whose token it is, and then to a server that explains its refusal what it waits for."""

    def __init__(self, login: Login, port: int, way: str) -> None:
        """Raises SourceLogin: no token has such letters."""
        if not (login.access_token.isascii() and login.access_token.isprintable()):
            raise SourceLogin(reason="access_token")
        bearer = f"auth=Bearer {login.access_token}"
        told = [f"user={login.address}", bearer]
        if way == OAUTHBEARER:
            told = [f"n,a={login.address},", f"host={login.host}", f"port={port}", bearer]
        self._left = [SEPARATOR.join((*told, "", ""))]
        self._heard = SEPARATOR if way == OAUTHBEARER else ""

    def __call__(self, _challenge: bytes | None = None) -> str:
        """The answer to what the server says."""
        return self._left.pop() if self._left else self._heard

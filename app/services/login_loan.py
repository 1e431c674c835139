"""A jar on its way to a page engine and back, sealed with a key made for this one errand."""

from __future__ import annotations

import base64
import binascii
from pathlib import Path

from app.domain.jar_json import NotAJar, from_bytes, to_bytes
from app.domain.login import Jar
from app.errors import LoginLost
from app.sealing import new_key, seal, unseal

THERE, BACK = "jar to the engine", "jar from the engine"
"""What the sealed bytes are bound to: neither can pass for the other."""
BACK_FILE = "jar.sealed"
"""In the working folder of a capture, for as long as it takes to read it."""


class Loan:
    """The side that owns the jar. The key crosses the pipe once, inwards; no jar does in clear."""

    def __init__(self, jar: Jar) -> None:
        self.jar = jar
        """The newest that is known of it."""
        self.came_back = False
        self._key = new_key()

    def order(self) -> dict[str, str]:
        """Fields of the order that the other process reads from its stdin."""
        return {"jar": _packed(self._key, self.jar, THERE), "jar_key": self._key}

    def take_back(self, sealed: str) -> None:
        """The jar as the page left it.

        Raises:
            LoginLost: these bytes are not it; what was known stays.
        """
        self.jar = _unpacked(self._key, sealed, BACK)
        self.came_back = True

    def take_from(self, folder: Path) -> None:
        """The same out of the working folder of a capture, where none of it stays behind."""
        path = folder / BACK_FILE
        try:
            self.take_back(path.read_text("ascii"))
        except (OSError, UnicodeDecodeError, LoginLost):
            return  # the page ended before it could say; what was known stays
        finally:
            path.unlink(missing_ok=True)


def borrowed(jar: str, key: str) -> Jar:
    """The other side: the jar of an order.

    Raises:
        LoginLost: it does not open with this key.
    """
    return _unpacked(key, jar, THERE)


def newest(folder: Path, jar: str, key: str) -> Jar:
    """The other side: what an earlier page of the same order gave back, else the order's jar.

    Raises:
        LoginLost: neither opens with this key.
    """
    try:
        return _unpacked(key, (folder / BACK_FILE).read_text("ascii"), BACK)
    except OSError:
        return borrowed(jar, key)


def returned(jar: Jar, key: str) -> str:
    """The other side: what may be said on stdout."""
    return _packed(key, jar, BACK)


def _packed(key: str, jar: Jar, purpose: str) -> str:
    return base64.b64encode(seal(key, to_bytes(jar), purpose)).decode("ascii")


def _unpacked(key: str, sealed: str, purpose: str) -> Jar:
    try:
        return from_bytes(unseal(key, base64.b64decode(sealed, validate=True), purpose))
    except (NotAJar, binascii.Error) as error:
        raise LoginLost(reason="damaged") from error

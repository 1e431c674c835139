"""What a court asks of the equipment and of who sat at it: system, machine, login, zone."""

from __future__ import annotations

import getpass
import locale
import platform

from app import __version__
from app.domain import clock


def computer() -> dict[str, str]:
    """Facts of this machine, as far as it tells them."""
    zone = clock.now().astimezone()
    told = {
        "system": platform.system(),
        "release": platform.release(),
        "version": platform.version(),
        "architecture": platform.machine(),
        "name": platform.node(),
        "login": _login(),
        "locale": _locale(),
        "time_zone": f"{zone.tzname()} {zone:%z}",
    }
    return {name: value for name, value in told.items() if value}


def versions() -> dict[str, str]:
    """Of what is not the page engine; that one tells its own."""
    return {"otklik": __version__, "python": platform.python_version()}


def _login() -> str:
    """The name under which the person is signed in to the system."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such user in the system's list
        return ""


def _locale() -> str:
    try:
        return ".".join(part for part in locale.getlocale() if part)
    except ValueError:  # a locale that Python does not know
        return ""

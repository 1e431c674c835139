"""Checks and tidies what a person typed to describe a source."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from app.domain.source import Param
from app.errors import SourceMisconfigured

UNASKED = "site"
"""A parameter that no dialog asks for: the site of a mirror of VK, beside `base_url`."""
VK_ADDRESS = re.compile(
    r"^(?:https?://)?(?:m\.|www\.)?vk\.(?:com|ru)/(?P<rest>[^?#]+)", re.IGNORECASE
)
VK_WALL = re.compile(r"^(?:wall)?(?P<owner>-?\d+)(?:_(?P<post>\d+))?$")
VK_OWNED = re.compile(
    r"^(?:wall|photos?|albums?|videos?|market)?(?P<owner>-?\d+)(?:_\d+)?(?:/\w*)?$"
)
VK_NUMBERED = re.compile(r"^(?P<kind>id|club|public|event)(?P<number>\d+)$")
VK_NAME = re.compile(r"^[A-Za-z][\w.]{1,63}$")
TAG = re.compile(r"^\w{1,200}$")


def tidy(param: Param, given: str) -> str:
    """The value in the form that readers take.

    Raises:
        SourceMisconfigured: it has another shape.
    """
    value = given.strip()
    if not value:
        if param.required:
            raise SourceMisconfigured(param=param.name, reason="missing")
        return param.default
    if param.pattern:
        found = re.search(param.pattern, value)
        tidied = found["value"] if found else None
    else:
        tidied = FORMS.get(param.form, _text)(value)
    if tidied is None or (param.choices and tidied not in param.choices):
        raise SourceMisconfigured(param=param.name, reason="shape")
    return tidied


def server(given: str) -> str:
    """A server's address: scheme and host, `https` where nothing is said.

    Raises:
        SourceMisconfigured: not one.
    """
    value = given.strip().rstrip("/")
    found = address(value if "://" in value else f"https://{value}")
    if found is None:
        raise SourceMisconfigured(param="base_url", reason="shape")
    return found.rstrip("/")


def address(given: str) -> str | None:
    """An http(s) address; None for anything else."""
    try:
        parts = urlsplit(given)
        valid = parts.scheme in {"http", "https"} and bool(parts.hostname)
        _ = parts.port
    except ValueError:
        return None
    return given if valid and " " not in given else None


def moved(url: str, base: str | None) -> str:
    """The address at another server: scheme and host of `base`, the rest as it was."""
    if base is None:
        return url
    parts = urlsplit(url)
    return f"{base}{parts.path}?{parts.query}" if parts.query else f"{base}{parts.path}"


def wall(given: str) -> str | None:
    """A VK wall by number (`-123`), address or short name; None for anything else."""
    found = VK_ADDRESS.match(given)
    name = (found["rest"] if found else given).strip("/")
    if numbered := VK_NUMBERED.match(name):
        sign = "" if numbered["kind"] == "id" else "-"
        return f"{sign}{numbered['number']}"
    if by_number := VK_OWNED.match(name):
        return by_number["owner"] if int(by_number["owner"]) else None
    return name if VK_NAME.match(name) else None


def post_in(given: str) -> str | None:
    """The post that the address of one names: `wall-123_45` → `45`."""
    found = VK_WALL.match(given.strip().rpartition("/")[2].partition("?")[0])
    return found["post"] if found else None


def _number(given: str) -> str | None:
    return str(int(given)) if given.isascii() and given.isdigit() and int(given) > 0 else None


def _tag(given: str) -> str | None:
    name = given.removeprefix("#")
    return name if TAG.match(name) else None


def _text(given: str) -> str:
    return given


FORMS = {"number": _number, "url": address, "tag": _tag, "wall": wall}

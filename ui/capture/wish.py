"""What the helper is asked for: one JSON line of the parent, read strictly."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any


class NotAWish(ValueError):
    """The line is not an order; parent and helper are not of one version."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """One capture; times in seconds. A new field needs its type in `READERS`, nothing more."""

    url: str
    out: Path
    load_s: float = 20.0
    whole_s: float = 90.0
    allow: tuple[str, ...] = ()
    """`HOST:PORT` pairs that may be private."""
    host_map: tuple[str, ...] = ()
    """`NAME=HOST:PORT` pairs of invented hosts."""
    accept_bad_certificate: bool = False
    """The person saw that the certificate is wrong and wants the page all the same."""
    scripts: bool = True
    """False: a second try, after the page's scripts took the helper down."""
    capture_id: str = ""
    started_at: str = ""
    """Number and moment that stand in the frame, as capture.json has them; RFC 3339."""
    media: tuple[str, ...] = ()
    """Addresses of the post's pictures and videos."""
    media_shown: bool = True
    """Where none are known: those that the page shows."""
    author_url: str = ""
    context_url: str = ""
    """The author's profile and the thread around the post: captured beside the page."""

    jar: str = field(default="", repr=False)
    """Cookies of the person's login, sealed (app.services.login_loan); empty: without."""
    jar_key: str = field(default="", repr=False)

    @classmethod
    def from_json(cls, order: Mapping[str, object]) -> Wish:
        """The wish of an order's fields.

        Raises:
            NotAWish: an unknown field, or one of another type.
        """
        kinds = {field.name: str(field.type) for field in fields(cls)}
        if unknown := set(order) - set(kinds):
            raise NotAWish(f"unknown: {sorted(unknown)}")
        values: dict[str, Any] = {
            name: READERS[kinds[name]](value) for name, value in order.items()
        }
        try:
            return cls(**values)
        except TypeError as error:
            raise NotAWish(str(error)) from error


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise NotAWish(f"not a text: {type(value).__name__}")
    return value


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise NotAWish(f"not a number: {type(value).__name__}")
    return float(value)


def _yes_or_no(value: object) -> bool:
    if not isinstance(value, bool):
        raise NotAWish(f"not yes or no: {type(value).__name__}")
    return value


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise NotAWish(f"not a list: {type(value).__name__}")
    return tuple(map(_text, value))


READERS: dict[str, Callable[[object], object]] = {
    "str": _text,
    "Path": lambda value: Path(_text(value)),
    "float": _number,
    "bool": _yes_or_no,
    "tuple[str, ...]": _texts,
}
"""By the type of a field, as it is written above."""

"""What the login helper is asked for: one JSON line of the parent, read strictly."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields

from ui.capture.wish import READERS, NotAWish


@dataclass(frozen=True, slots=True, kw_only=True)
class LoginWish:
    """One login; the jar is sealed (app.services.login_loan)."""

    url: str
    name: str
    """What the source is called."""
    jar: str = field(repr=False)
    jar_key: str = field(repr=False)
    allow: tuple[str, ...] = ()
    host_map: tuple[str, ...] = ()
    lasts: bool = True
    """There is a keyring: the login outlives the program."""
    language: str = "ru"
    theme: str = "system"
    zoom: float = 100
    script: str = ""
    """Instead of hands, for checks: runs in every page that has loaded."""
    until: str = ""
    """For checks: at this address the login is taken for done."""

    @classmethod
    def from_json(cls, order: Mapping[str, object]) -> LoginWish:
        """The wish of an order's fields.

        Raises:
            NotAWish: an unknown field, or one of another type.
        """
        kinds = {each.name: str(each.type) for each in fields(cls)}
        if unknown := set(order) - set(kinds):
            raise NotAWish(f"unknown: {sorted(unknown)}")
        values = {name: READERS[kinds[name]](value) for name, value in order.items()}
        try:
            return cls(**values)  # type: ignore[arg-type]  # read by their types just now
        except TypeError as error:
            raise NotAWish(str(error)) from error

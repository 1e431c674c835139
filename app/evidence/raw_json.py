"""JSON of strangers read field by field: of the right type, of bearable length, or refused."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeVar

from app.domain import clock
from app.domain.storable import EARLIEST, LATEST
from app.errors import BundleBroken

LONGEST, MOST = 1_000_000, 20_000
"""Characters of a text, and entries of a list."""
LARGEST = 2**53
E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Raw:
    """One object. Every reader raises BundleBroken, fact `field`, for what is not as it should."""

    fields: Mapping[str, Any]

    def text(self, name: str, longest: int = LONGEST) -> str:
        """A text that is there; no NUL, no torn letters."""
        value = self.fields.get(name)
        if not isinstance(value, str) or len(value) > longest:
            raise wrong(name)
        return value.replace("\0", "").encode("utf-8", "replace").decode("utf-8")

    def maybe(self, name: str, longest: int = LONGEST) -> str | None:
        """A text, or none."""
        return None if self.fields.get(name) is None else self.text(name, longest)

    def flag(self, name: str) -> bool:
        """True or false."""
        value = self.fields.get(name)
        if not isinstance(value, bool):
            raise wrong(name)
        return value

    def number(self, name: str, least: int = -LARGEST, most: int = LARGEST) -> int:
        """A whole number within bounds."""
        value = self.fields.get(name)
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise wrong(name)
        return value

    def maybe_number(self, name: str) -> int | None:
        """A whole number, or none."""
        return None if self.fields.get(name) is None else self.number(name)

    def rating(self, name: str) -> float | None:
        """A number with a fraction, or none."""
        value = self.fields.get(name)
        if value is None:
            return None
        if (
            not isinstance(value, int | float)
            or isinstance(value, bool)
            or not abs(value) < LARGEST
        ):
            raise wrong(name)
        return float(value)

    def moment(self, name: str) -> datetime:
        """A moment of our time."""
        try:
            moment = clock.from_iso(self.text(name, 40))
        except ValueError as error:
            raise wrong(name) from error
        if not EARLIEST <= moment < LATEST:
            raise wrong(name)
        return moment

    def maybe_moment(self, name: str) -> datetime | None:
        """A moment, or none."""
        return None if self.fields.get(name) is None else self.moment(name)

    def choice(self, name: str, kind: type[E]) -> E:
        """One of the words of an enumeration."""
        try:
            return kind(self.text(name, 60))
        except ValueError as error:
            raise wrong(name) from error

    def maybe_choice(self, name: str, kind: type[E]) -> E | None:
        """One of the words, or none."""
        return None if self.fields.get(name) is None else self.choice(name, kind)

    def one(self, name: str) -> Raw:
        """An object inside."""
        return raw_of(self.fields.get(name), name)

    def maybe_one(self, name: str) -> Raw | None:
        """An object inside, or none."""
        return None if self.fields.get(name) is None else self.one(name)

    def many(self, name: str) -> Iterator[Raw]:
        """The objects of a list; a list that is not there is empty."""
        for value in self.values(name):
            yield raw_of(value, name)

    def texts(self, name: str, longest: int = 200) -> tuple[str, ...]:
        """The texts of a list."""
        return tuple(Raw({name: value}).text(name, longest) for value in self.values(name))

    def mapping(self, name: str) -> dict[str, str]:
        """Texts by names."""
        value = self.fields.get(name)
        inner = raw_of({} if value is None else value, name)
        if len(inner.fields) > MOST:
            raise wrong(name)
        return {str(key)[:200]: inner.text(key) for key in inner.fields}

    def values(self, name: str) -> list[Any]:
        """A list as it is."""
        value = self.fields.get(name)
        if value is None:
            return []
        if not isinstance(value, list) or len(value) > MOST:
            raise wrong(name)
        return value


def raw_of(value: Any, name: str) -> Raw:
    """A value as an object.

    Raises:
        BundleBroken: it is none.
    """
    if not isinstance(value, dict):
        raise wrong(name)
    return Raw(value)


def wrong(name: str) -> BundleBroken:
    """The error for a field; only its name is told, never what stood there."""
    return BundleBroken(reason="case", field=name)

"""What the program says of itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Licence:
    """A part that Otklik is built on."""

    name: str
    licence: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """Version, where the data lies, and what it is built on."""

    version: str
    workspace: str
    licences: tuple[Licence, ...]

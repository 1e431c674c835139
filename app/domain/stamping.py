"""Who stamps: the authorities (RFC 3161) that a digest is shown to, so that its time is vouched."""

from __future__ import annotations

import re
from dataclasses import dataclass

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}")
"""It becomes the name of a file."""
RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?$")
"""Names that Windows keeps for itself (learn.microsoft.com, Naming Files)."""
MOST = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """One time-stamping authority."""

    name: str
    url: str
    """Where it is asked: http or https."""
    roots: str = ""
    """A PEM file with the root it chains to; relative to the workspace. Empty: a public root."""

    @property
    def is_sound(self) -> bool:
        """Whether it can be asked and its answer be filed."""
        named = bool(NAME.fullmatch(self.name)) and not RESERVED.match(self.name)
        return named and self.url.startswith(("http://", "https://"))


PUBLIC = (
    Authority(name="digicert", url="http://timestamp.digicert.com"),
    Authority(name="sectigo", url="http://timestamp.sectigo.com"),
    Authority(name="globalsign", url="http://timestamp.globalsign.com/tsa/r6advanced1"),
)
"""Free ones whose roots are among Mozilla’s. Plain http is their own address; they sign."""


def are_sound(authorities: tuple[Authority, ...]) -> bool:
    """Whether these may stand in the settings together: names do not repeat, in no spelling."""
    names = {one.name.casefold() for one in authorities}
    return all(one.is_sound for one in authorities) and len(names) == len(authorities) <= MOST

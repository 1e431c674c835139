"""Looks at a feed's bytes before any parser does: entities that would blow up are refused."""

from __future__ import annotations

import re

from app.errors import SourceBroken

ENTITY = re.compile(
    rb"<!ENTITY\s+(%?\s*[\w.:-]{1,100})\s+(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE
)
REFERENCE = re.compile(rb"&([\w.:-]{1,100});")
PREDEFINED = frozenset({b"amp", b"lt", b"gt", b"quot", b"apos"})
MOST_UNFOLDED = 1_000_000
"""Bytes that a document's own entities may add to it."""


def guard(body: bytes) -> None:
    """Refuses «billion laughs» and its quadratic cousin.

    feedparser takes 3.6 s over the first (performance.md §6). NULs are dropped first, so that
    UTF-16 hides nothing.

    Raises:
        SourceBroken: entities within entities, or too much text in them.
    """
    plain = body.replace(b"\x00", b"")
    if b"<!entity" not in plain[:200_000].lower():
        return
    sizes = {name.strip(): len(one or other) for name, one, other in ENTITY.findall(plain)}
    for _name, one, other in ENTITY.findall(plain):
        inner = set(REFERENCE.findall(one or other)) - PREDEFINED
        if inner & sizes.keys():
            raise SourceBroken(reason="entities")
    unfolded = sum(sizes.get(name, 0) for name in REFERENCE.findall(plain))
    if unfolded > MOST_UNFOLDED:
        raise SourceBroken(reason="entities")

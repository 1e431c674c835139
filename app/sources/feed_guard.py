"""Looks at a feed's bytes before any parser does: what would hold a parser up is refused."""

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


OPENS, CLOSES = (b"<!--", b"&lt;!--"), (b"-->", b"--&gt;")
MOST_OPEN = 2000


def guard(body: bytes) -> None:
    """Refuses «billion laughs», its quadratic cousin, and thousands of comments without an end.

    feedparser takes 3.6 s over the first (performance.md §6) and 5 s over 40,000 openings of a
    comment. NULs are dropped first, so that UTF-16 hides nothing.

    Raises:
        SourceBroken: fact `reason` is entities or comments.
    """
    plain = body.replace(b"\x00", b"")
    if _many(plain, OPENS) - _many(plain, CLOSES) > MOST_OPEN:
        raise SourceBroken(reason="comments")
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


def _many(plain: bytes, marks: tuple[bytes, ...]) -> int:
    return sum(plain.count(mark) for mark in marks)

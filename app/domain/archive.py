"""What the archive shows: the best text of every case that was found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.domain.search import Hit


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One line of the archive; `others` texts of the same case were found too (R1)."""

    hit: Hit
    others: int = 0


def folded(hits: Iterable[Hit]) -> tuple[Found, ...]:
    """The first hit of every case, in the order of the hits; texts without a case stay single."""
    found: dict[object, Found] = {}
    for hit in hits:
        key = hit.case_id if hit.case_id is not None else (hit.kind, hit.ref)
        if key in found:
            found[key] = replace(found[key], others=found[key].others + 1)
        else:
            found[key] = Found(hit=hit)
    return tuple(found.values())

"""The kinds of source that can be configured; loads no network code, so that the window may ask."""

from __future__ import annotations

from app.domain.source import SourceKind
from app.sources.catalogue import NETWORKS

KINDS: tuple[SourceKind, ...] = tuple(kind for network in NETWORKS for kind in network.kinds)


def kinds() -> tuple[SourceKind, ...]:
    """Every kind of source, in the order in which they are offered."""
    return KINDS

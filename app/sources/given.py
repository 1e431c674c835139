"""What a network itself said of a stored post, key by key, read again from its raw form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.sources.catalogue import network_of


def given(network: str, raw: Mapping[str, Any]) -> dict[str, Any]:
    """The keys of a recording's item; empty for a network we only import from.

    The stored text is the readable one; here is the network's own, with its entities, marks and
    counts, as `sources replay` prints it.
    """
    if not raw:
        return {}
    known = network_of(network)
    return known.given_item(raw) if known else {}

"""What a network itself said of a stored post, key by key, read again from its raw form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.sources.catalogue import network_of
from app.sources.vk_given import given_item

UNSURE = frozenset({"author_name", "thread_id", "parent_id", "permalink"})
"""A VK item alone does not say these; the answer around it did."""


def given(network: str, raw: Mapping[str, Any]) -> dict[str, Any]:
    """The keys of a recording's item; empty for a network we only import from.

    The stored text is the readable one; here is the network's own, with its entities, marks and
    counts, as `sources replay` prints it.
    """
    if not raw:
        return {}
    if network == "vk":
        return {key: value for key, value in given_item(raw).items() if key not in UNSURE}
    known = network_of(network)
    return known.given_item(raw) if known else {}

"""The numbers that the sample's networks give to what is published on them."""

from __future__ import annotations

from datetime import datetime

LATER = 700
"""Answers given while the sample is open count from here inside their thread."""


def native(network: str, thread: int, number: int, at: datetime) -> str:
    """The network's number of the post `number` of a thread.

    Mastodon's numbers hold the moment, as its real ones do: readers page by them. The first
    post of a VK thread is a wall post, the others are comments.
    """
    if network == "mastodon":
        return str((int(at.timestamp() * 1000) << 16) + thread % 60 * 1000 + number)
    if number == 1:
        return str(thread)
    return str(thread * 1000 + number)

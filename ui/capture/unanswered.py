"""Requests that are under way, and which of them a page is waited for."""

from __future__ import annotations

import time

STREAM = "EventSource"
ASKED, HELD_S = ("XHR", "Fetch"), 3.0
"""What scripts ask for is not waited for longer than this: sites hold such questions open."""


class Unanswered:
    """By Chromium's number: its kind and when it was asked, in seconds of time.monotonic."""

    def __init__(self) -> None:
        self._open: dict[str, tuple[str, float]] = {}

    def asked(self, number: str, kind: str) -> None:
        """A request goes out."""
        self._open[number] = kind, time.monotonic()

    def answered(self, number: str) -> None:
        """It ended, well or not."""
        self._open.pop(number, None)

    def forget(self) -> None:
        """None of them is waited for any more."""
        self._open.clear()

    @property
    def holds(self) -> bool:
        """Whether the page is not yet there; a stream never ends, nor does a held question."""
        old = time.monotonic() - HELD_S
        return any(
            kind != STREAM and (kind not in ASKED or begun > old)
            for kind, begun in self._open.values()
        )

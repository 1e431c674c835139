"""The first words of a post, white space folded, with the places of the words to mark."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.triage import Span

LENGTH = 280
"""Characters of a snippet: two lines in a wide queue."""


FAR = 4_000
"""Characters that are looked at: white space beyond the snippet costs nothing."""


def snippet(text: str, triggers: Sequence[Span] = ()) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The folded beginning of a text, and where in it the trigger words begin and end."""
    near = text[:FAR]
    shown = " ".join(near.split())[:LENGTH].rstrip()
    marks = sorted(
        (_place(near, span.start), _place(near, span.end - 1) + 1)
        for span in triggers
        if 0 <= span.start < span.end <= len(near)
    )
    return shown, tuple(mark for mark in marks if mark[0] < mark[1] <= len(shown))


def _place(text: str, at: int) -> int:
    """Where the character at `at` stands once white space is folded."""
    before = " ".join(text[:at].split())
    return len(before) + (1 if before and text[at - 1].isspace() else 0)

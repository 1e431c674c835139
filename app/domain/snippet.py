"""The first words of a post, white space folded, with the places of the words to mark."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.triage import Span

LENGTH = 280
"""Characters of a snippet: two lines in a wide queue."""


def snippet(text: str, triggers: Sequence[Span] = ()) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The folded beginning of a text, and where in it the trigger words begin and end."""
    folded: list[str] = []
    place: dict[int, int] = {}
    for at, letter in enumerate(text):
        space = letter.isspace()
        if space and (not folded or folded[-1] == " "):
            continue
        if len(folded) == LENGTH:
            break
        place[at] = len(folded)
        folded.append(" " if space else letter)
    marks = sorted(
        (place[span.start], place[span.end - 1] + 1)
        for span in triggers
        if span.start in place and span.end - 1 in place
    )
    shown = "".join(folded).rstrip()
    return shown, tuple(mark for mark in marks if mark[0] < mark[1] <= len(shown))

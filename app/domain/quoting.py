"""Where a text says again what another one said: places to mark in a captured page."""

from __future__ import annotations

import re

WORD = re.compile(r"\w+")
RUN = 3
"""So many words in a row are a quotation, fewer are chance."""


def quoted(text: str, quote: str) -> tuple[tuple[int, int], ...]:
    """Begin and end of every run of the quote's words in the text, in order, joined.

    A quote of fewer than three words is looked for as a whole. Case and ё do not matter.
    """
    wanted = [_plain(word) for word in WORD.findall(quote)]
    run = min(RUN, len(wanted))
    if not run:
        return ()
    known = {tuple(wanted[at : at + run]) for at in range(len(wanted) - run + 1)}
    there = [(found.start(), found.end(), _plain(found.group())) for found in WORD.finditer(text)]
    words = [word for _, _, word in there]
    marks: list[tuple[int, int]] = []
    reached = -1
    for at in range(len(there) - run + 1):
        if tuple(words[at : at + run]) not in known:
            continue
        start, end = there[at][0], there[at + run - 1][1]
        if marks and at <= reached + 1:
            marks[-1] = (marks[-1][0], end)
        else:
            marks.append((start, end))
        reached = at + run - 1
    return tuple(marks)


def _plain(word: str) -> str:
    return word.casefold().replace("ё", "е")

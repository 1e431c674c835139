"""Whether the complaint really stands in what was captured (E23)."""

from __future__ import annotations

import re

WORD = re.compile(r"\w+")
ENOUGH = 0.9
"""Share of the complaint's distinct words; networks fold links, add hashtags, cut long posts."""


def words(text: str) -> list[str]:
    """Words as they are compared: case and ё do not matter, marks and emoji are no words."""
    return WORD.findall(text.casefold().replace("ё", "е"))


def text_found(complaint: str, page: str) -> bool | None:
    """Whether the page's text holds the complaint; None if there is nothing to look for."""
    wanted = words(complaint)
    if not wanted:
        return None
    there = words(page)
    if " ".join(wanted) in " ".join(there):
        return True
    known = set(there)
    distinct = set(wanted)
    return len(distinct & known) >= ENOUGH * len(distinct)

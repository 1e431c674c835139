"""Where typing asks for a template: «/» where a word begins, «::» anywhere (C1, C2)."""

from __future__ import annotations

import re

LONGEST_ASKED = 40
"""Characters after the sign; who types on wants no template."""
_WORD_BEFORE = re.compile(r"\S*$")
_LIKE_ADDRESS = re.compile(r"://|^www\.|^[\w.-]+\.\w{2,}[/:]|@", re.IGNORECASE)


def called_at(text: str, caret: int) -> str:
    """The sign that was just finished before the caret: «/», «::», or nothing.

    «/» opens only where a word would begin, so that «и/или» and addresses are left alone; «::»
    also right after a word, but not in a time, an address, or a longer row of colons.
    """
    before, after = text[:caret], text[caret : caret + 1]
    if before.endswith("::"):
        word = _WORD_BEFORE.search(before[:-2])
        held = word[0] if word else ""
        broken = held[-1:].isdigit() or held.endswith(":") or after in {":", "/"}
        return "" if broken or _LIKE_ADDRESS.search(held) else "::"
    if before.endswith("/"):
        free = not before[-2:-1].strip() and not after.strip()
        return "/" if free else ""
    return ""


def still_asked(sign: str, typed: str, *, found: bool) -> bool:
    """Whether what was typed after the sign still asks; `found`: some template holds it."""
    if "\n" in typed or len(typed) > LONGEST_ASKED:
        return False
    if sign and typed[:1].isspace():
        return False
    return found or not typed[-1:].isspace()

"""The chosen parts of an answer as one text: greeted once, signed once, in paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable

from app.domain.skeleton import Slot

_OPENING = frozenset({Slot.THANKS, Slot.APOLOGY})
_END = frozenset({Slot.CONTACT, Slot.INVITE})
_GREETING = re.compile(
    r"(?:здравствуйте|добрый (?:день|вечер)|доброе утро|доброго дня|привет(?:ствуем)?)"
    r"(?P<name>,\s*[^,.!?\n]{1,40})?(?P<mark>[,.!])\s*",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(?:[А-ЯЁ][а-яё]+\s?){1,3}[,!]\s+")
_SHORTEST_SIGNATURE, _LONGEST_SIGNATURE = 3, 80


def joined(parts: Iterable[tuple[Slot, str]]) -> str:
    """One text of the parts in their order; only the first greets, only the last signs.

    The opening, what is said of the matter, and how it goes on are paragraphs of their own.
    """
    kept = [(slot, text.strip()) for slot, text in parts if text.strip()]
    last_lines = [_last_line(text) for _, text in kept]
    paragraphs: list[list[str]] = []
    group, addressed = -1, ""
    for number, (slot, whole) in enumerate(kept):
        signed = last_lines[number]
        again = signed and signed in last_lines[number + 1 :]
        text, addressed = _greeted_once(_unsigned(whole) if again else whole, addressed)
        if not text:
            continue
        if not paragraphs or _group(slot) != group or "\n" in text:
            paragraphs.append([])
        paragraphs[-1].append(text)
        group = _group(slot)
    return "\n\n".join(" ".join(texts) for texts in paragraphs)


def _group(slot: Slot) -> int:
    if slot in _OPENING:
        return 0
    return 3 if slot is Slot.CLOSING else 2 if slot in _END else 1


def _greeted_once(text: str, addressed: str) -> tuple[str, str]:
    """The text without a greeting where one was said; and how the person was addressed."""
    greeting = _GREETING.match(text)
    named = _NAMED.match(text)
    found = greeting or named
    if found is None:
        return text, addressed
    if not addressed:
        return text, found[0]
    again = greeting is not None or found[0].strip(" ,!") in addressed
    rest = text[found.end() :]
    return (rest[:1].upper() + rest[1:], addressed) if again else (text, addressed)


def _last_line(text: str) -> str:
    """The last line of several, if it is as short as a signature."""
    before, _, line = text.rpartition("\n")
    fits = _SHORTEST_SIGNATURE <= len(line.strip()) <= _LONGEST_SIGNATURE
    return line.strip() if before and fits else ""


def _unsigned(text: str) -> str:
    return text.rpartition("\n")[0].strip()

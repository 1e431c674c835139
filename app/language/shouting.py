"""Capitals that are shouting, and capitals that are a name: «НЕМЕДЛЕННО», «ОСАГО», «ЛЕНТА»."""

from __future__ import annotations

from collections.abc import Sequence

from app.language.morph import dictionary

_NAMES = ("Abbr", "Geox", "Orgn", "Name", "Surn", "Patr", "Trad")
_NAMING = frozenset({"NOUN", "ADJF", "NUMR", "PRTF"})
_NOTICES = frozenset({"внимание", "важно", "спасибо", "просьба"})


def shouted(words: Sequence[str], *, alone: bool) -> bool:
    """Whether words in capitals are ordinary ones, said loudly.

    Args:
        words: in small letters, as they stand one after the other.
        alone: they are a whole sentence; else nouns by themselves may be a name.
    """
    known = [dictionary().parse(word)[0].tag for word in words if _ordinary(word)]
    if len(known) < len(words):
        return False
    said = any(tag.POS not in _NAMING for tag in known) or not _NOTICES.isdisjoint(words)
    return said or (alone and len(words) > 1)


def _ordinary(word: str) -> bool:
    parses = dictionary().parse(word)
    named = any(name in parse.tag for parse in parses for name in _NAMES)
    return dictionary().word_is_known(word) and not named

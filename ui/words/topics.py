"""Topics in words: how a name was written, how a mention was found."""

from __future__ import annotations

from ui.noop import QT_TRANSLATE_NOOP
from ui.words.table import say

KINDS = {
    "known": QT_TRANSLATE_NOOP("words", "What people call it"),
    "form": QT_TRANSLATE_NOOP("words", "Case forms"),
    "translit": QT_TRANSLATE_NOOP("words", "In other letters"),
    "typo": QT_TRANSLATE_NOOP("words", "Slips of the finger"),
    "look_alike": QT_TRANSLATE_NOOP("words", "Letters that look alike"),
    "layout": QT_TRANSLATE_NOOP("words", "Wrong keyboard layout"),
    "hashtag": QT_TRANSLATE_NOOP("words", "Hashtags"),
    "handle": QT_TRANSLATE_NOOP("words", "Accounts"),
}
HOWS = {
    "exact": QT_TRANSLATE_NOOP("words", "by name"),
    "form": QT_TRANSLATE_NOOP("words", "by a form of the name"),
    "derived": QT_TRANSLATE_NOOP("words", "by a word made of the name"),
    "translit": QT_TRANSLATE_NOOP("words", "in other letters"),
    "typo": QT_TRANSLATE_NOOP("words", "with a slip"),
    "spaced": QT_TRANSLATE_NOOP("words", "letter by letter"),
    "look_alike": QT_TRANSLATE_NOOP("words", "in letters that look alike"),
    "layout": QT_TRANSLATE_NOOP("words", "in the wrong layout"),
    "hashtag": QT_TRANSLATE_NOOP("words", "by hashtag"),
    "handle": QT_TRANSLATE_NOOP("words", "by account"),
    "link": QT_TRANSLATE_NOOP("words", "by a link"),
}


def variant_kind(code: str) -> str:
    """A kind of generated variant."""
    return say(KINDS, code)


def found_how(code: str) -> str:
    """In which way a mention was found."""
    return say(HOWS, code)

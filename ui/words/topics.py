"""Topics in words: how a name was written, how a mention was found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ui.noop import QT_TRANSLATE_NOOP
from ui.words.table import say, translated

if TYPE_CHECKING:  # the first frame need not load what only annotations name
    from app.domain.triage import BrandMention

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
LISTED = 100
"""Mentions that are looked through for different spellings."""
ONE_NAMED = QT_TRANSLATE_NOOP("words", "Brand named: {written}")
SEVERAL_NAMED = QT_TRANSLATE_NOOP("words", "Brands named: {written}")


def variant_kind(code: str) -> str:
    """A kind of generated variant."""
    return say(KINDS, code)


def found_how(code: str) -> str:
    """In which way a mention was found."""
    return say(HOWS, code)


def mention(found: BrandMention) -> str:
    """A place where a brand is named: «Сбере — Сбербанк, по форме названия»."""
    how = found_how(found.how)
    same = found.surface.casefold() == found.brand.casefold()
    return f"{found.surface} — {how}" if same else f"{found.surface} — {found.brand}, {how}"


def brands_named(mentions: Sequence[BrandMention]) -> str:
    """All of a text on one line, each spelling once; nothing where no brand is named."""
    if not mentions:
        return ""
    spelt: dict[tuple[str, str], BrandMention] = {}
    for each in mentions[:LISTED]:
        spelt.setdefault((each.surface.casefold(), each.how), each)
    written = ", ".join(f"{each.surface} ({found_how(each.how)})" for each in spelt.values())
    one = len({each.brand for each in mentions}) == 1
    return translated(ONE_NAMED if one else SEVERAL_NAMED).format(written=written)

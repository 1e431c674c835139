"""Words in capitals: abbreviations that stand still, words that are shouted, and which is which."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from app.language.morph import dictionary

_CAPITALS = re.compile("[А-ЯЁ]{2,6}")
_SAID = re.compile(
    "(?=.{3})(?:(?:[^аеёиоуыэюя]{0,2}[аеёиоуыэюя])+(?:[^аеёиоуыэюя]|(?<=[ая]))"
    "|[^аеёиоуыэюя]{1,2}[аеёиоуыэюя][^аеёиоуыэюя]{2})"
)
"""What can be said as a word: «КАМАЗ», «ГУМ», «АЛРОСА», but not «МТС», «ЕИРЦ», «ОСАГО»."""
_SPELT = re.compile("[аеёиоуыэюя][^аеёиоуыэюя]{2}|[^аеёиоуыэюя]*[аеёиоуыэюя]")
"""«ОМС», «США»: said by their letters, or in one breath with a vowel at the end."""
_LEAST_WORD = 4


class Capitals(StrEnum):
    """What a word in capitals is."""

    NONE = "none"
    """It is written in small letters, or too long for an abbreviation."""
    LETTERS = "letters"
    """«МТС», «США»: the same in all cases."""
    WORD = "word"
    """«МОСКВА», «ЛЕНТА»: a word like any other."""
    NAME = "name"
    """«КАМАЗ», «ГУМ»: bends as a word, in small letters: «КАМАЗа»."""
    UNSURE = "unsure"
    """«СДЭК», «МЕГА»: some bend it, some do not."""


@lru_cache(maxsize=2_000)
def capitals(word: str) -> Capitals:
    """What a Cyrillic word is, by its letters and the dictionary."""
    if not _CAPITALS.fullmatch(word):
        return Capitals.NONE
    low = word.lower()
    tags = [parse.tag for parse in dictionary().parse(low) if parse.is_known]
    if any("Abbr" in tag and "Fixd" in tag for tag in tags):
        return Capitals.LETTERS
    if any("nomn" in tag and ("Abbr" in tag or "Orgn" in tag) for tag in tags):
        return Capitals.NAME
    named = any("Geox" in tag and "nomn" in tag for tag in tags)
    usual = any(tag.POS in ("NOUN", "ADJF") and "nomn" in tag for tag in tags)
    if named or (usual and len(low) >= _LEAST_WORD):
        return Capitals.WORD
    if usual or (_SAID.fullmatch(low) and not _SPELT.fullmatch(low)):
        return Capitals.UNSURE
    return Capitals.LETTERS

"""How a letter may call whom a network shows by no plain name: «Лена Шопоголик» is Лена (C10)."""

from __future__ import annotations

import re

from app.domain.person_name import Gender
from app.language.by_names import is_asian
from app.language.everyday import NO_PERSON, is_everyday_noun
from app.language.given_names import first_name
from app.language.latin_names import latin_first

_WORD = re.compile(r"\S+")
_LETTERS = re.compile("[А-ЯЁа-яё]+(?:-[А-ЯЁа-яё]+)?")
_TWO = frozenset(("и", "&", "+", "and"))
_MOST_LATIN = 3


def called(shown: str) -> str:
    """The first name in a name that is otherwise a nickname, or nothing: «Злой клиент».

    «Лена из Твери» and «Petrov Ivan» have one; two people, «Слава Украине» and «Мама Оля» none.
    """
    words = _WORD.findall(shown)[:8]
    if not words or is_asian(words) or _TWO.intersection(word.lower() for word in words):
        return ""
    latin = any(letter.isascii() and letter.isalpha() for letter in shown)
    if latin and not _LETTERS.fullmatch(words[0].strip(".,!")):
        return _latin(words)
    word = words[0].strip(".,!")
    plain = _LETTERS.fullmatch(word) is not None and first_name(word) is not None
    aside = NO_PERSON.intersection(each.lower() for each in words) or is_everyday_noun(word.lower())
    return word[:1].upper() + word[1:].lower() if plain and not aside else ""


def called_gender(shown: str) -> Gender | None:
    """Whose name that is: «Лена Шопоголик» is a woman; None: not told, or several are named."""
    first = first_name(called(shown) or "?")
    if first is None:
        return None
    words = _LETTERS.findall(shown)[:8]
    told = {name.gender for word in words if (name := first_name(word)) is not None}
    return first.gender if told == {first.gender} else None


def _latin(words: list[str]) -> str:
    if len(words) > _MOST_LATIN or not all(re.fullmatch("[A-Za-z]+[.]?", each) for each in words):
        return ""
    found = next((word for word in words if latin_first(word) is not None), "")
    return found.capitalize() if found.isupper() or found.islower() else found

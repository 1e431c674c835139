"""Words with letters hidden behind signs: «п*здец», «х..й», «бл@», «м**ак»."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from app.language.folding import LOOKS_LIKE
from app.language.lexicons import words

_SIGNS = "*#%•_@$€&^×"
MASKED = re.compile(
    rf"(?<![\w@/.])[а-яёА-ЯЁa-zA-Z0-9][\w]*(?:[{re.escape(_SIGNS)}]{{1,8}}(?:\w+|(?!\w))"
    r"|(?:\.{2,5}|…|-{2,5}|!)\w+)+"
)
"""A word with signs in it or behind it; addresses and numbers are not begun."""
_RUN = re.compile(rf"[{re.escape(_SIGNS)}.\-!…]+")
_LOOSE = frozenset(".-…")
_ALPHABET = "аеиоуыяюэбвгдзжклмнпрстфхцчшй"
_LAST = "аеиоуыяюйть"
_LONGEST = 24
_BARE = re.compile("[хбеп]")
"""The first letters that stand for a swear word when nothing else is to be seen: «х**»."""
_PREFIXES = (
    *("за", "на", "про", "вы", "до", "у", "отъ", "разъ", "по"),
    *("пере", "объ", "подъ", "съ"),
)
_TAILS = "ебал ебала ебали ебать ебался ебались ебись ебок ебище ебывает ебут ебет ебаный ебос"


def unmasked(written: str, swears: Callable[[str], bool]) -> bool:
    """Whether a swear word may stand behind the signs."""
    word = written.lower().replace("ё", "е").rstrip("!")
    runs = _RUN.findall(word)
    seen = _RUN.sub("", word)
    if not runs or not seen or len(word) > _LONGEST or seen.isdigit():
        return False
    if not re.search("[а-я]", seen):
        return _by_letters(word, runs, swears, "aeiouy")
    word = "".join(letter if letter in _SIGNS else letter.translate(_READ) for letter in word)
    if len(seen) == 1 and not (_BARE.match(word) and len(runs[0]) > 1 and _LOOSE.isdisjoint(word)):
        return False
    if _fits(word):
        return True
    return _LOOSE.isdisjoint(word) and _by_letters(word, runs, swears, _ALPHABET)


_READ = {code: letter for code, letter in LOOKS_LIKE.items() if chr(code) not in _SIGNS}


def _fits(word: str) -> bool:
    shape = re.compile(_RUN.sub(_hidden, "".join(map(_kept, word))))
    known = _known().get(word[0], ())
    return any(shape.fullmatch(each) for each in known)


def _kept(letter: str) -> str:
    return letter if letter in _SIGNS or letter in ".-" else re.escape(letter)


def _hidden(run: re.Match[str]) -> str:
    if run[0][0] in _LOOSE:
        return "[а-я]{1,5}"
    # «х***» for a word of three letters: people do not count their stars.
    return f"[а-я]{{{max(1, len(run[0]) - 1)},{len(run[0])}}}"


def _by_letters(word: str, runs: list[str], swears: Callable[[str], bool], letters: str) -> bool:
    """One sign for one letter, tried through."""
    if len(runs) > 1 or len(runs[0]) > 1 or word.startswith(runs[0]):
        return False
    before, _, after = word.partition(runs[0])
    if not after:
        letters = _LAST
    return any(swears(before + letter + after) for letter in letters)


@cache
def _known() -> dict[str, tuple[str, ...]]:
    """The swear words that are tried, by their first letter."""
    made = {prefix + tail for prefix in _PREFIXES for tail in _TAILS.split()}
    made |= {each.replace("ъ", "") for each in made} | words("swearing.txt")
    by_first: dict[str, tuple[str, ...]] = {}
    for each in sorted(made):
        by_first[each[0]] = (*by_first.get(each[0], ()), each)
    return by_first

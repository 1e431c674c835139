"""Misspellings: what sounds the same, what a slip of the finger makes, and how far that may go."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from app.language.edits import within

_ROWS = ("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю", "qwertyuiop", "asdfghjkl", "zxcvbnm")
BESIDE = {
    letter: row[max(0, at - 1) : at] + row[at + 1 : at + 2]
    for row in _ROWS
    for at, letter in enumerate(row)
}
"""The keys beside a key."""
SOUNDS = str.maketrans("бдгзвжеэыоя", "птксфшиииаа")
"""Letters by what an unstressed vowel or a voiceless consonant sounds like."""
_VOWELS = str.maketrans("оеэы", "аиии")
_SILENT = re.compile("[ьъй]")
_DOUBLED = re.compile(r"(.)\1+")
_SHORT_BANK = re.compile(".{1,3}панк.{0,2}")
_CONFUSED = {frozenset(pair) for pair in ("пф", "кх", "шс", "цс", "чш", "нм", "аи", "иу", "тц")}
"""First letters, as they sound, that people put for one another."""
_LONGEST = 24
_SHORT, _LONG = 5, 9
_LEAST_MISHEARD = 3


def sound(word: str) -> str:
    """A Russian word as an ear might write it: no doubles, voicing or weak vowels told apart."""
    plain = word.replace("йа", "я").replace("йо", "е").replace("йе", "е").replace("й", "и")
    return _DOUBLED.sub(r"\1", _SILENT.sub("", plain).translate(SOUNDS))


def bound(length: int) -> int:
    """How many slips of the finger a name of that many letters may suffer."""
    if length < 6:
        return 0
    return 1 if length < 9 else 2


def dropped(word: str, most: int) -> set[str]:
    """The word, and what is left of it without any `most` (at most two) of its letters."""
    left = {word}
    if most:
        left |= {word[:at] + word[at + 1 :] for at in range(len(word))}
    if most > 1:
        for at in range(len(word)):
            head, tail = word[:at], word[at + 1 :]
            left |= {f"{head}{tail[:to]}{tail[to + 1 :]}" for to in range(len(tail))}
    return left


def near_keys(word: str) -> Iterator[str]:
    """A short word with one key beside the right one, or two letters swapped; never the first."""
    for at in range(1, len(word)):
        for other in BESIDE.get(word[at], ""):
            yield word[:at] + other + word[at + 1 :]
        if at + 1 < len(word) and len(word) > 4:
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if len(word) > 4:
        yield word[1] + word[0] + word[2:]


def sounds_like(word: str, written: str) -> bool:
    """Whether a word that sounds like a name is written enough like it."""
    if len(written) <= _SHORT:
        return within(word, written, 1)
    heard, name = _SILENT.sub("", lightly(word)), _SILENT.sub("", lightly(written))
    if within(heard, name, 1):
        return True
    if heard[:1] != name[:1] and len(name) < _LONG:
        return False
    return within(heard, name, 2 if len(name) < _LONG else 3)


def lightly(word: str) -> str:
    """A word without what unstressed vowels and doubled letters hide."""
    return _DOUBLED.sub(r"\1", word.translate(_VOWELS))


class Misheard:
    """Names by how they sound, with the names that are a slip or two away from a word."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._slips: dict[str, tuple[str, ...]] = {}
        self._names = names
        # A slip or two leave the beginning, the end, or something of both; most words have none.
        lengths = [(name, len(name) + more) for name in names for more in (-2, -1, 0, 1, 2)]
        self._begins = frozenset((name[:3], length) for name, length in lengths)
        self._ends = frozenset((name[-3:], length) for name, length in lengths)
        self._both = frozenset((name[:2], name[-2:], length) for name, length in lengths)
        self._right = frozenset(name[0] for name in names)
        self._first = frozenset(_first_letters(names))
        self._longest = min(max(map(len, names), default=0) + 2, _LONGEST)
        for name, written in names.items():
            # «мтбанк» is another bank, not a slip in «мтсбанк»: what tells them apart is short.
            if (most := bound(len(written))) and not _SHORT_BANK.fullmatch(name):
                for left in dropped(name, most):
                    self._slips[left] = (*self._slips.get(left, ()), name)
        self._left = frozenset(self._slips)

    def may_begin(self, word: str) -> bool:
        """Whether any name begins nearly so; asked before anything that takes time."""
        if len(word) > self._longest + _SHORT:
            return False
        begin = word.translate(SOUNDS)
        return begin[:1] in self._first or begin[1:2] in self._right or begin[:1] in "ьъй"

    def like(self, spoken: str, word: str) -> str | None:
        """The name that a word which sounds so is a misspelling of."""
        if not _LEAST_MISHEARD < len(spoken) <= self._longest:
            return None
        length = len(spoken)
        if not (
            (spoken[:3], length) in self._begins
            or (spoken[-3:], length) in self._ends
            or (spoken[:2], spoken[-2:], length) in self._both
        ):
            return None
        return self._nearest(spoken, word)

    def _nearest(self, spoken: str, word: str) -> str | None:
        second = None
        for left in sorted(dropped(spoken, bound(len(word) + 1)) & self._left):
            for name in self._slips[left]:
                # A letter left out of a long name may leave a short word.
                written = self._names[name]
                most = min(bound(len(written)), bound(len(word) + 1))
                if (
                    most
                    and _may_be(spoken, name)
                    and within(spoken, name, most)
                    and within(lightly(word), lightly(written), most)
                ):
                    if within(spoken, name, 1):
                        return name
                    second = second or name
        return second


def _first_letters(names: Mapping[str, str]) -> Iterator[str]:
    """The letters, as they sound, that a misspelt name may begin with."""
    for name in names:
        yield from (name[0], name[1:2] or name[0])
        yield from BESIDE.get(name[0], "").translate(SOUNDS)
        for pair in _CONFUSED:
            if name[0] in pair:
                yield from pair


def _may_be(spoken: str, name: str) -> bool:
    """Slips seldom hit the first letter, and a known name with a tail is another word."""
    if spoken.startswith(name) and len(spoken) > len(name):
        return False
    first, right = spoken[0], name[0]
    return (
        first == right
        or spoken[1:2] == right
        or name[1:2] == first
        or first in BESIDE.get(right, "")
        or frozenset((first, right)) in _CONFUSED
    )

"""pymorphy3's dictionary read quicker: its own reader calls a function for every byte.

Reading a word is most of what a text costs that has words never seen before. What is read is the
same; where pymorphy3 has its reader in C, that one stays.
"""

from __future__ import annotations

from array import array
from binascii import a2b_base64
from collections.abc import Sequence
from functools import lru_cache
from struct import Struct
from typing import Any

_SEPARATOR = b"\x01"
"""Stands between a word and what is recorded of it."""
_PLAIN, _DOTTED = "е".encode(), "ё".encode()
_VALUE = 0x7FFF_FFFF
_LABEL = 0x8000_00FF
_REMEMBERED = 10_000
_HAS_VALUE = 0x100
_FAR = 0x200

Found = list[tuple[str, list[tuple[int, ...]]]]


class Walk:
    """Steps through the units of a dictionary file, in the place of dawg_python's."""

    ROOT = 0

    def __init__(self, walked: Any) -> None:
        self.units: array[int] = walked._units  # noqa: SLF001

    def follow_bytes(self, letters: bytes, index: int) -> int | None:
        """The unit that letters lead to from one, if they lead anywhere."""
        units = self.units
        for letter in letters:
            unit = units[index]
            index ^= ((unit >> 10) << ((unit & _FAR) >> 6)) ^ letter
            if units[index] & _LABEL != letter:
                return None
        return index

    def has_value(self, index: int) -> bool:
        """Whether a key ends here."""
        return bool(self.units[index] & _HAS_VALUE)

    def value(self, index: int) -> int:
        """The number of the key that ends here, or -1."""
        unit = self.units[index]
        if not unit & _HAS_VALUE:
            return -1
        return self.units[index ^ ((unit >> 10) << ((unit & _FAR) >> 6))] & _VALUE


class Records:
    """What is recorded of words, in the place of a RecordDAWG."""

    def __init__(self, slow: Any) -> None:
        self._walk = Walk(slow.dct)
        self._guide: array[int] = slow.guide._units  # noqa: SLF001
        self._unpack = Struct(slow.fmt).unpack
        # Words that bend alike share what is recorded of them.
        self._records = lru_cache(_REMEMBERED)(self._worked_out)

    def __contains__(self, word: str) -> bool:
        """Whether a word is recorded, with its ё written."""
        return self._walk.follow_bytes(word.encode() + _SEPARATOR, Walk.ROOT) is not None

    def similar_items(self, word: str, _: object = None) -> Found:
        """The records of a word and of what it is with «ё» for «е», the word itself first."""
        return self._similar("", word, Walk.ROOT)

    def similar_item_values(self, word: str, _: object = None) -> list[list[tuple[int, ...]]]:
        """The same without the words."""
        return [records for _, records in self._similar("", word, Walk.ROOT)]

    def similar_keys(self, word: str, _: object = None) -> list[str]:
        """The word, if it is recorded itself or with «ё» for some «е»; else nothing."""
        return [word] if self._has(word.encode(), Walk.ROOT) else []

    def _has(self, rest: bytes, begin: int) -> bool:
        head, letter, tail = rest.partition(_PLAIN)
        index = self._walk.follow_bytes(head, begin)
        if index is None:
            return False
        if not letter:
            return self._walk.follow_bytes(_SEPARATOR, index) is not None
        ways = (self._walk.follow_bytes(each, index) for each in (_PLAIN, _DOTTED))
        return any(way is not None and self._has(tail, way) for way in ways)

    def _similar(self, done: str, rest: str, begin: int) -> Found:
        head, letter, tail = rest.partition("е")
        index = self._walk.follow_bytes(head.encode(), begin)
        if index is None:
            return []
        if not letter:
            last = self._walk.follow_bytes(_SEPARATOR, index)
            return [] if last is None else [(done + head, self._records(last))]
        plain = self._walk.follow_bytes(_PLAIN, index)
        dotted = self._walk.follow_bytes(_DOTTED, index)
        found = [] if plain is None else self._similar(f"{done}{head}е", tail, plain)
        if dotted is None:
            return found
        others = self._similar(f"{done}{head}ё", tail, dotted)
        first = 1 if found and found[0][0] == done + rest else 0
        return [*found[:first], *others, *found[first:]]

    def _worked_out(self, index: int) -> list[tuple[int, ...]]:
        units, guide = self._walk.units, self._guide
        found = []
        waiting = [(index, b"")]
        while waiting:
            at, key = waiting.pop()
            unit = units[at]
            if unit & _HAS_VALUE:
                found.append(self._unpack(a2b_base64(key)))
            begin = at ^ ((unit >> 10) << ((unit & _FAR) >> 6))
            below = []
            label = guide[2 * at]
            while label:
                below.append((begin ^ label, key + bytes((label,))))
                label = guide[2 * (begin ^ label) + 1]
            waiting += reversed(below)
        return found


class Shares:
    """How often a word is read as what, in the place of pymorphy3's own."""

    def __init__(self, slow: Any) -> None:
        self._walk = Walk(slow.dct)
        self._whole = slow.MULTIPLIER

    def prob(self, word: str, tag: object) -> float:
        """The share of one reading of a word; 0: it was never counted."""
        return self.of(word, (tag,))[0]

    def of(self, word: str, tags: Sequence[object]) -> list[float]:
        """The shares of readings; few words were counted, and the others are done with at once."""
        begin = self._walk.follow_bytes(f"{word}:".encode(), Walk.ROOT)
        if begin is None:
            return [0.0] * len(tags)
        ways = (self._walk.follow_bytes(str(tag).encode(), begin) for tag in tags)
        return [0.0 if way is None else max(0, self._walk.value(way)) / self._whole for way in ways]


def shares_of(analyser: Any, word: str, tags: Sequence[object]) -> list[float]:
    """How often a word is read so, one share a tag."""
    counted = analyser.prob_estimator.p_t_given_w
    if isinstance(counted, Shares):
        return counted.of(word, tags)
    return [counted.prob(word, tag) for tag in tags]


def quicken(analyser: Any) -> None:
    """Gives a MorphAnalyzer the quick reader, if it has the slow one."""
    words = analyser.dictionary.words
    if not hasattr(words, "guide"):
        return
    analyser.dictionary.words = Records(words)
    endings = analyser.dictionary.prediction_suffixes_dawgs
    analyser.dictionary.prediction_suffixes_dawgs = [Records(each) for each in endings]
    analyser.prob_estimator.p_t_given_w = Shares(analyser.prob_estimator.p_t_given_w)

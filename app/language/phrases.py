"""Words and phrases looked for by lemma: «не работает» finds «не работали», «фигня» «фигнёй»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.language.folding import Token, clean, tokens
from app.language.morph import look_up

NOT = frozenset({"не", "ни", "без"})
_GAP = 1
"""Words that may stand between two of a phrase: «не всегда работает»."""


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase of the list, from the token `first` to before the token `end`."""

    phrase: str
    first: int
    end: int


class Phrases:
    """A list of words and phrases, ready to be looked for."""

    def __init__(self, phrases: Iterable[str], *, gaps: bool = False) -> None:
        self._gap = _GAP if gaps else 0
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for phrase in phrases:
            lemmas = tuple(lemma(token.folded) for token in tokens(clean(phrase)))
            if lemmas:
                self._by_first.setdefault(lemmas[0], []).append((lemmas, phrase))

    def __bool__(self) -> bool:
        """Whether there is anything to look for."""
        return bool(self._by_first)

    def find(self, lemmas: Sequence[str]) -> Iterator[Found]:
        """What of the list stands in a text with these lemmas."""
        for at, first in enumerate(lemmas):
            for wanted, phrase in self._by_first.get(first, ()):
                end = self._end(lemmas, at, wanted)
                if end:
                    yield Found(phrase, at, end)

    def _end(self, lemmas: Sequence[str], at: int, wanted: tuple[str, ...]) -> int:
        place = at + 1
        for word in wanted[1:]:
            window = lemmas[place : place + 1 + self._gap]
            if word not in window:
                return 0
            place += window.index(word) + 1
        return place


def lemma(folded: str) -> str:
    """The dictionary form of a folded word."""
    return look_up(folded).lemma


def lemmas_of(words: Sequence[Token]) -> list[str]:
    """The lemmas of a text's tokens."""
    return [lemma(word.folded) for word in words]


def not_denied(found: Iterable[Found], lemmas: Sequence[str]) -> tuple[str, ...]:
    """The phrases that are meant: «не плохой» is no complaint. Each once, in order."""
    return tuple(
        dict.fromkeys(
            each.phrase
            for each in found
            if each.first == 0 or lemmas[each.first - 1] not in NOT or lemmas[each.first] in NOT
        )
    )

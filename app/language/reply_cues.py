"""A reply as the checks read it: its words, sentences and what each list of cues finds in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property, lru_cache

from app.domain.triage import Span
from app.language import lexicons
from app.language.folding import LOWERED, Token, clean, lowered, tokens
from app.language.patterns import find_all
from app.language.sentences import sentences
from app.language.signals import together

LOOK_AT = LOWERED
"""Characters of a reply that are looked at: no network takes a longer one."""
_MOST = 60
_QUOTED = re.compile('«[^»]{1,400}»|"[^"]{1,400}"|“[^”]{1,400}”|(?m:^>.*$)')


class Reply:
    """A reply to be checked. Every position is one of the text as it was given."""

    def __init__(self, text: str) -> None:
        self.cut = len(text) > LOOK_AT
        self.text = clean(text[:LOOK_AT])
        self.low = lowered(self.text)
        self._found: dict[str, tuple[Span, ...]] = {}
        self._spoilt: tuple[tuple[int, int], ...] = ()

    def cues(self, code: str) -> tuple[Span, ...]:
        """Where the patterns of a list are found, quotations left out."""
        if code not in self._found:
            self._found[code] = tuple(self._free(self._places.get(code, ())))
        return self._found[code]

    @cached_property
    def _places(self) -> Mapping[str, list[tuple[int, int]]]:
        """What each list finds, quotations and all."""
        found: dict[str, list[tuple[int, int]]] = {}
        for start, end in self.sentences:
            for code, spans in _found_in(self.low[start:end]).items():
                places = found.setdefault(code, [])
                places += [(start + first, start + last) for first, last in spans]
        return found

    def _free(self, found: Iterable[tuple[int, int]]) -> Iterator[Span]:
        left = _MOST
        for start, end in found:
            if left and end > start and not self.quoted(start):
                left -= 1
                yield self.span(start, end)

    def outside(self, code: str, *others: str) -> tuple[Span, ...]:
        """The cues of a list that do not touch one of the other lists."""
        taken = [span for other in others for span in self.cues(other)]
        return tuple(span for span in self.cues(code) if not touches(span, taken))

    def spoil(self, places: Iterable[int]) -> None:
        """The sentences at these places offend: neither thanks nor a way to us counts there."""
        self._spoilt = tuple({self.sentence_of(at) for at in places})

    def clear(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """Those of the spans that stand in no sentence that offends."""
        return tuple(span for span in spans if not self.spoilt(span.start))

    def span(self, start: int, end: int) -> Span:
        """A piece of the text, without the blanks around it."""
        surface = self.text[start:end]
        start += len(surface) - len(surface.lstrip())
        surface = surface.strip()
        return Span(start=start, end=start + len(surface), surface=surface)

    def quoted(self, at: int) -> bool:
        """Whether a place lies inside a quotation: the words of another."""
        return any(start <= at < end for start, end in self._quotations)

    def sentence_of(self, at: int) -> tuple[int, int]:
        """The sentence that a place lies in."""
        number = bisect_right(self._starts, at) - 1
        start, end = self.sentences[number] if number >= 0 else (0, 0)
        return (start, end) if start <= at < end else (0, len(self.text))

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    @cached_property
    def codes_in(self) -> Mapping[int, frozenset[str]]:
        """Which lists find something in a sentence, by where it begins."""
        found: dict[int, set[str]] = {}
        for code in codes():
            for span in self.cues(code):
                found.setdefault(self.sentence_of(span.start)[0], set()).add(code)
        return {start: frozenset(names) for start, names in found.items()}

    def spoilt(self, at: int) -> bool:
        """Whether the sentence at a place offends."""
        return any(start <= at < end for start, end in self._spoilt)

    @cached_property
    def _quotations(self) -> tuple[tuple[int, int], ...]:
        return tuple(match.span() for match in _QUOTED.finditer(self.text) if _speech(match[0]))

    @cached_property
    def words(self) -> list[Token]:
        """The words of the text."""
        return tokens(self.text)

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Where the sentences are."""
        return sentences(self.text)

    @cached_property
    def data(self) -> Mapping[str, tuple[Span, ...]]:
        """Phones, cards, addresses, orders, dates, money …"""
        return find_all(self.text)


def _speech(quoted: str) -> bool:
    """Four words and more, or two that begin small: less is an item of a menu or a firm's name."""
    return quoted.count(" ") > 2 or (" " in quoted and quoted[1:2].islower())


def touches(span: Span, others: list[Span] | tuple[Span, ...]) -> bool:
    """Whether a span has a character in common with one of the others."""
    return any(other.start < span.end and span.start < other.end for other in others)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {code: together(found) for code, (_, found) in lexicons.patterns("replies.txt").items()}


@lru_cache(maxsize=2000)
def _found_in(sentence: str) -> Mapping[str, tuple[tuple[int, int], ...]]:
    """What each list finds in a sentence: while one is typed, the others stay as they are."""
    found = {
        code: tuple(match.span() for match in pattern.finditer(sentence))
        for code, pattern in _patterns().items()
    }
    return {code: spans for code, spans in found.items() if spans}


def codes() -> tuple[str, ...]:
    """The lists of cues that there are."""
    return tuple(_patterns())

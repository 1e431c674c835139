"""Well-known firms as organisations: what natasha passes over or takes for a place or a person."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from app.domain.triage import Span
from app.language.brand_context import ACTS, TRADE
from app.language.brand_list import PIECE, called_names, owner
from app.language.folding import Token, clean, tokens
from app.language.morph import look_up

_NEAR = 4
_LEAST = 3

Spans = dict[str, list[Span]]


def add_firms(text: str, words: Sequence[Token], found: Spans) -> None:
    """Puts the firms among the organisations; a span that lies inside one gives way.

    Args:
        text: what was read for names.
        words: its tokens; those beyond its end are passed over.
        found: spans by kind; is changed.
    """
    firms = [
        Span(start=start, end=end, surface=text[start:end])
        for start, end in _places(words)
        if end <= len(text)
    ]
    if not firms:
        return
    marks = bytearray(len(text) + 1)
    for firm in firms:
        marks[firm.start : firm.end] = b"\x01" * (firm.end - firm.start)
    for kind, spans in found.items():
        # «ООО «Сбербанк»» holds the firm and stays, «России» inside «Почта России» goes.
        found[kind] = [one for one in spans if not all(marks[one.start : one.end])]
    taken = bytearray(len(text) + 1)
    for spans in found.values():
        for one in spans:
            taken[one.start : one.end] = b"\x01" * (one.end - one.start)
    found.setdefault("org", []).extend(
        firm for firm in firms if not any(taken[firm.start : firm.end])
    )


def _places(words: Sequence[Token]) -> list[tuple[int, int]]:
    places = []
    end = 0
    for at, word in enumerate(words):
        if word.start < end:
            continue
        last = at + _length(words, at)
        if last > at:
            end = words[last - 1].end
            places.append((word.start, end))
    return places


def _length(words: Sequence[Token], at: int) -> int:
    """How many words from this one on are the name of a firm."""
    folded = words[at].folded
    lemma = _lemma(folded)
    for name in _several().get(lemma, ()):
        if tuple(_lemma(word.folded) for word in words[at : at + len(name)]) == name:
            return len(name)
    if is_firm(folded):
        return 1
    if lemma not in _ambiguous():
        return 0
    near = words[max(0, at - _NEAR) : at + _NEAR + 1]
    return int(any(TRADE.match(word.folded) or ACTS.match(word.folded) for word in near))


@lru_cache(maxsize=20_000)
def is_firm(word: str) -> bool:
    """Whether a folded word is the name of a well-known firm; brands.txt says which are sure."""
    if len(word) < _LEAST:
        return False
    return bool(owner(word)) or (not word.isascii() and bool(owner(look_up(word).lemma)))


def _lemma(folded: str) -> str:
    return folded if folded.isascii() else look_up(folded).lemma


@cache
def _several() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The names of several words as lemmas, by the first."""
    names: dict[str, tuple[tuple[str, ...], ...]] = {}
    for name in called_names():
        if len(PIECE.findall(name)) > 1:
            lemmas = tuple(_lemma(token.folded) for token in tokens(clean(name)))
            names[lemmas[0]] = (*names.get(lemmas[0], ()), lemmas)
    return names


@cache
def _ambiguous() -> frozenset[str]:
    """Names that are ordinary words, but seldom meant so."""
    return frozenset(_lemma(name) for name in called_names(doubtful=True))

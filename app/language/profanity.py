"""Profanity in Russian: plain, masked, spelt with look-alikes, in Latin letters, s p a c e d."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

from app.domain.triage import Span
from app.language.folding import LOOKS_LIKE, Token, fold, readings, squeezed
from app.language.masks import MASKED, unmasked
from app.language.morph import is_known
from app.language.swearing import is_swearing, is_swearing_in_latin

_SPACED = re.compile(r"(?<![\w])(?:[^\W_][ \t.,\-_*'`~/|·•]{1,3}){2,40}[^\W_](?![\w])")
_GLUED = re.compile(r"(?<![^\W\d_])[^\W\d_]+(?:[._\-'`|·]+[^\W\d_]+){1,6}")
_PLAIN = re.compile("[а-яёА-ЯЁ]+")
_LONGEST_WORD = 40
_LONGEST_GLUED = 14
_SHORT_PIECE = 3
_FEW = 200
"""Words found that are gone through for each match: the time stays bounded."""


def profanity(text: str, of_text: list[Token]) -> tuple[Span, ...]:
    """Where a text swears: spans in order, none inside another.

    Args:
        text: the cleaned text.
        of_text: its tokens.
    """
    found = {(word.start, word.end) for word in of_text if _swears_as_written(word)}
    for pattern, check in ((MASKED, _masked), (_SPACED, _spaced), (_GLUED, _glued)):
        for match in pattern.finditer(text):
            if check(match[0]) and not _holds(match.span(), found):
                found.add(match.span())
    return _outermost(text, found)


def _holds(span: tuple[int, int], words: set[tuple[int, int]]) -> bool:
    """«говно....опять» holds a word that is found by itself."""
    return len(words) < _FEW and any(span[0] <= at and end <= span[1] for at, end in words)


def _outermost(text: str, found: set[tuple[int, int]]) -> tuple[Span, ...]:
    spans: list[Span] = []
    for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
        if not spans or end > spans[-1].end:
            spans.append(Span(start=start, end=end, surface=text[start:end]))
    return tuple(spans)


def _swears_as_written(word: Token) -> bool:
    return swears(word.folded) or (not _PLAIN.fullmatch(word.text) and _drawn(word.text))


@lru_cache(maxsize=30_000)
def swears(folded: str) -> bool:
    """Whether one folded word is a swear word."""
    if not 1 < len(folded) <= _LONGEST_WORD:
        return False
    word = squeezed(folded)
    if word.isascii():
        return is_swearing_in_latin(word)
    return is_swearing(word) or (word != folded and is_swearing(folded))


@lru_cache(maxsize=20_000)
def _drawn(written: str) -> bool:
    """«пuздец», «хүй», «cyka»: letters of other scripts and digits by how they look."""
    low = written.lower()
    if low.isascii():
        if len(low) <= 2 or not low.isalpha():
            return False
        return is_swearing(low.translate(LOOKS_LIKE))
    if sum(map(str.isalpha, low)) * 2 < len(low):
        return False
    return any(is_swearing(squeezed(reading)) for reading in readings(written))


@lru_cache(maxsize=10_000)
def _masked(written: str) -> bool:
    """«п*здец», «х**ня»: some word that swears fits what is left to be seen."""
    return unmasked(written, swears)


@lru_cache(maxsize=10_000)
def _spaced(written: str) -> bool:
    """«х у й», «п-и-з-д-е-ц»: single letters that make a swear word from some place on."""
    word = squeezed(fold("".join(letter for letter in written if letter.isalnum())))
    return len(word) < 30 and any(
        swears(word[begin:end])
        for begin, end in product(range(len(word) - 2), range(3, len(word) + 1))
        if end == len(word) or begin == 0
    )


@lru_cache(maxsize=10_000)
def _glued(written: str) -> bool:
    """«за.ебали», «ху-йня»: pieces that are harmless one by one and short in sum."""
    pieces = [fold(piece) for piece in re.split(r"[^\w]|_", written) if piece]
    word = fold("".join(pieces))
    if len(word) > _LONGEST_GLUED:
        return any(map(swears, pieces)) and len(pieces) < 3
    if "-" not in written:
        return swears(word)
    # «барс-ука» by chance: with a hyphen the pieces must not be words of their own.
    loose = any(not is_known(piece) for piece in pieces)
    return swears(word) and (loose or max(map(len, pieces)) <= _SHORT_PIECE)

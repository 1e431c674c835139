"""Brand mentions: where a text names a brand, in whatever spelling, and how we know."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from app.domain.triage import BrandMention
from app.language.brand_context import Context
from app.language.brand_list import known_brands
from app.language.brand_phrases import FEWEST_SPACED, BrandPhrases
from app.language.brand_words import BrandWords
from app.language.folding import Token, visible
from app.language.morph import look_up
from app.language.names import BrandName, Known, Names

_SPACES = re.compile(r"[\s\-‐‑–._]+")
_NEAR = 6
"""Tokens at either side of a name in which another meaning gives itself away."""
_STRIDE = 10
"""A long run of single letters is looked at anew every so many."""
_SURELY_SPLIT = 8
"""Letters of a name that two words beside each other do not make by chance."""
_MOST = 10_000
"""Mentions of one text at most; nobody reads more."""
_REMEMBERED = 30_000


class Brands:
    """Finds the brands of one list; made once, remembers the words it has judged."""

    def __init__(self, brands: Sequence[BrandName]) -> None:
        self._names = Names(brands)
        typed = "|".join(map(re.escape, sorted(self._names.typed, key=len, reverse=True)))
        self._typed = re.compile(rf"(?<!\w)(?:{typed})(?!\w)") if typed else None
        self._words = BrandWords(self._names)
        self._phrases = BrandPhrases(self._names, self._words)
        self._context = Context(self._names)
        self._judged: dict[str, tuple[Known | None, int]] = {}

    @classmethod
    @cache
    def well_known(cls) -> Brands:
        """The brands of resources/language/brands.txt; made once for the process."""
        return cls(known_brands())

    def find(self, text: str, words: list[Token]) -> tuple[BrandMention, ...]:
        """The mentions in a cleaned text with these tokens, in order, none overlapping."""
        if not self._names.spellings:
            return ()
        every = list(self._all(text, words))
        if not every:
            return ()
        found: list[BrandMention] = []
        end = -1
        for mention in sorted(every, key=lambda m: (m.start, -m.end)):
            if mention.start >= end and len(found) < _MOST and self._counts(mention, words):
                found.append(mention)
                end = mention.end
        return tuple(found)

    def _counts(self, mention: BrandMention, words: list[Token]) -> bool:
        """Whether the person has not switched this off, and nothing near speaks against it."""
        limits = self._names.limits.get(mention.brand)
        if limits is None:
            return True
        if mention.how in limits.deaf_to or plain_surface(mention.surface) in limits.off:
            return False
        if not limits.contexts:
            return True
        at = bisect_left(words, mention.start, key=lambda word: word.start)
        after = bisect_left(words, mention.end, key=lambda word: word.start)
        return not any(
            word.folded in limits.contexts or look_up(word.folded).lemma in limits.contexts
            for word in (*words[max(0, at - _NEAR) : at], *words[after : after + _NEAR])
        )

    def _all(self, text: str, words: list[Token]) -> Iterator[BrandMention]:
        judged = self._judged
        letters = 0
        for at, word in enumerate(words):
            written = word.text
            letters = letters + 1 if len(written) == 1 else 0
            if letters % _STRIDE == FEWEST_SPACED:
                for named, start, end in self._phrases.spaced(text, words, at):
                    yield self._mention(named, text, start, end)
            known, opens = judged[written] if written in judged else self._judge(word)
            if opens and (phrase := self._phrases.several(text, words, at, opens)):
                yield self._mention(phrase[0], text, phrase[1], phrase[2])
                continue
            if known is None and word.start and text[word.start - 1] in "#@":
                known = self._words.tag(written)
            if known is not None and self._context.means_brand(known, text, words, at):
                yield self._mention(known, text, word.start, word.end)
        yield from self._mistyped(text)

    def _judge(self, word: Token) -> tuple[Known | None, int]:
        """What a word names, and whether a name of several words may begin with it."""
        if len(self._judged) >= _REMEMBERED:
            self._judged.clear()
        opens = self._phrases.opens(word.folded)
        judged = self._judged[word.text] = (self._words.judge(word.text), opens)
        return judged

    def _mistyped(self, text: str) -> Iterator[BrandMention]:
        """Names in the wrong layout that are no words: «c,th», «,bkfqy»."""
        low = text.lower()
        if self._typed is None or len(low) != len(text):
            return
        for found in self._typed.finditer(low):
            known = Known(self._names.typed[found[0]], "layout")
            yield self._mention(known, text, found.start(), found.end())

    def _mention(self, known: Known, text: str, start: int, end: int) -> BrandMention:
        how = known.how
        if start and text[start - 1] in "#@" and not _is_mail(text, start):
            how = "hashtag" if text[start - 1] == "#" else "handle"
            start -= 1
        return BrandMention(
            brand=known.brand, start=start, end=end, surface=text[start:end], how=how
        )


def plain_surface(surface: str) -> str:
    """A name as a person wrote it, without what nobody tells apart: case, ё, kinds of space."""
    return _SPACES.sub(" ", visible(surface).lower().replace("ё", "е")).strip()


def _is_mail(text: str, start: int) -> bool:
    """«info@beeline.ru» is an address, no handle."""
    return text[start - 1] == "@" and text[start - 2 : start - 1].isalnum() and start > 1

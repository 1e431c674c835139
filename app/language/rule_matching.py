"""Words and phrases of rules in texts: keywords by lemma, phrases as they are written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from app.domain.rule import Conditions
from app.domain.triage import Span
from app.language.folding import Token, clean, tokens
from app.language.morph import dictionary

LOOK_AT = 100_000
"""Characters of one text that are looked at."""
MOST_SPANS = 40
"""Places in one text that are marked."""
_LONGEST = 48
_LIKELY = 0.05
"""A reading of a word that is less likely than this is none: «при» is no form of «переть»."""
# words, also with a hyphen or an apostrophe inside, and nothing else
_SIMPLE = re.compile(r"[^\W_]+(?:[-‑'’ ]+[^\W_]+)*")
Place = tuple[int, int]
_Entry = tuple[int, re.Pattern[str] | None]
"""The number of an entry in its list, and how it is written where that matters."""
_MOST_READINGS = 16
"""Ways to read a phrase whose words may each be a form of several."""
_AROUND = 200
"""Characters around a phrase's words in which its other signs may stand."""


class RuleText:
    """One text on its way through many rules: what is found out of it is found out once."""

    __slots__ = ("_plain", "_readings", "_words", "text")

    def __init__(self, text: str) -> None:
        self.text = text[:LOOK_AT]
        self._words: list[Token] | None = None
        self._readings: list[frozenset[str]] | None = None
        self._plain: str | None = None

    @property
    def words(self) -> list[Token]:
        """Its words."""
        if self._words is None:
            self._words = tokens(clean(self.text))
        return self._words

    @property
    def readings(self) -> list[frozenset[str]]:
        """Of every word, the lemmas it may be a form of."""
        if self._readings is None:
            self._readings = [readings(word.folded) for word in self.words]
        return self._readings

    @property
    def plain(self) -> str:
        """In small letters, ё as е; every character keeps its place."""
        if self._plain is None:
            low = self.text.lower()
            self._plain = (low if len(low) == len(self.text) else self.text).replace("ё", "е")
        return self._plain


@lru_cache(maxsize=30_000)
def readings(folded: str) -> frozenset[str]:
    """The lemmas that a folded word may be a form of: «стали» is «стать» and «сталь».

    What the dictionary does not know is read as it most likely is, and as it stands.
    """
    if len(folded) > _LONGEST or not folded.isalpha() or folded.isascii():
        return frozenset((folded,))
    parses = dictionary().parse(folded)
    likely = [each for each in parses if each.is_known and each.score >= _LIKELY] or parses[:1]
    found = {str(each.normal_form).replace("ё", "е") for each in likely}
    return frozenset(found if parses[0].is_known else found | {folded})


def wanted(folded: str) -> frozenset[str]:
    """The lemmas that a keyword asks for: its own, if it is one, else those of its readings."""
    found = readings(folded)
    return frozenset((folded,)) if folded in found else found


class _Node:
    """A step of the tree in which all entries of a list are looked for at once."""

    __slots__ = ("ends", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.ends: list[_Entry] = []

    def put(self, words: Sequence[Iterable[str]], entry: _Entry) -> None:
        """Adds an entry: one word after the other, each in any of its readings."""
        nodes = [self]
        for alternatives in words:
            nodes = [
                node.next.setdefault(word, _Node()) for node in nodes for word in alternatives
            ][:_MOST_READINGS]
        for node in nodes:
            node.ends.append(entry)

    def find(self, seen: Sequence[Iterable[str]]) -> Iterator[tuple[_Entry, int, int]]:
        """The entries that stand in a text, from one word to before another."""
        for first in range(len(seen)):
            nodes, at = [self], first
            while nodes and at < len(seen):
                nodes = [
                    node.next[word] for node in nodes for word in seen[at] if word in node.next
                ]
                at += 1
                for node in nodes:
                    for entry in node.ends:
                        yield entry, first, at


class Literals:
    """A list of phrases that are found as they are written; nothing in them is a pattern."""

    def __init__(self, texts: Iterable[tuple[int, str]]) -> None:
        self._tree = _Node()
        self._wordless: list[_Entry] = []
        for number, text in texts:
            parts = text.lower().replace("ё", "е").split()
            if not parts:
                continue
            entry = number, _pattern(parts)
            words = [(word.folded,) for word in tokens(clean(text))]
            if words:
                self._tree.put(words, entry)
            else:
                self._wordless.append(entry)

    def __bool__(self) -> bool:
        """Whether there is anything to look for."""
        return bool(self._tree.next or self._wordless)

    def find(self, looked: RuleText) -> Iterator[tuple[int, Place]]:
        """Which of the list stand in the text, and where."""
        words = looked.words
        if self._tree.next:
            for (number, pattern), first, end in self._tree.find([(w.folded,) for w in words]):
                if pattern is not None:
                    begins = max(0, words[first].start - _AROUND)
                    ends = words[end - 1].end + _AROUND
                    for found in pattern.finditer(looked.plain, begins, ends):
                        yield number, found.span()
        for number, pattern in self._wordless:
            if pattern is not None:
                for found in pattern.finditer(looked.plain):
                    yield number, found.span()


class Keywords:
    """A list of keywords and phrases by lemma, however long, found in one walk over a text.

    What is made of more than words, such as «C++» or «.*», is found as it is written.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self._tree = _Node()
        self.count = len(texts)
        numbered = list(enumerate(texts))
        for number, text in numbered:
            if _SIMPLE.fullmatch(text):
                self._tree.put(
                    [wanted(word.folded) for word in tokens(clean(text))], (number, None)
                )
        self._literals = Literals(each for each in numbered if not _SIMPLE.fullmatch(each[1]))

    def find(self, looked: RuleText) -> Iterator[tuple[int, Place]]:
        """Which of the list stand in the text, and where."""
        words = looked.words
        if self._tree.next:
            for (number, _), first, end in self._tree.find(looked.readings):
                yield number, (words[first].start, words[end - 1].end)
        if self._literals:
            yield from self._literals.find(looked)


class WordConditions:
    """What a rule asks of the words of a text, made ready once."""

    def __init__(self, conditions: Conditions) -> None:
        self._any = Keywords(conditions.any_words) if conditions.any_words else None
        self._all = Keywords(conditions.all_words) if conditions.all_words else None
        self._phrases = Literals(enumerate(conditions.phrases)) if conditions.phrases else None
        self._no_words = Keywords(conditions.without_words) if conditions.without_words else None
        self._no_phrases = (
            Literals(enumerate(conditions.without_phrases)) if conditions.without_phrases else None
        )

    def find(self, looked: RuleText) -> tuple[Span, ...] | None:
        """The words by which a text meets the conditions; None: it does not.

        Where only the absence of words is asked for, there are none to show.
        """
        if self._is_held_off(looked):
            return None
        places: set[Place] = set()
        if self._any is not None and not _add(places, [at for _, at in self._any.find(looked)]):
            return None
        if self._phrases is not None and not _add(
            places, [at for _, at in self._phrases.find(looked)]
        ):
            return None
        if self._all is not None:
            found = list(self._all.find(looked))
            if len({number for number, _ in found}) < self._all.count:
                return None
            _add(places, [at for _, at in found])
        return _spans(looked.text, places)

    def _is_held_off(self, looked: RuleText) -> bool:
        if self._no_words is not None and any(True for _ in self._no_words.find(looked)):
            return True
        return self._no_phrases is not None and any(True for _ in self._no_phrases.find(looked))


def _pattern(parts: list[str]) -> re.Pattern[str]:
    inner = r"\s+".join(map(re.escape, parts))
    begins = r"(?<!\w)" if _is_word(parts[0][0]) else ""
    ends = r"(?!\w)" if _is_word(parts[-1][-1]) else ""
    return re.compile(begins + inner + ends)


def _is_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _add(places: set[Place], found: list[Place]) -> bool:
    places.update(found)
    return bool(found)


def _spans(text: str, places: set[Place]) -> tuple[Span, ...]:
    """In order, none inside another; what lies across another begins where that ends."""
    kept: list[Span] = []
    for start, end in sorted(places, key=lambda each: (each[0], -each[1])):
        if not kept or start >= kept[-1].end:
            kept.append(Span(start=start, end=end, surface=text[start:end]))
    return tuple(kept[:MOST_SPANS])

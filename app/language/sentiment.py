"""Sentiment by an authored lexicon: lemmas with weights, negation, emphasis, emoji."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from app.domain.triage import Sentiment
from app.language import lexicons
from app.language.folding import Token
from app.language.morph import look_up

_NEGATIONS = frozenset({"не", "ни", "без", "нет", "никакой", "никак", "нельзя"})
_STRONGER = frozenset(
    {"очень", "так", "совсем", "крайне", "полный", "просто", "абсолютно", "самый", "вообще"}
)
_GLAD = re.compile(
    "[😊😀💛💚💙💜🧡😋😁😄🙂👍❤♥💖😍🥰🙏🔥🎉💪👏🤗😘💕💐🌹]|(?<!\\d)(?:[:;]-?\\)+|\\){2,}(?!\\w))"
)
_SAD = re.compile("[😡🤬😠😤👎💩😞😢😭🤮🤢😒🙄😩😱]|(?<!\\d):-?\\(+|\\({2,}")
_POSITIVE_FROM = 1.5
_NEGATIVE_FROM = -1.0
_VERBS = frozenset({"VERB", "INFN", "PRTS"})
_REACH = 3
"""How many words a negation reaches."""


@dataclass(frozen=True, slots=True)
class Mood:
    """The sum of a text's words, and the words that were negative or positive."""

    score: float
    good: tuple[Token, ...]
    bad: tuple[Token, ...]

    @property
    def sentiment(self) -> Sentiment:
        """The mood in one word; complaining outweighs politeness."""
        if self.score <= _NEGATIVE_FROM:
            return Sentiment.NEGATIVE
        return Sentiment.POSITIVE if self.score >= _POSITIVE_FROM else Sentiment.NEUTRAL


def mood(text: str, words: Sequence[Token]) -> Mood:
    """Adds up the weights of a cleaned text's words."""
    lexicon = _lexicon()
    score = 0.0
    good: list[Token] = []
    bad: list[Token] = []
    negated = stronger = -99
    for at, word in enumerate(words):
        if word.folded in _NEGATIONS:
            negated = at
        elif word.folded in _STRONGER:
            stronger = at
        weight = lexicon.get(look_up(word.folded).lemma, lexicon.get(word.folded, 0.0))
        if not weight:
            continue
        if at - negated <= _REACH and not _stops(text, words, negated, at):
            # «не плохо» is faint praise, «не помогли» is no praise at all
            weight = -weight * (0.8 if weight > 0 else 0.3)
        score += weight * (1.4 if at - stronger <= 1 else 1.0)
        (good if weight > 0 else bad).append(word)
    score += 1.5 * min(2, len(_GLAD.findall(text))) - 1.5 * min(2, len(_SAD.findall(text)))
    return Mood(score, tuple(good), tuple(bad))


def trouble(text: str, words: Sequence[Token]) -> tuple[Token, ...]:
    """The words for what went wrong, each lemma once; «не сломался» is none."""
    lexicon = lexicons.words("trouble.txt")
    found: dict[str, Token] = {}
    for at, word in enumerate(words):
        lemma = look_up(word.folded).lemma
        if lemma not in lexicon and word.folded not in lexicon:
            continue
        before = at - 1
        negated = before >= 0 and words[before].folded in _NEGATIONS
        if not negated or _stops(text, words, before, at):
            found.setdefault(lemma, word)
    return tuple(found.values())


def denials(words: Sequence[Token]) -> tuple[Token, ...]:
    """Verbs of what was not done: «не убрали», «не делают», «ничего не найти»."""
    found = []
    for before, word in pairwise(words):
        if before.folded != "не" or word.folded in lexicons.words("not_denials.txt"):
            continue
        read = look_up(word.folded)
        if read.pos in _VERBS and read.lemma not in lexicons.words("not_denials.txt"):
            found.append(word)
    return tuple(found)


def _stops(text: str, words: Sequence[Token], begin: int, end: int) -> bool:
    """Whether a comma or a stop ends the reach of a negation."""
    return any(sign in text[words[begin].end : words[end].start] for sign in ",.;:!?—\n")


@cache
def _lexicon() -> dict[str, float]:
    lexicon: dict[str, float] = {}
    for line in lexicons.lines("sentiment.txt"):
        weight, *lemmas = line.split()
        lexicon.update(dict.fromkeys(lemmas, float(weight)))
    return lexicon

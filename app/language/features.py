"""What the trained model looks at: pieces of words, pairs of words, and what the rules found."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise
from math import log, sqrt

from app.domain.triage import Verdict
from app.language import lexicons
from app.language.folding import Token
from app.language.morph import look_up
from app.language.sentiment import Mood
from app.language.verdict import Findings, Judgement

NEGATIONS = frozenset({"не", "ни", "нет", "без"})
NEGATED = 3
"""So many words after a negation are others than without it."""
MOST_WORDS = 1500
"""Of one text; what follows changes no verdict."""
SHORTEST, LONGEST = 2, 5
"""Letters of a piece of a word."""
LONG_WORD = 40
_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"\d+")
_EMOJI = re.compile("[\U0001f300-\U0001faff☀-➿❤]")
_LOOK_AT = 20_000
_SHORTEST_STEM = 4


def pieces(word: str) -> tuple[str, ...]:
    """A folded word whole, and each different run of two to five of its letters once."""
    return (f"w {word}", *sorted(runs(word)))


def runs(word: str) -> set[str]:
    """Each different run of two to five letters of a folded word, its ends among the letters."""
    edged = f" {_DIGIT.sub('0', word[:LONG_WORD])} "
    return {
        f"c {edged[at : at + length]}"
        for length in range(SHORTEST, LONGEST + 1)
        for at in range(len(edged) - length + 1)
    }


def lemmas(words: Sequence[Token]) -> list[str]:
    """The lemmas in order; those that a negation reaches are marked by it."""
    found, reach = [], 0
    for word in words:
        lemma = look_up(word.folded).lemma
        if lemma in NEGATIONS:
            reach = NEGATED
            found.append(lemma)
            continue
        found.append(f"не_{lemma}" if reach > 0 else lemma)
        reach -= 1
    return found


def pairs(folded: Sequence[str], marked: Sequence[str]) -> list[str]:
    """Neighbours, as words and as lemmas."""
    return [
        *(f"w {one}_{other}" for one, other in pairwise(folded)),
        *(f"l {one}_{other}" for one, other in pairwise(marked)),
    ]


def scale(count: int) -> float:
    """What each piece of a text of so many words counts, so that long texts do not outshout."""
    return 1 / sqrt(max(3, count))


def traits(
    text: str, found: Findings, judged: Judgement, marked: Sequence[str]
) -> dict[str, float]:
    """Everything that is no word: signs, counts, mood, and what the rules made of the text."""
    text = text[:_LOOK_AT]
    return {
        **_signs(text),
        **_counts(text, found),
        **_moods(found.mood, found, marked),
        **{
            f"rule {verdict}": max(-4.0, log(judged.probabilities[verdict] + 1e-4)) / 4
            for verdict in Verdict
        },
        **{f"signal {code}": 0.5 for code in sorted(judged.signals)},
    }


def _signs(text: str) -> dict[str, float]:
    letters = [letter for letter in text if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    return {
        "exclaims": min(3, text.count("!")) / 2,
        "asks": min(3, text.count("?")) / 2,
        "ends asking": float(text.rstrip().endswith("?")) / 2,
        "capitals": capitals / max(1, len(letters)) / 2,
        "smiles": max(-3, min(3, text.count(")") - text.count("("))) / 2,
        "frowns": min(3, text.count("((")) / 2,
        "emoji": min(3, len(_EMOJI.findall(text))) / 2,
        "trails off": min(2, text.count("…") + text.count("...")) / 2,
        "quotes": min(2, text.count("«") + text.count('"') / 2) / 2,
        "starts small": float(text[:1].islower()) / 2,
        "starts large": float(text[:1].isupper()) / 2,
        "shared": float(text.startswith("RT ")) / 2,
        "handles": min(2, text.count("@")) / 2,
        "hashtags": min(3, text.count("#")) / 2,
    }


def _counts(text: str, found: Findings) -> dict[str, float]:
    return {
        "length": min(3.0, len(text) / 300) / 2,
        "words": min(3.0, found.words / 40) / 2,
        "numbers": min(3.0, len(_NUMBER.findall(text)) / 2) / 2,
        "links": min(2, found.links) / 2,
        "phones": min(1, found.phones) / 2,
        "offers": float(found.offers) / 2,
        "swears": float(found.swearing) / 2,
        "trouble": min(3, len(found.trouble)) / 2,
        "denials": min(3, len(found.denials)) / 2,
    }


def _moods(mood: Mood, found: Findings, marked: Sequence[str]) -> dict[str, float]:
    good, bad = _stem_moods(marked)
    long = sqrt(max(4, len(marked)))
    return {
        "mood": max(-3.0, min(3.0, mood.score / 2)) / 2,
        "good": min(3, len(mood.good)) / 2,
        "bad": min(3, len(mood.bad)) / 2,
        "good stems": min(4.0, good) * 0.3,
        "bad stems": min(4.0, bad) * 0.3,
        "good share": good / long * 0.3,
        "bad share": bad / long * 0.3,
        "mood share": (good - bad) / long * 0.3,
    }


def _stem_moods(marked: Sequence[str]) -> tuple[float, float]:
    good = bad = 0.0
    for lemma in marked:
        bare = lemma.removeprefix("не_")
        mood = _stem_mood(bare) * (1.0 if bare is lemma else -0.5)
        good, bad = good + max(0.0, mood), bad + max(0.0, -mood)
    return good, bad


@lru_cache(maxsize=30_000)
def _stem_mood(lemma: str) -> float:
    """Of the longest listed stem that the lemma begins with, at most three letters shorter."""
    stems = _stems()
    for length in range(len(lemma), max(_SHORTEST_STEM, len(lemma) - 3) - 1, -1):
        if lemma[:length] in stems:
            return stems[lemma[:length]]
    return 0.0


@cache
def _stems() -> dict[str, float]:
    found: dict[str, float] = {}
    for line in lexicons.lines("stems.txt"):
        mood, *stems = line.split()
        found.update(dict.fromkeys(stems, float(mood)))
    return found

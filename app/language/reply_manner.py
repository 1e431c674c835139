"""What a sentence of a reply does to the person, by a small model: blame, excuse, sarcasm …

Its weights are resources/language/model/replies.npz, made by `training/train_replies.py` out of
sentences written for this project.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import exp
from typing import Any

from app.language import features
from app.language.embedding import embedding
from app.language.folding import Token, tokens
from app.language.reply_cues import Reply, codes
from app.language.reply_weights import MOST_WORDS, OF_MANNER, RUNS, sums

NONE = "none"
MANNERS = (
    NONE, "blame_shifted", "excuse", "denial", "sarcasm", "personal_attack", "threat",
)  # fmt: skip
"""The columns of all weights."""
CUE, SIGN = 0.7, 0.5
"""What a cue of the lists and a sign count beside a word."""
SIGNS = ("?", "!", ";)", "😂", "🤷", "🙄")


@dataclass(frozen=True, slots=True)
class Manner:
    """How likely a sentence has each of the manners that offend, and any of them."""

    shares: Mapping[str, float]
    offends: float


def read(sentence: str) -> tuple[Mapping[str, float], Any]:
    """The features of a sentence that stands alone, and the mean of its words' vectors."""
    reply = Reply(sentence)
    return pieces(sentence, frozenset(code for code in codes() if reply.cues(code)))


def pieces(sentence: str, cues: frozenset[str]) -> tuple[Mapping[str, float], Any]:
    """The features of a sentence in which these lists find something, and the mean vector.

    For training; `reply_weights` adds up the same of words that were worked out once.
    """
    import numpy as np

    words = tokens(sentence)[:MOST_WORDS]
    found = {**_of_words(words), **signs(sentence, cues)}
    vectors = [vector for word in words if (vector := embedding().get(word.folded)) is not None]
    return found, np.mean(vectors, axis=0) if vectors else np.zeros(300)


def signs(sentence: str, cues: frozenset[str]) -> dict[str, float]:
    """The features of a sentence that are no words."""
    return {
        **{f"t {code}": CUE for code in cues},
        **{f"t {sign}": SIGN for sign in SIGNS if sign in sentence},
    }


def _of_words(words: list[Token]) -> dict[str, float]:
    folded = [word.folded for word in words]
    marked = features.lemmas(words)
    scale = features.scale(len(words))
    found: dict[str, float] = {}
    for word in folded:
        found[f"w {word}"] = found.get(f"w {word}", 0) + scale
        for run in features.runs(word):
            found[run] = found.get(run, 0) + scale * RUNS
    for name in (*(f"l {lemma}" for lemma in marked), *features.pairs(folded, marked)):
        found[name] = found.get(name, 0) + scale
    return found


@lru_cache(maxsize=1000)
def manner(sentence: str, cues: frozenset[str]) -> Manner:
    """Judges one cleaned sentence in which these lists find something."""
    total = sums(OF_MANNER, sentence, signs(sentence, cues)).tolist()
    top = max(total)
    powers = [exp(each - top) for each in total]
    whole = sum(powers)
    shares = [power / whole for power in powers]
    return Manner(dict(zip(MANNERS[1:], shares[1:], strict=True)), 1 - shares[0])

"""What a sentence of a reply does to the person, by a small model: blame, excuse, sarcasm …

Its weights are resources/language/model/replies.npz, made by `training/train_replies.py` out of
sentences written for this project.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from app.language import features
from app.language.embedding import embedding
from app.language.folding import Token, tokens
from app.language.reply_cues import Reply, codes
from app.paths import resources

FILE = "replies.npz"
NONE = "none"
MANNERS = (
    NONE, "blame_shifted", "excuse", "denial", "sarcasm", "personal_attack", "threat",
)  # fmt: skip
"""The columns of all weights."""
RUNS, CUE, SIGN = 0.3, 0.7, 0.5
"""What a run of letters, a cue of the lists and a sign count beside a word."""
SIGNS = ("?", "!", ";)", "😂", "🤷", "🙄")
_MOST_WORDS = 80


@dataclass(frozen=True, slots=True)
class Manner:
    """How likely a sentence has each of the manners that offend, and any of them."""

    shares: Mapping[str, float]
    offends: float


def read(sentence: str) -> tuple[Mapping[str, float], Any]:
    """The features of a sentence that stands alone, and the mean of its words' vectors."""
    reply = Reply(sentence)
    return pieces(sentence, frozenset(code for code in codes() if reply.cues(code)))


@lru_cache(maxsize=1000)
def pieces(sentence: str, cues: frozenset[str]) -> tuple[Mapping[str, float], Any]:
    """The features of a sentence in which these lists find something, and the mean vector."""
    import numpy as np

    words = tokens(sentence)[:_MOST_WORDS]
    found = _of_words(words)
    found |= {f"t {code}": CUE for code in cues}
    found |= {f"t {sign}": SIGN for sign in SIGNS if sign in sentence}
    vectors = [vector for word in words if (vector := _vector(word.folded)) is not None]
    return found, np.mean(vectors, axis=0) if vectors else np.zeros(300)


@lru_cache(maxsize=5000)
def _runs(word: str) -> frozenset[str]:
    return frozenset(features.runs(word))


@lru_cache(maxsize=5000)
def _vector(word: str) -> Any:
    return embedding().get(word)


def _of_words(words: list[Token]) -> dict[str, float]:
    folded = [word.folded for word in words]
    marked = features.lemmas(words)
    scale = features.scale(len(words))
    found: dict[str, float] = {}
    for word in folded:
        found[f"w {word}"] = found.get(f"w {word}", 0) + scale
        for run in _runs(word):
            found[run] = found.get(run, 0) + scale * RUNS
    for name in (*(f"l {lemma}" for lemma in marked), *features.pairs(folded, marked)):
        found[name] = found.get(name, 0) + scale
    return found


@lru_cache(maxsize=1000)
def manner(sentence: str, cues: frozenset[str]) -> Manner:
    """Judges one cleaned sentence in which these lists find something."""
    import numpy as np

    found, vector = pieces(sentence, cues)
    total = _weights().of(found, vector)
    powers = np.exp(total - total.max())
    shares = powers / powers.sum()
    named = dict(zip(MANNERS[1:], map(float, shares[1:]), strict=True))
    return Manner(named, float(1 - shares[0]))


@dataclass(frozen=True, slots=True)
class Weights:
    """One linear judgement."""

    rows: Mapping[str, int]
    pieces: Any
    vectors: Any
    bias: Any

    def of(self, found: Mapping[str, float], vector: Any) -> Any:
        """The sums of a sentence, one for each column."""
        import numpy as np

        total = self.bias + vector @ self.vectors
        known = [(self.rows[name], count) for name, count in found.items() if name in self.rows]
        if known:
            rows, counts = zip(*known, strict=True)
            total = total + np.array(counts, np.float32) @ self.pieces[list(rows)]
        return total


def weights(prefix: str = "") -> Weights:
    """The arrays of the model's file whose names begin so."""
    import numpy as np

    with np.load(resources() / "language" / "model" / FILE) as file:
        names = bytes(file[f"{prefix}vocabulary"]).decode("utf-8").split("\n")
        return Weights(
            rows={name: row for row, name in enumerate(names)},
            pieces=file[f"{prefix}pieces"].astype(np.float32),
            vectors=file[f"{prefix}vectors"].astype(np.float32),
            bias=file[f"{prefix}bias"],
        )


_weights = cache(weights)

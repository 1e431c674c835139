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
_MOST_WORDS = 80


@dataclass(frozen=True, slots=True)
class Manner:
    """The likeliest manner of a sentence, and how likely any that offends is."""

    code: str
    offends: float


def pieces(sentence: str) -> tuple[Mapping[str, float], Any]:
    """The features of a sentence, and the mean of its words' vectors."""
    import numpy as np

    words = tokens(sentence)[:_MOST_WORDS]
    found = _of_words(words)
    reply = Reply(sentence)
    found |= {f"t {code}": CUE for code in codes() if reply.cues(code)}
    found |= {f"t {sign}": SIGN for sign in "?!" if sign in sentence}
    known = embedding()
    vectors = [vector for word in words if (vector := known.get(word.folded)) is not None]
    return found, np.mean(vectors, axis=0) if vectors else np.zeros(300)


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


@lru_cache(maxsize=500)
def manner(sentence: str) -> Manner:
    """Judges one cleaned sentence."""
    import numpy as np

    weights = _weights()
    found, vector = pieces(sentence)
    total = weights.bias + vector @ weights.vectors
    rows = [(weights.rows[name], value) for name, value in found.items() if name in weights.rows]
    if rows:
        values = np.array([value for _, value in rows], np.float32)
        total = total + values @ weights.pieces[[row for row, _ in rows]]
    powers = np.exp(total - total.max())
    shares = powers / powers.sum()
    worst = 1 + int(np.argmax(shares[1:]))
    return Manner(MANNERS[worst], float(1 - shares[0]))


@dataclass(frozen=True, slots=True)
class _Weights:
    rows: Mapping[str, int]
    pieces: Any
    vectors: Any
    bias: Any


@cache
def _weights() -> _Weights:
    import numpy as np

    with np.load(resources() / "language" / "model" / FILE) as file:
        names = bytes(file["vocabulary"]).decode("utf-8").split("\n")
        return _Weights(
            rows={name: row for row, name in enumerate(names)},
            pieces=file["pieces"].astype(np.float32),
            vectors=file["vectors"].astype(np.float32),
            bias=file["bias"],
        )

"""The trained model: a linear judgement over pieces of words, word vectors and traits.

Its weights are resources/language/model/verdicts.npz, made by `training/train.py`; what they are
made of, and how well they judge, says the card beside them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import exp
from typing import TYPE_CHECKING, Any

from app.domain.triage import Sentiment, Verdict
from app.language import features
from app.language.embedding import embedding
from app.language.look import Look
from app.paths import resources

if TYPE_CHECKING:
    import numpy as np

    Row = np.ndarray[Any, np.dtype[np.float32]]

FILE = "verdicts.npz"
VERDICTS = tuple(Verdict)
SENTIMENTS = tuple(Sentiment)
CLASSES = (*VERDICTS, *SENTIMENTS)
"""The columns of all weights."""
TOLD = 3
"""So many words are named as reasons."""
TELLING = 0.25
"""A word that moves the verdict less is no reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """Log-odds of each verdict and each sentiment, and what each word adds to them."""

    verdicts: Mapping[Verdict, float]
    sentiments: Mapping[Sentiment, float]
    words: tuple[str, ...]
    each: Any
    """One row a word, one column of `CLASSES`."""

    def telling(self, verdict: Verdict) -> tuple[str, ...]:
        """The words that speak most for a verdict, strongest first."""
        if not self.words:
            return ()
        column = VERDICTS.index(verdict)
        lead = self.each[:, column] - self.each[:, : len(VERDICTS)].mean(axis=1)
        ranked = sorted(zip(lead.tolist(), self.words, strict=True), reverse=True)
        told = dict.fromkeys(word for weight, word in ranked if weight >= TELLING)
        return tuple(told)[:TOLD]


def opinion(look: Look) -> Opinion:
    """What the model makes of a text."""
    import numpy as np

    weights = _weights()
    words = look.plain[: features.MOST_WORDS]
    folded = [word.folded for word in words]
    marked = features.lemmas(words)
    total = weights.bias.copy()
    each: Any = np.zeros((0, len(CLASSES)), np.float32)
    if words:
        each = np.stack([_of_word(w) + _of_lemma(m) for w, m in zip(folded, marked, strict=True)])
        each *= features.scale(len(words))
        total += each.sum(axis=0)
        total += _of_pairs(folded, marked) * features.scale(len(words))
        total += _meaning(folded)
    for name, value in features.traits(look.text, look.found, look.ruled, marked).items():
        row = weights.traits.get(name)
        if row is not None:
            total += row * value
    return _told(total, tuple(word.text.lower() for word in words), each)


def _told(total: Row, words: tuple[str, ...], each: Any) -> Opinion:
    sums = total.tolist()
    return Opinion(
        verdicts=dict(zip(VERDICTS, sums, strict=False)),
        sentiments=dict(zip(SENTIMENTS, sums[len(VERDICTS) :], strict=True)),
        words=words,
        each=each,
    )


def shares(odds: Mapping[Any, float]) -> dict[Any, float]:
    """Log-odds as shares that add up to one."""
    top = max(odds.values())
    powers = {name: exp(value - top) for name, value in odds.items()}
    total = sum(powers.values())
    return {name: power / total for name, power in powers.items()}


@dataclass(frozen=True, slots=True)
class _Weights:
    rows: Mapping[str, int]
    """Where the weights of a piece stand in `pieces`."""
    pieces: Any
    steps: Row
    """What one unit of a column of `pieces` is worth."""
    traits: Mapping[str, Row]
    vectors: Row
    """From a word's vector to the columns."""
    bias: Row


@cache
def _weights() -> _Weights:
    import numpy as np

    with np.load(resources() / "language" / "model" / FILE) as file:
        names = bytes(file["vocabulary"]).decode("utf-8").split("\n")
        traits = bytes(file["trait_names"]).decode("utf-8").split("\n")
        return _Weights(
            rows={name: row for row, name in enumerate(names)},
            pieces=file["pieces"],
            steps=file["steps"],
            traits=dict(zip(traits, file["traits"], strict=True)),
            vectors=file["vectors"].astype(np.float32),
            bias=file["bias"],
        )


def _sum(names: Sequence[str]) -> Row:
    import numpy as np

    weights = _weights()
    rows = [row for name in names if (row := weights.rows.get(name)) is not None]
    if not rows:
        return np.zeros(len(CLASSES), np.float32)
    total: Row = weights.pieces[rows].sum(axis=0, dtype=np.int32) * weights.steps
    return total


@lru_cache(maxsize=50_000)
def _of_word(folded: str) -> Row:
    return _sum(features.pieces(folded))


@lru_cache(maxsize=50_000)
def _of_lemma(marked: str) -> Row:
    return _sum((f"l {marked}",))


def _of_pairs(folded: Sequence[str], marked: Sequence[str]) -> Row:
    return _sum(features.pairs(folded, marked))


def _meaning(folded: Sequence[str]) -> Row:
    import numpy as np

    known = [row for row in map(_of_vector, folded) if row is not None]
    mean: Row = np.mean(known, axis=0) if known else np.zeros(len(CLASSES), np.float32)
    return mean


@lru_cache(maxsize=50_000)
def _of_vector(folded: str) -> Row | None:
    vector = embedding().get(folded)
    return None if vector is None else vector @ _weights().vectors

"""The trained model: a linear judgement over pieces of words, word vectors and traits.

Its weights are resources/language/model/verdicts.npz, made by `training/train.py`; what they are
made of, and how well they judge, says the card beside them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, chain
from math import exp
from typing import TYPE_CHECKING, Any

from app.domain.triage import Sentiment, Verdict
from app.language import features
from app.language.embedding import embedding
from app.language.look import Look
from app.language.remembered import Remembered
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
    each: Any = np.zeros((0, len(CLASSES)), np.float32)
    total = weights.bias.copy()
    if words:
        scale = features.scale(len(words))
        each = (_words().rows(folded) + _lemmas().rows(marked)) * scale
        total += each.sum(axis=0)
        total += _sums([weights.numbers(features.pairs(folded, marked))])[0] * scale
        if known := [word for word in folded if word in embedding()]:
            total += _meanings().rows(known).mean(axis=0)
    traits = features.traits(look.text, look.found, look.ruled, marked)
    told = [name for name, value in traits.items() if value and name in weights.trait_rows]
    values = np.array([traits[name] for name in told], np.float32)
    total += values @ weights.traits[[weights.trait_rows[name] for name in told]]
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
    piece_rows: Mapping[str, int]
    """Where the weights of a piece stand in `pieces`."""
    pieces: Any
    steps: Row
    """What one unit of a column of `pieces` is worth."""
    trait_rows: Mapping[str, int]
    traits: Row
    vectors: Row
    """From each part of a word's vector to the columns: part, kind of part, column."""
    bias: Row

    def numbers(self, names: Iterable[str]) -> list[int]:
        """The rows of those names that the model has."""
        return [row for row in map(self.piece_rows.get, names) if row is not None]


@cache
def _weights() -> _Weights:
    import numpy as np

    with np.load(resources() / "language" / "model" / FILE) as file:
        names = bytes(file["vocabulary"]).decode("utf-8").split("\n")
        traits = bytes(file["trait_names"]).decode("utf-8").split("\n")
        codes = embedding().pq.codes
        return _Weights(
            piece_rows={name: row for row, name in enumerate(names)},
            pieces=file["pieces"],
            steps=file["steps"],
            trait_rows={name: row for row, name in enumerate(traits)},
            traits=file["traits"],
            vectors=codes
            @ file["vectors"].astype(np.float32).reshape(len(codes), -1, len(CLASSES)),
            bias=file["bias"],
        )


@cache
def _words() -> Remembered:
    weights = _weights()
    return Remembered(
        lambda words: _sums(
            [weights.numbers((f"w {word}", *features.runs(word))) for word in words]
        ),
        len(CLASSES),
    )


@cache
def _lemmas() -> Remembered:
    weights = _weights()
    return Remembered(
        lambda words: _sums([weights.numbers((f"l {word}",)) for word in words]), len(CLASSES)
    )


@cache
def _meanings() -> Remembered:
    import numpy as np

    vectors, known = _weights().vectors, embedding()
    parts = np.arange(len(vectors))

    def made(words: Sequence[str]) -> Row:
        kinds = known.pq.indexes[[known.vocab[word] for word in words]]
        sums: Row = vectors[parts, kinds].sum(axis=1)
        return sums

    return Remembered(made, len(CLASSES))


def _sums(texts: Sequence[Sequence[int]]) -> Row:
    """The weights of the pieces of each, added up; texts of no known pieces are zero."""
    import numpy as np

    weights = _weights()
    rows = list(chain.from_iterable(texts))
    sums = np.zeros((len(texts), len(CLASSES)), np.float32)
    some = [at for at, text in enumerate(texts) if text]
    if some:
        begins = [0, *accumulate(len(texts[at]) for at in some)][:-1]
        sums[some] = np.add.reduceat(weights.pieces[rows], begins, dtype=np.int32)
    return sums * weights.steps

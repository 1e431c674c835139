"""What both models of replies make of the words of a sentence, each word worked out once.

Their weights are resources/language/model/replies.npz, made by `training/train_replies.py`. Both
look at the same pieces, so they stand side by side in one table.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate, chain
from typing import Any

from app.language import features
from app.language.embedding import embedding
from app.language.folding import tokens
from app.language.morph import look_up
from app.language.profanity import swears
from app.language.remembered import Remembered
from app.paths import resources

FILE = "replies.npz"
OF_MANNER, OF_WORTH = "", "worth_"
"""What the names of each model's arrays begin with."""
RUNS = 0.3
"""What a run of letters counts beside a word."""
MOST_WORDS = 80
"""Of one sentence."""
_AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class _Weights:
    """Both judgements; the columns of the one stand behind those of the other."""

    rows: Mapping[str, int]
    """Where the weights of a piece stand in `pieces`."""
    pieces: Any
    vectors: Any
    """From each part of a word's vector to the columns: part, kind of part, column."""
    bias: Any
    columns: Mapping[str, slice]
    """Those of each model."""

    def of(self, found: Mapping[str, float]) -> Any:
        """What pieces add, each by its count."""
        import numpy as np

        known = [(self.rows[name], count) for name, count in found.items() if name in self.rows]
        if not known:
            return np.zeros(len(self.bias), np.float32)
        rows, counts = zip(*known, strict=True)
        return np.array(counts, np.float32) @ self.pieces[list(rows)]

    def numbers(self, names: Sequence[str]) -> list[int]:
        """The rows of those names that the models have."""
        rows = self.rows
        return [rows[name] for name in names if name in rows]


def sums(model: str, sentence: str, more: Mapping[str, float]) -> Any:
    """The sums of a model for a cleaned sentence, a column each.

    `more` is what is found in the sentence besides its words, and how much each counts.
    """
    weights = _weights()
    return (_by_words(sentence) + weights.of(more))[weights.columns[model]]


@lru_cache(maxsize=1000)
def _by_words(sentence: str) -> Any:
    """What the words of a sentence add, and their neighbourhoods, and the mean of their vectors."""
    weights = _weights()
    words = tokens(sentence)[:MOST_WORDS]
    total = weights.bias
    if not words:
        return total
    folded = [word.folded for word in words]
    marked = features.lemmas(words)
    rows = weights.numbers((*(f"l {lemma}" for lemma in marked), *features.pairs(folded, marked)))
    by_piece = _words().rows(folded).sum(axis=0) + weights.pieces[rows].sum(axis=0)
    total = total + by_piece * features.scale(len(words))
    if meant := _with_vector(folded):
        total = total + _meanings().rows(meant).mean(axis=0)
    return total


@cache
def work_out_usual() -> None:
    """Reads the words of the replies that a model was made of, once: an answer brings few others.

    0.2 s. Those of the other model, made of what offends too, would take half as long again.
    """
    weights = _weights()
    told = weights.pieces[:, weights.columns[OF_WORTH]].any(axis=1)
    words = [
        name[2:]
        for name, row in weights.rows.items()
        if told[row] and name.startswith("w ") and "_" not in name
    ]
    for at in range(0, len(words), _AT_ONCE):
        some = words[at : at + _AT_ONCE]
        for word in some:
            look_up(word)
            swears(word)
        _words().rows(some)
        _meanings().rows(_with_vector(some))


def _with_vector(words: Sequence[str]) -> list[str]:
    known = embedding().vocab.word_ids
    return [word for word in words if word in known]


@cache
def _words() -> Remembered:
    weights = _weights()

    def made(words: Sequence[str]) -> Any:
        import numpy as np

        runs = [weights.numbers(tuple(features.runs(word))) for word in words]
        wholes = [weights.numbers((f"w {word}",)) for word in words]
        return _added(wholes) + _added(runs) * np.float32(RUNS)

    return Remembered(made, len(weights.bias))


def _added(texts: Sequence[Sequence[int]]) -> Any:
    """The weights of the pieces of each, added up; what has no known pieces is zero."""
    import numpy as np

    weights = _weights()
    added = np.zeros((len(texts), len(weights.bias)), np.float32)
    some = [at for at, text in enumerate(texts) if text]
    if some:
        begins = [0, *accumulate(len(texts[at]) for at in some)][:-1]
        added[some] = np.add.reduceat(weights.pieces[list(chain.from_iterable(texts))], begins)
    return added


@cache
def _meanings() -> Remembered:
    import numpy as np

    vectors, known = _weights().vectors, embedding()
    parts = np.arange(len(vectors))

    def made(words: Sequence[str]) -> Any:
        kinds = known.pq.indexes[[known.vocab[word] for word in words]]
        return vectors[parts, kinds].sum(axis=1)

    return Remembered(made, len(_weights().bias))


@cache
def _weights() -> _Weights:
    import numpy as np

    with np.load(resources() / "language" / "model" / FILE) as file:
        names = {
            model: bytes(file[f"{model}vocabulary"]).decode("utf-8").split("\n")
            for model in (OF_MANNER, OF_WORTH)
        }
        rows = {name: row for row, name in enumerate(dict.fromkeys(chain(*names.values())))}
        bias = np.hstack([file[f"{model}bias"] for model in names])
        ends = [0, *accumulate(len(file[f"{model}bias"]) for model in names)]
        columns = {model: slice(*ends[at : at + 2]) for at, model in enumerate(names)}
        pieces = np.zeros((len(rows), len(bias)), np.float32)
        for model, own in names.items():
            pieces[[rows[name] for name in own], columns[model]] = file[f"{model}pieces"]
        codes = embedding().pq.codes
        vectors = np.hstack([file[f"{model}vectors"] for model in names]).astype(np.float32)
        by_part = codes @ vectors.reshape(len(codes), -1, len(bias))
        return _Weights(rows=rows, pieces=pieces, vectors=by_part, bias=bias, columns=columns)

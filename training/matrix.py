"""Texts as rows of numbers: the same features that the program reads at run time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log
from typing import Any

import numpy as np
from scipy import sparse

from app.language import features
from app.language.embedding import embedding
from app.language.folding import clean, tokens
from app.language.look import look_at

SEEN_IN = {"w": 2, "l": 2, "c": 3}
"""In how many posts a piece must stand to count: whole words, lemmas, runs of letters."""
COUNTS = {"w": 1.0, "l": 1.0, "c": 0.3}
"""What a piece of each kind counts beside the others."""
VECTOR = 0.1
"""What word vectors count, each of their numbers being brought to a spread of one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """One text as features."""

    pieces: Counter[str]
    scale: float
    traits: dict[str, float]
    vector: Any


def read(text: str) -> Read:
    """The features of a text."""
    cleaned = clean(text)
    look = look_at(cleaned, tokens(cleaned))
    words = look.plain[: features.MOST_WORDS]
    folded = [word.folded for word in words]
    marked = features.lemmas(words)
    pieces: Counter[str] = Counter()
    for word in folded:
        pieces.update(features.pieces(word))
    pieces.update(f"l {lemma}" for lemma in marked)
    pieces.update(features.pairs(folded, marked))
    vectors = [vector for word in folded if (vector := embedding().get(word)) is not None]
    return Read(
        pieces=pieces,
        scale=features.scale(len(words)),
        traits=features.traits(look.text, look.found, look.ruled, marked),
        vector=np.mean(vectors, axis=0) if vectors else np.zeros(300),
    )


class Columns:
    """Which features there are, and what each counts; learned from the texts to train on."""

    def __init__(self, reads: Sequence[Read]) -> None:
        seen = Counter(piece for one in reads for piece in one.pieces)
        self.pieces = sorted(p for p, times in seen.items() if times >= SEEN_IN[p[0]])
        self.rows = {piece: row for row, piece in enumerate(self.pieces)}
        rarity = np.array([log((1 + len(reads)) / (1 + seen[p])) + 1 for p in self.pieces])
        kinds = np.array([piece[0] for piece in self.pieces])
        self.counts = np.ones(len(self.pieces))
        for kind, count in COUNTS.items():
            mine = kinds == kind
            self.counts[mine] = count * rarity[mine] / rarity[mine].mean()
        self.traits = sorted({name for one in reads for name in one.traits})
        vectors = np.array([one.vector for one in reads])
        self.middle, self.spread = vectors.mean(axis=0), vectors.std(axis=0) + 1e-6

    def matrix(self, reads: Sequence[Read]) -> Any:
        """One row a text."""
        return sparse.hstack(
            [self._pieces(reads), self._traits(reads), self._vectors(reads)], format="csr"
        )

    def _pieces(self, reads: Sequence[Read]) -> Any:
        cells = (
            (row, column, times * one.scale * self.counts[column])
            for row, one in enumerate(reads)
            for piece, times in one.pieces.items()
            if (column := self.rows.get(piece)) is not None
        )
        return _sparse(cells, (len(reads), len(self.pieces)))

    def _traits(self, reads: Sequence[Read]) -> Any:
        places = {name: column for column, name in enumerate(self.traits)}
        cells = (
            (row, places[name], value)
            for row, one in enumerate(reads)
            for name, value in one.traits.items()
            if name in places and value
        )
        return _sparse(cells, (len(reads), len(self.traits)))

    def _vectors(self, reads: Sequence[Read]) -> Any:
        vectors = np.array([one.vector for one in reads])
        return sparse.csr_matrix((vectors - self.middle) / self.spread * VECTOR)


def _sparse(cells: Iterable[tuple[int, int, float]], shape: tuple[int, int]) -> Any:
    found = list(cells)
    rows, columns, values = (np.array(part) for part in zip(*found, strict=True))
    return sparse.csr_matrix((values, (rows, columns)), shape=shape)

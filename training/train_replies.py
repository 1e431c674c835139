"""`python -m training.train_replies`: makes resources/language/model/replies.npz."""

from __future__ import annotations

import os

# One thread adds numbers in one order, so the same sentences give the same bytes. Before numpy.
os.environ.update(OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1", MKL_NUM_THREADS="1")

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from app.language.reply_manner import FILE, MANNERS, pieces
from app.paths import resources

SENTENCES = Path(__file__).resolve().parent / "replies"
FREE = 6.0
"""How freely the judgement follows the sentences (scikit-learn's C)."""
VECTOR = 0.2
"""What word vectors count, each of their numbers being brought to a spread of one."""
SEEN_IN = {"w": 1, "l": 1, "c": 2, "t": 1}
ROUNDS = 600


def labelled() -> Iterator[tuple[str, str]]:
    """Manner and sentence of each line."""
    for path in sorted(SENTENCES.glob("*.tsv")):
        for line in path.read_text("utf-8").splitlines():
            if not line.startswith("#"):
                manner, sentence = line.split("\t")
                yield manner, sentence


def train(rows: list[tuple[str, str]]) -> dict[str, Any]:
    """The arrays of the model's file."""
    reads = [pieces(sentence) for _, sentence in rows]
    seen = Counter(name for found, _ in reads for name in found)
    names = sorted(name for name, times in seen.items() if times >= SEEN_IN[name[0]])
    columns = {name: column for column, name in enumerate(names)}
    cells = [
        (row, columns[name], value)
        for row, (found, _) in enumerate(reads)
        for name, value in found.items()
        if name in columns
    ]
    at, across, values = (np.array(part) for part in zip(*cells, strict=True))
    words = sparse.csr_matrix((values, (at, across)), shape=(len(rows), len(names)))
    vectors = np.array([vector for _, vector in reads])
    middle, spread = vectors.mean(axis=0), vectors.std(axis=0) + 1e-6
    matrix = sparse.hstack([words, sparse.csr_matrix((vectors - middle) / spread * VECTOR)])
    model = LogisticRegression(C=FREE, max_iter=ROUNDS)
    model.fit(matrix.tocsr(), [MANNERS.index(manner) for manner, _ in rows])
    weights = model.coef_.T
    meanings = weights[len(names) :] * (VECTOR / spread)[:, None]
    return {
        "vocabulary": np.frombuffer("\n".join(names).encode("utf-8"), np.uint8),
        "pieces": weights[: len(names)].astype(np.float16),
        "vectors": meanings.astype(np.float32),
        "bias": (model.intercept_ - middle @ meanings).astype(np.float32),
    }


def main() -> None:
    """Trains on everything and writes the file."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--out", type=Path, default=resources() / "language" / "model" / FILE)
    out = asked.parse_args().out
    np.savez_compressed(out, **train(list(labelled())))
    sys.stdout.write(f"{out.name}: {out.stat().st_size / 1e6:.2f} MB\n")


if __name__ == "__main__":
    main()

"""`python -m training.train`: makes resources/language/model/verdicts.npz out of training/posts."""

from __future__ import annotations

import os

# One thread adds numbers in one order, so the same posts give the same bytes. Before numpy.
os.environ.update(OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1", MKL_NUM_THREADS="1")

import argparse
import sys
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from app.language.model import FILE, SENTIMENTS, VERDICTS
from app.paths import resources
from training.corpus import Labelled, corpus
from training.matrix import VECTOR, Columns, read

FREE_VERDICTS, FREE_SENTIMENTS = 5.0, 0.3
"""How freely each judgement follows the posts (scikit-learn's C). Sentiment generalises worse to
strangers' texts, so it is held back more.
"""
EVENED = 0.75
"""0: every post counts the same; 1: every verdict does."""
ROUNDS = 400


def train(posts: list[Labelled]) -> dict[str, Any]:
    """The arrays of the model's file."""
    reads = [read(post.text) for post in posts]
    columns = Columns(reads)
    matrix = columns.matrix(reads)
    wanted = [VERDICTS.index(post.verdict) for post in posts]
    verdicts = LogisticRegression(C=FREE_VERDICTS, class_weight=_evened(wanted), max_iter=ROUNDS)
    verdicts.fit(matrix, wanted)
    sentiments = LogisticRegression(C=FREE_SENTIMENTS, max_iter=ROUNDS)
    sentiments.fit(matrix, [SENTIMENTS.index(post.sentiment) for post in posts])
    weights = np.vstack([verdicts.coef_, sentiments.coef_]).T
    bias = np.concatenate([verdicts.intercept_, sentiments.intercept_])
    return _packed(columns, weights, bias)


def _evened(wanted: list[int]) -> dict[int, float]:
    """Rare verdicts count more, though not so much that they all count the same."""
    seen = np.bincount(wanted, minlength=len(VERDICTS))
    shares = len(wanted) / (len(VERDICTS) * np.maximum(seen, 1))
    return dict(enumerate((shares**EVENED).tolist()))


def _packed(columns: Columns, weights: Any, bias: Any) -> dict[str, Any]:
    known, traits = len(columns.pieces), len(columns.traits)
    pieces = weights[:known] * columns.counts[:, None]
    steps = np.abs(pieces).max(axis=0) / 127
    # The program hands vectors over as they are: their spread and middle go into the weights.
    vectors = weights[known + traits :] * (VECTOR / columns.spread)[:, None]
    return {
        "vocabulary": _text(columns.pieces),
        "pieces": np.rint(pieces / steps).astype(np.int8),
        "steps": steps.astype(np.float32),
        "trait_names": _text(columns.traits),
        "traits": weights[known : known + traits].astype(np.float32),
        "vectors": vectors.astype(np.float16),
        "bias": (bias - columns.middle @ vectors).astype(np.float32),
    }


def _text(names: list[str]) -> Any:
    return np.frombuffer("\n".join(names).encode("utf-8"), np.uint8)


def main() -> None:
    """Trains on everything and writes the file."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--out", type=Path, default=resources() / "language" / "model" / FILE)
    out = asked.parse_args().out
    np.savez_compressed(out, **train(corpus()))
    sys.stdout.write(f"{out.name}: {out.stat().st_size / 1e6:.2f} MB\n")


if __name__ == "__main__":
    main()

"""Vectors of words by navec: one for the process, shared by everything that reads it."""

from __future__ import annotations

from functools import cache
from typing import Any

from app.language.shim import prepare


@cache
def embedding() -> Any:
    """natasha's NewsEmbedding: 250,000 Russian words, 300 numbers each; 50 MB.

    Without what navec works out for comparing two words with each other, which nobody asks here:
    half the time of loading, and 27 MB.
    """
    prepare()
    from natasha.data import NEWS_EMBEDDING
    from navec import Navec
    from navec.navec import META, PQ_, VOCAB, Meta, Vocab
    from navec.pq import PQ
    from navec.tar import Tar

    vectors: Any = type("Vectors", (PQ,), {"precompute": _number_parts})
    with Tar(NEWS_EMBEDDING) as tar:
        meta = Meta.from_file(tar.load(META))
        words = Vocab.from_file(tar.load(VOCAB))
        return Navec(meta, words, vectors.from_file(tar.load(PQ_)))


def _number_parts(vectors: Any) -> None:
    import numpy as np

    vectors.qdims = np.arange(vectors.qdim)

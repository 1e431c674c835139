"""Vectors of words by navec: one for the process, shared by everything that reads it."""

from __future__ import annotations

from functools import cache
from typing import Any

from app.language.shim import prepare


@cache
def embedding() -> Any:
    """natasha's NewsEmbedding: 250,000 Russian words, 300 numbers each; 50 MB."""
    prepare()
    from natasha import NewsEmbedding

    return NewsEmbedding()

"""Expanding a query: every word gets its Russian forms; in the engine and the terminal only."""

from __future__ import annotations

from app.domain.search import Query
from app.language.forms import word_forms
from app.services.searching import parse


def expand(typed: str) -> Query:
    """The query with every word form; loads the dictionary, so never in the window's process."""
    return parse(typed, word_forms)

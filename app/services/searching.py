"""Searching: what a person typed becomes a query, and the store answers it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from sqlalchemy.orm import Session

from app.domain.search import Hit, Order, Query, Term
from app.store import search as store

FormsOf = Callable[[str], tuple[str, ...]]
"""A word's forms; in the engine `app.language.forms.word_forms`."""

MOST_TERMS = 32
_LONGEST = 64
# a quoted phrase, or a run of letters and digits with an optional star behind it
_PIECE = re.compile(r'"([^"]*)"?|«([^»]*)»?|([^\W_]+)(\*?)')
_WORD = re.compile(r"[^\W_]+")


def as_typed(word: str) -> tuple[str, ...]:
    """A word that stands for itself: what the window uses while the engine is away."""
    low = word.lower()
    return tuple(dict.fromkeys((low, low.replace("ё", "е"))))


def parse(typed: str, forms_of: FormsOf = as_typed) -> Query:
    """A query from what a person typed; nothing typed is an error.

    Words are joined by AND, each in any of its forms; `"words in quotes"` or «…» stand exactly
    so; `нача*` finds all words that begin so. Everything else is skipped. No more than 32 terms.
    """
    terms: list[Term] = []
    for found in _PIECE.finditer(typed[:4_096]):
        if len(terms) == MOST_TERMS:
            break
        term = _term(found, forms_of)
        if term is not None and term not in terms:
            terms.append(term)
    return Query(terms=tuple(terms))


def _term(found: re.Match[str], forms_of: FormsOf) -> Term | None:
    quoted = found[1] if found[1] is not None else found[2]
    if quoted is not None:
        words = tuple(word[:_LONGEST].lower() for word in _WORD.findall(quoted))
        return Term(any_of=(words,)) if words else None
    word = found[3][:_LONGEST].lower()
    if found[4]:
        return Term(any_of=tuple((each,) for each in as_typed(word)), prefix=True)
    return Term(any_of=tuple((form,) for form in forms_of(word)))


def search(
    session: Session,
    asked: Query | str,
    forms_of: FormsOf = as_typed,
    *,
    limit: int = 50,
    offset: int = 0,
    order: Order = "newest",
) -> tuple[Hit, ...]:
    """Finds posts, answers and captured pages.

    Args:
        session: a reading transaction is enough.
        asked: a query, or what was typed, whose words get their forms from `forms_of`.
        forms_of: see `FormsOf`.
        limit: hits at most.
        offset: hits to leave out, for the next page.
        order: by time or by the case's priority.
    """
    query = parse(asked, forms_of) if isinstance(asked, str) else asked
    if isinstance(asked, str) and asked.strip() and not query.terms:
        return ()
    return store.query(session, query, limit=limit, offset=offset, order=order)


def narrowed(
    query: Query,
    *,
    networks: tuple[str, ...] = (),
    statuses: tuple[str, ...] = (),
    has_evidence: bool | None = None,
) -> Query:
    """The same words among fewer cases."""
    return replace(query, networks=networks, statuses=statuses, has_evidence=has_evidence)

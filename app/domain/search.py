"""Searching: what was asked for, and what was found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.ids import CaseId


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One word or phrase of a query; a text matches if it holds any of `any_of`.

    An alternative is a tuple of words that stand side by side; `prefix` lets the last go on.
    """

    any_of: tuple[tuple[str, ...], ...]
    prefix: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What to look for: all `terms`, in texts that pass the filters; no terms: everything."""

    terms: tuple[Term, ...] = ()
    networks: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    """post, reply, capture; empty: all."""
    has_evidence: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One text that was found, with the piece of it that shows why."""

    kind: str
    """post, reply or capture."""
    ref: str
    """The id of that post, reply or capture."""
    case_id: CaseId | None
    at: datetime
    snippet: str
    """Plain text, white space folded; never HTML."""
    marks: tuple[tuple[int, int], ...]
    """Where in `snippet` the found words begin and end."""
    network: str = ""
    """Of the case; empty without one."""
    author: str = ""
    status: str = ""

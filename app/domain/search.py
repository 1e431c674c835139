"""Searching: what was asked for, and what was found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from app.domain.clock import from_iso, iso
from app.domain.ids import CaseId

Order = Literal["newest", "priority"]


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
    verdicts: tuple[str, ...] = ()
    has_evidence: bool | None = None
    since: datetime | None = None
    """Texts of this moment and later."""
    until: datetime | None = None
    """Texts before this moment."""


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
    verdict: str = ""
    has_evidence: bool = False


def query_to_json(query: Query) -> dict[str, Any]:
    """For the pipe between window and engine, where words get their forms."""
    return {
        "terms": [
            {"any_of": [list(words) for words in term.any_of], "prefix": term.prefix}
            for term in query.terms
        ],
        "networks": list(query.networks),
        "statuses": list(query.statuses),
        "kinds": list(query.kinds),
        "verdicts": list(query.verdicts),
        "has_evidence": query.has_evidence,
        "since": iso(query.since) if query.since else None,
        "until": iso(query.until) if query.until else None,
    }


def query_from_json(raw: Mapping[str, Any]) -> Query:
    """The query that `query_to_json` wrote."""
    terms = tuple(
        Term(any_of=tuple(tuple(words) for words in term["any_of"]), prefix=term["prefix"])
        for term in raw["terms"]
    )
    return Query(
        terms=terms,
        networks=tuple(raw["networks"]),
        statuses=tuple(raw["statuses"]),
        kinds=tuple(raw["kinds"]),
        verdicts=tuple(raw.get("verdicts", ())),
        has_evidence=raw["has_evidence"],
        since=from_iso(raw["since"]) if raw.get("since") else None,
        until=from_iso(raw["until"]) if raw.get("until") else None,
    )

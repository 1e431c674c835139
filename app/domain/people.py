"""People: the authors we have seen, with what they mean to us."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.case import CaseStatus
from app.domain.ids import CaseId
from app.domain.leaders import Leader
from app.domain.post import Author
from app.domain.triage import Band, Verdict


class Circle(StrEnum):
    """Whom to show."""

    ALL = "all"
    REPEAT = "repeat"
    """Wrote to us more than once (P1, R-001-9)."""
    LEADERS = "leaders"
    ADVOCATES = "advocates"
    """Thanked us (R-000-S9)."""
    HATERS = "haters"
    """Trolls, insults, suspected fakes (R-001-8)."""


class PeopleOrder(StrEnum):
    """In which order."""

    RECENT = "recent"
    AUDIENCE = "audience"
    CASES = "cases"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """An author in the list of people; `author.cases` counts all cases."""

    author: Author
    open_cases: int
    complaints: int
    thanks: int
    hostile: int
    """Cases judged troll, insult or suspected fake."""
    last_seen: datetime
    leads: Leader | None = None
    """Why the author counts as an opinion leader, if so (T9)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonCase:
    """One case of an author."""

    id: CaseId
    at: datetime
    snippet: str
    network: str
    brand: str
    verdict: Verdict
    risk: int
    band: Band
    status: CaseStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class PeoplePage:
    """The people found, and how many there are in all."""

    people: tuple[Person, ...]
    total: int

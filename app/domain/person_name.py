"""A person's name as a network shows it: which words it has, whose gender, how sure that is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Gender(StrEnum):
    """Grammatical gender of a person."""

    MASCULINE = "m"
    FEMININE = "f"


class GrammaticalCase(StrEnum):
    """The six cases, as templates name them (C10)."""

    NOMINATIVE = "им"
    GENITIVE = "род"
    DATIVE = "дат"
    ACCUSATIVE = "вин"
    INSTRUMENTAL = "твор"
    PREPOSITIONAL = "предл"


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonName:
    """The words of a name in the nominative; what a name has not is empty."""

    first: str = ""
    patronymic: str = ""
    last: str = ""
    gender: Gender | None = None
    """None: the name does not tell, or its parts disagree."""
    initials: str = ""
    """«А. С.», as written; they never change."""
    initials_first: bool = False
    last_first: bool = False
    """The surname stands before the first name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Declined:
    """A word or name in a case. What is not sure must be seen by the person before it is sent."""

    text: str
    sure: bool
    reason: str = ""
    """Why it is not sure, one word: nickname, gender, form, latin."""

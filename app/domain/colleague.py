"""Who answers, decides or takes over (D1, D5): persons, departments, branches, suppliers."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from app.domain.ids import ColleagueId
from app.errors import ColleagueUnfit, ColleagueUnnamed

NEW = ColleagueId(0)
"""The id of a colleague who is not kept yet."""
LONGEST_NAME = 80
LONGEST_CONTACT = 200
_WORD = re.compile(r"[^\W\d_]+|\d+")


class ColleagueKind(StrEnum):
    """Who it is that a case is given to."""

    PERSON = "person"
    DEPARTMENT = "department"
    BRANCH = "branch"
    SUPPLIER = "supplier"


@dataclass(frozen=True, slots=True, kw_only=True)
class Colleague:
    """One of those to whom cases are given; never deleted, only put aside."""

    id: ColleagueId = NEW
    name: str
    kind: ColleagueKind = ColleagueKind.PERSON
    contact: str = ""
    """A telephone, an address or a chat, as the person wrote it."""
    aside: bool = False
    """No longer offered; what was given to them stays."""


def name_key(name: str) -> str:
    """What two names are compared by: capitals, ё and white space make no other name."""
    folded = unicodedata.normalize("NFKC", name).casefold().replace("ё", "е")
    return " ".join(folded.split())


def initials(name: str) -> str:
    """At most two letters for a narrow place: «Анна Смирнова» → «АС», «Отдел доставки» → «ОД».

    Short words in small letters («на», «и») are passed over where there are others.
    """
    words = _WORD.findall(name)
    heavy = [word for word in words if len(word) > 2 or word[0].isupper() or word.isdigit()]
    return "".join(word[0] for word in (heavy or words)[:2]).upper()


def checked(colleague: Colleague) -> Colleague:
    """The same with tidy texts.

    Raises:
        ColleagueUnnamed: no name. ColleagueUnfit: fact `what` is `name` or `contact`, which is
            too long or holds control characters.
    """
    name, contact = " ".join(colleague.name.split()), " ".join(colleague.contact.split())
    if not _WORD.search(name):
        raise ColleagueUnnamed
    for what, text, longest in (
        ("name", name, LONGEST_NAME),
        ("contact", contact, LONGEST_CONTACT),
    ):
        if len(text) > longest or any(unicodedata.category(sign) == "Cc" for sign in text):
            raise ColleagueUnfit(what=what)
    return replace(colleague, name=name, contact=contact)


@dataclass(frozen=True, slots=True, kw_only=True)
class Escalation:
    """A case waits for a decision of somebody above (D4)."""

    to: str = ""
    why: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Holders:
    """Who has a case, and who could."""

    me: ColleagueId | None = None
    """The colleague with the name of the settings; None: there is none yet."""
    colleagues: tuple[Colleague, ...] = ()
    """Those that are offered, by name."""
    assignee: Colleague | None = None
    escalation: Escalation | None = None

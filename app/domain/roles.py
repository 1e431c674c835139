"""What an author is to us (P4): set by the person with a dated reason, proposed from history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.domain.cause import CHRONIC_FROM
from app.domain.leaders import leader
from app.domain.triage import Verdict

LONGEST_REASON = 2_000
"""Characters of a reason that are kept."""
OFTEN = 2
"""So many cases of one kind make a habit."""


class Role(StrEnum):
    """What an author is to us."""

    CUSTOMER = "customer"
    ADVOCATE = "advocate"
    HATER = "hater"
    LEADER = "leader"
    TROLL = "troll"
    CHRONIC = "chronic"


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleNote:
    """A role that the person gave to an author, or took away, when and why."""

    role: Role | None
    """None: the author has none from then on."""
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleGuess:
    """A role that the history speaks for."""

    role: Role
    reason: str
    """`audience`, `thanks`, `complaints`, `trolling`, `hostile`."""
    count: int
    """What there is so many of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorFacts:
    """What is known of an author besides the text that is being looked at."""

    network: str
    followers: int | None = None
    registered: datetime | None = None
    """Since when the account is there; None: its network does not say."""
    posts: int = 0
    """Texts of theirs that we have."""
    judged: Mapping[Verdict, int] = field(default_factory=dict)
    """Their other cases by verdict, as far as the person set it."""
    proposed: Mapping[Verdict, int] = field(default_factory=dict)
    """Their other cases by verdict, as far as the program proposed it."""
    said_again: int = 0
    """How often the same text stands there besides, by them or by others."""
    role: Role | None = None
    """What the person says they are."""

    def cases_as(self, *verdicts: Verdict) -> int:
        """Other cases that are one of these, whoever judged."""
        return sum(self.judged.get(each, 0) + self.proposed.get(each, 0) for each in verdicts)


def current(notes: tuple[RoleNote, ...]) -> Role | None:
    """The role that counts: the newest one; `notes` are in the order of `app.store.roles`."""
    return notes[0].role if notes else None


def guess(facts: AuthorFacts) -> RoleGuess | None:
    """The role that an author's history speaks for most clearly; None: nothing stands out."""
    trolling = facts.cases_as(Verdict.TROLL)
    hostile = facts.cases_as(Verdict.INSULT, Verdict.FAKE, Verdict.TROLL)
    complaints, thanks = facts.cases_as(Verdict.COMPLAINT), facts.cases_as(Verdict.THANKS)
    is_troll = trolling >= OFTEN or facts.judged.get(Verdict.TROLL, 0) > 0
    for role, holds, reason, count in (
        (Role.TROLL, is_troll, "trolling", trolling),
        (Role.HATER, hostile >= OFTEN, "hostile", hostile),
        (Role.CHRONIC, complaints >= CHRONIC_FROM, "complaints", complaints),
        (
            Role.LEADER,
            leader(facts.network, facts.followers) is not None,
            "audience",
            facts.followers or 0,
        ),
        (Role.ADVOCATE, thanks >= OFTEN and thanks > complaints, "thanks", thanks),
        (Role.CUSTOMER, facts.judged.get(Verdict.COMPLAINT, 0) > 0, "complaints", complaints),
    ):
        if holds:
            return RoleGuess(role=role, reason=reason, count=count)
    return None

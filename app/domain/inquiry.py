"""What the program makes of a whole case for the person who judges it: causes, signs, route, role.

Everything here is a proposal with its reason; nothing of it is done by itself.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from app.domain.cause import CauseGuess, guesses
from app.domain.questions import (
    ASKED_FOR,
    Point,
    Proposal,
    Question,
    checklist,
    empty,
    proposals,
)
from app.domain.risk import PRIVATE_KINDS
from app.domain.roles import Role, RoleGuess, current, guess
from app.domain.said import Heat, Said, heat_of
from app.domain.signs import Sign, fake_signs, speaking, troll_signs
from app.domain.triage import Route, Verdict
from app.domain.whole_case import WholeCase

MANY_SIGNS = 4
"""From so many signs of five on a text is worth a second look."""
_PROBLEM_ROLES = frozenset({Role.CHRONIC, Role.HATER, Role.TROLL})


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteOffer:
    """A route that is offered, and why."""

    route: Route
    reason: str
    """`troll`: give space (R-002-7); `heated`: not before everybody (R-003-7)."""
    heat: Heat | None = None
    capture_first: bool = False
    """Nothing is captured yet: it may be gone tomorrow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inquiry:
    """What is proposed for one case."""

    causes: tuple[CauseGuess, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    empty: tuple[Question, ...] = ()
    wanted: bool = False
    """The questions of the card are to be answered: it is criticism."""
    points: tuple[Point, ...] = ()
    troll: tuple[Sign, ...] = ()
    fake: tuple[Sign, ...] = ()
    route: RouteOffer | None = None
    role: Role | None = None
    role_guess: RoleGuess | None = None
    heat: Heat = field(default_factory=Heat)

    def proposed(self, question: str) -> Proposal | None:
        """What is proposed for one question."""
        return next((each for each in self.proposals if each.question == question), None)

    @property
    def suspicious(self) -> bool:
        """So many signs of a troll or a fake hold that a second look is worth it."""
        return max(speaking(self.troll), speaking(self.fake)) >= MANY_SIGNS


def inquire(whole: WholeCase, now: datetime) -> Inquiry:
    """Everything that is proposed for a case as it stands."""
    case, facts, said = whole.case, whole.facts, Said(analyses=whole.said)
    main = whole.main_post
    role = current(whole.roles)
    earlier = facts.cases_as(Verdict.COMPLAINT) if facts else 0
    reasons = case.analysis.reasons if case.analysis else ()
    causes = guesses(case.verdict, (*said.hints, *reasons), earlier)
    problem = role in _PROBLEM_ROLES or any(each.reason == "history" for each in causes)
    heat = heat_of(whole.turns)
    text = main.text if main else ""
    return Inquiry(
        causes=causes,
        proposals=proposals(said, text, problem_client=problem),
        empty=empty(case.verdict, case.answers),
        wanted=case.verdict in ASKED_FOR,
        points=checklist(said, case.answers),
        troll=troll_signs(said, facts, own_channel=case.own_channel),
        fake=fake_signs(said, facts, now, whole.said_elsewhere),
        route=_route(whole, heat),
        role=role,
        role_guess=guess(facts) if facts else None,
        heat=heat,
    )


def _route(whole: WholeCase, heat: Heat) -> RouteOffer | None:
    if whole.case.verdict is Verdict.TROLL:
        return RouteOffer(route=Route.NO_ANSWER, reason="troll", capture_first=not whole.captures)
    newest = whole.newest_of_customer()
    private = newest is not None and newest.kind in PRIVATE_KINDS
    if heat.heated and not private:
        return RouteOffer(route=Route.PRIVATE, reason="heated", heat=heat)
    return None

"""What a case says of the answer it wants: the facts a skeleton is chosen by."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from app.domain.inquiry import inquire
from app.domain.questions import GROUNDS, SOLVABLE, Detail, Question, not_ours_lacks
from app.domain.reply import leaves_privately
from app.domain.skeleton import SkeletonFacts, Slot, Solvable
from app.domain.triage import Route, Verdict
from app.domain.whole_case import WholeCase

_ASKED = (Detail.WHERE, Detail.WHEN, Detail.ORDER)


def facts_of(
    whole: WholeCase, now: datetime, said: Iterable[str] = (), *, public: bool | None = None
) -> SkeletonFacts:
    """The facts of a case; `said`: the parts that our earlier answers have.

    `public` None: as the route wants it, or as a heated thread proposes (R-003-7).
    """
    case, found = whole.case, inquire(whole, now)
    offered = found.route.route if found.route is not None else None
    route = case.route or offered
    post = whole.newest_of_customer()
    possible = leaves_privately(case.network, post.kind if post else "")
    unclear = tuple(point.detail.value for point in found.points if not point.known)
    lacks = tuple(code for code in unclear if code in _ASKED)
    if case.verdict is Verdict.NOT_OURS:
        lacks = not_ours_lacks(case.answers)
    grounds = case.answers.get(GROUNDS, "")
    interim = any(reply.interim and reply.sent_at is not None for reply in whole.replies)
    return SkeletonFacts(
        verdict=case.verdict,
        cause=case.cause,
        route=route,
        band=case.risk.band,
        public=not (route is Route.PRIVATE and possible) if public is None else public,
        private_possible=possible,
        solvable=solvable_of(case.answers.get(SOLVABLE, "")),
        unfounded=bool(grounds),
        grounds=grounds,
        lacks=lacks,
        said=frozenset({*said, *((Slot.INTERIM,) if interim else ())}),
        handed=any(one.ended_at is None for one in whole.handoffs),
    )


def solvable_of(value: str) -> Solvable:
    """What was answered on the card."""
    return Solvable(value) if value in (Solvable.NOW, Solvable.LATER) else Solvable.UNKNOWN


def hint_of(whole: WholeCase) -> str:
    """How we can help, as the card says: what the solution is written from (R-000-S4)."""
    return whole.case.answers.get(Question.HELP, "").strip()

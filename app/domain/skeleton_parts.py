"""Which parts an answer of each kind is made of, in their order (C30, R-002-10, R-000-16)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from app.domain.skeleton import (
    SOURCES,
    TOUCHES_US,
    Kind,
    Need,
    SkeletonFacts,
    Slot,
    SlotOffer,
    Solvable,
)
from app.domain.triage import Band, Route, Verdict

Parts = Callable[[SkeletonFacts, Solvable], Iterable[SlotOffer]]


def need(*, strong: bool) -> Need:
    """Required, or only suggested."""
    return Need.REQUIRED if strong else Need.SUGGESTED


def offer(slot: Slot, wanted: Need, reason: str, *, source: str = "") -> SlotOffer:
    """A part, with the demand it comes from."""
    return SlotOffer(slot=slot, need=wanted, reason=reason, source=source or SOURCES[slot])


def _complaint(facts: SkeletonFacts, solvable: Solvable) -> Iterable[SlotOffer]:
    now = solvable is Solvable.NOW
    fault = facts.cause not in TOUCHES_US and facts.verdict is Verdict.COMPLAINT
    yield offer(Slot.THANKS, Need.SUGGESTED, "always")
    yield offer(Slot.APOLOGY, need(strong=fault), "fault" if fault else "touched")
    yield _what_happened() if _abuse(facts) else _clarify(facts, now=now)
    yield _interim(facts, now=now)
    yield _solution(facts, now=now)
    yield offer(Slot.EXPLANATION, Need.SUGGESTED, "lost_trust")
    yield _plan(facts, now=now)
    yield offer(Slot.PREVENTION, Need.SUGGESTED, "lost_trust")
    yield _compensation(facts, fault=fault)
    if facts.handed:
        yield offer(Slot.HANDOFF, Need.REQUIRED, "handed")
    yield contact(facts, now=now)
    yield offer(Slot.INVITE, Need.SUGGESTED if now else Need.SKIP, "back" if now else "needs_time")
    yield offer(Slot.CLOSING, Need.SUGGESTED, "human")


def _unfounded(facts: SkeletonFacts, solvable: Solvable) -> Iterable[SlotOffer]:
    del solvable
    yield offer(Slot.THANKS, Need.SUGGESTED, "always")
    yield offer(Slot.APOLOGY, Need.SUGGESTED, "touched")
    yield offer(Slot.NO_GROUND, Need.REQUIRED, "unfounded")
    yield offer(Slot.EXPLANATION, Need.SUGGESTED, "unfounded")
    yield contact(facts, now=True)
    yield offer(Slot.INVITE, Need.SUGGESTED, "back")
    yield offer(Slot.CLOSING, Need.SUGGESTED, "human")


def _question(facts: SkeletonFacts, solvable: Solvable) -> Iterable[SlotOffer]:
    now = solvable is Solvable.NOW
    yield offer(Slot.THANKS, Need.SUGGESTED, "asked")
    yield offer(Slot.APOLOGY, Need.SUGGESTED, "asked", source="R-000-16")
    yield _clarify(facts, now=now)
    yield _interim(facts, now=now)
    yield _solution(facts, now=now)
    yield _plan(facts, now=now)
    yield contact(facts, now=now)
    yield offer(Slot.INVITE, Need.SUGGESTED, "back")
    yield offer(Slot.CLOSING, Need.SUGGESTED, "human")


def _suggestion(facts: SkeletonFacts, solvable: Solvable) -> Iterable[SlotOffer]:
    del facts, solvable
    yield offer(Slot.THANKS, Need.REQUIRED, "asked", source="R-001-10")
    yield offer(Slot.PLAN, Need.SUGGESTED, "dated")
    yield offer(Slot.ANSWER, Need.SUGGESTED, "asked")
    yield offer(Slot.CLOSING, Need.SUGGESTED, "human")


def _thanks(facts: SkeletonFacts, solvable: Solvable) -> Iterable[SlotOffer]:
    del facts, solvable
    yield offer(Slot.THANKS, Need.REQUIRED, "praised", source="R-000-11")
    yield offer(Slot.INVITE, Need.SUGGESTED, "back")
    yield offer(Slot.CLOSING, Need.SUGGESTED, "human")


def _not_ours(facts: SkeletonFacts, solvable: Solvable) -> Iterable[SlotOffer]:
    del solvable
    unclear = bool(facts.lacks)
    yield offer(Slot.THANKS, Need.SUGGESTED, "always")
    yield offer(
        Slot.CLARIFY, need(strong=unclear), "unclear" if unclear else "not_ours", source="R-004-10"
    )
    yield offer(Slot.NOT_OURS, need(strong=not unclear), "unclear" if unclear else "not_ours")
    yield offer(Slot.HANDOFF, Need.SUGGESTED, "not_ours", source="R-004-10")
    yield offer(Slot.CLOSING, Need.SUGGESTED, "human")


def _fake(facts: SkeletonFacts, solvable: Solvable) -> Iterable[SlotOffer]:
    del solvable
    yield offer(Slot.THANKS, Need.SUGGESTED, "always")
    yield offer(Slot.CLARIFY, Need.REQUIRED, "unclear", source="R-003-8")
    yield offer(Slot.NO_GROUND, Need.SUGGESTED, "unfounded")
    yield contact(facts)
    yield offer(Slot.CLOSING, Need.SUGGESTED, "human")


def _other(facts: SkeletonFacts, solvable: Solvable) -> Iterable[SlotOffer]:
    del facts, solvable
    yield offer(Slot.THANKS, Need.SUGGESTED, "always")
    yield offer(Slot.ANSWER, Need.SUGGESTED, "asked")
    yield offer(Slot.INVITE, Need.SUGGESTED, "back")
    yield offer(Slot.CLOSING, Need.SUGGESTED, "human")


OF_KIND: Mapping[Kind, Parts] = {
    Kind.COMPLAINT: _complaint,
    Kind.UNFOUNDED: _unfounded,
    Kind.QUESTION: _question,
    Kind.SUGGESTION: _suggestion,
    Kind.THANKS: _thanks,
    Kind.NOT_OURS: _not_ours,
    Kind.FAKE: _fake,
    Kind.OTHER: _other,
}


def _clarify(facts: SkeletonFacts, *, now: bool) -> SlotOffer:
    if now or not facts.lacks:
        return offer(Slot.CLARIFY, Need.SKIP, "solved_now" if now else "known")
    # Between two it is asked at once; before everybody the way to us goes first (R-000-S2).
    return offer(Slot.CLARIFY, need(strong=not facts.public), "unclear")


def _abuse(facts: SkeletonFacts) -> bool:
    """An insult of which nobody said that there is something to solve."""
    nobody = facts.solvable is Solvable.UNKNOWN and Slot.INTERIM not in facts.said
    return facts.verdict is Verdict.INSULT and nobody


def _what_happened() -> SlotOffer:
    """An insult names no trouble: it is asked for, calmly, before a day is promised."""
    return offer(Slot.CLARIFY, Need.REQUIRED, "unclear", source="R-004-10")


def _interim(facts: SkeletonFacts, *, now: bool) -> SlotOffer:
    """Only when it cannot be solved at once, and not a second time (R-002-11, R-002-12)."""
    if now:
        return offer(Slot.INTERIM, Need.SKIP, "solved_now", source="R-002-12")
    if Slot.INTERIM in facts.said:
        return offer(Slot.INTERIM, Need.SKIP, "said_interim")
    return offer(Slot.INTERIM, need(strong=not _abuse(facts)), "needs_time")


def _solution(facts: SkeletonFacts, *, now: bool) -> SlotOffer:
    reason = "said_interim" if Slot.INTERIM in facts.said else "solved_now"
    return offer(Slot.ANSWER, *((Need.REQUIRED, reason) if now else (Need.SKIP, "needs_time")))


def _plan(facts: SkeletonFacts, *, now: bool) -> SlotOffer:
    """An open plan with its date; an interim answer has its own, after one a new date is due."""
    if now:
        return offer(Slot.PLAN, Need.SKIP, "solved_now")
    return offer(Slot.PLAN, need(strong=Slot.INTERIM in facts.said), "dated")


def _compensation(facts: SkeletonFacts, *, fault: bool) -> SlotOffer:
    if Slot.COMPENSATION in facts.said:
        return offer(Slot.COMPENSATION, Need.SKIP, "said")
    reason = "risk" if facts.band is Band.HIGH else "fault" if fault else "touched"
    return offer(Slot.COMPENSATION, Need.SUGGESTED if fault else Need.SKIP, reason)


def contact(facts: SkeletonFacts, *, now: bool = False) -> SlotOffer:
    """The way to us; `now`: nothing is left to be asked there."""
    if not facts.public:
        return offer(Slot.CONTACT, Need.SKIP, "private_already")
    reason = "private_branch" if facts.private_possible else "other_channel"
    wanted = facts.route is Route.PRIVATE or (bool(facts.lacks) and not now)
    return offer(Slot.CONTACT, need(strong=wanted), reason)

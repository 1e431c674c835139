"""The skeleton chosen for a case: its kind, its parts, or why there is no answer (C30)."""

from __future__ import annotations

from app.domain.skeleton import Kind, Need, Skeleton, SkeletonFacts, Slot, SlotOffer, Solvable
from app.domain.skeleton_parts import OF_KIND, contact, offer
from app.domain.triage import Route, Verdict

_KINDS = {
    Verdict.COMPLAINT: Kind.COMPLAINT,
    Verdict.INSULT: Kind.COMPLAINT,
    Verdict.QUESTION: Kind.QUESTION,
    Verdict.SUGGESTION: Kind.SUGGESTION,
    Verdict.THANKS: Kind.THANKS,
    Verdict.NOT_OURS: Kind.NOT_OURS,
    Verdict.FAKE: Kind.FAKE,
    Verdict.NEUTRAL: Kind.OTHER,
}
_SILENT = {Verdict.TROLL: "troll", Verdict.SPAM: "spam"}
_NO_ROUTES = {Route.NO_ANSWER: "decided", Route.HOLD: "held"}
_SOLVED = {Kind.COMPLAINT, Kind.QUESTION}
"""Something is to be solved: at once, or by an interim answer first."""
_ONLY_PRIVATELY = frozenset(
    {Slot.EXPLANATION, Slot.COMPENSATION, Slot.ANSWER, Slot.PREVENTION, Slot.NO_GROUND}
)
"""What is settled between two where the route is a private one (R-000-S3)."""
_ONCE = frozenset(
    {Slot.APOLOGY, Slot.INTERIM, Slot.THANKS, Slot.EXPLANATION, Slot.NO_GROUND, Slot.CONTACT}
)
"""Parts that are not said twice to one person."""


def skeleton(facts: SkeletonFacts) -> Skeleton:
    """The parts that an answer to this case wants, each with its reason.

    Reasons: fault, touched, said, said_interim, solved_now, needs_time, dated, always, risk,
    private_branch, other_channel, private_already, privately, unclear, unfounded, not_ours,
    asked, praised, back, human, handed, lost_trust.
    """
    kind, silent = _kind(facts)
    if silent:
        return Skeleton(kind=Kind.NONE, solvable=facts.solvable, no_answer=silent)
    solvable = _taken(kind, facts) if kind in _SOLVED else facts.solvable
    parts = _led_to_us([*OF_KIND[kind](facts, solvable)], facts)
    listed = (_settled(one, facts) for one in parts)
    return Skeleton(
        kind=kind,
        solvable=solvable,
        slots=tuple(listed),
        lesson=kind is Kind.COMPLAINT,
        lacks=_lacks(kind, facts),
    )


def _kind(facts: SkeletonFacts) -> tuple[Kind, str]:
    if facts.route in _NO_ROUTES:
        return Kind.NONE, _NO_ROUTES[facts.route]
    if facts.verdict in _SILENT:
        return Kind.NONE, _SILENT[facts.verdict]
    kind = _KINDS[facts.verdict]
    if facts.unfounded and kind is Kind.COMPLAINT:
        return Kind.UNFOUNDED, ""
    return kind, ""


def _taken(kind: Kind, facts: SkeletonFacts) -> Solvable:
    """Nobody said: it needs time, but not a clear question, nor what had its interim answer."""
    if facts.solvable is not Solvable.UNKNOWN:
        return facts.solvable
    answered = kind is Kind.QUESTION and not facts.lacks
    return Solvable.NOW if answered or Slot.INTERIM in facts.said else Solvable.LATER


def _led_to_us(parts: list[SlotOffer], facts: SkeletonFacts) -> list[SlotOffer]:
    """A private route leads to the private branch whatever the answer is (R-000-S3)."""
    wanted = facts.route is Route.PRIVATE and facts.public
    if not wanted or any(one.slot is Slot.CONTACT for one in parts):
        return parts
    at = next(n for n, one in enumerate(parts) if one.slot in (Slot.INVITE, Slot.CLOSING))
    return [*parts[:at], contact(facts), *parts[at:]]


def _lacks(kind: Kind, facts: SkeletonFacts) -> tuple[str, ...]:
    if kind is Kind.UNFOUNDED and not facts.grounds.strip():
        return ("grounds",)
    return facts.lacks if kind is Kind.NOT_OURS else ()


def _settled(part: SlotOffer, facts: SkeletonFacts) -> SlotOffer:
    """What was said already, or does not belong before everybody, is not proposed again."""
    slot = part.slot
    if part.need is Need.SKIP:
        return part
    if slot in facts.said and slot in _ONCE:
        again = slot is Slot.CONTACT and facts.route is Route.PRIVATE and facts.public
        return part if again else offer(slot, Need.SKIP, "said")
    if facts.route is Route.PRIVATE and facts.public and slot in _ONLY_PRIVATELY:
        return offer(slot, Need.SKIP, "privately")
    return part

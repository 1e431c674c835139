"""The skeleton of a reply: of which parts it is made for this case, and why (C30, R-002-10)."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.triage import Band, Route, Verdict


class Slot(StrEnum):
    """A part of a reply; a template says by its `slot` which part it is."""

    THANKS = "thanks"
    """For writing, for the praise, for the question."""
    APOLOGY = "apology"
    CLARIFY = "clarify"
    """Asks for what must be known before anything is accepted or refused (R-004-10)."""
    INTERIM = "interim"
    """Received and read; by when the solution comes (R-002-11, R-004-2)."""
    ANSWER = "answer"
    """The answer to a question; the solution itself (R-000-16, R-000-S4)."""
    EXPLANATION = "explanation"
    """What went wrong, with due detail."""
    NO_GROUND = "no_ground"
    """Explains kindly that there is no ground (R-003-13)."""
    NOT_OURS = "not_ours"
    PLAN = "plan"
    """What we do, and by when."""
    PREVENTION = "prevention"
    """So that it does not happen again."""
    COMPENSATION = "compensation"
    HANDOFF = "handoff"
    """Who takes it over and will be in touch."""
    CONTACT = "contact"
    """To a private branch, or how to reach us."""
    INVITE = "invite"
    """Come back."""
    CLOSING = "closing"
    """The last line, the signature."""


class Need(StrEnum):
    """How much a part is wanted here."""

    REQUIRED = "required"
    SUGGESTED = "suggested"
    SKIP = "skip"


class Solvable(StrEnum):
    """Whether it can be solved at once (R-002-11, R-002-12)."""

    UNKNOWN = ""
    NOW = "now"
    LATER = "later"


class Kind(StrEnum):
    """What sort of answer it is."""

    COMPLAINT = "complaint"
    UNFOUNDED = "unfounded"
    QUESTION = "question"
    SUGGESTION = "suggestion"
    THANKS = "thanks"
    NOT_OURS = "not_ours"
    FAKE = "fake"
    OTHER = "other"
    NONE = "none"
    """No answer."""


TOUCHES_US = frozenset({"chronic", "other"})
"""Causes in which only our brand is touched (R-002-15); any other is our fault."""
SOURCES: dict[str, str] = {
    Slot.THANKS: "R-003-11",
    Slot.APOLOGY: "R-002-15",
    Slot.CLARIFY: "R-000-7",
    Slot.INTERIM: "R-002-11",
    Slot.ANSWER: "R-000-S4",
    Slot.EXPLANATION: "R-002-10",
    Slot.NO_GROUND: "R-003-13",
    Slot.NOT_OURS: "R-004-10",
    Slot.PLAN: "R-002-10",
    Slot.PREVENTION: "R-002-10",
    Slot.COMPENSATION: "R-002-16",
    Slot.HANDOFF: "R-000-6",
    Slot.CONTACT: "R-000-S2",
    Slot.INVITE: "R-000-16",
    Slot.CLOSING: "R-000-21",
}
"""Where each part comes from: a demand of the product's description."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SkeletonFacts:
    """What is known of the case when the parts are chosen."""

    verdict: Verdict
    cause: str = ""
    route: Route | None = None
    band: Band = Band.LOW
    public: bool = True
    """Everybody will see this answer."""
    private_possible: bool = True
    """A private answer to this post can leave by its network."""
    solvable: Solvable = Solvable.UNKNOWN
    unfounded: bool = False
    """The person found no ground for the complaint (R-002-19)."""
    grounds: str = ""
    """On what that rests."""
    lacks: tuple[str, ...] = ()
    """What is to be made clear with the customer: codes of `app.domain.questions`."""
    said: frozenset[str] = field(default_factory=frozenset)
    """Parts that our earlier answers of this case have."""
    handed: bool = False
    """Somebody else is to reach the customer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotOffer:
    """One part: how much it is wanted, why, and where that comes from."""

    slot: Slot
    need: Need
    reason: str
    """A code: see `app.domain.skeleton_choice.skeleton`."""
    source: str

    @property
    def wanted(self) -> bool:
        """Ticked from the beginning."""
        return self.need is Need.REQUIRED


@dataclass(frozen=True, slots=True, kw_only=True)
class Skeleton:
    """The parts of one answer, in their order."""

    kind: Kind
    solvable: Solvable
    """As it was taken: what nobody said needs time (R-004-2)."""
    slots: tuple[SlotOffer, ...] = ()
    no_answer: str = ""
    """Why there is no answer at all: troll, spam, decided or held."""
    lesson: bool = False
    """A lesson is to be written down: a note, no part of the answer (R-002-10)."""
    lacks: tuple[str, ...] = ()
    """What must be recorded before this answer: grounds, or answers on the card."""

    def need_of(self, slot: Slot) -> Need:
        """How much a part is wanted; what is not listed is not."""
        return next((one.need for one in self.slots if one.slot is slot), Need.SKIP)

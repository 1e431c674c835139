"""The skeleton of a reply: of which parts it is made for this case, and why (C30, R-002-10)."""

from __future__ import annotations

from enum import StrEnum


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

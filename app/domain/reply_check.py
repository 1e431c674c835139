"""What a reply is judged by before it leaves: five criteria, three words, guards (C26–C32)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.triage import Span, Verdict


class ReplyCriterion(StrEnum):
    """The five criteria of an answer (R-003-9)."""

    PROMPTNESS = "promptness"
    INFORMATIVENESS = "informativeness"
    GRATITUDE = "gratitude"
    SOLUTION = "solution"
    PROFESSIONALISM = "professionalism"


class Severity(StrEnum):
    """How much a warning weighs; `stop` wants a second deliberate act to send (R-000-9)."""

    NOTE = "note"
    WARNING = "warning"
    STOP = "stop"


class FormOfAddress(StrEnum):
    """How the brand speaks to people."""

    FORMAL = "vy"
    FAMILIAR = "ty"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyContext:
    """What is known when a reply is written; what is not known is empty."""

    complaint: str = ""
    verdict: Verdict | None = None
    """None: judged as a complaint, the strictest reading."""
    public: bool = True
    author: str = ""
    """The name as the network shows it."""
    handle: str = ""
    """What the network calls the account; never a wrong name, never misspelt."""
    brand: str = ""
    recent: tuple[str, ...] = ()
    """Replies sent lately, to others."""
    address: FormOfAddress | None = None
    """None: either, but not both."""
    longest: int | None = None
    """Characters that the network takes."""
    length: int | None = None
    """As the network counts it; None: characters."""
    waited_minutes: int | None = None
    """From the post to now."""
    in_time: bool | None = None
    """Whether the answer leaves before the case's deadline; None: nobody knows."""
    contact: str = ""
    """Where our customers reach us, as it stands in an answer."""
    form_url: str = ""
    """Where a customer may leave word (R-003-12)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """Characters `start` to `end` become `words`; the same number twice: they are put there."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionMark:
    """Whether a criterion is met, and by which words; None: it does not apply here."""

    criterion: ReplyCriterion
    met: bool | None
    words: tuple[Span, ...] = ()
    edit: Edit | None = None
    """A sentence that would meet it, where one can be proposed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyWarning:
    """One finding of a guard: which words, on what ground, what to do."""

    code: str
    start: int = 0
    end: int = 0
    """The same as `start` where something is missing."""
    words: str = ""
    detail: str = ""
    """Which kind of it, one word: canned, recent, missing, comma …"""
    severity: Severity = Severity.WARNING
    replacement: str | None = None
    """What may stand there instead, ready to be put in; None: only the person can tell."""
    edit: Edit | None = None
    """The change that mends it, wherever it has to be made; its blanks are the person's."""
    private: bool = False
    """A private answer would mend it (C31)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyCheck:
    """A reply judged."""

    criteria: tuple[CriterionMark, ...]
    quick: bool | None
    correct: bool
    constructive: bool | None
    warnings: tuple[ReplyWarning, ...]
    score: int
    """0–100."""
    cut: bool = False
    """The text was longer than what is looked at."""
    admission: bool = False
    """It admits the problem (R-002-18)."""
    form: bool = False
    """It leads to a form (R-003-12)."""
    channel: bool = False
    """It names another way to reach us (R-003-12)."""

    def stops(self) -> tuple[ReplyWarning, ...]:
        """What wants a second deliberate act before the answer leaves (R-000-9, C31)."""
        return tuple(each for each in self.warnings if each.severity is Severity.STOP)

    def gravest(self) -> tuple[ReplyWarning, ...]:
        """The warnings, the heaviest first; those of one weight in the order of the text."""
        weights = tuple(reversed(Severity))
        return tuple(sorted(self.warnings, key=lambda each: weights.index(each.severity)))


GROUNDS: dict[str, str] = {
    "apology_missing": "R-000-5",
    "blame_shifted": "R-000-5",
    "excuse": "R-002-15",
    "denial": "R-002-8",
    "sarcasm": "R-002-8",
    "personal_attack": "R-000-S6",
    "obscenity": "R-000-9",
    "threat": "R-000-9",
    "private_data": "R-000-S3",
    "private_data_asked": "R-000-S3",
    "empty_promise": "R-000-3",
    "formal_reply": "C29",
    "no_next_step": "R-004-11",
    "no_contact": "R-000-S2",
    "too_long": "C32",
    "late": "R-004-1",
    "blank": "C6",
    "wrong_name": "C10",
    "wrong_gender": "C10",
    "mixed_address": "R-000-S6",
    "spelling": "C27",
    "punctuation": "C27",
}
"""Where each guard comes from: a demand or a feature of the product's description."""
CONDUCT = frozenset(
    ("blame_shifted", "excuse", "denial", "sarcasm", "personal_attack", "obscenity", "threat")
)
"""The guards of manners: with any of them an answer is neither correct nor professional."""

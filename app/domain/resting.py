"""Cold reading: a reply that may do harm rests and is read again before it leaves (C22)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from difflib import SequenceMatcher
from enum import StrEnum

from app.domain.ids import CaseId
from app.domain.triage import Band

ANOTHER_TEXT = 0.5
"""A text that shares less of its words than this with what rested is another text."""
MOST_COMPARED = 2_000
"""Words; longer texts are compared by their beginnings."""


class RestWhen(StrEnum):
    """Which replies rest: those to cases of this risk."""

    NEVER = "never"
    HIGH = "high"
    MEDIUM = "medium"
    """Of medium risk and of high risk."""
    ALWAYS = "always"


_BANDS = {
    RestWhen.NEVER: frozenset[Band](),
    RestWhen.HIGH: frozenset({Band.HIGH}),
    RestWhen.MEDIUM: frozenset({Band.HIGH, Band.MEDIUM}),
    RestWhen.ALWAYS: frozenset(Band),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class RestRules:
    """What the person has set."""

    when: RestWhen = RestWhen.HIGH
    minutes: int = 10
    """0: read again at once."""
    hasty_s: int = 60
    """A draft on a hot case that took less is offered for re-reading (R-000-S8); 0: never."""
    crisis: bool = False
    """Nothing leaves by one key press: every reply is read again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """One reply that rests, or has been read again."""

    case_id: CaseId
    public: bool
    text: str
    """As it was when the person first wanted to send it."""
    began_at: datetime
    ready_at: datetime
    read_at: datetime | None = None
    read_text: str = ""
    """As it was when it was read again."""

    @property
    def compared_with(self) -> str:
        """The text that a re-reading shows the changes against."""
        return self.read_text if self.read_at is not None else self.text

    def was_read(self, text: str) -> bool:
        """Whether exactly this was read again, or was let go without that."""
        return self.read_at is not None and self.read_text.strip() == text.strip()


class Need(StrEnum):
    """What a reply needs before it may leave."""

    NOTHING = "nothing"
    REST = "rest"
    """It begins to rest."""
    WAIT = "wait"
    """It rests already."""
    READ = "read"
    """It has rested and is read again now."""
    OFFER = "offer"
    """It was written in haste: re-reading is offered, once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A reply as it is about to leave."""

    text: str
    band: Band
    began_at: datetime | None = None
    """When its first letter was kept."""


def rests(rules: RestRules, band: Band) -> bool:
    """Whether replies to cases of this risk are read again before they leave."""
    return rules.crisis or band in _BANDS[rules.when]


def ready_at(rules: RestRules, band: Band, now: datetime) -> datetime:
    """When a reply that begins to rest now may be read; at once where only the crisis asks."""
    minutes = rules.minutes if band in _BANDS[rules.when] else 0
    return now + timedelta(minutes=max(0, minutes))


def need(rules: RestRules, reply: Written, rest: Rest | None, now: datetime) -> Need:
    """What the reply needs; `rest` is that of its case and channel, None: it never rested."""
    if rest is not None and rest.was_read(reply.text):
        return Need.NOTHING
    if not rests(rules, reply.band):
        return Need.OFFER if _is_hasty(rules, reply, now) else Need.NOTHING
    if rest is None or is_another(rest.compared_with, reply.text):
        return Need.REST
    return Need.READ if rest.ready_at <= now else Need.WAIT


def is_another(rested: str, text: str) -> bool:
    """Whether so little of what rested is left that it was not this text that rested."""
    old, new = rested.split()[:MOST_COMPARED], text.split()[:MOST_COMPARED]
    return SequenceMatcher(None, old, new, autojunk=False).ratio() < ANOTHER_TEXT


def _is_hasty(rules: RestRules, reply: Written, now: datetime) -> bool:
    if reply.band is not Band.HIGH or reply.began_at is None:
        return False
    return now - reply.began_at < timedelta(seconds=rules.hasty_s)

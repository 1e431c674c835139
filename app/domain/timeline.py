"""The timeline of a case: everything that happened to it and to its proof, in one list (R7)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Topic(StrEnum):
    """What a moment is about: the list is filtered by it."""

    PROOF = "proof"
    """Captured, viewed, verified, exported, redacted, deleted, stamped."""
    ANSWER = "answer"
    """What we wrote and what became of it."""
    POST = "post"
    """What became of the customer's posts."""
    WORK = "work"
    """Everything else that was done with the case."""


class Teller(StrEnum):
    """Where a moment is written down."""

    EVENT = "event"
    """The case's history."""
    JOURNAL = "journal"
    """The hash-chained journal: it cannot be changed unnoticed."""
    STAMP = "stamp"
    """A time-stamping authority's own word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One line of the timeline."""

    at: datetime
    kind: str
    """captured, viewed, sent, edited, stamped …: words depend on the teller."""
    topic: Topic
    teller: Teller
    who: str = ""
    """A person's name, or empty: the program, or not written down."""
    subject: str = ""
    """The capture, post or file it is about."""
    seq: int | None = None
    """The journal's entry."""
    facts: Mapping[str, str] = field(default_factory=dict)


ANSWERS = frozenset(
    {
        "replied", "sent", "failed", "copied", "confirmed", "taken_back", "retried", "not_there",
        "send_stopped", "not_looked", "published_twice", "scheduled", "dropped",
        "answered_elsewhere", "send_failed", "send_unknown", "answered_uncaptured", "sent_anyway",
        "rests", "read_again", "rest_skipped",
    }
)  # fmt: skip
POSTS = frozenset(
    {
        "found", "edited", "deleted", "restored", "returned", "page_edited", "page_deleted",
        "page_restored",
    }
)  # fmt: skip
PROOFS = frozenset({"captured", "exported", "verified", "capture_deleted", "redacted", "imported"})


def topic_of(kind: str) -> Topic:
    """What an event of a case is about."""
    if kind in ANSWERS:
        return Topic.ANSWER
    if kind in POSTS:
        return Topic.POST
    return Topic.PROOF if kind in PROOFS else Topic.WORK


def topic_of_entry(action: str) -> Topic:
    """What an entry of the journal is about."""
    if action.startswith(("post_", "page_")):
        return Topic.POST
    return Topic.ANSWER if action == "answered_uncaptured" else Topic.PROOF


def chosen(moments: Iterable[Moment], topics: frozenset[Topic]) -> tuple[Moment, ...]:
    """Those about these topics; none chosen: all of them."""
    return tuple(moment for moment in moments if not topics or moment.topic in topics)

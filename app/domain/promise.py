"""A promise: what a reply says will happen, and by when; a case keeps it until it is kept (S5)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from app.domain import clock
from app.domain.case import CaseEvent

LONGEST_PROMISE = 200
"""Characters of the words of a promise that are kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PromisedMoment:
    """A moment that a reply names."""

    start: int
    end: int
    words: str
    """The words that name the moment."""
    due: datetime
    """UTC; the end of a working day where no hour is named."""
    sure: bool = True
    """False: it may be the customer's moment or none at all; it is offered, never set."""
    past: bool = False
    """It is over already."""
    said: str = ""
    """What is promised: the sentence around it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyPromises:
    """What a reply promises."""

    moments: tuple[PromisedMoment, ...] = ()
    interim: bool = False
    """It says that the work goes on, and solves nothing yet (R-002-11)."""

    @property
    def nearest(self) -> PromisedMoment | None:
        """The sure one that comes first."""
        return min(_ahead(self.moments, sure=True), key=lambda one: one.due, default=None)

    @property
    def offered(self) -> PromisedMoment | None:
        """The one to ask about where none is sure."""
        return min(_ahead(self.moments, sure=False), key=lambda one: one.due, default=None)

    @property
    def past(self) -> PromisedMoment | None:
        """A promised moment that is over."""
        return next((one for one in self.moments if one.past and one.sure), None)


def _ahead(moments: Iterable[PromisedMoment], *, sure: bool) -> Iterable[PromisedMoment]:
    return (one for one in moments if not one.past and one.sure is sure)


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """One promise of a case, as its history tells of it."""

    due: datetime
    what: str
    made_at: datetime
    reply: str = ""
    """The number of the reply that made it; empty: made by hand."""
    kept_at: datetime | None = None

    def is_late(self, now: datetime) -> bool:
        """Not kept, and its moment is over."""
        return self.kept_at is None and self.due <= now


def promises_of(events: Iterable[CaseEvent]) -> tuple[Promise, ...]:
    """The promises of a case by its history, in the order in which they were made.

    A line `promised` makes one; `promise_kept` keeps what was promised by the moment it names.
    """
    found: list[Promise] = []
    for event in events:
        facts = dict(event.facts)
        if event.kind == "promised" and (made := _made(event.at, facts)) is not None:
            found.append(made)
        elif event.kind == "promise_kept":
            found = [_kept(promise, event.at, facts.get("due", "")) for promise in found]
    return tuple(found)


def open_promises(events: Iterable[CaseEvent]) -> tuple[Promise, ...]:
    """Those that are not kept yet, the nearest first."""
    left = (promise for promise in promises_of(events) if promise.kept_at is None)
    return tuple(sorted(left, key=lambda promise: promise.due))


def _made(at: datetime, facts: dict[str, str]) -> Promise | None:
    try:
        due = clock.from_iso(facts.get("due", ""))
    except ValueError:
        return None
    return Promise(due=due, what=facts.get("what", ""), made_at=at, reply=facts.get("reply", ""))


def _kept(promise: Promise, at: datetime, due: str) -> Promise:
    if promise.kept_at is not None or clock.iso(promise.due) != due:
        return promise
    return replace(promise, kept_at=at)


def packed(moments: Iterable[PromisedMoment]) -> tuple[datetime | None, str]:
    """What an answer promises as its row keeps it: the nearest moment, and the words of all.

    The first line holds the words of the nearest; each further one a later moment and its words.
    """
    ahead = sorted(_ahead(moments, sure=True), key=lambda one: one.due)
    if not ahead:
        return None, ""
    lines = [_line(ahead[0].said), *(f"{clock.iso(m.due)} {_line(m.said)}" for m in ahead[1:])]
    return ahead[0].due, "\n".join(lines)


def unpacked(due: datetime | None, promise: str) -> tuple[tuple[datetime, str], ...]:
    """Moments and words out of a row, the nearest first; nothing where nothing was promised."""
    if due is None:
        return ()
    first, *rest = promise.split("\n")
    found = [(due, first)]
    for line in rest:
        moment, _, what = line.partition(" ")
        with suppress(ValueError):
            found.append((clock.from_iso(moment), what))
    return tuple(found)


def _line(words: str) -> str:
    return " ".join(words.split())[:LONGEST_PROMISE]


def to_json(found: ReplyPromises) -> dict[str, Any]:
    """As the engine tells it to the window."""
    moments = [{**asdict(one), "due": clock.iso(one.due)} for one in found.moments]
    return {"moments": moments, "interim": found.interim}


def from_json(raw: Mapping[str, Any]) -> ReplyPromises:
    """What `to_json` wrote."""
    moments = (
        PromisedMoment(**{**one, "due": clock.from_iso(one["due"])}) for one in raw["moments"]
    )
    return ReplyPromises(moments=tuple(moments), interim=bool(raw["interim"]))

"""The deadlines as a day's work: what is late, what is due when, what was promised."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum

from app.domain.case import CaseStatus
from app.domain.ids import CaseId
from app.domain.triage import Band, Verdict


class DueGroup(StrEnum):
    """The groups of the Deadlines place, in the order they are shown."""

    OVERDUE = "overdue"
    TODAY = "today"
    TOMORROW = "tomorrow"
    LATER = "later"
    PROMISED = "promised"
    SNOOZED = "snoozed"


@dataclass(frozen=True, slots=True, kw_only=True)
class DueCase:
    """An open case as the list of deadlines shows it."""

    id: CaseId
    author_name: str
    network: str
    brand: str
    snippet: str
    verdict: Verdict
    risk: int
    band: Band
    status: CaseStatus
    due_at: datetime | None
    deadline_kind: str
    snoozed_until: datetime | None
    own_channel: bool
    has_draft: bool
    promise: str = ""
    """What the nearest open promise says."""
    promises: int = 0
    """Open ones."""

    @property
    def moment(self) -> datetime | None:
        """When this case asks for attention: its deadline, or the end of its sleep."""
        return self.snoozed_until if self.status is CaseStatus.SNOOZED else self.due_at


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPromise:
    """A promise that was kept, in time or late."""

    case_id: CaseId
    author_name: str
    network: str
    what: str
    due: datetime
    kept_at: datetime

    @property
    def late(self) -> bool:
        """Kept after its moment."""
        return self.kept_at > self.due


@dataclass(frozen=True, slots=True, kw_only=True)
class DuePage:
    """The nearest deadlines and how many there are in all."""

    cases: tuple[DueCase, ...]
    total: int
    kept: tuple[KeptPromise, ...] = ()
    """Promises kept lately."""


Agenda = tuple[tuple[DueGroup, tuple[DueCase, ...]], ...]


def group_of(case: DueCase, now: datetime, zone: tzinfo | None) -> DueGroup:
    """Where a case stands; what sleeps sleeps, what is late is late even when it was promised.

    Days are those of `zone` (None: this machine's).
    """
    asleep = case.status is CaseStatus.SNOOZED and case.snoozed_until is not None
    if asleep and case.snoozed_until is not None and case.snoozed_until > now:
        return DueGroup.SNOOZED
    moment = case.due_at or case.snoozed_until
    if moment is not None and moment <= now:
        return DueGroup.OVERDUE
    if case.status is CaseStatus.PROMISED:
        return DueGroup.PROMISED
    if moment is None:
        return DueGroup.LATER
    today = now.astimezone(zone).date()
    days = {today: DueGroup.TODAY, today + timedelta(days=1): DueGroup.TOMORROW}
    return days.get(moment.astimezone(zone).date(), DueGroup.LATER)


def agenda(cases: Sequence[DueCase], now: datetime, zone: tzinfo | None = None) -> Agenda:
    """The cases by group, nearest first inside each; groups without cases are left out."""
    groups: dict[DueGroup, list[DueCase]] = {group: [] for group in DueGroup}
    for case in cases:
        groups[group_of(case, now, zone)].append(case)
    far = datetime.max.replace(tzinfo=now.tzinfo)
    return tuple(
        (group, tuple(sorted(found, key=lambda case: case.moment or far)))
        for group, found in groups.items()
        if found
    )

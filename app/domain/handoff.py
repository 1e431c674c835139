"""A hand-off: a case given to somebody outside, open until they reached the customer (D5).

R-000-6: «никакой поставщик со мной так и не связался». A promise that others will call is kept
when they called, not when the sheet was sent.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from app.domain import clock
from app.domain.colleague import ColleagueKind
from app.domain.deadline import WorkHours, is_working_day
from app.domain.handwritten import line, lines
from app.domain.ids import CaseId, ColleagueId, HandoffId
from app.errors import HandoffUnfit

LONGEST_WHAT = 4_000
LONGEST_LINE = 200
LATEST = timedelta(days=3 * 366)
"""A later day is a slip of the fingers."""
WORKING_DAYS = (0, 1, 2, 3, 5, 10)
"""What the quick choices offer, in working days from today."""


class HandoffEnd(StrEnum):
    """How a hand-off ended."""

    CONTACTED = "contacted"
    WITHDRAWN = "withdrawn"


class Means(StrEnum):
    """How they reached the customer."""

    CALL = "call"
    MEETING = "meeting"
    MAIL = "mail"
    MESSENGER = "messenger"
    PUBLIC = "public"
    """In the thread, before everybody."""


class Personal(StrEnum):
    """What of the customer's personal data a sheet may hold; without a tick it is masked."""

    NAME = "name"
    CONTACTS = "contacts"
    """Telephone numbers and addresses of mail that stand in the customer's own words."""
    PAGE = "page"
    """Where the words stand: the link, and the picture of the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Handoff:
    """A case given to somebody outside of the program."""

    id: HandoffId
    case_id: CaseId
    colleague_id: ColleagueId | None
    to_name: str
    """As it was when it was handed off."""
    what: str
    made_at: datetime
    due_at: datetime
    sheet_sha256: str = ""
    """Of the case sheet that was written last; empty: none was."""
    contacted_at: datetime | None = None
    result: str = ""
    """What came of the contact, or why it was withdrawn."""
    ended_at: datetime | None = None
    end: HandoffEnd | None = None

    @property
    def is_open(self) -> bool:
        """Nobody has told yet that they reached the customer."""
        return self.ended_at is None

    def is_late(self, now: datetime) -> bool:
        """Open, and its day has passed."""
        return self.is_open and self.due_at <= now


@dataclass(frozen=True, slots=True, kw_only=True)
class NewHandoff:
    """What a person asks of somebody outside."""

    case_id: CaseId
    to_name: str
    kind: ColleagueKind = ColleagueKind.BRANCH
    """What they are, if they are new."""
    what: str
    due_at: datetime

    def checked(self, now: datetime) -> NewHandoff:
        """The same with tidy texts.

        Raises:
            HandoffUnfit: see there.
        """
        tidy = replace(self, to_name=line(self.to_name), what=lines(self.what))
        due = clock.aware(self.due_at)
        wanted = (
            ("to", not tidy.to_name),
            ("what", not tidy.what),
            ("due", not now < due <= now + LATEST),
            ("too_long", len(tidy.to_name) > LONGEST_LINE or len(tidy.what) > LONGEST_WHAT),
        )
        if missing := [name for name, lacks in wanted if lacks]:
            raise HandoffUnfit(missing=", ".join(missing))
        return tidy


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Their contact with the customer, as we were told of it."""

    at: datetime
    who: str = ""
    """Of theirs."""
    means: Means = Means.CALL
    result: str

    def checked(self, handoff: Handoff, now: datetime) -> Contact:
        """The same with tidy texts.

        Raises:
            HandoffUnfit: `result`: nothing is said; `at`: before the day of the hand-off, or a
                moment that has not come.
        """
        tidy = replace(self, who=line(self.who), result=lines(self.result))
        earliest = handoff.made_at - timedelta(days=1)  # a day is often all that is known
        wanted = (
            ("result", not tidy.result),
            ("at", not earliest <= clock.aware(self.at) <= now),
            ("too_long", len(tidy.who) > LONGEST_LINE or len(tidy.result) > LONGEST_WHAT),
        )
        if missing := [name for name, lacks in wanted if lacks]:
            raise HandoffUnfit(missing=", ".join(missing))
        return tidy


@dataclass(frozen=True, slots=True, kw_only=True)
class DueHandoff:
    """An open hand-off with what its row in the list of deadlines shows of the case."""

    handoff: Handoff
    author_name: str
    network: str
    brand: str
    snippet: str


def end_of_day(day: date, hours: WorkHours) -> datetime:
    """The moment at which work ends on a day; UTC."""
    ends = min(max(hours.ends, 1), 24)
    moment = datetime.combine(day, time(ends % 24), hours.zone)
    return clock.aware(moment + timedelta(days=1) if ends == 24 else moment)


def in_working_days(days: int, now: datetime, hours: WorkHours) -> datetime:
    """The end of the working day that is `days` working days after today; UTC.

    0 is today, or the next working day when today's is over.
    """
    day = clock.aware(now).astimezone(hours.zone).date()
    while not is_working_day(day) or end_of_day(day, hours) <= now:
        day += timedelta(days=1)
        if is_working_day(day):
            break
    left = days
    while left > 0:
        day += timedelta(days=1)
        left -= is_working_day(day)
    return end_of_day(day, hours)

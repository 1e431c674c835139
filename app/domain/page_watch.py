"""Captured pages that are looked at again, and what was found to have become of them (L16, V10)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.case import CaseEvent
from app.domain.ids import CaptureId, CaseId
from app.domain.watch import PostChange, pause_of

EVENT = "page_"
"""With the change after it: the kind of the event in the case's history, and of the journal."""
SEEN = "page_change_seen"
"""The event of a person who took notice of a change; its fact `capture` says of which."""
SOON, LATEST = timedelta(minutes=10), timedelta(days=1)
"""The shortest and the longest rest after a look that told nothing."""
BLANKED = "***"
"""In an address whose secret parts were left out (app.evidence.redaction): it leads elsewhere."""
WANTED = "post_"
"""With a change after it, the reason of a watch: the network itself told of that change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageWatch:
    """A page that is looked at again."""

    id: int
    url: str
    case_id: CaseId | None
    capture_id: CaptureId
    """The newest capture of the page."""
    next_at: datetime
    checked_at: datetime | None
    """The last look that told something."""
    checks: int = 0
    state: str = ""
    """What the last look found: empty (as captured), edited, deleted, restored."""
    reason: str = ""
    """A code of why the last look told nothing, or `WANTED` and a change of the network's."""

    @property
    def wanted(self) -> PostChange | None:
        """What the network said became of the post, as long as the page was not captured since."""
        if not self.reason.startswith(WANTED):
            return None
        return PostChange(self.reason.removeprefix(WANTED))


@dataclass(frozen=True, slots=True, kw_only=True)
class PageChange:
    """A page was found changed by a look at it; `sign` is the code of how it showed."""

    change: PostChange
    capture_id: CaptureId
    previous_id: CaptureId | None
    not_before: datetime
    """When it was last seen as it had been."""
    not_after: datetime
    """When the change was seen."""
    sign: str = ""
    """text, text_gone, redirected, http_404, http_410, deleted, not_found, private, network."""

    def facts(self) -> dict[str, str]:
        """For the case's history and the journal."""
        return {
            "capture": self.capture_id,
            "previous": self.previous_id or "",
            "not_before": self.not_before.isoformat(),
            "not_after": self.not_after.isoformat(),
            "sign": self.sign,
        }


def change_of(kind: str, facts: Mapping[str, str]) -> PageChange | None:
    """What an event of a case's history tells of a page; None: it is about something else."""
    known = {EVENT + change.value: change for change in PostChange}
    if kind not in known or "capture" not in facts:
        return None
    try:
        moments = [datetime.fromisoformat(facts[name]) for name in ("not_before", "not_after")]
    except (KeyError, ValueError):
        return None
    return PageChange(
        change=known[kind],
        capture_id=CaptureId(facts["capture"]),
        previous_id=CaptureId(facts["previous"]) if facts.get("previous") else None,
        not_before=moments[0],
        not_after=moments[1],
        sign=facts.get("sign", ""),
    )


def unseen(events: Iterable[CaseEvent]) -> tuple[PageChange, ...]:
    """Changes of which the person has not taken notice, oldest first."""
    found: dict[str, PageChange] = {}
    for event in events:
        facts = dict(event.facts)
        change = change_of(event.kind, facts)
        if change is not None:
            found[change.capture_id] = change
        elif event.kind == SEEN:
            seen = facts.get("capture", "")
            found = {name: kept for name, kept in found.items() if name > seen}
    return tuple(found.values())


def next_look(captured: datetime, now: datetime, *, in_open_case: bool) -> datetime | None:
    """After a look that told something; None: the page is looked at no more."""
    pause = pause_of(captured, now, in_open_case=in_open_case)
    return None if pause is None else now + pause


def next_try(told: datetime, now: datetime) -> datetime:
    """After a look that told nothing: each rest is as long as all before it, to a day."""
    return now + min(max(now - told, SOON), LATEST)

"""After our answer its page is captured, and after a solved case the complaint's (E20).

What is still to be captured is derived from rows: it outlives a restart, a failure and days
without a network.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from app.domain.evidence import CaptureKind, CaptureStatus
from app.store import answer_pages
from app.store.answer_pages import Try, WantedPage

KEPT_TRYING = timedelta(days=7)
PAUSES = (
    timedelta(minutes=2), timedelta(minutes=20), timedelta(hours=2), timedelta(hours=12),
    timedelta(days=1),
)  # fmt: skip
"""After the first try, the second …: a moderator lets answers through late. Then it is given up."""
SETTLED = frozenset(
    {
        "deleted", "not_found", "private", "blocked", "login_wall", "age_gate", "http_404",
        "http_410", "http_403", "http_401",
    }
)  # fmt: skip
"""Of a solved case these are findings as well: asking again would find the same."""


def due_pages(session: Session, since: datetime, now: datetime) -> tuple[WantedPage, ...]:
    """The pages to capture now, one of each case's address, the oldest first.

    `since`: no earlier than then, and a week back at most.
    """
    found = answer_pages.wanted(session, max(since, now - KEPT_TRYING))
    due = {(page.kind, page.case_id, page.url): page for page in found if is_due(page, now)}
    return tuple(due.values())


def is_due(page: WantedPage, now: datetime) -> bool:
    """Nothing good came of it yet, it is not hopeless, and the pause since the last try is over."""
    if any(_is_enough(page.kind, one) for one in page.tries):
        return False
    if len(page.tries) > len(PAUSES):
        return False
    return not page.tries or page.tries[-1].at + PAUSES[len(page.tries) - 1] <= now


def _is_enough(kind: CaptureKind, one: Try) -> bool:
    if one.status != CaptureStatus.FAILED.value and one.text_found is not False:
        return True
    return kind is CaptureKind.CLOSING and one.reason in SETTLED

"""Which captured pages are looked at again, and when."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, exists, select, update
from sqlalchemy.orm import Session

from app.domain.evidence import Capture, CaptureKind, CaptureOrigin, CaptureStatus
from app.domain.ids import CaptureId, CaseId, PostId
from app.domain.page_watch import BLANKED, SOON, WANTED, PageWatch
from app.domain.watch import PostChange
from app.store import captures
from app.store.post_events import AT_ONCE
from app.store.tables import CaptureRow, CaseRow, PageWatchRow, PostRow, PostVersionRow

LONGEST_CHAIN = 50
"""Captures of one page that are read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A page to be looked at, with what is known of it."""

    watch: PageWatch
    chain: tuple[Capture, ...]
    """Its captures that still have their files, oldest first."""
    in_open_case: bool
    complaints: tuple[str, ...]
    """Texts that the posts of this address have or had, then those of the case's main post."""


def put(session: Session, capture: Capture, next_at: datetime, state: str = "") -> None:
    """From now on the page is compared with this capture of it."""
    row = _of_page(session, capture.url, capture.case_id)
    if row is None:
        row = PageWatchRow(url=capture.url, case_id=capture.case_id)
        session.add(row)
    row.capture_id = capture.id
    row.next_at = next_at
    row.state = state
    row.reason = ""
    row.checked_at = capture.finished_at or capture.started_at
    session.flush()


def told(session: Session, watch_id: int, now: datetime, next_at: datetime | None) -> None:
    """A look found the page as it was; None: it was the last look."""
    if next_at is None:
        session.execute(delete(PageWatchRow).where(PageWatchRow.id == watch_id))
        return
    session.execute(
        update(PageWatchRow)
        .where(PageWatchRow.id == watch_id)
        .values(checked_at=now, checks=PageWatchRow.checks + 1, next_at=next_at, reason="")
    )


def put_off(session: Session, watch_id: int, reason: str, next_at: datetime) -> None:
    """A look told nothing; a change that the network told of stays wanted."""
    row = session.get(PageWatchRow, watch_id)
    if row is None:
        return
    row.checks += 1
    row.next_at = next_at
    if not row.reason.startswith(WANTED):
        row.reason = reason


def get(session: Session, watch_id: int) -> PageWatch | None:
    """A watch; None: it has ended."""
    row = session.get(PageWatchRow, watch_id)
    return _record(row) if row else None


def first_due(session: Session, now: datetime) -> PageWatch | None:
    """What is to be looked at now: pages of open cases first, then what waits longest."""
    query = (
        select(PageWatchRow)
        .outerjoin(CaseRow, CaseRow.id == PageWatchRow.case_id)
        .where(PageWatchRow.next_at <= now)
        .order_by(CaseRow.open.desc(), PageWatchRow.next_at, PageWatchRow.id)
        .limit(1)
    )
    row = session.scalars(query).first()
    return _record(row) if row else None


def of_case(session: Session, case_id: CaseId) -> tuple[PageWatch, ...]:
    """The pages of a case that are looked at again."""
    query = select(PageWatchRow).where(PageWatchRow.case_id == case_id).order_by(PageWatchRow.id)
    return tuple(_record(row) for row in session.scalars(query))


def known(session: Session, watch: PageWatch) -> Due:
    """All that a look at a page is compared with."""
    row = session.get(CaseRow, watch.case_id) if watch.case_id is not None else None
    return Due(
        watch=watch,
        chain=chain(session, watch.capture_id),
        in_open_case=bool(row is not None and row.open),
        complaints=_complaints(session, watch, row),
    )


def chain(session: Session, newest: CaptureId) -> tuple[Capture, ...]:
    """A capture and those of the same page before it, oldest first; without deleted ones."""
    found: list[Capture] = []
    wanted: CaptureId | None = newest
    while wanted is not None and len(found) < LONGEST_CHAIN:
        row = session.get(CaptureRow, wanted)
        if row is None:
            break
        found.append(captures.record(row))
        wanted = found[-1].previous_id
    return tuple(each for each in reversed(found) if each.deleted_at is None)


def newest_of_page(session: Session, url: str, case_id: CaseId) -> CaptureId | None:
    """The newest capture of this page in this case that is there and shows anything."""
    query = (
        select(CaptureRow.id)
        .where(
            CaptureRow.case_id == case_id,
            CaptureRow.url == url,
            CaptureRow.deleted_at.is_(None),
            (CaptureRow.status != CaptureStatus.FAILED.value) | CaptureRow.change.is_not(None),
        )
        .order_by(CaptureRow.id.desc())
        .limit(1)
    )
    found = session.scalar(query)
    return CaptureId(found) if found else None


def hasten(session: Session, case_id: CaseId, now: datetime) -> tuple[int, ...]:
    """A person wants to know now: all pages of a case are due; their ids."""
    adopt(session, now, case_id)
    done = session.execute(
        update(PageWatchRow)
        .where(PageWatchRow.case_id == case_id)
        .values(next_at=now)
        .returning(PageWatchRow.id)
    )
    return tuple(number for (number,) in done)


def want(
    session: Session, case_id: CaseId, post_id: PostId, change: PostChange, now: datetime
) -> None:
    """The network told what became of a post: its page is captured again with the next look."""
    address = session.scalar(select(PostRow.permalink).where(PostRow.id == post_id))
    session.execute(
        update(PageWatchRow)
        .where(PageWatchRow.case_id == case_id, PageWatchRow.url == address)
        .values(next_at=now, reason=WANTED + change.value)
    )


def watched_cases(session: Session, case_ids: Collection[CaseId]) -> frozenset[CaseId]:
    """Those of the cases that have a page that is looked at again."""
    asked, found = sorted(case_ids), set[int]()
    for start in range(0, len(asked), AT_ONCE):
        few = asked[start : start + AT_ONCE]
        query = select(PageWatchRow.case_id).where(PageWatchRow.case_id.in_(few))
        found |= {number for number in session.scalars(query) if number is not None}
    return frozenset(CaseId(number) for number in found)


def adopt(session: Session, now: datetime, case_id: CaseId | None = None) -> int:
    """Good captures of posts in open cases whose page nobody looks at are watched; how many."""
    query = (
        select(CaptureRow)
        .join(CaseRow, CaseRow.id == CaptureRow.case_id)
        .where(
            CaptureRow.case_id == case_id if case_id is not None else CaseRow.open.is_(True),
            CaptureRow.kind == CaptureKind.POST.value,
            CaptureRow.origin == CaptureOrigin.HERE.value,
            CaptureRow.deleted_at.is_(None),
            ~exists().where(
                PageWatchRow.case_id == CaptureRow.case_id, PageWatchRow.url == CaptureRow.url
            ),
        )
        .order_by(CaptureRow.id)
    )
    found = [captures.record(row) for row in session.scalars(query)]
    good = [each for each in found if each.is_good and BLANKED not in each.url]
    for capture in good:
        put(session, capture, now + SOON)
    return len(good)


def forget_cases(session: Session, case_ids: Collection[CaseId]) -> None:
    """Cases that are no more have no pages that are looked at."""
    session.execute(delete(PageWatchRow).where(PageWatchRow.case_id.in_(tuple(case_ids))))


def _complaints(session: Session, watch: PageWatch, case: CaseRow | None) -> tuple[str, ...]:
    if case is None:
        return ()
    here = (PostRow.case_id == case.id) & (PostRow.permalink == watch.url)
    posts = [*session.scalars(select(PostRow).where(here)), session.get(PostRow, case.main_post_id)]
    found: dict[str, None] = {}
    for post in posts:
        if post is None:
            continue
        found[post.text] = None
        earlier = select(PostVersionRow.text).where(PostVersionRow.post_id == post.id)
        found |= dict.fromkeys(session.scalars(earlier.order_by(PostVersionRow.id.desc())))
    return tuple(text for text in found if text.strip())


def _of_page(session: Session, url: str, case_id: CaseId | None) -> PageWatchRow | None:
    query = select(PageWatchRow).where(PageWatchRow.url == url, PageWatchRow.case_id == case_id)
    return session.scalars(query.limit(1)).first()


def _record(row: PageWatchRow) -> PageWatch:
    return PageWatch(
        id=row.id,
        url=row.url,
        case_id=CaseId(row.case_id) if row.case_id is not None else None,
        capture_id=CaptureId(row.capture_id),
        next_at=row.next_at,
        checked_at=row.checked_at,
        checks=row.checks,
        state=row.state,
        reason=row.reason,
    )

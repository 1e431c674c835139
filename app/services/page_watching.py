"""A captured page looked at again: as captured, edited, deleted, restored, or nothing told (L16).

A look is a capture by the same engine into a folder that a crash leaves nothing of. What shows no
change goes; what does is kept as one more capture of the page.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from sqlalchemy.orm import Session
from ulid import ULID

from app.domain import clock
from app.domain.evidence import Capture
from app.domain.ids import CaptureId, CaseId
from app.domain.page_watch import EVENT, PageChange, PageWatch, next_look, next_try
from app.domain.watch import PostChange
from app.errors import AppError, DiskFull, StoreError
from app.evidence import bundle
from app.evidence.page_state import Told, judge_look
from app.evidence.settling import settle
from app.paths import Workspace
from app.services import logins, stamping
from app.services.capturing import CaptureOrder, completed, file_capture, make_bundle
from app.services.changes import Changes
from app.services.journalling import record
from app.store import cases, events, page_watches
from app.store.database import Database
from app.store.page_watches import Due

UNSURE = frozenset({"text_gone", "redirected"})
"""Signs of a deletion that may as well be a script that failed: looked at twice."""
AGAIN_S = 3.0
"""Before the second of two looks."""
SUFFIX = ".look.part"
"""Of the folder of a look; the sweep after a crash removes what ends in `.part`."""
OrderFor = Callable[[str, CaseId | None], Awaitable[CaptureOrder]]
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class PagesLooked:
    """What became of the pages that were looked at."""

    pages: int = 0
    untold: Mapping[str, int] = field(default_factory=dict)
    """How many looks told nothing, by the code of why."""
    found: Mapping[str, int] = field(default_factory=dict)
    """How many were edited, deleted, restored."""
    changes: Changes = field(default_factory=Changes)

    def as_json(self) -> dict[str, object]:
        """For the pipe and the terminal."""
        told = {kind.value: self.found.get(kind.value, 0) for kind in PostChange}
        return {"pages": self.pages, "untold": dict(self.untold), **told}

    def __add__(self, other: PagesLooked) -> PagesLooked:
        """Both."""
        return PagesLooked(
            pages=self.pages + other.pages,
            untold=_summed(self.untold, other.untold),
            found=_summed(self.found, other.found),
            changes=self.changes | other.changes,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    """One look: the capture, where it lies, what it told."""

    made: Capture
    folder: Path
    told: Told


async def look_at(
    db: Database, workspace: Workspace, watch: PageWatch, order_for: OrderFor
) -> PagesLooked:
    """Looks at one page now, keeps what shows a change, and says when the next look is due.

    Raises:
        StoreError: the database.
    """
    due = await db.read(partial(page_watches.known, watch=watch))
    looking = _Looking(db=db, workspace=workspace, due=due, order_for=order_for)
    try:
        look = await looking.look(whole=False)
        if not look.told.reason and (look.told.change or watch.wanted):
            if look.told.sign in UNSURE:
                await asyncio.sleep(AGAIN_S)
            look = await looking.look(whole=True)
        return await _take(looking, look)
    except StoreError:
        raise
    except AppError as error:
        return await _untold(looking, str(error.facts.get("reason") or error.code))
    finally:
        await looking.tidy()


async def look_at_all(
    db: Database, workspace: Workspace, watches: tuple[int, ...], order_for: OrderFor
) -> PagesLooked:
    """Looks at these pages one after the other."""
    done = PagesLooked()
    for number in watches:
        watch = await db.read(partial(page_watches.get, watch_id=number))
        if watch is not None:
            done += await look_at(db, workspace, watch, order_for)
    return done


@dataclass(slots=True, kw_only=True)
class _Looking:
    """One page being looked at, once or twice."""

    db: Database
    workspace: Workspace
    due: Due
    order_for: OrderFor
    folders: list[Path] = field(default_factory=list)

    async def look(self, *, whole: bool) -> _Look:
        """Captures the page; `whole`: with the post's files, its author and thread, to be kept."""
        due, started = self.due, clock.now()
        order = await self.order_for(due.watch.url, due.watch.case_id)
        name = str(ULID.from_datetime(started))
        month = self.workspace.evidence / f"{started:%Y}" / f"{started:%m}"
        self.folders.append(folder := month / f"{name}{SUFFIX}")
        complaint = due.complaints[0] if due.complaints else ""
        order = replace(order, complaint=complaint, previous_id=due.watch.capture_id,
                        media_shown=whole)  # fmt: skip
        if whole:
            order = await completed(order, self.db, self.workspace)
        made = await make_bundle(order, folder, capture_id=name)
        if order.login is not None:
            await logins.after_capture(order.login, made, self.db, self.workspace)
        root = self.workspace.root
        told = await asyncio.to_thread(judge_look, root, due.chain, due.complaints, made)
        return _Look(made=made, folder=folder, told=told)

    async def tidy(self) -> None:
        """Nothing is left of looks that are not kept."""
        for folder in self.folders:
            await asyncio.to_thread(bundle.discard, folder)


async def _take(looking: _Looking, look: _Look) -> PagesLooked:
    db, due = looking.db, looking.due
    wanted = due.watch.wanted
    change = look.told.change
    if look.told.reason:
        return await _untold(looking, look.told.reason)
    if change is None and wanted is None:
        now = clock.now()
        newest = due.chain[-1].started_at if due.chain else now
        later = next_look(newest, now, in_open_case=due.in_open_case)
        same = partial(page_watches.told, watch_id=due.watch.id, now=now, next_at=later)
        await db.run(same)
        return PagesLooked(pages=1)
    return await _keep(looking, look)


async def _keep(looking: _Looking, look: _Look) -> PagesLooked:
    """The look becomes a capture like any other."""
    workspace, due = looking.workspace, looking.due
    change = look.told.change or due.watch.wanted
    final = look.folder.with_name(look.folder.name.removesuffix(SUFFIX))
    await asyncio.to_thread(settle, look.folder, final)
    made = replace(
        look.made,
        folder=final.relative_to(workspace.root).as_posix(),
        previous_id=due.watch.capture_id,
        change=change,
    )
    text = await asyncio.to_thread(bundle.searchable, final)
    sign = look.told.sign if look.told.change else "network"
    wanted = await asyncio.to_thread(stamping.wanted_of, workspace)
    filed = partial(_file, due=due, made=made, text=text, sign=sign, authorities=wanted)
    try:
        changes = await looking.db.run(filed)
    except DiskFull:
        await asyncio.to_thread(bundle.discard, final)  # without its row it is no capture
        raise
    found = {change.value: 1} if change else {}
    return PagesLooked(pages=1, found=found, changes=changes)


def _file(
    session: Session, due: Due, made: Capture, text: str, sign: str, authorities: Sequence[str]
) -> Changes:
    now = clock.now()
    changes = file_capture(session, made, text, now, authorities)
    if made.change is None:
        return changes
    known = due.watch.checked_at or due.watch.next_at
    happened = PageChange(
        change=made.change,
        capture_id=made.id,
        previous_id=CaptureId(made.previous_id) if made.previous_id else None,
        not_before=min(known, made.started_at),
        not_after=made.started_at,
        sign=sign,
    )
    kind = EVENT + made.change.value
    facts = happened.facts()
    record(session, kind, made.id, {name: text for name, text in facts.items() if text}, now)
    if made.case_id is not None:
        events.add(session, made.case_id, kind, now, **facts)
        if cases.is_open(session, made.case_id):
            cases.change(session, made.case_id, None, unread=True)
    log.info("page of a case: %s, %s", made.change, sign)
    return changes


async def _untold(looking: _Looking, reason: str) -> PagesLooked:
    db, due, now = looking.db, looking.due, clock.now()
    since = due.watch.checked_at or (due.chain[-1].started_at if due.chain else now)
    later = _later(due, since, now)
    off = partial(page_watches.put_off, watch_id=due.watch.id, reason=reason, next_at=later)
    await db.run(off)
    return PagesLooked(pages=1, untold={reason: 1})


def _later(due: Due, since: datetime, now: datetime) -> datetime:
    """Not sooner than a look that tells something would be."""
    newest = due.chain[-1].started_at if due.chain else now
    usual = next_look(newest, now, in_open_case=due.in_open_case)
    tried = next_try(since, now)
    return tried if usual is None else max(tried, min(usual, next_try(newest, now)))


def _summed(one: Mapping[str, int], other: Mapping[str, int]) -> dict[str, int]:
    return {name: one.get(name, 0) + other.get(name, 0) for name in one.keys() | other.keys()}

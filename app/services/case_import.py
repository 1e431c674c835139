"""Take over a case that another Otklik hands over as one file (D7): all of it, or nothing."""

from __future__ import annotations

import asyncio
import errno
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from app.domain.evidence import Capture, CaptureStatus, StampState
from app.domain.handed import HandedCase
from app.domain.ids import CaptureId, CaseId
from app.errors import CaseFileRefused, DiskFull, WorkspaceReadOnly
from app.evidence import case_reader
from app.evidence.case_reader import Found
from app.paths import Workspace
from app.services import case_joining
from app.services.case_import_bundles import Brought, Fate, Offer, OnProgress
from app.services.case_joining_acts import differences
from app.services.changes import Changes
from app.services.journalling import record
from app.services.verifying import roots_known
from app.store import captures, case_imports, events, search, stamps
from app.store.database import Database

MOST_ITEMS = 10
"""Of what does not hold that an error names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What came of it."""

    case_id: CaseId
    joined: bool
    already: bool = False
    captures: tuple[CaptureId, ...] = ()
    left_out: tuple[CaptureId, ...] = ()
    changes: Changes = field(default_factory=Changes)


def no_progress(done: int, total: int) -> None:
    """For callers who do not show how far it is."""


async def look_at(db: Database, workspace: Workspace, path: Path) -> Offer:
    """What is in a file, what verification says of it, and what taking it in would do.

    Raises:
        BundleBroken: no case file. CaseFileOld: one of the first format. CaseFileNewer.
    """
    roots = await asyncio.to_thread(roots_known, workspace)
    found = await asyncio.to_thread(case_reader.look, path, roots)
    return await db.read(lambda session: _offer(session, path, found))


async def take(
    db: Database,
    workspace: Workspace,
    path: Path,
    now: datetime,
    on_progress: OnProgress = no_progress,
    *,
    anyway: bool = False,
) -> Taken:
    """The case with all that came with it, in one transaction; `anyway` leaves out what is broken.

    Raises:
        BundleBroken: no case file.
        CaseFileRefused: something does not hold; nothing is kept.
        DiskFull, WorkspaceReadOnly: nothing is kept.
    """
    offer = await look_at(db, workspace, path)
    if offer.already is not None:
        return Taken(case_id=offer.already, joined=True, already=True)
    case = _agreed(offer, anyway=anyway)
    fresh = [number for number, fate in offer.captures if fate is Fate.NEW]
    brought = Brought(workspace, offer, {one.id: one for one in case.captures})
    try:
        bringing = asyncio.ensure_future(asyncio.to_thread(brought.bring, fresh, on_progress))
        await _ended(bringing)
        storing = asyncio.ensure_future(
            db.run(lambda session: _store(session, offer, brought, now))
        )
        with suppress(asyncio.CancelledError):  # too late: what is stored by then stays
            await _ended(storing)
        return storing.result()
    except OSError as error:
        brought.take_back()
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        kind = DiskFull if full else WorkspaceReadOnly
        raise kind(reason=error.strerror or type(error).__name__) from error
    except BaseException:
        # Whatever stopped it, cancelling too: no folder stays without its row.
        brought.take_back()
        raise


async def _ended(work: asyncio.Future[Any]) -> None:
    """Waits for a thread's work also when nobody wants it any more: it cannot be stopped.

    Raises:
        Whatever the work raised. CancelledError: nobody wants it; it has ended.
    """
    try:
        await asyncio.shield(work)
    except asyncio.CancelledError:
        await asyncio.wait({work})
        raise


def _offer(session: Session, path: Path, found: Found) -> Offer:
    case = found.case
    offer = Offer(path=path, found=found, already=case_imports.by_file(session, found.sha256))
    if case is None:
        return offer
    joins = case_joining.standing(session, case)
    differs: Sequence[str] = ()
    if joins is not None:
        differs = differences(session, joins, case)
    return replace(
        offer, captures=tuple(_fates(session, found, case)), joins=joins, differs=tuple(differs)
    )


def _fates(session: Session, found: Found, case: HandedCase) -> list[tuple[CaptureId, Fate]]:
    brought, broken = dict(found.manifests), found.broken()
    here = case_imports.manifests(session, [one.id for one in case.captures])
    fates = []
    for one in case.captures:
        if one.id not in brought:
            fate = Fate.MISSING
        elif one.id in here:
            fate = Fate.KNOWN if here[one.id] == brought[one.id] else Fate.DIFFERENT
        else:
            fate = Fate.BROKEN if one.id in broken else Fate.NEW
        fates.append((one.id, fate))
    return fates


def _agreed(offer: Offer, *, anyway: bool) -> HandedCase:
    """Raises:
    CaseFileRefused: it cannot be taken in, or not without the person's word.
    """
    reason = offer.refused or ("altered" if offer.doubtful and not anyway else "")
    if offer.found.case is None or reason:
        items = [finding.item for finding in offer.found.bad][:MOST_ITEMS]
        items += [number for number, fate in offer.captures if fate is Fate.DIFFERENT]
        raise CaseFileRefused(reason=reason, items=", ".join(items) or offer.path.name)
    return offer.found.case


def _store(session: Session, offer: Offer, brought: Brought, now: datetime) -> Taken:
    """Everything in one transaction, the journal's entries too."""
    case = offer.found.case
    if case is None:
        raise CaseFileRefused(reason="unreadable", items=offer.path.name)
    work = case_joining.join(session, case, now)
    origin = {"file_sha256": offer.found.sha256, "key": case.key, "operator": case.operator[:200]}
    for made in brought.made:
        captures.add(session, replace(made, case_id=work.case_id))
        facts = origin | {"manifest_sha256": made.manifest_sha256 or "", "url": made.url}
        record(session, "imported", made.id, facts, now)
        _put_stamps(session, made, brought.stamped.get(made.id, {}), now)
    _make_findable(session, brought, work.case_id)
    if any(made.status is not CaptureStatus.FAILED for made in brought.made):
        case_imports.mark_documented(session, work.case_id)
    ids = tuple(made.id for made in brought.made)
    told = (case.operator[:200], case.number)
    case_imports.remember(session, work.case_id, offer.found.sha256, told, now)
    left = tuple(number for number, fate in offer.captures if fate in {Fate.BROKEN, Fate.MISSING})
    facts = origin | {
        "original": case.number,
        "joined": str(work.joined).lower(),
        "captures": ", ".join(ids)[:2000],
        "left_out": ", ".join(left)[:2000],
        "differs": ", ".join(offer.differs),
    }
    record(session, "imported", f"case:{work.case_id}", facts, now)
    events.add(
        session, work.case_id, "imported", now, file=offer.path.name, operator=case.operator,
        original=case.number, differs=", ".join(offer.differs),
    )  # fmt: skip
    changes = Changes(
        cases=frozenset({work.case_id}), captures=frozenset(ids),
        arrived=frozenset() if work.joined else frozenset({work.case_id}),
        sources=frozenset({work.source_id}), authors=frozenset(work.people.values()),
        colleagues=frozenset({work.assignee} if work.assignee is not None else ()),
    )  # fmt: skip
    return Taken(
        case_id=work.case_id, joined=work.joined, captures=ids, left_out=left, changes=changes
    )


def _put_stamps(
    session: Session, made: Capture, came: Mapping[str, datetime], now: datetime
) -> None:
    """The time stamps that lie in the bundle; none is asked for, the capture is not ours."""
    if made.manifest_sha256 is None:
        return
    stamps.want(session, made.id, made.manifest_sha256, came, now)
    for row in stamps.of_subject(session, made.id):
        stamps.settle(session, row.id, StampState.STAMPED, now, moment=came[row.authority])


def _make_findable(session: Session, brought: Brought, case_id: CaseId) -> None:
    docs = [
        search.SearchDoc(
            kind="capture", ref=made.id, case_id=case_id, at=made.started_at,
            text=brought.texts[made.id],
        )
        for made in brought.made
        if brought.texts.get(made.id)
    ]  # fmt: skip
    search.put(session, docs)

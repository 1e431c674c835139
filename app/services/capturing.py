"""Capture a page: the helper draws it; here it is watched, sealed and written down."""

from __future__ import annotations

import asyncio
import errno
import platform
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from sqlalchemy.orm import Session
from ulid import ULID

from app import __version__
from app.domain import clock
from app.domain.evidence import Capture, CaptureKind
from app.domain.ids import CaptureId, CaseId
from app.errors import DiskFull, StoreError, WorkspaceReadOnly
from app.evidence import address, bundle
from app.paths import Workspace
from app.services import login_traces, logins, page_chain, stamping
from app.services.changes import Changes
from app.services.helper_process import Limits, run_helper
from app.services.journalling import record
from app.services.page_engines import RunOrder
from app.store import captures, search, stamps
from app.store.database import Database

STEPS = ("start", "load", "settle", "screen", "text", "mhtml", "page", "archive", "manifest")
"""What a capture goes through; `on_progress` names the one that begins."""

OnProgress = Callable[[str, int, int], None]
"""Called with the step's code, its number from 0 and the number of all steps."""


def no_progress(step: str, done: int, total: int) -> None:
    """For callers who do not show how far it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureOrder:
    """What to capture and for whom.

    `allow` are `HOST:PORT` pairs that may be private; `host_map` are `NAME=HOST:PORT` pairs for
    the invented hosts of the sample workspace. `complaint` is looked for in the captured text.
    """

    url: str
    case_id: CaseId | None = None
    complaint: str = ""
    operator: str = ""
    allow: tuple[str, ...] = ()
    host_map: tuple[str, ...] = ()
    accept_bad_certificate: bool = False
    kind: CaptureKind = CaptureKind.POST
    previous_id: CaptureId | None = None
    """The capture of the same page before this one; `capture` finds it by itself."""
    login: logins.Login | None = None
    """With whose login the page is seen (L12); None: as anybody sees it."""
    limits: Limits = field(default_factory=Limits)
    run: RunOrder = run_helper
    """How the page is drawn: in a helper of its own, or in a warm one (`PageEngines.capture`)."""


async def capture(
    order: CaptureOrder,
    db: Database,
    workspace: Workspace,
    on_progress: OnProgress = no_progress,
) -> tuple[Capture, Changes]:
    """One bundle below `workspace.evidence`, its row, its journal entry, its case.

    Without `order.complaint` the text of the case's main post is looked for.

    Raises:
        AddressRefused: a private, local or unknown kind of address; nothing is kept.
        CaptureError: the helper could not run at all; nothing is kept.
        StoreError: the bundle may stand, the row does not.
    """
    if order.case_id is not None and not order.complaint:
        case_id = order.case_id
        text = await db.read(lambda session: captures.complaint_of(session, case_id))
        order = replace(order, complaint=text)
    if order.previous_id is None:
        before = partial(page_chain.previous_of, url=order.url, case_id=order.case_id)
        order = replace(order, previous_id=await db.read(before))
    started = clock.now()
    name = str(ULID.from_datetime(started))
    folder = workspace.evidence / f"{started:%Y}" / f"{started:%m}" / name
    made = await make_bundle(order, folder, on_progress, capture_id=name)
    made = replace(made, folder=folder.relative_to(workspace.root).as_posix())
    text = await asyncio.to_thread(bundle.text_of, folder)
    wanted = await asyncio.to_thread(stamping.wanted_of, workspace)
    file = partial(file_capture, made=made, text=text, now=clock.now(), authorities=wanted)
    changes = await db.run(file)
    if order.login is not None:
        changes |= await logins.after_capture(order.login, made, db, workspace)
    return made, changes


async def make_bundle(
    order: CaptureOrder,
    folder: Path,
    on_progress: OnProgress = no_progress,
    capture_id: str | None = None,
) -> Capture:
    """The bundle alone, without a database; `folder` must not exist or be empty.

    Raises:
        AddressRefused, CaptureError, DiskFull, WorkspaceReadOnly: nothing is kept.
    """
    address.check(order.url, order.allow, order.host_map)
    started = clock.now()
    part = folder.with_name(folder.name + ".part")
    try:
        await asyncio.to_thread(bundle.begin, part)
        on_progress("start", 0, len(STEPS))
        ended = await order.run(_wish(order, part), order.limits, _steps(on_progress))
        if order.login is not None:
            await asyncio.to_thread(login_traces.clean, order.login.loan, part)
        on_progress("manifest", STEPS.index("manifest"), len(STEPS))
        about = bundle.About(
            id=CaptureId(capture_id or str(ULID.from_datetime(started))),
            case_id=order.case_id,
            url=order.url,
            complaint=order.complaint,
            operator=order.operator,
            started_at=started,
            ended=ended,
            versions={"otklik": __version__, "python": platform.python_version()},
            computer=_computer(),
            kind=order.kind,
            previous_id=order.previous_id,
            login=order.login.source if order.login else "",
        )
        return await asyncio.to_thread(bundle.finish, part, folder, about)
    except OSError as error:
        raise _disk(error) from error
    finally:
        await asyncio.to_thread(bundle.discard, part)


def file_capture(
    session: Session, made: Capture, text: str, now: datetime, authorities: Sequence[str] = ()
) -> Changes:
    """The row, the journal entry, the case's mark, and the captured text where search looks.

    Time stamps of these authorities are wanted from now on; the engine sees to captures without.
    """
    captures.add(session, made)
    if made.manifest_sha256:
        stamps.want(session, made.id, made.manifest_sha256, authorities, now)
    record(
        session,
        "captured",
        made.id,
        {
            "manifest_sha256": made.manifest_sha256 or "",
            "status": made.status.value,
            "url": made.final_url or made.url,
        },
        now,
    )
    if text:
        doc = search.SearchDoc(
            kind="capture", ref=made.id, case_id=made.case_id, at=made.started_at, text=text
        )
        search.put(session, [doc])
    if made.case_id is None:
        return Changes(captures=frozenset({made.id}))
    captures.tell_case(session, made, now)
    page_chain.begin_watch(session, made, now)
    return Changes(captures=frozenset({made.id}), cases=frozenset({made.case_id}))


def _wish(order: CaptureOrder, part: Path) -> dict[str, object]:
    """The line for the helper: fields of `ui.capture.wish.Wish`."""
    return {
        "url": order.url,
        "out": str(part.absolute()),
        "load_s": order.limits.load_s,
        "whole_s": order.limits.whole_s,
        "allow": list(order.allow),
        "host_map": list(order.host_map),
        "accept_bad_certificate": order.accept_bad_certificate,
        **(order.login.loan.order() if order.login else {}),
    }


def _steps(on_progress: OnProgress) -> Callable[[str], None]:
    def step(name: str) -> None:
        if name in STEPS:
            on_progress(name, STEPS.index(name), len(STEPS))

    return step


def _computer() -> dict[str, str]:
    """What a court asks of the equipment: system, machine, time zone."""
    zone = clock.now().astimezone()
    return {
        "system": platform.system(),
        "release": platform.release(),
        "architecture": platform.machine(),
        "name": platform.node(),
        "time_zone": f"{zone.tzname()} {zone:%z}",
    }


def _disk(error: OSError) -> StoreError:
    kind = DiskFull if error.errno in (errno.ENOSPC, errno.EDQUOT) else WorkspaceReadOnly
    return kind(reason=error.strerror or type(error).__name__)

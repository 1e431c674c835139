"""Capture a page: the helper draws it; here it is watched, sealed and written down."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from urllib.parse import urlsplit

from sqlalchemy.orm import Session
from ulid import ULID

from app.domain import clock
from app.domain.evidence import Capture, CaptureKind
from app.errors import DiskFull
from app.evidence import bundle
from app.paths import Workspace
from app.services import logins, page_chain, stamping
from app.services.bundle_making import make_bundle
from app.services.capture_order import STEPS, CaptureOrder, OnProgress, no_progress
from app.services.changes import Changes
from app.services.installation import signer_for
from app.services.journalling import record
from app.store import capture_subjects, captures, search, stamps
from app.store.capture_subjects import Subject
from app.store.database import Database

__all__ = [
    "STEPS",
    "CaptureOrder",
    "OnProgress",
    "capture",
    "completed",
    "file_capture",
    "make_bundle",
]

OF_THE_POST = frozenset({CaptureKind.POST, CaptureKind.CLOSING})
"""Captures that show the complaint, and with it its files, its author and its thread."""


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
        DiskFull: neither bundle nor row are there.
        StoreError: the bundle may stand, the row does not; the next start sets it aside.
    """
    order = await completed(order, db, workspace)
    async with logins.in_turn(order.login, order.url, db, workspace) as login:
        return await _captured(replace(order, login=login), db, workspace, on_progress)


async def _captured(
    order: CaptureOrder, db: Database, workspace: Workspace, on_progress: OnProgress
) -> tuple[Capture, Changes]:
    started = clock.now()
    name = str(ULID.from_datetime(started))
    folder = workspace.evidence / f"{started:%Y}" / f"{started:%m}" / name
    made = await make_bundle(order, folder, on_progress, capture_id=name)
    made = replace(made, folder=folder.relative_to(workspace.root).as_posix())
    text = await asyncio.to_thread(bundle.searchable, folder)
    wanted = await asyncio.to_thread(stamping.wanted_of, workspace)
    file = partial(file_capture, made=made, text=text, now=clock.now(), authorities=wanted)
    try:
        changes = await db.run(file)
    except DiskFull:
        await asyncio.to_thread(bundle.discard, folder)  # without its row it is no capture
        raise
    if order.login is not None:
        changes |= await logins.after_capture(order.login, made, db, workspace)
    return made, changes


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
            "kind": made.kind.value,
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


async def completed(order: CaptureOrder, db: Database, workspace: Workspace) -> CaptureOrder:
    """With what the workspace knows: the post's text, files, author, thread; the page before."""
    if order.case_id is not None:
        find = partial(capture_subjects.subject_of, case_id=order.case_id, address=order.url)
        subject = await db.read(find)
        order = _about_post(order, subject)
    if order.previous_id is None:
        before = partial(page_chain.previous_of, url=order.url, case_id=order.case_id)
        order = replace(order, previous_id=await db.read(before))
    if order.signer is None:
        order = replace(order, signer=await signer_for(db, workspace))
    return order


def _about_post(order: CaptureOrder, subject: Subject) -> CaptureOrder:
    """An answer has a text of its own; the files and the author are those of the complaint."""
    order = replace(order, complaint=order.complaint or subject.text)
    facts = {"post": subject.post, "author_account": subject.author}
    order = replace(order, subject={**facts, **order.subject})
    if order.kind not in OF_THE_POST or not _of_one_site(order.url, subject.permalink):
        return order
    return replace(
        order,
        media=order.media or subject.media,
        author_url=order.author_url or subject.author_url,
        context_url=order.context_url or subject.context_url,
    )


def _of_one_site(url: str, permalink: str) -> bool:
    """Whether a page may be the post's, also in the network's layout for phones."""
    hosts = [(urlsplit(address).hostname or "") for address in (url, permalink)]
    ours, theirs = (host.removeprefix("www.").removeprefix("m.") for host in hosts)
    return ours == theirs

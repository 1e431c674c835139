"""Time stamps: wanted with every capture, asked for when there is a network, never waited for."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from itertools import groupby
from pathlib import Path

import httpcore
from sqlalchemy.orm import Session

from app.domain import clock
from app.domain.evidence import JournalEntry, Stamp, StampState
from app.domain.ids import CaptureId
from app.domain.stamping import Authority
from app.errors import BadSettings, BundleBroken, NotFound, SourceError
from app.evidence import timestamp
from app.evidence.canonical import sha256, sha256_file
from app.evidence.manifest import MANIFEST
from app.evidence.timestamp import Stamped
from app.paths import Workspace
from app.services import stamp_files
from app.services.bundle_places import place_of
from app.services.changes import Changes
from app.services.installation import signer_for
from app.services.journalling import record
from app.settings import Settings, load
from app.sources.inside import Allowance
from app.sources.request import Body, address_of
from app.sources.transport import Limits, Transport
from app.store import captures, journal, stamps
from app.store.database import Database

LIMITS = Limits(total_s=20.0, connect_s=8.0, body_bytes=200_000, redirects=2, tries=1)
"""An answer with a long chain has 8,000 bytes."""
FIRST_WAIT, LONGEST_WAIT = timedelta(seconds=15), timedelta(minutes=30)
BAD_ANSWERS = 5
"""So often an answer may be useless (a portal's page, a broken server) before it is a refusal."""
QUERY = "application/timestamp-query"
STAMPED = "stamped"
"""The journal's action."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Got:
    """What came of one question; `reason` is empty when the stamp holds."""

    reason: str = ""
    is_final: bool = False
    answer: bytes = b""
    stamped: Stamped | None = None


def wanted_of(workspace: Workspace) -> tuple[str, ...]:
    """The names of the authorities as the settings stand; none where the file is broken."""
    try:
        return tuple(one.name for one in load(workspace.settings).stamp_authorities)
    except BadSettings:
        return ()


def want_head(session: Session, names: Sequence[str], now: datetime) -> JournalEntry | None:
    """Asks for stamps over the journal's newest entry; None: it is empty, or was asked for."""
    head, last = journal.head(session), stamps.newest_head(session)
    subject = f"{stamps.JOURNAL}{head.seq}" if head else ""
    if head is None or not names or (last is not None and last.subject == subject):
        return None
    stamps.want(session, subject, head.hash, names, now)
    return head


def want_daily(session: Session, names: Sequence[str], now: datetime) -> JournalEntry | None:
    """The same once a day, if anything but stamps was written since."""
    last = stamps.newest_head(session)
    if last is not None:
        stamped = journal.at(session, _seq(last))
        if stamped is not None and stamped.at.astimezone().date() >= now.astimezone().date():
            return None
        if all(entry.action == STAMPED for entry in journal.after(session, _seq(last))):
            return None
    return want_head(session, names, now)


def want_what_lacks(session: Session, names: Sequence[str], now: datetime) -> None:
    """Stamps for captures that nobody asked one for, and for the day's head of the journal."""
    if not names:
        return
    for capture_id, digest in stamps.unwanted(session):
        stamps.want(session, capture_id, digest, names, now)
    want_daily(session, names, now)


async def stamp_due(db: Database, workspace: Workspace, settings: Settings) -> Changes:
    """Asks each authority for what is due of it; one that is out of reach is asked once.

    Raises:
        StoreError: the database.
    """
    due = await db.read(partial(stamps.due, now=clock.now()))
    by_name = {one.name: one for one in settings.stamp_authorities}
    ordered = sorted(due, key=lambda stamp: stamp.authority)
    work = [
        _of_authority(db, workspace, by_name.get(name), tuple(group))
        for name, group in groupby(ordered, key=lambda stamp: stamp.authority)
    ]
    found = Changes()
    for changes in await asyncio.gather(*work):
        found |= changes
    return found


async def stamp_everything(db: Database, workspace: Workspace, settings: Settings) -> Changes:
    """On the person's word: all that is missing, what was refused too, and the journal's head.

    Raises:
        StoreError: the database.
    """
    names = tuple(one.name for one in settings.stamp_authorities)

    def ask_all(session: Session) -> None:
        want_what_lacks(session, names, clock.now())
        want_head(session, names, clock.now())
        stamps.hasten(session, clock.now(), refused=True)

    await db.run(ask_all)
    found = Changes()
    while due := await db.read(partial(stamps.due, now=clock.now(), limit=1)):
        found |= await stamp_due(db, workspace, settings)
        if await db.read(partial(stamps.due, now=clock.now(), limit=1)) == due:
            break
    return found


async def stamp_folder(folder: Path, workspace: Workspace, settings: Settings) -> dict[str, str]:
    """Stamps of one bundle that no workspace knows; by authority why there is none, or nothing.

    Raises:
        BundleBroken: no manifest there.
    """
    path = folder / MANIFEST
    try:
        is_there = path.is_file() and not path.is_symlink()
    except OSError as error:  # a name that no system can have
        raise BundleBroken(reason="no_folder") from error
    if not is_there:
        raise BundleBroken(reason="no_manifest")
    digest, came = (await asyncio.to_thread(sha256_file, path))[0], {}
    for authority in settings.stamp_authorities:
        got = await ask(authority, workspace, bytes.fromhex(digest))
        came[authority.name] = got.reason
        if got.stamped is not None:
            await asyncio.to_thread(_put_beside, folder, authority.name, got)
    return came


def _put_beside(folder: Path, name: str, got: Got) -> None:
    """Raises OSError: the disk."""
    if got.stamped is not None:
        place = folder.absolute()
        stamps_of_it = place / stamp_files.FOLDER
        stamp_files.put(place.parent, stamps_of_it, name, got.answer, got.stamped.chain)


async def _of_authority(
    db: Database, workspace: Workspace, authority: Authority | None, due: Sequence[Stamp]
) -> Changes:
    found: set[CaptureId] = set()
    for place, stamp in enumerate(due):
        if not stamp.subject.startswith(stamps.JOURNAL):
            found.add(CaptureId(stamp.subject))
        got = await _one(db, workspace, authority, stamp)
        useless = got.answer and stamp.attempts + 1 >= BAD_ANSWERS
        if got.reason and (got.is_final or useless):
            await _refuse(db, stamp, got.reason)
        elif got.reason and got.answer:
            await _put_off(db, [stamp], got.reason)
        elif got.reason:  # out of reach for this one is out of reach for the rest
            await _put_off(db, due[place:], got.reason)
            break
    return Changes(captures=frozenset(found))


async def _one(
    db: Database, workspace: Workspace, authority: Authority | None, stamp: Stamp
) -> Got:
    """One stamp, filed and written down, or why not."""
    try:
        folder, reason = await _folder(db, workspace, stamp)
        if folder is None:
            return Got(reason=reason, is_final=True)
        got = await ask(authority, workspace, bytes.fromhex(stamp.digest))
        return got if got.reason else await _file(db, workspace, folder, stamp, got)
    except OSError:
        return Got(reason="disk")


async def ask(authority: Authority | None, workspace: Workspace, digest: bytes) -> Got:
    """One question to one authority; whatever goes wrong is a reason, never an error."""
    if authority is None:
        return Got(reason="not_configured")
    question = timestamp.question(digest)
    try:
        address = address_of(authority.url)
        # Typed by the person: it may be on this machine or in the company's own network.
        allow = Allowance(endpoints=frozenset({(address.host, address.port)}))
        body = Body(raw=question.body, kind=QUERY)
        async with Transport(LIMITS, allow) as transport:
            answer = (await transport.get(authority.url, body=body)).body
    except SourceError as error:
        return Got(reason=error.code)
    except (httpcore.ProtocolError, httpcore.TimeoutException):
        return Got(reason="source.broken")
    roots = await asyncio.to_thread(stamp_files.roots_of, authority, workspace)
    return judged(answer, digest, roots, question.nonce)


def judged(answer: bytes, digest: bytes, roots: timestamp.Roots, nonce: int) -> Got:
    """What an answer is worth: a stamp, a refusal, or nothing."""
    stamped = timestamp.read(answer, digest, roots)
    if stamped.code == "stamp_refused":
        is_final = stamped.reason not in timestamp.PASSING
        return Got(reason=stamped.reason, is_final=is_final, answer=answer)
    if stamped.code:
        return Got(reason=stamped.code, answer=answer or b"\0")
    if stamped.nonce != nonce:
        return Got(reason="stamp_nonce", answer=answer)
    return Got(answer=answer, stamped=stamped)


async def _file(db: Database, workspace: Workspace, folder: Path, stamp: Stamp, got: Got) -> Got:
    told = got.stamped
    if told is not None:
        put = partial(stamp_files.put, workspace.stamps, folder, stamp.authority)
        await asyncio.to_thread(put, got.answer, told.chain)
        await db.run(lambda session: _settle(session, stamp, got.answer, told))
    return got


def _settle(session: Session, stamp: Stamp, answer: bytes, told: Stamped) -> None:
    now = clock.now()
    reason = "" if told.is_known else "unknown_authority"
    state = StampState.STAMPED
    stamps.settle(session, stamp.id, state, now, moment=told.moment, reason=reason)
    facts = {
        "authority": stamp.authority,
        "digest": stamp.digest,
        "moment": clock.iso(told.moment) if told.moment else "",
        "signer": told.signer,
        "answer_sha256": sha256(answer),
        "chain_sha256": sha256(timestamp.pem_of(told.chain)),
    }
    record(session, STAMPED, stamp.subject, facts, now)


async def _folder(db: Database, workspace: Workspace, stamp: Stamp) -> tuple[Path | None, str]:
    """Where its files go; None with the reason why there is nothing to stamp any more."""
    if stamp.subject.startswith(stamps.JOURNAL):
        entry = await db.read(lambda session: journal.at(session, _seq(stamp)))
        if entry is None or entry.hash != stamp.digest:
            return None, "altered"
        signer = await signer_for(db, workspace)
        return await asyncio.to_thread(stamp_files.put_head, workspace, entry, signer), ""
    try:
        capture = await db.read(lambda session: captures.get(session, CaptureId(stamp.subject)))
        folder = place_of(workspace, capture.folder)
    except NotFound:
        return None, "missing"
    except BundleBroken:
        return None, "altered"
    if capture.deleted_at is not None:
        return None, "deleted"
    stands = await asyncio.to_thread(stamp_files.stands, folder, stamp.digest)
    return (folder / stamp_files.FOLDER, "") if stands else (None, "altered")


async def _refuse(db: Database, stamp: Stamp, reason: str) -> None:
    now, state = clock.now(), StampState.REFUSED
    await db.run(lambda session: stamps.settle(session, stamp.id, state, now, reason=reason))


async def _put_off(db: Database, waiting: Iterable[Stamp], reason: str) -> None:
    now, ids = clock.now(), [stamp.id for stamp in waiting]
    attempts = min((stamp.attempts for stamp in waiting), default=0)
    wait = min(FIRST_WAIT * 2 ** min(attempts, 10), LONGEST_WAIT)
    await db.run(lambda session: stamps.put_off(session, ids, reason, now, now + wait))


def _seq(stamp: Stamp) -> int:
    return int(stamp.subject.removeprefix(stamps.JOURNAL))

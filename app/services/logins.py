"""Logins of the page engine: sign in once, capture with it, forget it (L12)."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from urllib.parse import urlsplit
from weakref import WeakValueDictionary

from sqlalchemy.orm import Session

from app.domain import clock
from app.domain.evidence import Capture
from app.domain.ids import CaseId, SourceId
from app.domain.login import BrowserProfile, Jar, LoginState
from app.errors import LoginElsewhere, LoginError, LoginLost, LoginMissing
from app.evidence import address
from app.paths import Workspace
from app.services import login_keeping, login_window
from app.services.changes import Changes
from app.services.journalling import record
from app.services.login_loan import Loan
from app.services.login_window import SignIn
from app.services.tokens import workspace_id
from app.store import logins, sources
from app.store.database import Database

WALL = "login_wall"
"""The reason of a capture that shows a request to sign in instead of the page."""
log = logging.getLogger(__name__)
_turns: WeakValueDictionary[tuple[str, SourceId], asyncio.Lock] = WeakValueDictionary()
"""Of workspaces and sources; one lives as long as somebody has it or waits for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Login:
    """A login that one capture uses."""

    profile: BrowserProfile
    source: str
    """The source's name: who the page was shown to, as the bundle tells it."""
    loan: Loan


async def sign_in(
    source_id: SourceId, wish: SignIn, db: Database, paths: Workspace
) -> tuple[BrowserProfile, bool, Changes]:
    """Shows the login window; the login then, and whether it outlives this process.

    Raises:
        AddressRefused: a private or unknown kind of address. NotFound: no such source.
        JobCancelled: the person left. LoginEmpty: the site left nothing to remember.
        LoginError, NoDisplay, CaptureAsRoot: the window could not be shown.
        DiskFull: it could not be kept.
    """
    address.check(wish.url, wish.allow, wish.host_map)
    source = await db.read(partial(sources.get, source_id=source_id, counted=False))
    workspace = await db.read(workspace_id)
    before = await _known(paths, workspace, source_id)
    lasts = await asyncio.to_thread(login_keeping.lasts, workspace, source_id)
    asked = replace(wish, name=source.config.name, lasts=lasts)
    jar = await login_window.ask(asked, before)
    kept = await asyncio.to_thread(login_keeping.keep, paths, workspace, source_id, jar)
    now = clock.now()
    profile = await db.run(lambda session: _signed_in(session, source_id, wish.url, jar, now))
    return profile, kept, Changes(sources=frozenset({source_id}))


async def login_for(source_id: SourceId, url: str, db: Database, paths: Workspace) -> Login:
    """The login of a source, for a page of its site.

    Raises:
        LoginMissing: nobody signed in. LoginLost: it cannot be opened. LoginElsewhere: not there.
    """
    profile = await db.read(partial(logins.of_source, source_id=source_id))
    source = await db.read(partial(sources.get, source_id=source_id, counted=False))
    name = source.config.name
    if profile is None or profile.signed_in_at is None:
        raise LoginMissing(source=name)
    workspace = await db.read(workspace_id)
    opening = partial(login_keeping.open_jar, paths, workspace, source_id)
    try:
        jar = await asyncio.to_thread(opening)
    except LoginLost as error:
        await db.run(partial(logins.expire, source_id=source_id, now=clock.now()))
        raise LoginLost(source=name, **error.facts) from error
    if not jar.serves(url):
        raise LoginElsewhere(source=name, host=(urlsplit(url).hostname or "")[:80])
    return Login(profile=profile, source=name, loan=Loan(jar))


@asynccontextmanager
async def in_turn(
    login: Login | None, url: str, db: Database, paths: Workspace
) -> AsyncIterator[Login | None]:
    """Captures with one login go one after another: each begins with what the last left.

    A token that a site renews with every page would otherwise be used twice, which careful sites
    take for a theft. Raises as `login_for`.
    """
    if login is None:
        yield None
        return
    turn = _turns.setdefault((str(paths.root), login.profile.source_id), asyncio.Lock())
    waited = turn.locked()
    async with turn:
        source_id = login.profile.source_id
        yield await login_for(source_id, url, db, paths) if waited else login


async def usual_login(
    case_id: CaseId | None, url: str, db: Database, paths: Workspace
) -> Login | None:
    """The login with which pages of this case are captured unless the person says otherwise.

    None: there is none, it has run out, the person did not tick it, or the page is elsewhere.
    """
    if case_id is None:
        return None
    profile = await db.read(partial(logins.of_case, case_id=case_id))
    if profile is None or not profile.captures:
        return None
    if profile.state(clock.now()) is not LoginState.THERE:
        return None
    try:
        return await login_for(profile.source_id, url, db, paths)
    except LoginError as error:
        log.info("captured without a login: %s", error)
        return None


async def after_capture(login: Login, made: Capture, db: Database, paths: Workspace) -> Changes:
    """What a capture makes of the login it used: renewed cookies are kept, a wall ends it."""
    source_id, now = login.profile.source_id, clock.now()
    changes = Changes(sources=frozenset({source_id}))
    if made.reason == WALL:
        await db.run(partial(logins.expire, source_id=source_id, now=now))
        log.info("login of source %s has expired", source_id)
        return changes
    if not await db.run(partial(_used, login=login, now=now)) or not login.loan.came_back:
        return changes
    workspace = await db.read(workspace_id)
    keeping = partial(login_keeping.keep, paths, workspace, source_id, login.loan.jar)
    await asyncio.to_thread(keeping)
    return changes


async def forget(source_id: SourceId, db: Database, paths: Workspace) -> Changes:
    """Cookies, their key and the row go; captures made with the login stay as they are."""
    workspace = await db.read(workspace_id)
    await asyncio.to_thread(login_keeping.forget, paths, workspace, source_id)
    await db.run(partial(_forgotten, source_id=source_id, now=clock.now()))
    return Changes(sources=frozenset({source_id}))


async def choose(source_id: SourceId, db: Database, *, captures: bool) -> Changes:
    """Whether pages of this source are captured with its login."""
    await db.run(partial(logins.choose, source_id=source_id, captures=captures))
    return Changes(sources=frozenset({source_id}))


def tidy(session: Session, paths: Workspace) -> None:
    """At the start: a row whose cookies are gone, and cookies without a row or a source, go."""
    workspace = workspace_id(session)
    listening = {source.id for source in sources.listed(session, counted=False)}
    known = {profile.source_id for profile in logins.listed(session)}
    for source_id in known | login_keeping.sources_with_files(paths):
        there = login_keeping.is_there(paths, workspace, source_id)
        if source_id in known & listening and there:
            continue
        logins.remove(session, source_id)
        login_keeping.forget(paths, workspace, source_id)
        log.info("login of source %s is no more", source_id)


def _signed_in(
    session: Session, source_id: SourceId, url: str, jar: Jar, now: datetime
) -> BrowserProfile:
    before = logins.of_source(session, source_id)
    profile = BrowserProfile(
        source_id=source_id,
        start_url=url,
        created=before.created if before else now,
        signed_in_at=now,
        used_at=before.used_at if before else None,
        expires=jar.lasts_until(now),
        captures=before.captures if before else False,
    )
    logins.keep(session, profile)
    record(session, "signed_in", f"source:{source_id}", {"host": urlsplit(url).netloc}, now)
    return profile


def _forgotten(session: Session, source_id: SourceId, now: datetime) -> None:
    if logins.remove(session, source_id):
        record(session, "login_forgotten", f"source:{source_id}", {}, now)


def _used(session: Session, login: Login, now: datetime) -> bool:
    """False: meanwhile it was forgotten or made anew, so what came back is of the past."""
    profile = logins.of_source(session, login.profile.source_id)
    if profile is None or profile.signed_in_at != login.profile.signed_in_at:
        return False
    expires = login.loan.jar.lasts_until(now) if login.loan.came_back else profile.expires
    logins.keep(session, replace(profile, used_at=now, expires=expires))
    return True


async def _known(paths: Workspace, workspace: str, source_id: SourceId) -> Jar:
    """What a site remembers of the last time: it asks less of a browser it knows."""
    opening: Callable[[], Jar] = partial(login_keeping.open_jar, paths, workspace, source_id)
    try:
        return await asyncio.to_thread(opening)
    except LoginLost:
        return Jar()

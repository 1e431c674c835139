"""What the window may ask of the engine about logins of the page engine (L12)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from app.domain.ids import CaseId, SourceId
from app.domain.login import BrowserProfile
from app.engine.protocol import Fields
from app.errors import LoginMissing
from app.services import logins
from app.services.login_window import Look, SignIn
from app.services.sample_mark import sample_of
from app.store import cases

if TYPE_CHECKING:
    from app.engine.engine import Engine

JOB = "login:"
"""Begins the name of the job, before the source's number."""


async def begin(engine: Engine, fields: Fields) -> dict[str, Any]:
    """Shows the login window; one that is open for this source already goes on."""
    source_id = SourceId(fields.number("source_id"))
    sample = await engine.db.read(sample_of)
    settings = engine.workspace.settings
    wish = SignIn(
        url=fields.text("url"),
        allow=fields.texts("allow"),
        host_map=fields.texts("host_map") + (sample.host_map if sample else ()),
        look=Look(language=settings.language, theme=settings.theme, zoom=settings.zoom),
    )

    async def work() -> dict[str, Any]:
        paths = engine.workspace.paths
        profile, kept, changes = await logins.sign_in(source_id, wish, engine.db, paths)
        engine.outlet.tell_changes(changes)
        return {"kept": kept, "expires": _moment(profile)}

    return {"job": engine.jobs.start(f"{JOB}{source_id}", work())}


async def forget(engine: Engine, fields: Fields) -> dict[str, Any]:
    """Cookies, key and row go."""
    source_id = SourceId(fields.number("source_id"))
    await engine.jobs.end(f"{JOB}{source_id}")
    changes = await logins.forget(source_id, engine.db, engine.workspace.paths)
    engine.outlet.tell_changes(changes)
    return {}


async def login_for_page(
    engine: Engine, fields: Fields, case_id: CaseId | None, url: str
) -> logins.Login | None:
    """With whose login a page is captured: as the person says now, else as it is ticked.

    Raises:
        LoginError: a login is asked for, and there is none that serves.
    """
    paths = engine.workspace.paths
    if not fields.has("login"):
        return await logins.usual_login(case_id, url, engine.db, paths)
    if not fields.flag("login"):
        return None
    if fields.has("source_id"):
        source_id = SourceId(fields.number("source_id"))
    elif case_id is not None:
        source_id = (await engine.db.read(partial(cases.get, case_id=case_id))).source_id
    else:
        raise LoginMissing
    return await logins.login_for(source_id, url, engine.db, paths)


def _moment(profile: BrowserProfile) -> str | None:
    return profile.expires.isoformat() if profile.expires else None

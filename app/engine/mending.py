"""What the engine puts in order before anything else: what a crash or a full disk left undone."""

from __future__ import annotations

import asyncio
import logging

from app.domain import clock
from app.errors import WorkspaceDamaged
from app.paths import Workspace
from app.services import attachments, deleting_captures
from app.services.sweeping import sweep
from app.services.workspace import quick_check
from app.store.database import Database

log = logging.getLogger(__name__)


async def finish_deletions(db: Database, paths: Workspace) -> None:
    """Files of captures whose deletion was interrupted go now."""
    try:
        await db.read(lambda session: deleting_captures.finish(session, paths))
    except OSError as error:
        log.warning("deleted captures: %s", type(error).__name__)


async def after_a_crash(db: Database, paths: Workspace) -> WorkspaceDamaged | None:
    """Looks the database through, sweeps up after captures and files; what is to be told."""
    try:
        await asyncio.to_thread(quick_check, paths.database)
        await db.read(lambda session: sweep(session, paths))
        await db.read(lambda session: attachments.sweep(session, paths, clock.now()))
    except WorkspaceDamaged as error:
        log.error("database is damaged")  # noqa: TRY400  # the reason is in the facts
        return error
    except OSError as error:
        log.warning("leftovers stay: %s", type(error).__name__)
    return None

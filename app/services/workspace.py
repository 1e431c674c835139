"""Opening the workspace: folders, locks, migrations, and whether there is room to work."""

from __future__ import annotations

import errno
import logging
import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Self

from app import settings
from app.errors import AppError, DiskFull, WorkspaceDamaged, WorkspaceReadOnly
from app.locks import FileLock
from app.paths import Workspace, default_workspace
from app.services.starting import begin
from app.services.tokens import name_workspace, workspace_id
from app.services.topics import adopt_all
from app.settings import Settings
from app.store import migrate
from app.store.database import Database

LOW_DISK = 200_000_000
"""Bytes; with less, no new evidence is begun and the person is told (performance.md, section 5)."""
log = logging.getLogger(__name__)


class Hold(StrEnum):
    """What an opener of the workspace is the only one to do; they do not exclude each other."""

    WINDOW = "window"
    ENGINE = "engine"
    NOTHING = "nothing"
    """Reads and the person's own small acts: any number of terminals beside window and engine."""


@dataclass(slots=True, kw_only=True)
class OpenWorkspace:
    """A workspace that is ready; `close` it, or use it as a context."""

    paths: Workspace
    settings: Settings
    db: Database
    unclean: bool
    """The last holder of the same lock did not end properly: `quick_check` is due."""
    migrated: bool
    lock: FileLock | None = None
    odd_settings: AppError | None = None
    """What the person and the log have to hear about settings.toml."""

    def free_bytes(self) -> int:
        """Room on the disk of the workspace."""
        return shutil.disk_usage(self.paths.root).free

    def close(self) -> None:
        """Waits for what was asked of the database, then lets go of everything."""
        self.db.close()
        if self.lock is not None:
            self.lock.release()

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Closes."""
        self.close()


def open_workspace(root: Path | None = None, hold: Hold = Hold.NOTHING) -> OpenWorkspace:
    """Makes what is missing, takes the lock, migrates after a copy, reads the settings.

    Raises:
        WorkspaceBusy: another one holds the same lock; facts `pid`, `host`, `since`.
        WorkspaceNewer, WorkspaceDamaged: the database, which is left as it is.
        WorkspaceReadOnly, DiskFull: the folder.
        BadSettings: settings.toml cannot be read; what is odd in it is told by `odd_settings`.
    """
    paths = Workspace(root.expanduser().absolute()) if root else default_workspace()
    _make_folders(paths)
    if paths.database.exists() and not os.access(paths.database, os.W_OK):
        raise WorkspaceReadOnly(reason="database", path=paths.root.name)
    lock = _take(paths, hold)
    try:
        found = settings.read(paths.settings)
        is_new = migrate.stored_version(paths.database) is None
        if migrated := migrate.upgrade(paths.database, paths.backups):
            log.info("database migrated to %s", migrate.HEAD)
        db = Database(paths.database)
        if is_new or migrated:
            db.run_now(lambda session: begin(session, found.settings.language, is_new=is_new))
        read = replace(found.settings, brands=adopt_all(db, found.settings.brands))
        if not db.read_now(workspace_id):
            db.run_now(name_workspace)
    except BaseException:
        if lock is not None:
            lock.release()
        raise
    if unclean := lock is not None and lock.unclean:
        log.info("the last %s did not end properly", hold)
    return OpenWorkspace(
        paths=paths,
        settings=read,
        db=db,
        unclean=unclean,
        migrated=migrated,
        lock=lock,
        odd_settings=found.trouble,
    )


def quick_check(database: Path) -> None:
    """Looks through the whole file for damage; seconds at a million posts.

    Raises:
        WorkspaceDamaged: there is some.
    """
    try:
        with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as connection:
            [(found,)] = connection.execute("PRAGMA quick_check(1)").fetchall()
    except sqlite3.DatabaseError as error:
        raise WorkspaceDamaged(reason=type(error).__name__) from error
    if found != "ok":
        raise WorkspaceDamaged(reason="quick_check")


def _make_folders(paths: Workspace) -> None:
    try:
        for folder in (paths.root, paths.evidence, paths.backups, paths.logs):
            folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise DiskFull(path=paths.root.name) from error
        raise WorkspaceReadOnly(reason=type(error).__name__, path=paths.root.name) from error


def _take(paths: Workspace, hold: Hold) -> FileLock | None:
    if hold is Hold.NOTHING:
        return None
    lock = FileLock(paths.lock if hold is Hold.WINDOW else paths.engine_lock)
    lock.take()
    return lock

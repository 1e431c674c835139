"""Brings a database to today's schema: copies it first, refuses a newer one untouched."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy.exc import DatabaseError

from app.domain import clock
from app.errors import WorkspaceDamaged, WorkspaceNewer
from app.store.database import store_error
from app.store.dialect import sqlite_engine

HEAD = "0001"
"""The newest migration; a test holds it against the scripts."""


def stored_version(path: Path) -> str | None:
    """The migration a database stands at; None: a new or empty file. Opens nothing for writing.

    Raises:
        WorkspaceDamaged: not a sound SQLite file.
    """
    if not path.exists() or path.stat().st_size == 0:
        return None
    try:
        with closing(
            sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
        ) as connection:
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.OperationalError as error:
        if "no such table" in str(error):
            return None
        raise store_error(error) from error
    except sqlite3.DatabaseError as error:
        raise WorkspaceDamaged(reason=type(error).__name__) from error
    return str(row[0]) if row else None


def upgrade(path: Path, backups: Path) -> bool:
    """Runs the missing migrations; True if there were any.

    Raises:
        WorkspaceNewer: made by a newer Otklik.
        StoreError: locked, read-only, full.
    """
    stands_at = stored_version(path)
    if stands_at == HEAD:
        return False
    config = _config()
    if stands_at is not None:
        known = {step.revision for step in ScriptDirectory.from_config(config).walk_revisions()}
        if stands_at not in known:
            raise WorkspaceNewer(database=stands_at, program=HEAD)
        _copy(path, backups, stands_at)
    engine = sqlite_engine(path.as_posix())
    try:
        with engine.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
    except DatabaseError as error:
        raise store_error(error.orig) from error
    finally:
        engine.dispose()
    return True


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    return config


def _copy(path: Path, backups: Path, version: str) -> Path:
    backups.mkdir(parents=True, exist_ok=True)
    moment = clock.now().strftime("%Y%m%dT%H%M%SZ")
    target = backups / f"before-migration-{version}-{moment}.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("VACUUM INTO ?", (str(target),))
    return target

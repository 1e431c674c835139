"""Brings a database to today's schema: copies it first, refuses a newer one untouched."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.exc import DatabaseError

from app.domain import clock
from app.errors import WorkspaceDamaged, WorkspaceNewer, WorkspaceReadOnly
from app.store.database import store_error
from app.store.dialect import sqlite_engine

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0005"
"""The newest migration; a test holds it against the scripts."""


def stored_version(path: Path) -> str | None:
    """The migration a database stands at; None: a new or empty file. Opens nothing for writing.

    Raises:
        WorkspaceDamaged: not a sound SQLite file, or a database of another program.
    """
    if not path.exists() or path.stat().st_size == 0:
        return None
    if not path.is_file():
        raise WorkspaceDamaged(reason="not_a_file")
    try:
        with closing(
            sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
        ) as connection:
            tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
            if tables and "alembic_version" not in tables:
                raise WorkspaceDamaged(reason="not_ours")
            if not tables:
                return None
            row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.OperationalError as error:
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
        if stands_at not in _revisions(config):
            raise WorkspaceNewer(database=stands_at, program=HEAD)
        _copy(path, backups, stands_at)
    _run(config, path)
    return True


def _run(config: Config, path: Path) -> None:
    from alembic import command

    engine = sqlite_engine(path)
    try:
        with engine.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
    except DatabaseError as error:
        raise store_error(error.orig) from error
    finally:
        engine.dispose()


def _revisions(config: Config) -> set[str]:
    from alembic.script import ScriptDirectory

    return {step.revision for step in ScriptDirectory.from_config(config).walk_revisions()}


def _config() -> Config:
    # Imported here: alembic costs as much as the first frame, and most starts migrate nothing.
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    return config


def _copy(path: Path, backups: Path, version: str) -> Path:
    moment = clock.now().strftime("%Y%m%dT%H%M%SZ")
    target = backups / f"before-migration-{version}-{moment}.db"
    try:
        backups.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("VACUUM INTO ?", (str(target),))
    except OSError as error:
        raise WorkspaceReadOnly(reason=type(error).__name__) from error
    except sqlite3.DatabaseError as error:
        raise store_error(error) from error
    return target

"""Databases of tests: closed behind each test, as the program closes its own."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from app.store import migrate
from app.store.database import Database

_opened: list[Database] = []
_upgrade = migrate.upgrade


def empty(folder: Path) -> Database:
    """A database of today's schema; a new one is empty."""
    upgrade(folder / "otklik.db", folder)
    made = Database(folder / "otklik.db")
    _opened.append(made)
    return made


def upgrade(path: Path, backups: Path) -> bool:
    """As `migrate.upgrade`; a new database is a copy of one that was migrated."""
    if path.exists():
        return _upgrade(path, backups)
    shutil.copyfile(_migrated(), path)
    return True


@cache
def _migrated() -> Path:
    """A database of today's schema, made once: thousands of tests begin with a copy of it."""
    place = Path(tempfile.mkdtemp(prefix="otklik-schema-"))
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    _upgrade(place / "otklik.db", place)
    return place / "otklik.db"


def close_all() -> None:
    """An open connection that nobody holds is a warning from Python 3.13 on."""
    while _opened:
        _opened.pop().close()

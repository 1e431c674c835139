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


def empty(folder: Path) -> Database:
    """A database of today's schema; a new one is empty."""
    if not (folder / "otklik.db").exists():
        shutil.copyfile(_migrated(), folder / "otklik.db")
    made = Database(folder / "otklik.db")
    _opened.append(made)
    return made


@cache
def _migrated() -> Path:
    """A database of today's schema, made once: thousands of tests begin with a copy of it."""
    place = Path(tempfile.mkdtemp(prefix="otklik-schema-"))
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    migrate.upgrade(place / "otklik.db", place)
    return place / "otklik.db"


def close_all() -> None:
    """An open connection that nobody holds is a warning from Python 3.13 on."""
    while _opened:
        _opened.pop().close()

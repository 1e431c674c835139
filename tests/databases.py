"""Databases of tests: closed behind each test, as the program closes its own."""

from __future__ import annotations

from pathlib import Path

from app.store import migrate
from app.store.database import Database

_opened: list[Database] = []


def empty(folder: Path) -> Database:
    """A new, empty database of today's schema."""
    migrate.upgrade(folder / "otklik.db", folder)
    made = Database(folder / "otklik.db")
    _opened.append(made)
    return made


def close_all() -> None:
    """An open connection that nobody holds is a warning from Python 3.13 on."""
    while _opened:
        _opened.pop().close()

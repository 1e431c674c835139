"""Drafts of an Otklik that had one for a case: none is lost, none changes who is to read it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path

from alembic import command

from app.domain.draft_history import Why
from app.domain.ids import CaseId
from app.store import drafts, migrate
from app.store.database import Database
from app.store.dialect import sqlite_engine

NOON = "2026-11-01 12:00:00.000000"
KEPT = (
    "INSERT INTO drafts (case_id, text, public, saved_at, template_ids) VALUES (?, ?, ?, ?, '[3]')"
)
EARLIER = "INSERT INTO draft_history (case_id, text, saved_at) VALUES (?, ?, ?)"


def add_case(raw: sqlite3.Connection, number: int) -> None:
    """A case with nothing in it but what must be."""
    columns = raw.execute("SELECT name, type FROM pragma_table_info('cases') WHERE \"notnull\"")
    row = {name: 0 if kind in {"INTEGER", "BOOLEAN"} else "[]" for name, kind in columns}
    row |= {"id": number, "opened_at": NOON, "last_post_at": NOON}
    marks = ", ".join("?" * len(row))
    raw.execute(
        " ".join(("INSERT INTO cases (", ", ".join(row), ") VALUES (", marks, ")")), [*row.values()]
    )


def test_drafts_and_earlier_texts_keep_their_channel(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    config, engine = migrate._config(), sqlite_engine(path)
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0004")
    engine.dispose()
    with closing(sqlite3.connect(path)) as raw, raw:
        for number in (1, 2, 3):
            add_case(raw, number)
        raw.executemany(KEPT, [(1, "всем", True, NOON), (2, "вам одной", False, NOON)])
        raw.executemany(EARLIER, [(1, "вс", NOON), (2, "вам", NOON), (3, "кому?", NOON)])
    assert migrate.upgrade(path, tmp_path / "backups")
    with closing(Database(path)) as db:
        kept = db.read_now(drafts.every)
        found = [
            db.read_now(partial(drafts.history, case_id=CaseId(number)))[0] for number in (1, 2, 3)
        ]
    assert [(one.text, one.public) for one in kept] == [("всем", True), ("вам одной", False)]
    assert {one.template_ids for one in kept} == {(3,)}
    assert [one.public for one in found] == [True, False, True]
    assert {one.why for one in found} == {Why.PAUSE}

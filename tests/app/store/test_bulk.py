"""Many rows at once, written as one by one."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from app.store.bulk import add_rows
from app.store.tables import SourceRow, table_of
from tests.place_rows import database

SOURCES = table_of(SourceRow)
MOSCOW = timezone(timedelta(hours=3))


def row(name: str, **more: Any) -> dict[str, Any]:
    plain = dict.fromkeys(("name", "network", "kind", "brand"), name)
    rest = {"params": {"a": "ё"}, "base_url": None, "own_channel": True, "interval_s": 5}
    return plain | rest | {"error_facts": {}, "cursor": {}} | more


def _as_kept(session: Session) -> list[tuple[Any, ...]]:
    return [
        tuple(found)[1:] for found in session.connection().exec_driver_sql("SELECT * FROM sources")
    ]


def test_rows_are_kept_as_by_sqlalchemy_itself_defaults_and_moments_too(tmp_path: Path):
    rows = [
        row("one", synced_at=datetime(2026, 3, 4, 1, tzinfo=MOSCOW)),
        row("two", synced_at=None),
    ]
    with closing(database(tmp_path)) as db:
        db.run_now(lambda s: add_rows(s.connection(), SOURCES, rows))
        ours = db.run_now(_as_kept)
        db.run_now(lambda s: s.connection().exec_driver_sql("DELETE FROM sources").close())
        db.run_now(lambda s: s.connection().execute(insert(SOURCES), rows).close())
        assert ours == db.run_now(_as_kept)
        assert len(ours) == 2


def test_a_moment_comes_back_in_utc(tmp_path: Path):
    moment = datetime(2026, 3, 4, 1, 2, 3, 4, tzinfo=MOSCOW)
    with closing(database(tmp_path)) as db:
        db.run_now(lambda s: add_rows(s.connection(), SOURCES, [row("one", synced_at=moment)]))
        found = db.run_now(lambda s: s.scalar(select(SourceRow.synced_at)))
    assert found == moment
    assert found.tzinfo is UTC


def test_an_empty_default_of_a_column_of_json_is_written(tmp_path: Path):
    lacking = row("one")
    del lacking["cursor"]
    with closing(database(tmp_path)) as db:
        db.run_now(lambda s: add_rows(s.connection(), SOURCES, [lacking]))
        assert db.run_now(lambda s: s.scalar(select(SourceRow.cursor))) == {}

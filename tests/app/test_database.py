"""One writer, one reader, one transaction for a piece of work; errors of SQLite are ours."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import insert, select, text
from sqlalchemy.orm import Session

from app.errors import ReplyEmpty, StoreError, WorkspaceReadOnly
from app.store.tables import SettingRow
from tests import databases

database = databases.empty


def put(session: Session, key: str) -> None:
    session.execute(insert(SettingRow).values(key=key, value={}))


def keys(session: Session) -> list[str]:
    return list(session.scalars(select(SettingRow.key)))


def test_work_that_fails_leaves_nothing(tmp_path: Path):
    store = database(tmp_path)

    def half(session: Session) -> None:
        put(session, "a")
        raise ReplyEmpty

    with pytest.raises(ReplyEmpty):
        store.run_now(half)
    assert store.read_now(keys) == []
    store.close()


def test_a_reader_does_not_wait_for_a_writer(tmp_path: Path):
    store = database(tmp_path)

    async def both() -> list[str]:
        writing = asyncio.ensure_future(store.run(lambda s: put(s, "a")))
        await writing
        return await store.read(keys)

    assert asyncio.run(both()) == ["a"]
    store.close()


def test_the_reading_side_cannot_write(tmp_path: Path):
    store = database(tmp_path)
    with pytest.raises(WorkspaceReadOnly):
        store.read_now(lambda s: put(s, "a"))
    store.close()


def test_nothing_acknowledged_can_be_lost(tmp_path: Path):
    store = database(tmp_path)
    modes = store.run_now(
        lambda s: (
            s.scalar(text("PRAGMA journal_mode")),
            s.scalar(text("PRAGMA synchronous")),
            s.scalar(text("PRAGMA foreign_keys")),
        )
    )
    assert modes == ("wal", 2, 1)
    store.close()


@pytest.mark.parametrize(
    "statement",
    ["UPDATE journal SET action = 'x'", "DELETE FROM journal"],
)
def test_the_journal_only_grows(tmp_path: Path, statement: str):
    store = database(tmp_path)
    row = "INSERT INTO journal VALUES (1, '2026', 'a', 's', '{}', '', 'h')"
    store.run_now(lambda s: s.execute(text(row)) and None)
    with pytest.raises(StoreError):
        store.run_now(lambda s: s.execute(text(statement)) and None)
    store.close()

"""The way to the database file."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text

from app.store.database import Database


@pytest.mark.parametrize("name", ["50%20 off?mode=ro", "a#b&c", "Жалобы и ответы"])
def test_a_folder_may_have_any_name(tmp_path: Path, name: str):
    folder = tmp_path / name
    folder.mkdir()
    db = Database(folder / "otklik.db")
    db.run_now(lambda session: session.execute(text("CREATE TABLE seen (n INTEGER)")).close())
    assert db.read_now(lambda session: session.scalar(text("SELECT count(*) FROM seen"))) == 0
    db.close()
    assert [path.name for path in tmp_path.iterdir()] == [name]

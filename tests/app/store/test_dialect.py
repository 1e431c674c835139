"""The way to the database file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sqlalchemy import text

from app.store.database import Database
from app.store.dialect import json_text


@pytest.mark.parametrize("name", ["50%20 off?mode=ro", "a#b&c", "Жалобы и ответы"])
def test_a_folder_may_have_any_name(tmp_path: Path, name: str):
    folder = tmp_path / name
    folder.mkdir()
    db = Database(folder / "otklik.db")
    db.run_now(lambda session: session.execute(text("CREATE TABLE seen (n INTEGER)")).close())
    assert db.read_now(lambda session: session.scalar(text("SELECT count(*) FROM seen"))) == 0
    db.close()
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("said", ["Жалоба 😡", "plain", "", "torn \ud83d", "a\x00b"])
def test_what_is_kept_as_json_comes_back_and_fits_utf8(said: str):
    text = json_text({"text": said})
    assert text.encode("utf-8")
    assert json.loads(text) == {"text": said}


def test_letters_in_json_are_not_escaped():
    assert json_text(["Жалоба"]) == '["Жалоба"]'

"""Small things outlive the window."""

from __future__ import annotations

from pathlib import Path

from app.store.settings import is_empty, remember, remembered
from tests.place_rows import add_one, add_source, database


def test_what_is_remembered_replaces_what_was_and_none_forgets(tmp_path: Path):
    db = database(tmp_path)
    db.run_now(lambda s: remember(s, {"a": 1, "b": [1, 2], "c": "x"}))
    db.run_now(lambda s: remember(s, {"a": 2, "c": None, "d": None}))
    assert db.read_now(remembered) == {"a": 2, "b": [1, 2]}
    db.close()


def test_a_workspace_is_empty_until_something_is_listened_to_or_stored(tmp_path: Path):
    db = database(tmp_path)
    assert db.read_now(is_empty)
    db.run_now(add_source)
    assert not db.read_now(is_empty)
    db.run_now(add_one)
    assert not db.read_now(is_empty)
    db.close()

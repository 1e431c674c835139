"""The beginning of a file, for a person who has to say what its columns mean."""

from __future__ import annotations

from pathlib import Path

from app.services.importing import preview


def test_a_file_whose_columns_say_nothing_can_still_be_looked_at(tmp_path: Path):
    (tmp_path / "odd.csv").write_bytes(b"a;b\n1;2\n")
    seen = preview(tmp_path / "odd.csv")
    assert (seen.heads, seen.rows[0]) == (("a", "b"), ("1", "2"))
    assert not seen.plan.columns.keys() & {"text", "title"}

"""What the search finds of a capture: the page, the author's profile, the thread around."""

from __future__ import annotations

from pathlib import Path

from app.evidence import bundle
from tests.app.evidence.make import COMPLAINT, about, left_by_helper


def test_texts_beside_the_page_are_searched_too(tmp_path: Path):
    part = left_by_helper(tmp_path / "part")
    for name, text in (("author", "Анна, Самара"), ("context", "Ответ соседа по ветке")):
        (part / name).mkdir(exist_ok=True)
        (part / name / "page.txt").write_text(text, "utf-8")
    bundle.finish(part, tmp_path / "b", about())
    found = bundle.searchable(tmp_path / "b")
    assert COMPLAINT in found
    assert "Самара" in found
    assert "соседа" in found


def test_a_capture_without_text_has_none(tmp_path: Path):
    assert bundle.searchable(tmp_path) == ""

"""Pages without news: their cursor is noted at the latest at the end, and no news is lost."""

from __future__ import annotations

from pathlib import Path

from tests.app.services.test_syncing import Wall, page


def test_pages_without_news_move_the_cursor(tmp_path: Path):
    wall = Wall(tmp_path)
    wall.sync(page("a", "b", at="1"), page("c", at="2"))
    wall.understood.clear()
    told = wall.sync(page("a", "b", at="3"), page("c", at="4"), page("a", at="5"))
    assert (told.posts, told.new, wall.understood) == (4, 0, [])
    assert wall.source.cursor == {"at": "5"}


def test_news_after_pages_without_any_are_understood_and_stored(tmp_path: Path):
    wall = Wall(tmp_path)
    wall.sync(page("a", at="1"))
    wall.understood.clear()
    told = wall.sync(
        page("a", at="2"), page("a", "b", at="3"), page("b", at="4"), page("c", at="5")
    )
    assert (told.new, wall.understood) == (2, ["b", "c"])
    assert wall.native_ids == ["a", "b", "c"]
    assert wall.source.cursor == {"at": "5"}

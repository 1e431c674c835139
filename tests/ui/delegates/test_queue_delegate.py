"""Where things stand in a row of the queue, at every zoom and density."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect
from pytestqt.qtbot import QtBot

from app.domain import clock
from tests.ui.queue_rows import queue_row
from ui import theme
from ui.delegates.queue import QueueDelegate
from ui.delegates.queue_layout import snippet

FULL = queue_row(
    own_channel=True,
    has_evidence=True,
    has_draft=True,
    attachments=2,
    repeat_author=True,
    copies=13,
    attack=True,
    author_name="Александра Константинопольская-Преображенская",
    deadline_at=clock.now() - timedelta(hours=3),
)


@pytest.fixture(params=[100, 150, 200])
def zoomed(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[int]:
    """The theme at this zoom, back at 100 % after."""
    theme.current().set_zoom(request.param)
    yield request.param
    theme.current().set_zoom(100)


@pytest.mark.parametrize("density", ["comfortable", "compact"])
@pytest.mark.parametrize("width", [300, 360, 700])
def test_nothing_overlaps_and_nothing_leaves_the_row(zoomed: int, width: int, density: str):
    delegate = QueueDelegate()
    delegate.compact = density == "compact"
    row = QRect(0, 100, width * zoomed // 100, delegate.height)
    places = delegate.places(FULL, row)
    parts = [places.network, places.author, places.time, places.chip, places.copies]
    parts += [rect for _, rect in places.marks]
    assert all(row.contains(part) for part in parts if part.width() > 0), places
    assert not [pair for pair in combinations(parts, 2) if pair[0].intersects(pair[1])]


@pytest.mark.parametrize("density", ["comfortable", "compact"])
def test_what_can_be_pointed_at_is_large_enough_to_hit(zoomed: int, density: str):
    delegate = QueueDelegate()
    delegate.compact = density == "compact"
    places = delegate.places(FULL, QRect(0, 0, 360, delegate.height))
    least = 16 * zoomed // 100
    for _, rect in places.marks:
        assert min(rect.width(), rect.height()) >= least
    assert places.chip.height() >= least
    assert delegate.height >= 44 * zoomed // 100


def test_every_mark_explains_itself(qtbot: QtBot):
    delegate = QueueDelegate()
    places = delegate.places(FULL, QRect(0, 0, 400, delegate.height))
    said = {delegate.meaning(FULL, places, rect.center()) for _, rect in places.marks}
    assert len(said) == 5
    assert "" not in said
    assert "78" in delegate.meaning(FULL, places, QPoint(2, 30))
    assert delegate.meaning(FULL, places, places.chip.center()).startswith("Deadline")
    assert "attack" in delegate.meaning(FULL, places, places.copies.center())


def test_a_row_without_a_deadline_has_no_chip_to_point_at(qtbot: QtBot):
    delegate, calm = QueueDelegate(), queue_row(deadline_at=None)
    places = delegate.places(calm, QRect(0, 0, 360, delegate.height))
    assert places.chip.width() == 0


@pytest.mark.parametrize(
    "text",
    ["", "а", "слово " * 60, "ё" * 400, "👩‍👩‍👧‍👦" * 50, "שלום עולם " * 30, "a\u200bb\u200d" * 80],
)
def test_any_text_fits_into_its_two_lines(qtbot: QtBot, text: str):
    lines = snippet(text, ((0, 3), (len(text) - 1, len(text) + 5)), (300, 200), ("light", 100))
    assert len(lines) <= 2
    for line, width in zip(lines, (300, 200), strict=False):
        assert line.lineAt(0).naturalTextWidth() <= width + 1


def test_marks_stand_on_their_words_behind_emoji_too(qtbot: QtBot):
    [line] = snippet("😡😡 беда", ((3, 7),), (400,), ("light", 100))
    [mark] = line.formats()
    assert (mark.start, mark.length) == (5, 4)


def test_words_that_triggered_are_marked_where_they_stand_after_the_line_broke(qtbot: QtBot):
    text = "первая строка здесь и " + "слово " * 3 + "беда тут"
    at = text.index("беда")
    lines = snippet(text, ((at, at + 4),), (150, 400), ("light", 100))
    [mark] = lines[1].formats()
    assert lines[1].text()[mark.start : mark.start + mark.length] == "беда"

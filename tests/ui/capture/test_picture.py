"""The whole page as one picture: every row, once, with what only shows when one scrolls."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from app.evidence.facts import facts_of
from app.evidence.files import FolderFiles
from tests.ui.capture.pages import FRAME, LAZY, ROW, TALL, serving
from tests.ui.capture.warm import Pixels, Warm, pixels, rows_of

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def hosts() -> Iterator[tuple[str, str]]:
    """Our own pages, on two sites."""
    with serving() as served:
        yield served


@pytest.fixture(scope="module")
def picture(warm: Warm, hosts: tuple[str, str], tmp_path_factory: pytest.TempPathFactory):
    """Takes a page; its picture and what the bundle says of it."""

    def take(path: str) -> tuple[Pixels, dict[str, object], str | None]:
        folder = tmp_path_factory.mktemp(path) / "b"
        made = warm.take(f"http://{hosts[0]}/{path}", folder, *hosts)
        facts = facts_of(FolderFiles(folder))
        return pixels(folder / "page.png"), facts["viewport"], made.reason

    return take


def test_every_row_of_a_tall_page_is_there_once(picture) -> None:
    found, _, reason = picture("tall")
    assert (found.shape[:2], reason) == ((TALL * ROW, 1280), None)
    rows = np.arange(TALL * ROW) // ROW
    wanted = np.stack([rows >> 8, rows & 255, np.full_like(rows, 77)], axis=1)
    assert (found == wanted[:, None, :]).all()


def test_what_sticks_to_the_window_is_there_once_and_what_loads_late_is_there(picture) -> None:
    found, _, _ = picture("sticky")
    assert rows_of(found, (18, 58, 99)) == list(range(60)), "the header, at the top alone"
    assert len(rows_of(found, (204, 51, 51))) == 40, "the bar at the foot"
    assert len(rows_of(found, LAZY, column=50)) == 100, "a lazy picture, far below"
    assert len(rows_of(found, FRAME, column=250)) == 140, "a frame of another site, far below"


def test_a_box_that_scrolls_inside_is_opened(picture) -> None:
    found, viewport, _ = picture("scroller")
    assert len(rows_of(found, (171, 205, 239))) == 5000
    assert viewport["mode"] == "hold"


@pytest.mark.parametrize(("path", "column"), [("from_right", 2990), ("aside", 10)])
def test_a_page_wider_than_its_window_is_taken_whole(picture, path, column) -> None:
    found, viewport, reason = picture(path)
    assert (found.shape[1], viewport["page_width"], reason) == (3000, 3000, None)
    assert len(rows_of(found, (31, 41, 59), column=column)) == 300


def test_a_page_as_high_as_its_window_is_not_stretched(picture) -> None:
    found, viewport, _ = picture("screens")
    assert viewport["mode"] == "viewport"
    assert rows_of(found, (18, 52, 86)) == list(range(800))
    assert rows_of(found, (101, 67, 33)) == list(range(800, 1600))
    assert rows_of(found, (17, 119, 51)) == list(range(1600, 2400))


def test_a_page_without_end_is_cut_and_says_so(picture) -> None:
    found, viewport, reason = picture("endless")
    assert (viewport["mode"], viewport["cut"], reason) == ("endless", True, "cut")
    assert 2_000 < found.shape[0] <= 60_000


def test_beyond_sixty_thousand_rows_a_picture_is_cut_and_says_so(picture) -> None:
    found, viewport, reason = picture("higher")
    assert (found.shape[0], viewport["page_height"], reason) == (60_000, 61_000, "cut")
    assert rows_of(found, (1, 2, 3)) == list(range(59_990, 60_000))

"""Where two tall pictures differ: what was put in marks itself alone, noise marks nothing."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from ui.capture.picture_diff import Box, Difference, PictureDifference, compare_pictures

WIDTH = 640
Picture = NDArray[np.uint32]


def lines(count: int, seed: int = 1, width: int = WIDTH) -> Picture:
    """Something like lines of text: dark specks in rows, white between."""
    random = np.random.default_rng(seed)
    picture = np.full((count * 24, width), 0xFFFFFFFF, np.uint32)
    for line in range(count):
        specks = random.random((12, width - 80)) < 0.3
        picture[line * 24 + 6 : line * 24 + 18, 40:-40][specks] = 0xFF202020
    return picture


def only(found: PictureDifference) -> tuple[Difference, Box, Box]:
    """The one region there is."""
    [region] = found.regions
    return region.difference, region.old, region.new


def meets(box: Box, top: int, bottom: int) -> bool:
    """It lies within these rows, and fills most of them."""
    inside = box.top >= top and box.top + box.height <= bottom
    return inside and box.height >= (bottom - top) / 3


def test_the_same_picture_has_no_regions() -> None:
    found = compare_pictures(lines(200), lines(200))
    assert found.regions == ()
    assert found.same_rows == 4800


def test_what_is_put_in_at_the_top_marks_nothing_below() -> None:
    page, more = lines(300), lines(4, seed=2)
    found = compare_pictures(page, np.vstack([more, page]))
    kind, old, new = only(found)
    assert kind is Difference.ADDED
    assert old.height == 0
    assert meets(new, 0, 96)
    assert found.opposite(1000, from_old=True) == 1096
    assert found.opposite(1096, from_old=False) == 1000


def test_what_is_taken_out_marks_the_old_picture_alone() -> None:
    page = lines(300)
    kind, old, new = only(compare_pictures(page, np.delete(page, slice(2400, 2472), axis=0)))
    assert (kind, new.height) == (Difference.REMOVED, 0)
    assert meets(old, 2400, 2472)


def test_an_edited_line_below_a_new_one_is_its_own_region() -> None:
    page = lines(300)
    after = page.copy()
    after[4800:4824] = lines(1, seed=9)
    found = compare_pictures(page, np.vstack([lines(3, seed=2), after]))
    added, changed = found.regions
    assert (added.difference, changed.difference) == (Difference.ADDED, Difference.CHANGED)
    assert meets(changed.old, 4800, 4824)
    assert meets(changed.new, 4872, 4896)


def test_a_text_that_became_longer_is_one_region_of_two_heights() -> None:
    page = lines(100)
    after = np.vstack([page[:1200], lines(3, seed=5), page[1224:]])
    kind, old, new = only(compare_pictures(page, after))
    assert kind is Difference.CHANGED
    assert old.height < 30 < new.height < 75


def test_antialiasing_is_no_difference_even_everywhere() -> None:
    page = lines(300)
    noisy = page.copy()
    noisy[np.random.default_rng(3).random(page.shape) < 0.05] ^= 0x00030303
    assert compare_pictures(page, noisy).regions == ()
    moved = np.vstack([noisy[:2400], lines(3, seed=2), noisy[2400:]])
    kind, _, new = only(compare_pictures(page, moved))
    assert kind is Difference.ADDED
    assert meets(new, 2400, 2472)


def test_a_counter_beside_every_line_does_not_hide_what_moved() -> None:
    page = lines(300)
    after = page.copy()
    after[:, 600:] = np.random.default_rng(8).integers(0, 255, (len(page), 40)) | 0xFF000000
    found = compare_pictures(page, np.vstack([lines(2, seed=2), after]))
    middle = [region for region in found.regions if region.new.left < 560]
    assert {region.difference for region in middle} == {Difference.ADDED}


@pytest.mark.parametrize("wider", [0, 1])
def test_pictures_of_different_widths_are_compared_as_far_as_both_go(wider: int) -> None:
    page = lines(100)
    broad = np.hstack([page, np.full((len(page), 100), 0xFFFFFFFF, np.uint32)])
    assert compare_pictures(page, broad).regions == ()
    broad[240:260, 660:700] = 0xFF0000FF
    pair = (page, broad) if wider else (broad, page)
    kind, old, new = only(compare_pictures(*pair))
    assert kind is (Difference.ADDED if wider else Difference.REMOVED)
    assert (new if wider else old) == Box(660, 240, 40, 20)


def test_pages_with_nothing_in_common_are_one_region() -> None:
    found = compare_pictures(lines(50), lines(80, seed=4))
    assert len(found.regions) <= 2


def test_empty_and_one_row_pictures_are_compared_too() -> None:
    white = np.full((1, 8), 0xFFFFFFFF, np.uint32)
    assert compare_pictures(white, white).regions == ()
    assert len(compare_pictures(white, lines(2, width=100)).regions) <= 1

"""The texts of two captures as one, with what was removed and added."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from app.domain.page_diff import compare_texts
from app.domain.text_diff import Change


def side(before: str, after: str, without: Change) -> str:
    """One of the two texts out of the difference."""
    pieces = compare_texts(before, after).pieces
    return "".join(piece.text for piece in pieces if piece.change is not without)


def test_an_edited_line_is_shown_word_by_word() -> None:
    before = "Форум\n\nКурьер опоздал на три часа\nОтветить"
    found = compare_texts(before, before.replace("три", "два"))
    told = [(piece.change, piece.text) for piece in found.pieces if piece.change is not Change.KEPT]
    assert told == [(Change.REMOVED, "три"), (Change.ADDED, "два")]
    assert (found.same, found.passages) == (False, 1)


def test_blank_lines_and_spaces_do_not_count() -> None:
    assert compare_texts("а  б\n\n\nв \n", "а б\nв").same


@given(st.lists(st.sampled_from("абвг")), st.lists(st.sampled_from("абвг")))
def test_both_texts_can_be_read_out_of_the_difference(old: list[str], new: list[str]) -> None:
    before, after = "\n".join(old), "\n".join(new)
    assert side(before, after, Change.ADDED).split() == old
    assert side(before, after, Change.REMOVED).split() == new


def test_long_texts_are_compared_in_time() -> None:
    before = "\n".join(f"строка {n % 50} {n // 3}" for n in range(30_000))
    start = time.monotonic()
    found = compare_texts(before, "новая\n" + before.replace("7 ", "8 "))
    assert found.cut
    assert time.monotonic() - start < 10

"""The difference of two texts gives both of them back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from app.domain.text_diff import MOST_TOKENS, Change, Piece, compare, gathered

TEXT = some.text(alphabet="аб .\n,!\u200b\U0001f600", max_size=40)


def side(pieces: tuple[Piece, ...], gone: Change) -> str:
    """The text without what is marked so."""
    return "".join(piece.text for piece in pieces if piece.change is not gone)


@given(TEXT, TEXT)
def test_the_pieces_make_both_texts(before: str, after: str) -> None:
    pieces = compare(before, after)
    assert side(pieces, Change.ADDED) == before
    assert side(pieces, Change.REMOVED) == after


def test_only_the_changed_word_is_marked() -> None:
    pieces = compare("Вы хамы и воры", "Вы молодцы и воры")
    assert [piece.text for piece in pieces if piece.change is not Change.KEPT] == [
        "хамы",
        "молодцы",
    ]


def test_very_long_texts_are_set_side_by_side() -> None:
    long = "слово " * MOST_TOKENS
    assert [piece.change for piece in compare(long, "коротко")] == [Change.REMOVED, Change.ADDED]


def test_changes_that_almost_touch_are_told_as_one():
    pieces = gathered(compare("вы не правы, ждите", "мы не успели, простите"))
    assert [piece.change for piece in pieces] == [Change.REMOVED, Change.ADDED]
    assert pieces[0].text == "вы не правы, ждите"


@given(TEXT, TEXT)
def test_gathered_pieces_still_make_both_texts(before: str, after: str):
    pieces = gathered(compare(before, after))
    assert (side(pieces, Change.ADDED), side(pieces, Change.REMOVED)) == (before, after)

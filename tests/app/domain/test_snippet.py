"""The first words of a post, folded, with the words to mark in their places."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.domain.snippet import LENGTH, snippet
from app.domain.triage import Span


def span(text: str, word: str) -> Span:
    at = text.index(word)
    return Span(start=at, end=at + len(word), surface=word)


def test_a_marked_word_is_found_after_folding():
    text = "\n\n  Какой \t ужас,\r\n просто   ужасный сервис"
    shown, [first, second] = snippet(text, [span(text, "ужасный"), span(text, "ужас,")])
    assert shown == "Какой ужас, просто ужасный сервис"
    assert (shown[slice(*first)], shown[slice(*second)]) == ("ужас,", "ужасный")


def test_a_word_beyond_the_snippet_is_not_marked():
    text = "а " * 300 + "ужас"
    shown, marks = snippet(text, [span(text, "ужас")])
    assert (len(shown) <= LENGTH, marks) == (True, ())


@given(st.text(alphabet="ab \n\t", max_size=400), st.integers(0, 400), st.integers(1, 9))
def test_marks_always_lie_inside(text: str, start: int, length: int):
    shown, marks = snippet(text, [Span(start=start, end=start + length, surface="")])
    assert shown == " ".join(text.split())[:LENGTH].rstrip()
    assert all(0 <= begin < end <= len(shown) for begin, end in marks)

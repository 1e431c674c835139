"""Marks stay with their words while the text is edited."""

from __future__ import annotations

from app.domain.reply_check import Severity
from ui.panes.answer_marks import Mark, moved


def mark(start: int, end: int) -> Mark:
    return Mark(start=start, end=end, severity=Severity.NOTE, says="")


def test_marks_move_with_their_words_and_go_when_these_are_edited() -> None:
    marks = (mark(0, 3), mark(5, 9), mark(20, 24))
    assert moved(marks, 6, 1, 0) == (mark(0, 3), mark(19, 23))
    assert moved(marks, 10, 0, 4) == (mark(0, 3), mark(5, 9), mark(24, 28))
    assert moved(marks, 0, 30, 0) == ()

"""Which cause of a complaint is proposed, by words and by history (T10, R-000-14)."""

from __future__ import annotations

from app.domain.cause import CHRONIC_FROM, guesses
from app.domain.triage import Reason, Verdict

HOTLINE = Reason(code="cause_hotline", weight=2.0, words=("не дозвониться",))
STAFF = Reason(code="cause_staff", weight=2.5, words=("нахамили",))


def causes(verdict: Verdict, *hints: Reason, earlier: int = 0) -> list[str]:
    return [guess.cause for guess in guesses(verdict, hints, earlier)]


def test_the_words_that_weigh_more_come_first_with_what_was_said():
    first, second = guesses(Verdict.COMPLAINT, (HOTLINE, STAFF), 0)
    assert (first.cause, first.reason, first.words) == ("staff", "words", ("нахамили",))
    assert second.cause == "hotline"


def test_three_earlier_complaints_make_the_next_one_chronic():
    assert causes(Verdict.COMPLAINT, earlier=CHRONIC_FROM - 1) == []
    [guess] = guesses(Verdict.COMPLAINT, (), CHRONIC_FROM)
    assert (guess.cause, guess.reason, guess.count) == ("chronic", "history", 3)


def test_a_reason_of_the_verdict_names_a_cause_where_no_words_do():
    waiting = Reason(code="waiting", weight=2.0, words=("третий день жду",))
    assert causes(Verdict.COMPLAINT, waiting) == ["expectations"]
    assert causes(Verdict.COMPLAINT, waiting, HOTLINE) == ["hotline", "expectations"]


def test_what_spoke_against_the_verdict_names_no_cause():
    assert causes(Verdict.COMPLAINT, Reason(code="waiting", weight=-1.0)) == []


def test_who_is_not_displeased_has_no_cause():
    assert causes(Verdict.THANKS, STAFF, earlier=9) == []

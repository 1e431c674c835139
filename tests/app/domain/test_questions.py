"""The questions of a card: what is empty, proposed, known, and what «not ours» rests on."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.questions import (
    Detail,
    Question,
    checklist,
    empty,
    not_ours_lacks,
    proposals,
)
from app.domain.said import Said
from app.domain.triage import Analysis, Reason, Span, Verdict

TEXT = "Добрый день. Третий день жду заказ 55-17, поддержка молчит! Верните деньги."


def said(**more: Any) -> Said:
    """TEXT as it was understood."""
    given: dict[str, Any] = {
        "verdict": Verdict.COMPLAINT,
        "reasons": (Reason(code="waiting", weight=2.0, words=("третий день жду",)),),
        "emotion": "angry",
        "hints": (
            Reason(code="wants_refund", weight=2.0, words=("Верните деньги",)),
            Reason(code="tried_support", weight=1.8, words=("поддержка молчит",)),
        ),
        "entities": {"orders": (Span(start=37, end=42, surface="55-17"),)},
    }
    return Said(analyses=(Analysis(version=1, language="ru", lemmas=(), **(given | more)),))


def proposed(
    given: Said, *, problem_client: bool = False
) -> dict[str, tuple[str, tuple[str, ...]]]:
    found = proposals(given, TEXT, problem_client=problem_client)
    return {each.question: (each.code, each.words) for each in found}


def test_every_question_is_proposed_from_what_the_text_says():
    found = proposed(said())
    assert set(found) == set(Question)
    assert found["why"] == ("waiting", ("третий день жду",))
    assert found["expects"] == ("wants_refund", ("Верните деньги",))
    assert found["need"][0] == "cry"
    assert found["no_help"] == ("tried_support", ("поддержка молчит",))
    assert found["help"] == ("help_refund", ())


def test_the_problem_is_told_in_the_customers_own_sentence():
    assert proposed(said())["problem"][1] == ("Третий день жду заказ 55-17, поддержка молчит!",)


def test_who_complains_all_the_time_is_a_problem_client():
    assert proposed(said(), problem_client=True)["need"][0] == "problem_client"


def test_a_text_that_nobody_looked_at_proposes_nothing():
    assert proposals(Said(), TEXT, problem_client=True) == ()


def test_answers_of_white_space_are_empty_ones():
    answers = {"why": "ждал", "expects": "  "}
    assert Question.EXPECTS in empty(Verdict.COMPLAINT, answers)
    assert len(empty(Verdict.COMPLAINT, answers)) == len(Question) - 1


@pytest.mark.parametrize("verdict", [Verdict.THANKS, Verdict.SPAM, Verdict.QUESTION])
def test_only_criticism_is_asked_for_its_meaning(verdict: Verdict):
    assert empty(verdict, {}) == ()


def test_the_checklist_is_ticked_by_what_was_said_and_by_answers():
    points = {point.detail: point for point in checklist(said(), {"where": "Самара, ПВЗ"})}
    assert points[Detail.WHAT].known
    assert points[Detail.ORDER].words == ("55-17",)
    assert points[Detail.WHERE].by_person
    assert not points[Detail.WHEN].known


def test_not_ours_rests_on_whose_it_is_and_which_one():
    assert not_ours_lacks({}) == ("whose", "which")
    assert not_ours_lacks({"whose": "банк", "which": " "}) == ("which",)
    assert not_ours_lacks({"whose": "банк", "which": "на Ленина"}) == ()


def test_our_own_name_is_not_proposed_as_whose_it_is():
    orgs = {"org": (Span(start=0, end=7, surface="Чужбанк"),)}
    assert proposed(said(entities=orgs))["whose"] == ("quote", ("Чужбанк",))

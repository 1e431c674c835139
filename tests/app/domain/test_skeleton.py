"""The skeleton of a reply: which parts are proposed to which case, and why."""

from __future__ import annotations

from typing import Any

import pytest

from app.domain.skeleton import Kind, Need, Skeleton, SkeletonFacts, Slot, Solvable
from app.domain.skeleton_choice import skeleton
from app.domain.skeleton_text import joined
from app.domain.triage import Band, Route, Verdict

NOW, LATER = Solvable.NOW, Solvable.LATER


def of(verdict: Verdict = Verdict.COMPLAINT, **more: Any) -> Skeleton:
    """The skeleton of a case."""
    return skeleton(SkeletonFacts(verdict=verdict, **more))


def required(found: Skeleton) -> list[str]:
    """The parts that are wanted, in their order."""
    return [one.slot.value for one in found.slots if one.need is Need.REQUIRED]


def reason(found: Skeleton, slot: Slot) -> str:
    """Why a part is proposed or left out."""
    return next(one.reason for one in found.slots if one.slot is slot)


def test_a_complaint_that_needs_time_has_the_parts_of_the_seed_in_their_order() -> None:
    found = of(cause="staff", solvable=LATER)
    assert required(found) == ["apology", "interim"]
    offered = [one.slot for one in found.slots if one.need is not Need.SKIP]
    wanted = [Slot.APOLOGY, Slot.EXPLANATION, Slot.PLAN, Slot.PREVENTION, Slot.COMPENSATION]
    assert [slot for slot in offered if slot in wanted] == wanted
    assert found.need_of(Slot.CONTACT) is Need.SUGGESTED
    assert found.lesson


def test_what_is_solved_now_skips_the_interim_answer() -> None:
    found = of(solvable=NOW)
    assert required(found) == ["apology", "answer"]
    assert found.need_of(Slot.INTERIM) is Need.SKIP
    assert reason(found, Slot.INTERIM) == "solved_now"


def test_what_nobody_answered_is_taken_to_need_time() -> None:
    assert of().solvable is LATER


def test_after_an_interim_answer_the_solution_comes_and_nothing_is_said_twice() -> None:
    found = of(said=frozenset({"interim", "apology"}))
    assert required(found) == ["answer"]
    assert reason(found, Slot.APOLOGY) == "said"
    assert reason(found, Slot.ANSWER) == "said_interim"


def test_a_second_delay_asks_for_a_new_date_and_no_second_interim() -> None:
    found = of(said=frozenset({"interim"}), solvable=LATER)
    assert "plan" in required(found)
    assert reason(found, Slot.INTERIM) == "said_interim"


@pytest.mark.parametrize("cause", ["chronic", "other"])
def test_an_apology_is_only_suggested_where_just_our_brand_is_touched(cause: str) -> None:
    found = of(cause=cause)
    assert found.need_of(Slot.APOLOGY) is Need.SUGGESTED
    assert found.need_of(Slot.COMPENSATION) is Need.SKIP


def test_a_cause_in_own_words_is_our_fault() -> None:
    assert of(cause="сбой на складе").need_of(Slot.APOLOGY) is Need.REQUIRED


def test_a_private_route_leaves_the_apology_and_the_way_to_us_in_public() -> None:
    found = of(route=Route.PRIVATE, solvable=NOW, band=Band.HIGH)
    assert required(found) == ["apology", "contact"]
    assert reason(found, Slot.ANSWER) == "privately"


def test_an_answer_that_is_private_already_needs_no_way_to_a_private_branch() -> None:
    found = of(route=Route.PRIVATE, public=False, solvable=NOW)
    assert required(found) == ["apology", "answer"]
    assert found.need_of(Slot.CONTACT) is Need.SKIP


def test_a_network_without_private_answers_is_told() -> None:
    assert reason(of(private_possible=False), Slot.CONTACT) == "other_channel"


def test_a_question_is_answered_and_the_person_invited_back() -> None:
    found = of(Verdict.QUESTION, solvable=NOW)
    assert required(found) == ["answer"]
    assert found.need_of(Slot.INVITE) is Need.SUGGESTED
    assert required(of(Verdict.QUESTION, solvable=LATER)) == ["interim"]


def test_thanks_are_thanked_for_and_wishes_too() -> None:
    assert required(of(Verdict.THANKS)) == ["thanks"]
    assert required(of(Verdict.SUGGESTION)) == ["thanks"]


def test_what_is_not_ours_rests_on_answers() -> None:
    unclear = of(Verdict.NOT_OURS, lacks=("whose",))
    assert required(unclear) == ["clarify"]
    assert unclear.lacks == ("whose",)
    assert required(of(Verdict.NOT_OURS)) == ["not_ours"]


def test_an_unfounded_complaint_is_explained_and_its_grounds_are_recorded() -> None:
    found = of(unfounded=True)
    assert (found.kind, required(found)) == (Kind.UNFOUNDED, ["no_ground"])
    assert found.lacks == ("grounds",)
    assert of(unfounded=True, grounds="заказа нет").lacks == ()


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ({"verdict": Verdict.TROLL}, "troll"),
        ({"verdict": Verdict.SPAM}, "spam"),
        ({"verdict": Verdict.COMPLAINT, "route": Route.NO_ANSWER}, "decided"),
        ({"verdict": Verdict.COMPLAINT, "route": Route.HOLD}, "held"),
    ],
)
def test_where_there_is_no_answer_the_reason_is_told(facts: dict[str, Any], why: str) -> None:
    found = of(**facts)
    assert (found.no_answer, found.slots) == (why, ())


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_has_a_skeleton_in_which_no_part_comes_twice(verdict: Verdict) -> None:
    for solvable in Solvable:
        found = of(verdict, solvable=solvable)
        slots = [one.slot for one in found.slots]
        assert len(slots) == len(set(slots))
        assert bool(slots) is not bool(found.no_answer)


def test_what_is_open_is_asked_for_and_leads_to_us() -> None:
    found = of(lacks=("order",), solvable=LATER)
    assert found.need_of(Slot.CLARIFY) is Need.SUGGESTED
    assert found.need_of(Slot.CONTACT) is Need.REQUIRED


def test_what_is_open_is_asked_at_once_in_private_and_not_of_what_is_solved() -> None:
    asked = of(lacks=("order",), solvable=LATER, public=False)
    assert asked.need_of(Slot.CLARIFY) is Need.REQUIRED
    assert of(lacks=("order",), solvable=NOW).need_of(Slot.CONTACT) is Need.SUGGESTED


def test_an_insult_is_asked_what_happened_before_a_day_is_promised() -> None:
    assert required(of(Verdict.INSULT)) == ["clarify"]
    assert required(of(Verdict.INSULT, solvable=LATER)) == ["interim"]


def test_a_clear_question_is_answered_at_once() -> None:
    assert required(of(Verdict.QUESTION)) == ["answer"]
    assert "interim" in required(of(Verdict.QUESTION, lacks=("order",)))


@pytest.mark.parametrize("verdict", [each for each in Verdict if not of(each).no_answer])
def test_a_private_route_leads_to_us_whatever_the_answer_is(verdict: Verdict) -> None:
    found = of(verdict, route=Route.PRIVATE, unfounded=True, grounds="заказа нет")
    assert "contact" in required(found)
    assert "no_ground" not in required(found)


def test_the_parts_become_one_text_that_greets_once_and_is_signed_once() -> None:
    text = joined(
        [
            (Slot.THANKS, "Здравствуйте, Анна! Спасибо, что написали.\nСлужба заботы"),
            (Slot.APOLOGY, "Анна, простите нас."),
            (Slot.ANSWER, "Здравствуйте! мы вернули 350 рублей."),
            (Slot.INVITE, ""),
            (Slot.CLOSING, "Рады помочь\nСлужба заботы"),
        ]
    )
    assert text == (
        "Здравствуйте, Анна! Спасибо, что написали. Простите нас.\n\n"
        "Мы вернули 350 рублей.\n\nРады помочь\nСлужба заботы"
    )

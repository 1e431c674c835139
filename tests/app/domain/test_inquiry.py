"""What is proposed for a whole case: role, route, and why."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from app.domain.inquiry import inquire
from app.domain.roles import AuthorFacts, Role, RoleNote, current, guess
from app.domain.said import Turn
from app.domain.triage import Route, Verdict
from tests.desk_records import NOW, analysis, case, post, whole

HOT = (Turn(negative=True, swears=True),) * 3


def facts(**more: Any) -> AuthorFacts:
    return AuthorFacts(network="vk", **more)


@pytest.mark.parametrize(
    ("known", "role"),
    [
        ({"judged": {Verdict.TROLL: 1}}, Role.TROLL),
        ({"proposed": {Verdict.TROLL: 1}}, None),
        ({"proposed": {Verdict.INSULT: 2}}, Role.HATER),
        ({"proposed": {Verdict.COMPLAINT: 3}}, Role.CHRONIC),
        ({"followers": 2_000_000}, Role.LEADER),
        ({"proposed": {Verdict.THANKS: 2}}, Role.ADVOCATE),
        ({"judged": {Verdict.COMPLAINT: 1}}, Role.CUSTOMER),
        ({}, None),
    ],
)
def test_a_role_is_proposed_from_history(known: dict[str, Any], role: Role | None):
    found = guess(facts(**known))
    assert (found.role if found else None) is role


def test_the_newest_word_of_the_person_is_the_role():
    notes = (
        RoleNote(role=None, reason="", at=NOW),
        RoleNote(role=Role.TROLL, reason="дразнит", at=NOW),
    )
    assert current(notes) is None
    assert current(notes[1:]) is Role.TROLL


def test_a_troll_is_given_space_and_captured_all_the_same():
    found = inquire(whole(case=case(verdict=Verdict.TROLL)), NOW).route
    assert found is not None
    assert (found.route, found.reason, found.capture_first) == (Route.NO_ANSWER, "troll", True)


def test_a_heated_thread_is_better_answered_in_private():
    found = inquire(whole(turns=HOT), NOW).route
    assert found is not None
    assert (found.route, found.heat and found.heat.turns) == (Route.PRIVATE, 3)


def test_a_private_message_is_private_already():
    assert inquire(whole(turns=HOT, posts=(post(1, kind="message"),)), NOW).route is None


def test_a_chronic_complainer_is_a_problem_client():
    found = inquire(whole(said=(analysis(),), facts=facts(proposed={Verdict.COMPLAINT: 3})), NOW)
    assert found.causes[0].cause == "chronic"
    need = found.proposed("need")
    assert need is not None
    assert need.code == "problem_client"


def test_answers_make_questions_less():
    one = replace(case(), answers={"why": "ждал"})
    assert len(inquire(whole(case=one), NOW).empty) == 5

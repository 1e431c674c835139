"""Signs of trolls, of fakes, and the heat of a thread."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from app.domain.roles import AuthorFacts, Role
from app.domain.said import Said, Turn, distinct, heat_of
from app.domain.signs import FAKE_SIGNS, TROLL_SIGNS, Sign, fake_signs, speaking, troll_signs
from app.domain.triage import Analysis, Reason, Span

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
ANGRY, SWEARING = Turn(negative=True, swears=False), Turn(negative=True, swears=True)
CALM = Turn(negative=False, swears=False)


def said(*hints: Reason, **more: Any) -> Said:
    """One post with these hints."""
    return Said(analyses=(Analysis(version=1, language="ru", lemmas=(), hints=hints, **more),))


def facts(**more: Any) -> AuthorFacts:
    return AuthorFacts(network="vk", **more)


def holding(signs: tuple[Sign, ...]) -> dict[str, bool | None]:
    return {sign.code: sign.holds for sign in signs}


def test_of_somebody_unknown_most_signs_are_unknown():
    found = troll_signs(Said(), None, own_channel=True)
    assert tuple(sign.code for sign in found) == TROLL_SIGNS
    assert set(holding(found).values()) == {None}


def test_a_troll_shows_all_five_signs():
    stranger = Reason(code="sign_stranger", words=("сам не покупал",))
    found = troll_signs(said(stranger, emotion="furious"), facts(followers=4), own_channel=True)
    assert speaking(found) == 5


def test_a_customer_with_an_order_and_a_claim_shows_none():
    order = {"orders": (Span(start=0, end=3, surface="123"),)}
    waiting = Reason(code="wants_goods", weight=1.0, words=("где заказ",))
    calm = said(waiting, emotion="calm", entities=order)
    found = troll_signs(calm, facts(followers=5_000), own_channel=False)
    assert speaking(found) == 0
    assert holding(found)["not_customer"] is False


def test_whom_the_person_knows_as_a_customer_is_one():
    stranger = said(Reason(code="sign_stranger", words=("слышала",)))
    found = troll_signs(stranger, facts(role=Role.CUSTOMER), own_channel=False)
    assert holding(found)["not_customer"] is False


def test_a_fake_is_new_alone_praises_a_rival_repeats_itself_and_tells_no_facts():
    rival = said(Reason(code="sign_rival", words=("лучше идите",)))
    young = facts(registered=NOW - timedelta(days=2), posts=1)
    found = fake_signs(rival, young, NOW, copies=3)
    assert tuple(sign.code for sign in found) == FAKE_SIGNS
    assert speaking(found) == 5


def test_where_a_network_does_not_say_how_old_an_account_is_nobody_knows():
    assert holding(fake_signs(said(), facts(posts=9), NOW))["new_account"] is None


@pytest.mark.parametrize(
    ("turns", "heated"),
    [
        ((ANGRY, SWEARING), False),  # two turns are no quarrel
        ((ANGRY, SWEARING, CALM), True),
        ((SWEARING, CALM, CALM), False),
        ((ANGRY,) * 4 + (CALM,) * 4, False),
        ((ANGRY,) * 5 + (CALM,) * 3, True),
        ((CALM,) * 9, False),
        ((), False),
    ],
)
def test_a_thread_is_heated_by_many_angry_turns_and_swearing(
    turns: tuple[Turn, ...], *, heated: bool
):
    assert heat_of(turns).heated is heated


def test_a_find_inside_another_find_is_told_once():
    found = distinct(["Третий день", "третий день жду", "Третий день жду", "123"])
    assert found == ("третий день жду", "123")

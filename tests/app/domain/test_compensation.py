"""Limits and parity: what is above a limit or unlike the others asks for a word, never silently."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.domain.compensation import (
    Compensation,
    CompensationKind,
    CompensationLimits,
    LikeCase,
    NewCompensation,
    Parity,
    Standing,
    weigh,
)
from app.domain.ids import CaseId, CompensationId
from app.errors import CompensationUnfit
from tests.place_rows import NOON

MONEY = NewCompensation(case_id=CaseId(1), kind=CompensationKind.MONEY, amount=150_000)
NOTHING = Parity()


def given(amount: int | None, kind: CompensationKind = CompensationKind.MONEY) -> Compensation:
    """What a case got."""
    return Compensation(
        id=CompensationId(1), case_id=CaseId(2), kind=kind, amount=amount, given_at=NOON
    )


def like(*amounts: int | None) -> Parity:
    """Like cases; None: one that got nothing."""
    return Parity(
        cases=tuple(
            LikeCase(case_id=CaseId(number), given=() if amount is None else (given(amount),))
            for number, amount in enumerate(amounts)
        )
    )


@pytest.mark.parametrize(
    ("wrong", "missing"),
    [
        ({"amount": None}, "amount, what"),
        ({"amount": -5}, "amount"),
        ({"amount": 10**11}, "amount"),
        ({"amount": True}, "amount"),
        ({"kind": CompensationKind.GIFT, "amount": None}, "what"),
        ({"kind": CompensationKind.APOLOGY}, "amount"),
        ({"what": "щ" * 10_000}, "too_long"),
        ({"allowed_by": "щ" * 10_000}, "too_long"),
    ],
)
def test_a_compensation_without_its_substance_is_refused(wrong: dict[str, object], missing: str):
    with pytest.raises(CompensationUnfit) as refused:
        replace(MONEY, **wrong).checked()  # type: ignore[arg-type]  # wrong on purpose
    assert refused.value.facts["missing"] == missing


def test_an_apology_needs_nothing_and_texts_become_tidy() -> None:
    tidy = replace(
        MONEY, kind=CompensationKind.APOLOGY, amount=None, why=" \u202eда\n так "
    ).checked()
    assert tidy.why == "да так"


def test_limits_hold_for_the_kind_and_for_all_of_the_case() -> None:
    limits = CompensationLimits(money=2_000, case=3_000)
    alone = weigh(MONEY, (), limits, NOTHING)
    after = weigh(MONEY, (given(60_000),), limits, NOTHING)
    other = weigh(MONEY, (given(160_000, CompensationKind.GIFT),), limits, NOTHING)
    assert not alone.is_over
    assert (after.over_kind, after.over_case) == (200_000, None)
    assert (other.over_kind, other.over_case) == (None, 300_000)


def test_what_was_withdrawn_counts_no_more() -> None:
    limits = CompensationLimits(case=1_500)
    back = replace(given(10_000_000), withdrawn_at=NOON)
    assert not weigh(MONEY, (back,), limits, NOTHING).is_over


def test_above_a_limit_a_reason_and_a_name_are_asked_for() -> None:
    over = weigh(MONEY, (), CompensationLimits(money=1_000), NOTHING)
    assert over.missing(why=" \u200b", allowed_by="") == ("why", "allowed_by")
    assert over.missing(why="задержали рейс", allowed_by="Пётр") == ()


@pytest.mark.parametrize(
    ("others", "standing"),
    [
        ((), Standing.UNKNOWN),
        ((150_000, 150_000), Standing.ALIKE),
        ((140_000,), Standing.ALIKE),
        ((50_000, 50_000), Standing.MORE),
        ((50_000, 50_000, 500_000), Standing.MORE),
        ((500_000, 400_000), Standing.LESS),
        ((None, None, None), Standing.MORE),
        ((None, None), Standing.UNKNOWN),
    ],
)
def test_a_sum_stands_to_what_like_cases_got(others: tuple[int, ...], standing: Standing) -> None:
    found = weigh(MONEY, (), CompensationLimits(), like(*others))
    assert found.standing is standing
    assert found.missing(why="", allowed_by="") == (("why",) if found.is_special else ())


def test_words_only_where_most_got_something_is_less() -> None:
    sorry = replace(MONEY, kind=CompensationKind.APOLOGY, amount=None)
    assert weigh(sorry, (), CompensationLimits(), like(5, 5, None)).standing is Standing.LESS
    assert weigh(sorry, (), CompensationLimits(), like(5, None)).standing is Standing.ALIKE


def test_the_middle_and_the_range_are_told() -> None:
    found = like(100, 300, 200, 400, None)
    assert (found.count, found.given, found.median, found.totals) == (
        5,
        4,
        200,
        (100, 200, 300, 400),
    )


def test_limits_are_whole_roubles() -> None:
    assert CompensationLimits(money=10).are_sound()
    for wrong in (-1, 1.5, True, "9", 10**9):
        assert not CompensationLimits(money=wrong).are_sound()  # type: ignore[arg-type]  # on purpose

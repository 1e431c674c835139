"""Sums as people type them are read in one way only, or not at all."""

from __future__ import annotations

import re

import pytest

from app.domain.compensation_amount import kopecks, written
from app.errors import AmountUnclear


@pytest.mark.parametrize(
    ("typed", "sum_"),
    [
        ("1 500 ₽", 150_000),
        ("1500,50", 150_050),
        ("1500.5", 150_050),
        ("500 руб.", 50_000),
        ("500р", 50_000),
        ("2 000 000 рублей", 200_000_000),
        ("1\u00a0500\u00a0₽", 150_000),
        ("1\u202f500", 150_000),
        ("10 руб 5 коп.", 1_005),
        ("0,01", 1),
        ("  300 RUB ", 30_000),
        ("100000000", 10**10),
    ],
)
def test_a_sum_is_read(typed: str, sum_: int) -> None:
    assert kopecks(typed) == sum_
    assert kopecks(written(sum_)) == sum_


NO_SUMS = re.findall(
    r"\S+",
    """
0 -5 −5 1.500 1,500 1e5 NaN inf =1+1 $5 100000001 пятьсот ٥٠٠ ５００ 1,5,5 12,345 0,00 \u202e500
""",
)
NEARLY = (
    "",
    "1 50",
    "15 00",
    "5 €",
    "5 6",
    "5 руб 5",
    "500 рублик",
    "1,5 руб 50 коп",
    "9" * 10_000,
)


@pytest.mark.parametrize("typed", [*NO_SUMS, *NEARLY])
def test_what_is_no_sum_or_two_is_refused(typed: str) -> None:
    with pytest.raises(AmountUnclear) as refused:
        kopecks(typed)
    assert len(str(refused.value.facts["text"])) <= 60

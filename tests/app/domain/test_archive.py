"""One line per case in the archive."""

from __future__ import annotations

from datetime import UTC, datetime

from app.domain.archive import folded
from app.domain.ids import CaseId
from app.domain.search import Hit

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def hit(ref: str, case: int | None) -> Hit:
    return Hit(
        kind="post",
        ref=ref,
        case_id=None if case is None else CaseId(case),
        at=NOON,
        snippet="",
        marks=(),
    )


def test_the_first_hit_of_a_case_stands_for_it():
    found = folded([hit("a", 1), hit("b", 2), hit("c", 1), hit("d", 1)])
    assert [(each.hit.ref, each.others) for each in found] == [("a", 2), ("b", 0)]


def test_texts_without_a_case_are_never_folded_into_one():
    assert len(folded([hit("a", None), hit("b", None)])) == 2

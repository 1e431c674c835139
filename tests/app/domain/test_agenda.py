"""Which group of deadlines a case belongs to."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from app.domain.agenda import DueCase, DueGroup, agenda, group_of
from app.domain.case import CaseStatus
from app.domain.ids import CaseId
from app.domain.triage import Band, Verdict

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
MOSCOW = timezone(timedelta(hours=3))
CASE = DueCase(
    id=CaseId(1),
    author_name="Анна",
    network="vk",
    brand="Ромашка",
    snippet="…",
    verdict=Verdict.COMPLAINT,
    risk=50,
    band=Band.MEDIUM,
    status=CaseStatus.NEW,
    due_at=NOW,
    deadline_kind="first_answer_60",
    snoozed_until=None,
    own_channel=False,
    has_draft=False,
)


@pytest.mark.parametrize(
    ("hours", "group"),
    [(-1, "overdue"), (1, "today"), (8.9, "today"), (9.1, "tomorrow"), (34, "later")],
)
def test_the_day_of_a_deadline_is_the_local_one(hours: float, group: str):
    case = replace(CASE, due_at=NOW + timedelta(hours=hours))
    assert group_of(case, NOW, MOSCOW) == group


def test_a_promise_has_its_own_group_until_it_is_late():
    promised = replace(CASE, status=CaseStatus.PROMISED, due_at=NOW + timedelta(hours=1))
    assert group_of(promised, NOW, MOSCOW) is DueGroup.PROMISED
    assert group_of(promised, NOW + timedelta(hours=2), MOSCOW) is DueGroup.OVERDUE


def test_a_sleeping_case_is_not_late_while_it_sleeps():
    asleep = replace(CASE, status=CaseStatus.SNOOZED, snoozed_until=NOW + timedelta(days=1))
    assert group_of(asleep, NOW + timedelta(hours=1), MOSCOW) is DueGroup.SNOOZED
    assert group_of(asleep, NOW + timedelta(days=2), MOSCOW) is DueGroup.OVERDUE


def test_groups_come_in_order_and_empty_ones_not_at_all():
    late = replace(CASE, id=CaseId(2), due_at=NOW - timedelta(hours=1))
    later = replace(CASE, id=CaseId(3), due_at=NOW + timedelta(days=9))
    groups = agenda([later, CASE, late], NOW, MOSCOW)
    assert [(group, [case.id for case in cases]) for group, cases in groups] == [
        (DueGroup.OVERDUE, [2, 1]),
        (DueGroup.LATER, [3]),
    ]

"""Hand-offs: tidy, in time, and open until they reached the customer."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from app.domain.deadline import WorkHours
from app.domain.handoff import Contact, Handoff, NewHandoff, in_working_days
from app.domain.handwritten import line, lines
from app.domain.ids import CaseId, HandoffId
from app.errors import HandoffUnfit
from tests.place_rows import NOON

DAY = timedelta(days=1)
NEW = NewHandoff(case_id=CaseId(1), to_name="Филиал", what="Позвонить", due_at=NOON + DAY)
OPEN = Handoff(
    id=HandoffId(1), case_id=CaseId(1), colleague_id=None, to_name="Филиал", what="Позвонить",
    made_at=NOON, due_at=NOON + DAY,
)  # fmt: skip
MOSCOW = WorkHours(zone=ZoneInfo("Europe/Moscow"))


@pytest.mark.parametrize(
    ("wrong", "missing"),
    [
        ({"to_name": " \u200b\n"}, "to"),
        ({"what": "\u202e "}, "what"),
        ({"due_at": NOON}, "due"),
        ({"due_at": NOON - DAY}, "due"),
        ({"due_at": NOON + 3_000 * DAY}, "due"),
        ({"to_name": "щ" * 10_000}, "too_long"),
        ({"what": "щ" * 10_000, "to_name": ""}, "to, too_long"),
    ],
)
def test_a_hand_off_that_lacks_something_is_refused(wrong: dict[str, object], missing: str) -> None:
    with pytest.raises(HandoffUnfit) as refused:
        replace(NEW, **wrong).checked(NOON)  # type: ignore[arg-type]  # wrong on purpose
    assert refused.value.facts["missing"] == missing


def test_what_is_typed_is_made_tidy() -> None:
    tidy = replace(NEW, to_name="Филиал\u202e  на\nЛенина", what="a\r\n\r\n\r\nb\x00 c").checked(
        NOON
    )
    assert (tidy.to_name, tidy.what) == ("Филиал на Ленина", "a\n\nb c")


def test_torn_letters_do_not_stay() -> None:
    assert line("a\ud800b\u2028c") == "ab c"
    assert lines("\n\n a \n") == "a"


@pytest.mark.parametrize(
    ("wrong", "missing"),
    [
        ({"result": ""}, "result"),
        ({"at": NOON + 3 * DAY}, "at"),
        ({"at": NOON - 2 * DAY}, "at"),
        ({"who": "щ" * 10_000}, "too_long"),
    ],
)
def test_a_contact_needs_a_result_and_a_moment_that_was(
    wrong: dict[str, object], missing: str
) -> None:
    contact = Contact(at=NOON + DAY, result="Договорились")
    assert contact.checked(OPEN, NOON + 2 * DAY) == contact
    with pytest.raises(HandoffUnfit) as refused:
        replace(contact, **wrong).checked(OPEN, NOON + 2 * DAY)  # type: ignore[arg-type]  # on purpose
    assert refused.value.facts["missing"] == missing


def test_it_is_late_while_nobody_called() -> None:
    assert OPEN.is_late(NOON + DAY)
    assert not OPEN.is_late(NOON)
    assert not replace(OPEN, ended_at=NOON).is_late(NOON + 5 * DAY)


@pytest.mark.parametrize(
    ("now", "days", "due"),
    [
        # 26 November 2026 is a Thursday; Moscow is three hours ahead
        ("2026-11-26T07:00", 0, "2026-11-26T15:00"),
        ("2026-11-26T16:00", 0, "2026-11-27T15:00"),
        ("2026-11-26T07:00", 2, "2026-11-30T15:00"),
        ("2026-11-28T07:00", 0, "2026-11-30T15:00"),
        ("2026-12-31T07:00", 1, "2027-01-11T15:00"),
    ],
)
def test_working_days_pass_over_week_ends_and_holidays(now: str, days: int, due: str) -> None:
    began, ends = (datetime.fromisoformat(one).replace(tzinfo=UTC) for one in (now, due))
    assert in_working_days(days, began, MOSCOW) == ends

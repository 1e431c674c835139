"""Deadlines run in working time, over weekends and holidays; what burns does not wait."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from app.domain.deadline import (
    WorkHours,
    add_working,
    first_deadline,
    is_working_day,
    local_zone,
    working_day,
)
from app.domain.triage import Band, Verdict

MOSCOW = WorkHours(zone=ZoneInfo("Europe/Moscow"))
FRIDAY_EVENING = datetime(2026, 11, 20, 17, 45, tzinfo=MOSCOW.zone)
TUESDAY = datetime(2026, 11, 17, 14, 0, tzinfo=MOSCOW.zone)
NIGHT = datetime(2026, 11, 18, 2, 0, tzinfo=MOSCOW.zone)


def due(
    verdict: Verdict, at: datetime, band: Band = Band.MEDIUM, *, own: bool = False
) -> tuple[str, str]:
    """The deadline in Moscow's time, and its kind."""
    moment, kind = first_deadline(
        verdict=verdict, band=band, own_channel=own, heard_at=at, hours=MOSCOW
    )
    return (f"{moment.astimezone(MOSCOW.zone):%d.%m %H:%M}" if moment else "", kind)


def test_a_complaint_on_our_channel_is_due_in_half_an_hour() -> None:
    assert due(Verdict.COMPLAINT, TUESDAY, own=True) == ("17.11 14:30", "first_answer_30")


def test_a_complaint_elsewhere_is_due_in_an_hour() -> None:
    assert due(Verdict.COMPLAINT, TUESDAY) == ("17.11 15:00", "first_answer_60")


def test_minutes_go_on_when_work_does() -> None:
    assert due(Verdict.COMPLAINT, FRIDAY_EVENING) == ("23.11 09:45", "first_answer_60")


def test_what_burns_does_not_wait_for_the_morning() -> None:
    assert due(Verdict.COMPLAINT, NIGHT, Band.HIGH) == ("18.11 02:30", "first_answer_30")


def test_a_question_is_due_within_one_working_day() -> None:
    assert due(Verdict.QUESTION, TUESDAY) == ("18.11 14:00", "working_day")
    assert due(Verdict.QUESTION, FRIDAY_EVENING) == ("23.11 17:45", "working_day")
    assert due(Verdict.QUESTION, NIGHT) == ("18.11 18:00", "working_day")


@pytest.mark.parametrize("verdict", [Verdict.TROLL, Verdict.SPAM, Verdict.NEUTRAL, Verdict.INSULT])
def test_what_needs_no_answer_has_no_deadline(verdict: Verdict) -> None:
    assert due(verdict, TUESDAY) == ("", "none")


def test_new_year_is_eight_days_without_work() -> None:
    new_year = datetime(2026, 12, 31, 17, 30, tzinfo=MOSCOW.zone)
    assert due(Verdict.COMPLAINT, new_year) == ("11.01 09:30", "first_answer_60")


def test_holidays_and_weekends_are_no_working_days() -> None:
    assert not any(is_working_day(date(2027, *day)) for day in ((2, 23), (3, 8), (6, 12), (1, 5)))
    assert not is_working_day(date(2026, 11, 21))
    assert is_working_day(date(2026, 11, 20))


def test_a_day_with_a_clock_change_still_ends_at_six() -> None:
    berlin = WorkHours(zone=ZoneInfo("Europe/Berlin"))
    friday = datetime(2026, 10, 23, 17, 0, tzinfo=berlin.zone)
    ends = add_working(friday, timedelta(hours=2), berlin)
    assert ends == datetime(2026, 10, 26, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(("starts", "ends"), [(18, 9), (-3, 40), (0, 24), (23, 23), (9, 18)])
def test_odd_working_hours_still_lead_somewhere(starts: int, ends: int) -> None:
    hours = WorkHours(starts=starts, ends=ends, zone=UTC)
    assert add_working(TUESDAY, working_day(hours), hours) > TUESDAY


def test_the_computer_has_a_zone() -> None:
    assert datetime.now(local_zone()).utcoffset() is not None

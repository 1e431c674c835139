"""Moments for sending later: none twice, none in the past, right in every zone and on every day."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from app.domain.send_later import Later, at_local, choices, is_fit, is_too_late

MOSCOW, BERLIN = ZoneInfo("Europe/Moscow"), ZoneInfo("Europe/Berlin")


def offered(now: datetime, zone: ZoneInfo = MOSCOW) -> dict[Later, datetime]:
    return {one.later: one.at.astimezone(zone) for one in choices(now, 9, zone)}


def test_on_a_friday_afternoon_work_begins_on_monday():
    found = offered(datetime(2026, 11, 20, 12, 0, tzinfo=UTC))
    assert found[Later.EVENING].hour == 18
    assert (found[Later.MORNING].day, found[Later.MORNING].hour) == (21, 9)
    assert (found[Later.WORK].day, found[Later.WORK].hour) == (23, 9)


def test_late_in_the_evening_no_evening_is_offered():
    assert Later.EVENING not in offered(datetime(2026, 11, 20, 15, 0, tzinfo=UTC))


def test_before_work_it_begins_today_and_no_moment_is_offered_twice():
    found = offered(datetime(2026, 11, 19, 4, 0, tzinfo=UTC))
    assert (found[Later.WORK].day, found[Later.WORK].hour) == (19, 9)
    found = offered(datetime(2026, 11, 18, 14, 0, tzinfo=UTC))
    assert Later.WORK not in found  # it is tomorrow's morning
    assert len(set(found.values())) == len(found)


def test_holidays_are_no_working_days():
    found = offered(datetime(2026, 12, 31, 12, 0, tzinfo=UTC))
    assert (found[Later.WORK].month, found[Later.WORK].day) == (1, 11)


def test_tomorrow_morning_is_nine_also_when_clocks_change_at_night():
    now = datetime(2026, 10, 24, 12, 0, tzinfo=UTC)
    assert choices(now, 9, BERLIN)[2].at == datetime(2026, 10, 25, 8, 0, tzinfo=UTC)
    left_out = at_local(datetime(2026, 3, 29, tzinfo=UTC).date(), time(2, 30), BERLIN)
    assert left_out.astimezone(BERLIN).time() == time(3, 30)


@pytest.mark.parametrize(("minutes", "fits"), [(-1, False), (0, False), (2, True), (527041, False)])
def test_a_moment_is_ahead_and_within_a_year(minutes: int, *, fits: bool):
    now = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
    assert is_fit(now + timedelta(minutes=minutes), now) is fits


def test_an_hour_late_is_too_late():
    now = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
    assert not is_too_late(now - timedelta(minutes=59), now)
    assert is_too_late(now - timedelta(minutes=61), now)

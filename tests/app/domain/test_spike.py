"""A spike is far more than usual for this time of day."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from app.domain.spike import hour_of, spike_in

NOW = datetime(2026, 11, 22, 12, 30, tzinfo=UTC)
HOUR = hour_of(NOW)


def days(*, noon: int, night: int, count: int = 14) -> dict[int, int]:
    """So many mentions in every hour of earlier days, more at noon than at night."""
    hours = range(HOUR - 24 * count, HOUR)
    return {hour: noon if 8 <= hour % 24 <= 20 else night for hour in hours}


def test_many_more_mentions_than_at_noon_before_are_a_spike() -> None:
    found = spike_in({**days(noon=6, night=1), HOUR: 42}, NOW)
    assert found is not None
    assert (found.mentions, found.usual) == (42, 6.0)
    assert found.deviations > 10
    assert found.hour == NOW.replace(minute=0)


def test_what_is_usual_at_noon_is_none_and_would_be_one_at_night() -> None:
    usual = days(noon=40, night=1)
    assert spike_in({**usual, HOUR: 48}, NOW) is None
    night = NOW - timedelta(hours=9)
    past = {hour: number for hour, number in usual.items() if hour < hour_of(night)}
    assert spike_in({**past, hour_of(night): 48}, night) is not None


def test_a_handful_is_no_spike_and_nothing_is_usual_before_two_days() -> None:
    assert spike_in({HOUR - 100: 1, HOUR: 9}, NOW) is None
    assert spike_in({HOUR - 30: 1, HOUR: 500}, NOW) is None
    assert spike_in({HOUR - 100: 1, HOUR: 500}, NOW) is not None
    assert spike_in({}, NOW) is None


def test_the_hour_before_still_counts_when_an_hour_begins() -> None:
    found = spike_in({**days(noon=6, night=6), HOUR - 1: 90, HOUR: 2}, NOW)
    assert found is not None
    assert found.mentions == 90

"""What a network gives is made fit to be kept."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from app.domain.storable import storable
from tests.app.make import NOW, fetched


@pytest.mark.parametrize("year", [1, 1601, 1969, 2100, 9999])
def test_a_moment_that_no_calendar_shows_is_none(year: int):
    odd = datetime(year, 12, 31, 23, 59, tzinfo=UTC)
    kept = storable(fetched("1", created=odd, edited=odd))
    assert (kept.created, kept.edited) == (None, None)


def test_a_moment_of_our_time_stays():
    assert storable(fetched("1", created=NOW)).created == NOW

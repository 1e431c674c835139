"""The dialects of «slow down»."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest

from app.sources.waits import LONGEST_S, wait_of

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
CLOCK = {"date": format_datetime(NOW, usegmt=True)}
SOON = NOW + timedelta(seconds=30)


@pytest.mark.parametrize(
    ("status", "headers", "body", "wait"),
    [
        (429, {"retry-after": "30"}, None, 30),
        (429, {"retry-after": "0"}, None, 1),
        (429, {"retry-after": "100000"}, None, LONGEST_S),
        (429, {"retry-after": format_datetime(SOON, usegmt=True)}, None, 30),
        (429, {"retry-after": "Wed, 21 Oct 2065 07:28:00 GMT"}, None, LONGEST_S),
        (429, {"x-ratelimit-reset": "2026-11-22T10:00:30.028144Z"}, None, 30),
        (429, {"x-ratelimit-reset": str(SOON.timestamp())}, None, 30),
        (429, {"x-ratelimit-reset": "30"}, None, 30),
        (429, {"x-ratelimit-reset": "2020-01-01T00:00:00Z"}, None, 1),
        (429, {"retry-after": "soon"}, None, 60),
        (429, {}, {"parameters": {"retry_after": 14}}, 14),
        (429, {}, {"extras": {"wait_seconds": 20}}, 20),
        (429, {}, {"retry_after": 2.5}, 2.5),
        (429, {}, {"retry_after": True}, 60),
        (429, {}, "Please enhance your calm", 60),
        (503, {"retry-after": "30"}, None, 30),
        (503, {}, None, None),
        (200, {"x-ratelimit-reset": "30"}, None, None),
        (200, {}, {"error": {"error_code": 6}}, 0.4),
        (200, {}, {"error": {"error_code": 9}}, 60),
        (200, {}, {"error": {"error_code": 29}}, 3600),
        (200, {}, {"error": {"error_code": 5}}, None),
    ],
)
def test_every_dialect_becomes_seconds(
    status: int, headers: dict[str, str], body: Any, wait: float | None
):
    found = wait_of(status, {**CLOCK, **headers}, body)
    assert found == pytest.approx(wait, abs=0.1) if wait else found is None

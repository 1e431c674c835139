"""Moments as exports write them, and what they mean."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from app.services.importing_rows import moment_of


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("05.03.2026 14:07", "2026-03-05T11:07:00"),
        ("5.3.26 9:05:30", "2026-03-05T06:05:30"),
        ("14:07 05.03.2026", "2026-03-05T11:07:00"),
        ("05.03.2026, 14:07:01", "2026-03-05T11:07:01"),
        ("05/03/2026 14:07", "2026-03-05T11:07:00"),
        ("03/25/2026 2:07 PM", "2026-03-25T11:07:00"),
        ("2026-03-05 14:07:00", "2026-03-05T11:07:00"),
        ("2026-03-05T14:07:00Z", "2026-03-05T14:07:00"),
        ("2026-03-05T14:07:00.1234567+07:00", "2026-03-05T07:07:00"),
        ("2026/03/05 14:07", "2026-03-05T11:07:00"),
        ("05.03.2026 14:07 +0500", "2026-03-05T09:07:00"),
        ("05.03.2026 14:07 МСК", "2026-03-05T11:07:00"),
        ("5 марта 2026 г. 14:07", "2026-03-05T11:07:00"),
        ("12 мая 2026", "2026-05-11T21:00:00"),
        ("1772708820", "2026-03-05T11:07:00"),
        ("1772708820000", "2026-03-05T11:07:00"),
        ("46086.5", "2026-03-05T09:00:00"),
        ("31.02.2026", None),
        ("позавчера", None),
    ],
)
def test_moments_as_exports_write_them(said: str, meant: str | None):
    found = moment_of(said, ZoneInfo("Europe/Moscow"))
    assert (found.replace(tzinfo=None, microsecond=0).isoformat() if found else None) == meant

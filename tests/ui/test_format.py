"""Moments, spans, numbers and sizes as a person reads them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from pytestqt.qtbot import QtBot

from ui import format as shown
from ui import i18n

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def english(qtbot: QtBot) -> Iterator[None]:
    """The source language, whatever catalogues there are."""
    i18n.install("en")
    with time_machine.travel(NOW.astimezone(), tick=False):
        yield


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(5, "now"), (60, "1 min"), (3599, "59 min"), (3600, "1 h"), (86_399, "23 h"), (86_400, "1 d")],
)
def test_ago_is_one_unit(seconds: int, text: str):
    assert shown.ago(NOW - timedelta(seconds=seconds), NOW) == text


def test_long_ago_is_a_date():
    assert shown.ago(NOW - timedelta(days=30), NOW) == "23 Oct"
    assert shown.ago(NOW - timedelta(days=400), NOW) == "18.10.2025"


@pytest.mark.parametrize(
    ("minutes", "text", "tone"),
    [
        (-12, "12 min late", "late"),
        (-180, "3 h late", "late"),
        (0, "1 min", "soon"),
        (29, "29 min", "soon"),
        (30, "30 min", "calm"),
        (80, "1 h 20 min", "calm"),
        (120, "2 h", "calm"),
        (3000, "2 d", "calm"),
    ],
)
def test_a_deadline_says_what_is_left_and_how_pressing_it_is(minutes: int, text: str, tone: str):
    assert shown.deadline(NOW + timedelta(minutes=minutes), NOW) == (text, tone)


def test_no_deadline_says_nothing():
    assert shown.deadline(None, NOW) == ("", "calm")


def test_numbers_are_grouped_as_the_language_does():
    i18n.install("ru")
    assert shown.count(12_408).replace("\N{NO-BREAK SPACE}", " ") == "12 408"
    i18n.install("en")
    assert shown.count(12_408) == "12,408"


def test_audiences_sizes_and_shares_are_short():
    assert (shown.compact(950), shown.compact(12_400)) == ("950", "12 k")
    assert shown.compact(3_400_000) == "3.4 m"
    assert shown.percent(0.873) == "87\N{NO-BREAK SPACE}%"
    assert shown.size(3_500_000) == "3.3 MB"


def test_a_moment_is_local_and_names_its_day():
    local = NOW.astimezone()
    assert shown.moment(NOW) == f"22 November 2026, {local:%H:%M}"
    assert shown.short_moment(NOW, NOW) == f"{local:%H:%M}"
    assert shown.short_moment(NOW - timedelta(days=1), NOW) == f"yesterday {local:%H:%M}"
    assert shown.short_moment(NOW - timedelta(days=9), NOW) == f"13 Nov {local:%H:%M}"

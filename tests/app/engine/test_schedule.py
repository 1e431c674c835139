"""When a source is due."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from app.domain.ids import SourceId
from app.domain.source import Source, SourceHealth
from app.engine.schedule import is_due
from tests.app.make import NOW, config

MINUTE = timedelta(minutes=1)


def source(**state: Any) -> Source:
    given: dict[str, Any] = {"health": SourceHealth.FRESH, "synced_at": NOW - 5 * MINUTE}
    return Source(id=SourceId(1), config=config(interval_s=120), **(given | state))


@pytest.mark.parametrize(
    ("state", "due"),
    [
        ({}, True),
        ({"synced_at": NOW - MINUTE}, False),
        ({"synced_at": None}, True),
        ({"paused": True}, False),
        ({"retry_at": NOW + MINUTE, "health": SourceHealth.WAITING}, False),
        ({"retry_at": NOW - MINUTE, "health": SourceHealth.WAITING}, True),
        ({"health": SourceHealth.LOGIN}, False),
        ({"synced_at": NOW + 60 * MINUTE}, True),
        ({"retry_at": NOW + timedelta(days=30), "health": SourceHealth.OFFLINE}, True),
    ],
)
def test_a_source_that_was_tried_before(state: dict[str, Any], due: bool):  # noqa: FBT001  # a parameter of the table above
    assert is_due(source(**state), NOW, {SourceId(1)}) is due


def test_what_needs_a_person_is_tried_once_per_start():
    assert is_due(source(health=SourceHealth.LOGIN), NOW)


def test_what_came_out_of_a_file_is_never_due():
    made = Source(id=SourceId(1), config=config(kind="import"), health=SourceHealth.NEVER)
    assert not is_due(made, NOW)

"""The engine compares what was stored with what lies there, soon and without being asked."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.engine import joining
from app.engine.jobs import Jobs
from app.engine.joining import JOIN, Joining
from app.engine.protocol import Outlet
from app.store.database import Database
from tests.place_rows import add_one, database

TEXT = "Курьер опоздал на три часа, привёз холодную пиццу и нахамил моей маме у подъезда"


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """Two cases that say the same."""
    made = database(tmp_path)
    made.run_now(lambda s: add_one(s, TEXT))
    made.run_now(lambda s: add_one(s, TEXT + "!"))
    yield made
    made.close()


async def looked(db: Database) -> list[dict[str, Any]]:
    """What is said from the look to the end of its job; a second look finds nothing to do."""
    lines: list[str] = []
    outlet = Outlet(write=lines.append)
    jobs = Jobs(outlet)
    joins = Joining(db, jobs, outlet)
    assert await joins.look() == JOIN
    assert await joins.look() is None
    await asyncio.wait({task for task in asyncio.all_tasks() if task.get_name() == JOIN})
    await asyncio.sleep(0)
    assert await joins.look() is None
    outlet.flush()
    return [json.loads(line) for line in lines]


def test_new_posts_are_joined_and_only_what_changed_is_told(db: Database) -> None:
    told = asyncio.run(looked(db))
    assert [event["event"] for event in told] == ["changes"]
    assert told[0]["changes"] == {"cases": [1, 2]}


def test_a_whole_archive_tells_where_it_stands_and_when_it_ends(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(joining, "WORTH_TELLING", 2)
    told = asyncio.run(looked(db))
    progress = next(event for event in told if event["event"] == "progress")
    assert (progress["what"], progress["done"], progress["total"]) == ("copies", 2, 2)
    assert told[-1] == {"event": "finished", "job": JOIN, "result": {"looked": 2}}

"""Evidence put in order at once: what is missing is captured, everything is verified."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import update

from app.domain.ids import CaseId
from app.engine import health
from app.engine.engine import Engine
from app.engine.protocol import Fields, Outlet
from app.services.listening import listening
from app.services.workspace import OpenWorkspace, open_workspace
from app.store import cases, evidence_health, journal
from app.store.tables import PostRow
from tests.app.evidence.make import COMPLAINT
from tests.app.services.test_capturing import DONE, SAID, Helper
from tests.place_rows import add_one

URL = "https://93.184.215.14/7"


@pytest.fixture
def helper(monkeypatch: pytest.MonkeyPatch) -> Helper:
    return Helper(monkeypatch)


Act = Callable[[Engine, Fields], Awaitable[dict[str, Any]]]


def played(folder: Path, *acts: Act) -> list[dict[str, Any]]:
    """What each act came to, in a workspace with one case on a page and one in a letter."""

    async def go(workspace: OpenWorkspace) -> list[dict[str, Any]]:
        await workspace.db.run(lambda session: add_one(session, COMPLAINT))
        await workspace.db.run(lambda session: add_one(session, "письмо"))
        stands = update(PostRow).where(PostRow.case_id == 1).values(permalink=URL)
        await workspace.db.run(lambda session: session.execute(stands))
        async with listening(workspace.db, workspace.settings) as ears:
            engine = Engine(workspace, ears, Outlet(write=lambda _line: None))
            try:
                return [await _ended(engine, act) for act in acts]
            finally:
                await engine.pages.close()

    with open_workspace(folder) as workspace:
        return asyncio.run(go(workspace))


async def _ended(engine: Engine, act: Act) -> dict[str, Any]:
    name = (await act(engine, Fields({})))["job"]
    return await engine.jobs._running[name]


def test_all_that_is_missing_is_captured_and_what_has_no_page_is_left(
    helper: Helper, tmp_path: Path
):
    helper.does(DONE + SAID)
    assert played(tmp_path, health.capture_missing) == [{"total": 1, "good": 1}]
    with open_workspace(tmp_path) as workspace:
        assert workspace.db.read_now(evidence_health.uncaptured) == ()
        assert workspace.db.read_now(lambda s: cases.whole(s, CaseId(1))).is_captured


def test_everything_is_verified_at_once(helper: Helper, tmp_path: Path):
    helper.does(DONE + SAID)
    _, told = played(tmp_path, health.capture_missing, health.verify_all)
    assert told["bad"] == []
    with open_workspace(tmp_path) as workspace:
        last = workspace.db.read_now(journal.head)
    assert last is not None
    assert (last.action, last.subject) == ("verified", evidence_health.ALL)


def test_a_capture_that_fails_is_counted_and_nothing_stops(helper: Helper, tmp_path: Path):
    helper.does("sys.exit(3)")
    assert played(tmp_path, health.capture_missing) == [{"total": 1, "good": 0}]

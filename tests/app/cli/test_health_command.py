"""`otklik cases health`: counts for a person, ids for a program."""

from __future__ import annotations

from pathlib import Path

from pytest_httpserver import HTTPServer
from sqlalchemy import update

from app.services.workspace import open_workspace
from app.store.tables import PostRow
from tests.app.cli.test_commands import Terminal
from tests.app.engine.test_engine import queue_reply


def test_cases_without_a_capture_are_named(tmp_path: Path, httpserver: HTTPServer):
    run = Terminal(tmp_path, here=True)
    queue_reply(run.folder, httpserver)
    stands = update(PostRow).values(permalink="https://a.example/1")
    with open_workspace(run.folder) as workspace:
        workspace.db.run_now(lambda session: session.execute(stands))
    code, told = run("cases", "health", "--days", "7")
    assert (code, told["uncaptured"], told["days"]) == (0, [1], 7)
    assert told["counts"]["failed"] == 0

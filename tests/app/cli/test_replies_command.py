"""Answers from the terminal: sent, refused for their length, and what a person saw of them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from app.cli.outbox import moment
from app.domain import clock
from app.domain.ids import CaseId, ReplyId
from app.domain.reply import Reply
from app.errors import WrongCall
from app.services import outcomes
from app.services.workspace import open_workspace
from app.store import outbox, sources
from tests.app.cli.test_commands import Terminal
from tests.app.engine.test_engine import queue_reply
from tests.app.make import config


@pytest.fixture
def run(tmp_path: Path) -> Terminal:
    return Terminal(tmp_path)


def replies(folder: Path) -> tuple[Reply, ...]:
    with open_workspace(folder) as workspace:
        return workspace.db.read_now(lambda s: outbox.of_case(s, CaseId(1)))


def unknown(folder: Path, server: HTTPServer) -> None:
    """A reply of which nobody knows."""
    queue_reply(folder, server, left=True)
    with open_workspace(folder) as workspace:
        workspace.db.run_now(outcomes.recover)


def test_a_case_is_answered(run: Terminal, httpserver: HTTPServer):
    status = {"id": "77", "url": "https://m.example/77", "created_at": "2026-11-20T10:00:00Z"}
    httpserver.expect_request("/api/v1/statuses", method="POST").respond_with_json(status)
    queue_reply(run.folder, httpserver)
    token = {"OTKLIK_TOKEN_MASTODON": "canary"}
    code, told = run("replies", "send", "1", stdin="Разберёмся!", **token)
    assert (code, told["error"]["code"]) == (1, "capture_needed")
    said = ("--uncaptured", "urgent")
    looked = (*said, "--unlooked")
    code, told = run("replies", "send", "1", *looked, stdin="Разберёмся!", **token)
    assert (code, told["status"], told["permalink"]) == (0, "sent", "https://m.example/77")


def test_too_long_an_answer_leaves_nothing_and_says_how_long_it_is(
    run: Terminal, httpserver: HTTPServer
):
    queue_reply(run.folder, httpserver)
    x = config(network="x", kind="search", params={"query": "a"})
    with open_workspace(run.folder) as workspace:
        workspace.db.run_now(lambda s: sources.change(s, 1, x))  # type: ignore[arg-type]
    code, told = run("replies", "send", "1", "--uncaptured", "gone", stdin="я" * 281)
    error = {"code": "reply.too_long", "length": 281, "longest": 280}
    assert (code, told["error"], len(replies(run.folder))) == (1, error, 1)


def test_a_refused_answer_failed_and_may_be_sent_once_more(run: Terminal, httpserver: HTTPServer):
    httpserver.expect_request("/api/v1/statuses").respond_with_data("no", status=403)
    queue_reply(run.folder, httpserver)
    told = [
        run("replies", *what, stdin="Ау", OTKLIK_TOKEN_MASTODON="canary")
        for what in (
            ("send", "1", "--uncaptured", "engine", "--unlooked"),
            ("retry", "2", "--unlooked"),
        )
    ]
    assert [(code, one["error"]) for code, one in told] == [(1, "source.forbidden")] * 2


def test_of_an_unknown_answer_the_person_says_that_it_stands(run: Terminal, httpserver: HTTPServer):
    unknown(run.folder, httpserver)
    assert run("replies", "stands", "1", "--url", "nonsense")[1]["error"]["code"] == (
        "reply.permalink"
    )
    code, told = run("replies", "stands", "1", "--url", "https://m.example/77")
    assert (code, told["status"], told["permalink"]) == (0, "sent", "https://m.example/77")
    assert run("replies", "stands", "1")[1]["error"]["code"] == "reply.state"


def test_of_an_unknown_answer_the_person_says_that_it_does_not(
    run: Terminal, httpserver: HTTPServer
):
    unknown(run.folder, httpserver)
    code, told = run("replies", "absent", "1")
    assert (code, told["status"], told["error"]) == (0, "failed", "reply.not_there")


def test_an_answer_waits_for_its_time_and_is_held_back(run: Terminal, httpserver: HTTPServer):
    queue_reply(run.folder, httpserver)
    with open_workspace(run.folder) as workspace:
        workspace.db.run_now(lambda s: outbox.take_back(s, ReplyId(1)))
    said = ("--uncaptured", "urgent", "--at", in_days(2))
    code, told = run("replies", "send", "1", *said, stdin="Разберёмся!")
    assert (code, told["status"]) == (0, "pending")
    assert run("outbox", "at", "2", in_days(3))[1]["at"][:10] == in_days(3)[:10]
    assert run("outbox", "hold", "2")[1]["error"] == "reply.held"
    [row] = run("outbox", "list")[1]["replies"]
    assert (row["id"], row["scheduled"]) == (2, True)


def test_a_moment_is_local_or_has_a_zone_or_is_none():
    assert moment("2026-11-23T09:00+03:00") == datetime(2026, 11, 23, 6, 0, tzinfo=UTC)
    assert moment("2026-11-23T09:00") == datetime(2026, 11, 23, 9, 0).astimezone()
    with pytest.raises(WrongCall):
        moment("завтра")


def in_days(number: int) -> str:
    return clock.iso(clock.now() + timedelta(days=number))


def test_an_interim_answer_says_by_when_or_does_not_leave(run: Terminal, httpserver: HTTPServer):
    queue_reply(run.folder, httpserver)
    said = ("replies", "send", "1", "--uncaptured", "urgent", "--at", "2099-01-01T09:00")
    code, told = run(*said, stdin="Разбираемся, вернёмся с ответом.")
    assert (code, told["error"]["code"]) == (1, "reply.interim_undated")

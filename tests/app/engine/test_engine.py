"""The engine as a real child process: asked by pipe, heard by events, safe to kill."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from app.domain.ids import CaseId, PostId
from app.domain.reply import NewReply, Reply, ReplyStatus
from app.domain.source import SourceConfig
from app.errors import WorkspaceBusy
from app.locks import FileLock
from app.services import intake
from app.services.workspace import open_workspace
from app.store import outbox, posts, sources
from tests.app.child import ROOT, START, EngineChild, environment
from tests.app.make import NOW, fetched, judged

FEED = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>t</title>
<link>http://feed.example/</link>{items}</channel></rss>"""
ITEM = """<item><guid>g{n}</guid><title>Отзыв {n}</title><link>http://feed.example/{n}</link>
<description>Курьер опять опоздал, верните деньги {n}</description>
<pubDate>Fri, 20 Nov 2026 09:0{n}:00 GMT</pubDate></item>"""


def feed(*numbers: int) -> Response:
    items = "".join(ITEM.format(n=n) for n in numbers)
    return Response(FEED.format(items=items), content_type="application/rss+xml")


def add(folder: Path, **given: object) -> int:
    config = SourceConfig(**({"name": "feed", "network": "rss", "kind": "feed"} | given))  # type: ignore[arg-type]
    with open_workspace(folder) as workspace:
        return workspace.db.run_now(lambda s: sources.add(s, config)).id


def stored(folder: Path) -> list[str]:
    with open_workspace(folder) as workspace:
        return [post.native_id for post in workspace.db.read_now(posts.listed)]


@pytest.fixture
def served(httpserver: HTTPServer) -> HTTPServer:
    httpserver.expect_request("/feed").respond_with_response(feed(1, 2))
    return httpserver


def test_it_hears_what_is_due_by_itself_and_tells(tmp_path: Path, served: HTTPServer):
    source = add(tmp_path, params={"url": served.url_for("/feed")})
    with EngineChild(tmp_path) as engine:
        done = engine.finished(f"sync:{source}")
        assert done["result"] == {"posts": 2, "new": 2, "cases": 2}
    kinds = {event["event"] for event in engine.events}
    assert {"ready", "source", "progress", "changes"} <= kinds
    health = [e["health"] for e in engine.events if e["event"] == "source"]
    assert health[-1] == "fresh"
    assert len(stored(tmp_path)) == 2


def test_it_ends_when_its_stdin_ends_and_leaves_no_mark(tmp_path: Path):
    with EngineChild(tmp_path / "new") as engine:
        engine.end()
    assert engine.process.returncode == 0
    assert (tmp_path / "new" / "engine.lock").read_bytes() == b""


def test_it_stops_when_asked(tmp_path: Path):
    with EngineChild(tmp_path) as engine:
        assert engine.ask("stop") == {"id": 1, "result": {}}
        assert engine.process.wait(timeout=20) == 0


def test_a_second_engine_is_refused(tmp_path: Path):
    with EngineChild(tmp_path):
        second = EngineChild(tmp_path)
        said = second.end()
        second.__exit__()
        assert second.process.returncode == 1
        assert b"store.busy" in said


@pytest.mark.parametrize(
    "line", [b"nonsense\n", b"[]\n", b'{"id":1}\n', b'{"id":1,"do":"dance"}\n', b"\xff\n"]
)
def test_a_wrong_line_is_answered_and_survived(tmp_path: Path, line: bytes):
    with EngineChild(tmp_path) as engine:
        engine.write(line)
        answer = engine._next(lambda message: "error" in message)
        assert answer["error"]["code"] == "call.wrong"
        assert "result" in engine.ask("offline", on=True)


def test_a_missing_field_is_a_wrong_call(tmp_path: Path):
    with EngineChild(tmp_path) as engine:
        answer = engine.ask("pause", source_id="1")
        assert answer["error"] == {"code": "call.wrong", "facts": {"reason": "field source_id"}}


def test_a_failing_source_says_why_and_the_engine_goes_on(tmp_path: Path, httpserver: HTTPServer):
    httpserver.expect_request("/feed").respond_with_data("gone", status=404)
    source = add(tmp_path, params={"url": httpserver.url_for("/feed")})
    with EngineChild(tmp_path) as engine:
        assert engine.finished(f"sync:{source}")["error"]["code"] == "source.missing"
        assert "result" in engine.ask("analyse", text="Ужас")


def test_a_source_is_tried_before_it_is_added(tmp_path: Path, served: HTTPServer):
    config = {"name": "x", "network": "rss", "kind": "feed"}
    with EngineChild(tmp_path) as engine:
        good = engine.ask(
            "test_source", config=config | {"params": {"url": served.url_for("/feed")}}
        )
        assert good["result"]["posts"] == 2
        bad = engine.ask("test_source", config=config)
        assert bad["error"]["code"] == "source.config"
    assert stored(tmp_path) == []


def test_a_query_is_expanded_and_a_template_filled_with_word_forms(tmp_path: Path):
    with EngineChild(tmp_path) as engine:
        [term] = engine.ask("expand", query="курьер")["result"]["terms"]
        assert ["курьером"] in term["any_of"]
        asked = {"body": "для {имя|род}", "known": {"author.name": "Пётр Ильин"}}
        assert engine.ask("fill_sample", **asked)["result"] == {"text": "для Петра"}
        missing = engine.ask("fill", body="{имя|род}", case_id=7)
        assert missing["error"]["code"] == "store.not_found"


def test_offline_asks_nobody(tmp_path: Path, served: HTTPServer):
    add(tmp_path, params={"url": served.url_for("/feed")})
    (tmp_path / "settings.toml").write_text("offline = true\n", "utf-8")
    with EngineChild(tmp_path) as engine:
        assert engine.ask("sources_changed") == {"id": 1, "result": {}}
        time.sleep(1.5)
    assert served.log == []


def test_killed_in_the_middle_of_a_sync_it_goes_on_after(tmp_path: Path, httpserver: HTTPServer):
    asked = threading.Event()

    def slow(request: Request) -> Response:
        del request
        asked.set()
        time.sleep(1.5)
        return feed(1, 2)

    httpserver.expect_oneshot_request("/feed").respond_with_handler(slow)
    httpserver.expect_request("/feed").respond_with_response(feed(1, 2, 3))
    source = add(tmp_path, params={"url": httpserver.url_for("/feed")})
    engine = EngineChild(tmp_path)
    assert asked.wait(20)
    engine.process.kill()
    engine.__exit__()
    with EngineChild(tmp_path) as again:
        again.finished(f"sync:{source}")
    assert len(stored(tmp_path)) == 3


def queue_reply(folder: Path, server: HTTPServer, *, left: bool = False) -> None:
    """A reply in the outbox; `left`: marked as being sent by somebody who is gone."""
    config = SourceConfig(
        name="wall",
        network="mastodon",
        kind="hashtag",
        params={"tag": "x"},
        base_url=server.url_for(""),
    )

    def put(session: object) -> Reply:
        source = sources.add(session, config)  # type: ignore[arg-type]
        sources.set_paused(session, source.id, paused=True)  # type: ignore[arg-type]
        intake.store_posts(session, source.id, [judged(fetched("1"))], NOW)  # type: ignore[arg-type]
        new = NewReply(case_id=CaseId(1), post_id=PostId(1), text="Здравствуйте!", look_first=False)
        reply = outbox.add(session, new, NOW)  # type: ignore[arg-type]
        if left:
            outbox.mark_sending(session, reply.id)  # type: ignore[arg-type]
        return reply

    with open_workspace(folder) as workspace:
        workspace.db.run_now(put)


def reply_status(folder: Path) -> ReplyStatus:
    with open_workspace(folder) as workspace:
        [reply] = workspace.db.read_now(lambda s: outbox.of_case(s, CaseId(1)))
    return reply.status


def test_killed_between_the_post_and_the_answer_it_never_posts_again(
    tmp_path: Path, httpserver: HTTPServer
):
    asked = threading.Event()

    def hold(request: Request) -> Response:
        del request
        asked.set()
        time.sleep(3)
        return Response("{}", content_type="application/json")

    httpserver.expect_request("/api/v1/statuses", method="POST").respond_with_handler(hold)
    queue_reply(tmp_path, httpserver)
    engine = EngineChild(tmp_path, OTKLIK_TOKEN_MASTODON="canary")
    assert asked.wait(20)
    engine.process.kill()
    engine.__exit__()
    assert reply_status(tmp_path) is ReplyStatus.SENDING
    with EngineChild(tmp_path, OTKLIK_TOKEN_MASTODON="canary") as again:
        again.ask("wake_outbox")
        time.sleep(3.5)
    posted = [request for request, _ in httpserver.log if request.method == "POST"]
    assert len(posted) == 1
    assert reply_status(tmp_path) is ReplyStatus.UNKNOWN


def test_no_token_is_written_anywhere(tmp_path: Path, served: HTTPServer):
    source = add(tmp_path, params={"url": served.url_for("/feed")})
    with EngineChild(tmp_path) as engine:
        answer = engine.ask("token", source_id=source, token="canary-4711")
        assert answer["result"]["kept"] is False
        engine.finished(f"sync:{source}")
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert not [path.name for path in files if b"canary-4711" in path.read_bytes()]


PARENT = """
import subprocess, sys, time
child = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
print(child.stdout.readline(), flush=True)
time.sleep(60)
"""


def test_it_does_not_outlive_a_killed_parent(tmp_path: Path):
    engine = [sys.executable, "-c", START, "engine", "--workspace", str(tmp_path)]
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, *engine], stdout=subprocess.PIPE, env=environment(), cwd=ROOT
    )
    with parent:
        assert parent.stdout is not None
        assert b"ready" in parent.stdout.readline()
        parent.kill()
    ends, lock = time.monotonic() + 20, FileLock(tmp_path / "engine.lock")
    while time.monotonic() < ends:
        with suppress(WorkspaceBusy):
            lock.take()
            break
        time.sleep(0.1)
    lock.release()
    assert time.monotonic() < ends


def test_a_reply_leaves_by_itself_when_its_time_has_come(tmp_path: Path, httpserver: HTTPServer):
    status = {"id": "77", "url": "https://m.example/77", "created_at": "2026-11-20T10:00:00Z"}
    httpserver.expect_request("/api/v1/statuses", method="POST").respond_with_json(status)
    queue_reply(tmp_path, httpserver)
    with EngineChild(tmp_path, OTKLIK_TOKEN_MASTODON="canary") as engine:
        told = engine.until(lambda e: e["event"] == "changes" and "cases" in e["changes"])
    assert told["changes"]["cases"] == [1]
    [(request, _)] = httpserver.log
    assert request.headers["Idempotency-Key"]
    assert reply_status(tmp_path) is ReplyStatus.SENT


def test_a_file_is_previewed_and_imported_as_a_job(tmp_path: Path):
    path = tmp_path / "отзывы.csv"
    path.write_text("Дата;Текст\n05.03.2026;Плохо\n", "cp1251")
    with EngineChild(tmp_path) as engine:
        seen = engine.ask("import_preview", path=str(path))["result"]["preview"]
        assert (seen["kind"], seen["plan"]["columns"]["text"]) == ("csv", "Текст")
        job = engine.ask("import", path=str(path), plan=seen["plan"])["result"]["job"]
        assert engine.finished(job)["result"]["added"] == 1
    assert len(stored(tmp_path)) == 1


def test_a_job_can_be_cancelled(tmp_path: Path, httpserver: HTTPServer):
    def hold(request: Request) -> Response:
        del request
        time.sleep(2)
        return feed(1)

    httpserver.expect_request("/feed").respond_with_handler(hold)
    source = add(tmp_path, params={"url": httpserver.url_for("/feed")})
    with EngineChild(tmp_path) as engine:
        engine.until(lambda e: e["event"] == "source" and e["health"] == "syncing")
        assert engine.ask("cancel", job=f"sync:{source}")["result"] == {"cancelled": True}
        assert engine.finished(f"sync:{source}")["error"]["code"] == "job.cancelled"
        engine.ask("offline", on=True)
    assert stored(tmp_path) == []

"""The engine killed at its worst moments: nothing is asked twice, nothing is sent twice."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from sqlalchemy import update
from werkzeug import Request, Response

from app.domain.ids import CaseId, PostId
from app.domain.reply import NewReply, Reply, ReplyStatus
from app.domain.source import SourceConfig
from app.services import intake
from app.services.workspace import open_workspace
from app.store import inbox, outbox, sources
from app.store.tables import ReplyRow
from tests.app.child import EngineChild
from tests.app.engine.test_engine import stored
from tests.app.make import NOW, fetched, judged

TOKEN = {"OTKLIK_TOKEN_YOUTUBE": json.dumps({"key": "k", "access_token": "t"})}
THREADS, COMMENTS = "/youtube/v3/commentThreads", "/youtube/v3/comments"
PAGES, HELD = 8, 5
TEXT = "Здравствуйте!"


def video(server: HTTPServer) -> SourceConfig:
    return SourceConfig(
        name="video",
        network="youtube",
        kind="video",
        params={"video": "dQw4w9WgXcQ"},
        base_url=server.url_for(""),
    )


def comment(native: str, text: str, parent: str | None = None) -> dict[str, Any]:
    moment = "2026-11-20T10:00:00Z"
    snippet: dict[str, Any] = {"textOriginal": text, "parentId": parent, "publishedAt": moment}
    snippet |= {"updatedAt": moment, "authorChannelId": {"value": "me"}}
    return {"id": native, "snippet": snippet}


def threads(number: int) -> dict[str, Any]:
    """A page of two threads; the last one leads nowhere."""
    items = []
    for native in (f"{number}a", f"{number}b"):
        snippet = {"topLevelComment": comment(native, f"Где заказ {native}?")}
        items.append({"id": native, "snippet": snippet | {"totalReplyCount": 0}})
    return {"items": items, **({"nextPageToken": str(number + 1)} if number < PAGES else {})}


def answering(asked: list[int], held: threading.Event) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        number = int(request.args.get("pageToken", "1"))
        asked.append(number)
        if number == HELD and not held.is_set():
            held.set()
            time.sleep(2)
        return Response(json.dumps(threads(number)), content_type="application/json")

    return answer


def test_a_first_sync_that_was_killed_goes_on_where_it_stood(
    tmp_path: Path, httpserver: HTTPServer
):
    asked, held = list[int](), threading.Event()
    httpserver.expect_request(THREADS).respond_with_handler(answering(asked, held))
    with open_workspace(tmp_path) as workspace:
        source = workspace.db.run_now(lambda s: sources.add(s, video(httpserver))).id
    engine = EngineChild(tmp_path, **TOKEN)
    assert held.wait(30)
    engine.process.kill()
    engine.__exit__()
    assert asked == [1, 2, 3, 4, 5]
    before = heard(tmp_path)
    with EngineChild(tmp_path, **TOKEN) as again:
        again.ask("sync", source_id=source)
        done = again.finished(f"sync:{source}")
        counted = [e for e in again.events if e["event"] == "progress"]
    assert asked[5:] == [5, 6, 7, 8]
    assert sorted(stored(tmp_path)) == sorted(f"{n}{x}" for n in range(1, PAGES + 1) for x in "ab")
    assert (before, done["result"]["posts"]) == (8, 8)
    assert counted[-1]["done"] == 16


def heard(folder: Path) -> int:
    """Posts that are stored, and those that still wait to be understood."""
    with open_workspace(folder) as workspace:
        waiting = workspace.db.read_now(lambda s: sum(len(row.posts) for row in inbox.left(s)))
    return len(stored(folder)) + waiting


def put_reply(folder: Path, config: SourceConfig) -> None:
    def put(session: Any) -> Reply:
        source = sources.add(session, config)
        sources.set_paused(session, source.id, paused=True)
        intake.store_posts(session, source.id, [judged(fetched("1", thread_id="1"))], NOW)
        new = NewReply(case_id=CaseId(1), post_id=PostId(1), text=TEXT, look_first=False)
        return outbox.add(session, new, NOW)

    with open_workspace(folder) as workspace:
        workspace.db.run_now(put)


def reply(folder: Path) -> Reply:
    with open_workspace(folder) as workspace:
        [found] = workspace.db.read_now(lambda s: outbox.of_case(s, CaseId(1)))
    return found


def left_long_ago(folder: Path) -> None:
    """Only then does a network's «not there» count: it may publish late."""
    with open_workspace(folder) as workspace:
        late = update(ReplyRow).values(seen={"left": "2026-11-20T10:00:00+00:00"})
        workspace.db.run_now(lambda s: s.execute(late))


@pytest.mark.parametrize("stands", [True, False])
def test_killed_between_request_and_answer_the_network_is_asked_and_nothing_is_sent_again(
    tmp_path: Path, httpserver: HTTPServer, *, stands: bool
):
    """YouTube knows no idempotency key: only looking tells."""
    asked = threading.Event()

    def hold(request: Request) -> Response:
        del request
        asked.set()
        time.sleep(2)
        return Response("{}", content_type="application/json")

    there = [comment("1.9", TEXT, "1")] if stands else []
    httpserver.expect_request(COMMENTS, method="POST").respond_with_handler(hold)
    httpserver.expect_request(COMMENTS, method="GET").respond_with_json({"items": there})
    me = {"items": [{"id": "me"}]}
    httpserver.expect_request("/youtube/v3/channels").respond_with_json(me)
    put_reply(tmp_path, video(httpserver))
    engine = EngineChild(tmp_path, **TOKEN)
    assert asked.wait(30)
    engine.process.kill()
    engine.__exit__()
    assert reply(tmp_path).status is ReplyStatus.SENDING
    left_long_ago(tmp_path)
    with EngineChild(tmp_path, **TOKEN) as again:
        again.ask("wake_outbox", ask=True)
        ends = time.monotonic() + 20
        while reply(tmp_path).status is ReplyStatus.UNKNOWN and time.monotonic() < ends:
            time.sleep(0.2)
    posted = [request for request, _ in httpserver.log if request.method == "POST"]
    assert len(posted) == 1
    found = reply(tmp_path)
    assert found.status is (ReplyStatus.SENT if stands else ReplyStatus.FAILED)
    assert found.native_id == ("1.9" if stands else None)

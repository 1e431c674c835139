"""The engine's language process: killed or held, nothing is lost, and old posts are read anew."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import psutil
from pytest_httpserver import HTTPServer

from app.domain.ids import CaseId
from app.domain.triage import Verdict
from app.services import intake
from app.services.reanalysing import left
from app.services.workspace import open_workspace
from app.store import cases, inbox, sources
from app.store.database import Database
from tests.app.child import EngineChild, otklik
from tests.app.engine.test_engine import add, feed, stored
from tests.app.make import NOW, author, config, fetched, judged

PATIENCE_S = 60.0
T = TypeVar("T")


def eventually(found: Callable[[], T | None]) -> T:
    """What is there soon."""
    ends = time.monotonic() + PATIENCE_S
    while (one := found()) is None:
        assert time.monotonic() < ends
        time.sleep(0.02)
    return one


def helper_of(engine: EngineChild) -> psutil.Process:
    """The engine's language process, as soon as there is one.

    Between fork and exec a child still is the engine, pipes and all: stopped there, it holds them.
    """
    children = psutil.Process(engine.process.pid).children
    return eventually(
        lambda: next((c for c in children() if "language-helper" in c.cmdline()), None)
    )


def waiting(folder: Path) -> int:
    with open_workspace(folder) as workspace:
        return workspace.db.read_now(lambda s: sum(len(row.posts) for row in inbox.left(s)))


def old_posts(folder: Path, count: int) -> None:
    """Complaints that an earlier analyser made of thanks."""

    def put(db: Database) -> None:
        source = db.run_now(lambda s: sources.add(s, config(name="old"))).id
        db.run_now(lambda s: sources.set_paused(s, source, paused=True))
        thanks = "Спасибо большое, всё очень понравилось!"
        made = [judged(fetched(str(n), thanks, author=author(str(n)))) for n in range(count)]
        for at in range(0, count, 100):
            part = made[at : at + 100]
            db.run_now(lambda s, part=part: intake.store_posts(s, source, part, NOW))  # type: ignore[misc]

    with open_workspace(folder) as workspace:
        put(workspace.db)


def stale(folder: Path) -> int:
    with open_workspace(folder) as workspace:
        return workspace.db.read_now(left)


def test_killed_between_heard_and_understood_nothing_is_lost(
    tmp_path: Path, httpserver: HTTPServer
):
    httpserver.expect_request("/feed").respond_with_response(feed(1, 2))
    add(tmp_path, params={"url": httpserver.url_for("/feed")})
    engine = EngineChild(tmp_path)
    helper = helper_of(engine)
    helper.suspend()
    eventually(lambda: waiting(tmp_path) or None)
    engine.process.kill()
    engine.__exit__()
    helper.resume()
    psutil.wait_procs([helper], timeout=10)
    assert not helper.is_running()
    assert (stored(tmp_path), waiting(tmp_path)) == ([], 2)
    with EngineChild(tmp_path):
        eventually(lambda: stored(tmp_path) or None)
    assert (sorted(stored(tmp_path)), waiting(tmp_path)) == (["g1", "g2"], 0)


def test_a_language_process_that_is_killed_over_a_page_is_begun_anew(
    tmp_path: Path, httpserver: HTTPServer
):
    httpserver.expect_request("/feed").respond_with_response(feed(1, 2))
    source = add(tmp_path, params={"url": httpserver.url_for("/feed")})
    with EngineChild(tmp_path) as engine:
        helper_of(engine).kill()
        done = engine.finished(f"sync:{source}")
    # Killed while it starts or while it reads: either way what was heard is there in the end.
    assert done.get("result", {}).get("new") == 2 or done["error"]["code"] == "language.gone"
    assert len(stored(tmp_path)) + waiting(tmp_path) == 2


def test_old_posts_are_read_anew_with_a_word_of_how_far_it_is(tmp_path: Path):
    old_posts(tmp_path, 150)
    with EngineChild(tmp_path) as engine:
        done = engine.finished("reanalyse")
        told = [e for e in engine.events if e["event"] == "progress" and e["job"] == "reanalyse"]
    assert done["result"] == {"posts": 150, "cases": 150, "left": 0}
    assert (told[-1]["done"], told[-1]["total"]) == (150, 150)
    with open_workspace(tmp_path) as workspace:
        found = workspace.db.read_now(lambda s: cases.get(s, CaseId(1)))
    assert found.verdict is Verdict.THANKS


def test_a_reanalysis_that_is_paused_stays_so_and_goes_on_when_asked(tmp_path: Path):
    old_posts(tmp_path, 20)
    with EngineChild(tmp_path) as engine:
        assert engine.ask("reanalyse", paused=True)["result"] == {"job": None}
        before = stale(tmp_path)
    with EngineChild(tmp_path) as engine:
        time.sleep(1.5)
        assert stale(tmp_path) == before
        if engine.ask("reanalyse", paused=False)["result"]["job"]:
            engine.finished("reanalyse")
    assert stale(tmp_path) == 0


def test_a_reanalysis_that_was_killed_goes_on(tmp_path: Path):
    old_posts(tmp_path, 300)
    engine = EngineChild(tmp_path)
    engine.until(lambda e: e["event"] == "progress" and e["job"] == "reanalyse")
    engine.process.kill()
    engine.__exit__()
    assert 0 <= stale(tmp_path) < 300
    with EngineChild(tmp_path):
        eventually(lambda: (stale(tmp_path) == 0) or None)


def test_the_terminal_reads_as_many_as_it_is_told(tmp_path: Path):
    old_posts(tmp_path, 5)
    where = ("--workspace", str(tmp_path), "--json")
    assert '"posts": 2' in otklik("reanalyse", "--limit", "2", *where).stdout
    assert stale(tmp_path) == 3
    assert '"left": 0' in otklik("reanalyse", *where).stdout
    assert otklik("reanalyse", "--limit", "0", *where).returncode == 2

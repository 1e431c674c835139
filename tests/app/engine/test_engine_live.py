"""Lists that never end, inside the engine; a sync that was given up; a look on request."""

from __future__ import annotations

import json
import threading
import time
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from tests.app.child import EngineChild
from tests.app.engine.test_engine import add, feed, queue_reply, stored

TOKEN = {"OTKLIK_TOKEN_TELEGRAM_BOT": "4711:CANARY"}
MESSAGE = {
    "message_id": 7,
    "chat": {"id": -5, "type": "group", "title": "Чат"},
    "from": {"id": 8, "first_name": "Анна", "is_bot": False},
    "date": 1790000000,
    "text": "Где заказ?",
}


class Bot:
    """Telegram: one message, then it holds its answers; it counts who asks at once."""

    def __init__(self, server: HTTPServer) -> None:
        self.asked: list[float] = []
        self.now = self.most = 0
        self.base = server.url_for("")
        server.expect_request("/bot4711:CANARY/getUpdates").respond_with_handler(self._answer)

    def _answer(self, request: Request) -> Response:
        self.asked.append(time.monotonic())
        self.now += 1
        self.most = max(self.most, self.now)
        time.sleep(0.3)
        self.now -= 1
        told = [{"update_id": 1, "message": MESSAGE}] if request.args["offset"] == "0" else []
        body = json.dumps({"ok": True, "result": told})
        return Response(body, content_type="application/json")

    def is_silent(self) -> bool:
        """Nobody asks any more."""
        time.sleep(1.0)
        before = len(self.asked)
        time.sleep(1.5)
        return len(self.asked) == before

    def is_asked_beyond(self, count: int) -> bool:
        """Somebody asks again, soon."""
        ends = time.monotonic() + 60
        while len(self.asked) <= count and time.monotonic() < ends:
            time.sleep(0.05)
        return len(self.asked) > count


def listened(folder: Path, bot: Bot) -> int:
    return add(folder, name="bot", network="telegram_bot", kind="bot", base_url=bot.base)


def test_a_live_list_is_fresh_tells_its_end_once_and_sync_now_reads_no_second_time(
    tmp_path: Path, httpserver: HTTPServer
):
    bot = Bot(httpserver)
    source = listened(tmp_path, bot)
    with EngineChild(tmp_path, **TOKEN) as engine:
        first = engine.finished(f"sync:{source}")
        again = engine.ask("sync", source_id=source)["result"]
        second = engine.finished(again["job"])
        time.sleep(1.0)
        states = [e["health"] for e in engine.events if e["event"] == "source"]
    assert (first["result"]["posts"], second["result"]["posts"]) == (1, 0)
    assert (bot.most, states[-1]) == (1, "fresh")
    assert len(stored(tmp_path)) == 1


@pytest.mark.parametrize("how", ["pause", "offline"])
def test_pause_and_offline_end_a_live_list_at_once(
    tmp_path: Path, httpserver: HTTPServer, how: str
):
    bot = Bot(httpserver)
    source = listened(tmp_path, bot)
    with EngineChild(tmp_path, **TOKEN) as engine:
        engine.finished(f"sync:{source}")
        more = {"source_id": source, "paused": True} if how == "pause" else {"on": True}
        engine.ask(how, **more)
        assert bot.is_silent()
        back = {"source_id": source, "paused": False} if how == "pause" else {"on": False}
        count = len(bot.asked)
        engine.ask(how, **back)
        assert bot.is_asked_beyond(count)


def test_a_sync_that_was_given_up_is_not_begun_again_by_itself(
    tmp_path: Path, httpserver: HTTPServer
):
    asked, begun = list[float](), threading.Event()

    def slow(request: Request) -> Response:
        del request
        asked.append(time.monotonic())
        begun.set()
        time.sleep(1.5)
        return feed(1)

    httpserver.expect_request("/feed").respond_with_handler(slow)
    source = add(tmp_path, params={"url": httpserver.url_for("/feed")})
    with EngineChild(tmp_path) as engine:
        assert begun.wait(30)
        assert engine.ask("cancel", job=f"sync:{source}")["result"] == {"cancelled": True}
        engine.finished(f"sync:{source}")
        time.sleep(12)  # longer than the gap between two syncs nobody asked for
        before = len(asked)
        job = engine.ask("sync", source_id=source)["result"]["job"]
        assert engine.finished(job)["result"]["posts"] == 1
    assert (before, len(asked)) == (1, 2)


def test_a_network_that_shows_no_single_posts_is_not_looked_at(
    tmp_path: Path, httpserver: HTTPServer
):
    bot = Bot(httpserver)
    blind = listened(tmp_path, bot)
    with EngineChild(tmp_path) as engine:
        engine.ask("pause", source_id=blind, paused=True)
        answer = engine.ask("look", source_id=blind)
        assert answer["error"]["code"] == "source.unseen"


def test_a_look_asks_for_the_posts_again_and_says_what_became_of_them(
    tmp_path: Path, httpserver: HTTPServer
):
    now = {"id": "1", "content": "<p>Нашёлся</p>", "created_at": "2026-11-20T09:30:00Z"}
    who = {"id": "7", "acct": "anna", "username": "anna", "display_name": "Анна Котова"}
    httpserver.expect_request("/api/v1/statuses/1").respond_with_json(now | {"account": who})
    queue_reply(tmp_path, httpserver)
    with EngineChild(tmp_path) as engine:
        job = engine.ask("look", case_id=1)["result"]["job"]
        found = engine.finished(job)["result"]
        assert engine.ask("look", source_id=99)["error"]["code"] == "store.not_found"
    assert found == {"asked": 1, "edited": 1, "deleted": 0, "restored": 0, "unseen": 0}

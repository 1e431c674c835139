"""What goes wrong around the engine: it says so, puts things in order and goes on."""

from __future__ import annotations

import time
from pathlib import Path

from pytest_httpserver import HTTPServer

from app.domain.reply import ReplyStatus
from tests.app.child import EngineChild
from tests.app.engine.test_engine import add, queue_reply, reply_status


def test_a_mistake_of_ours_is_an_answer_too(tmp_path: Path):
    with EngineChild(tmp_path) as engine:
        answer = engine.ask("pause", source_id=2**70, paused=True)
        assert answer["error"] == {"code": "app.unknown", "facts": {"kind": "OverflowError"}}


def test_after_a_crash_half_made_captures_are_gone(tmp_path: Path):
    add(tmp_path)
    part = tmp_path / "evidence" / "2026" / "11" / "01HX.part"
    part.mkdir(parents=True)
    (part / "page.png").write_bytes(b"half")
    (tmp_path / "engine.lock").write_text("{}", "utf-8")
    with EngineChild(tmp_path):
        assert not part.exists()


def test_a_reply_whose_outcome_was_not_kept_is_asked_for(tmp_path: Path, httpserver: HTTPServer):
    with EngineChild(tmp_path, OTKLIK_TOKEN_MASTODON="canary") as engine:
        queue_reply(tmp_path, httpserver, left=True)
        engine.ask("wake_outbox", ask=True)
        ends = time.monotonic() + 10
        while reply_status(tmp_path) is ReplyStatus.SENDING and time.monotonic() < ends:
            time.sleep(0.1)
    assert reply_status(tmp_path) is ReplyStatus.UNKNOWN

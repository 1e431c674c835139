"""Before a source is added the engine says whether another one listens to its account."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from app.services.workspace import open_workspace
from app.store import sources
from tests.app.child import EngineChild
from tests.app.make import config

BOT = config(name="bot", network="telegram_bot", kind="bot", base_url="http://127.0.0.1:9")
SECOND = config(name="bot 2", network="telegram_bot", kind="bot", base_url="http://127.0.0.1:9")


def test_a_token_that_another_source_has_is_refused_and_its_own_is_not(tmp_path: Path):
    with open_workspace(tmp_path) as workspace:
        bot = workspace.db.run_now(lambda s: sources.add(s, BOT))
    with EngineChild(tmp_path) as engine:
        engine.ask("token", source_id=bot.id, token="4711:CANARY")
        refused = engine.ask("may_read", config=asdict(SECOND), token={"token": "4711:CANARY"})
        assert refused["error"] == {"code": "source.taken", "facts": {"other": "bot"}}
        assert engine.ask("may_read", config=asdict(SECOND), token="12:other")["result"] == {}
        again = engine.ask("may_read", config=asdict(BOT), source_id=bot.id, token="4711:CANARY")
        assert again["result"] == {}

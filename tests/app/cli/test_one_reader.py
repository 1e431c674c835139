"""The terminal does not read beside the engine what a network tells one reader only."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.services.workspace import Hold, open_workspace
from app.store import sources
from tests.app.cli.test_commands import Terminal
from tests.app.make import config


@pytest.mark.parametrize("do", [("test",), ("record", "--out", "kept")])
def test_a_bot_is_not_asked_while_the_engine_may_listen_to_it(tmp_path: Path, do: tuple[str, ...]):
    bot = config(name="bot", network="telegram_bot", kind="bot", base_url="http://127.0.0.1:9")
    where = [str(tmp_path / word) if word == "kept" else word for word in do[1:]]
    with open_workspace(tmp_path, Hold.ENGINE) as workspace:
        workspace.db.run_now(lambda s: sources.add(s, bot))
        code, told = Terminal(tmp_path)("sources", do[0], "bot", *where)
    assert (code, told["error"]["code"]) == (1, "store.busy")


def test_a_bot_is_added_once_whatever_the_second_source_is_called(tmp_path: Path):
    run, bot = Terminal(tmp_path / "w"), ("--network", "telegram_bot", "--account", "ours")
    assert run("sources", "add", "bot", *bot)[0] == 0
    code, told = run("sources", "add", "chat", *bot, "--set", "chat=@a_chat")
    assert (code, told["error"]) == (1, {"code": "source.taken", "other": "bot"})
    assert [source["name"] for source in run("sources", "list")[1]["sources"]] == ["bot"]


def test_a_person_s_session_is_not_used_beside_the_engine(tmp_path: Path):
    mine = config(
        name="tg", network="telegram_user", kind="comments", params={"channel": "migomir"}
    )
    with open_workspace(tmp_path, Hold.ENGINE) as workspace:
        workspace.db.run_now(lambda s: sources.add(s, mine))
        code, told = Terminal(tmp_path)("sources", "test", "tg")
    assert (code, told["error"]["code"]) == (1, "store.busy")

"""No token is seen again where no HTTP is spoken, or where something crashes with it in hand."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import logs, secrets
from app.cli.main import main
from app.domain.source import Source, SourceConfig
from app.engine.jobs import Jobs
from app.engine.protocol import Outlet
from app.services.listening import listening
from app.services.tokens import key_of, workspace_id
from app.services.workspace import OpenWorkspace, open_workspace
from app.sources.transport import Limits, Transport
from app.store import sources
from tests.app.services.test_canaries import EVERYWHERE
from tests.app.sources.canaries import seen_in
from tests.app.sources.imap_server import ImapServer, Mailbox
from tests.app.sources.server import Server, say

WORD = "CANARY-word-nobody-knows"
LIMITS = Limits(total_s=3.0, connect_s=1.0, backoff_s=0.001, patience_s=0.0)
FEED = b"<rss version='2.0'><channel><title>t</title><item><guid>1</guid></item></channel></rss>"


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenWorkspace]:
    monkeypatch.setattr(secrets, "_session", {})
    monkeypatch.setattr(logs, "_hidden", set())
    handlers = list(logging.getLogger().handlers)
    with open_workspace(tmp_path / "w") as opened:
        logs.start(opened.paths.logs, "engine")
        yield opened
    for handler in [h for h in logging.getLogger().handlers if h not in handlers]:
        logging.getLogger().removeHandler(handler)
        handler.close()


def added(workspace: OpenWorkspace, token: str, **given: object) -> Source:
    config = SourceConfig(**({"name": "one"} | given))  # type: ignore[arg-type]
    secrets.hold_token(key_of(config, workspace.db.read_now(workspace_id)), token)
    return workspace.db.run_now(lambda s: sources.add(s, config))


async def heard(workspace: OpenWorkspace, source: Source) -> str:
    async with listening(
        workspace.db, workspace.settings, transport_for=lambda _c: Transport(LIMITS, EVERYWHERE)
    ) as ears:
        done = await ears.sync(source)
        return f"{done.error!r} {done.error and dict(done.error.facts)} {done.source.error_facts}"


def test_the_password_of_a_mailbox_is_written_nowhere(
    workspace: OpenWorkspace, tmp_path: Path, caplog: pytest.LogCaptureFixture
):
    async def go() -> str:
        async with ImapServer(Mailbox(password="another")) as server:
            params = {
                "folder": "INBOX",
                "imap_host": "127.0.0.1",
                "imap_port": str(server.port),
                "smtp_host": "127.0.0.1",
                "smtp_port": str(server.port),
                "address": "care@x.example",
            }
            given = {"network": "email", "kind": "inbox", "params": params, "inside": True}
            return await heard(workspace, added(workspace, WORD, **given))

    said = asyncio.run(go())
    assert "source." in said
    assert seen_in([tmp_path], said + caplog.text) == []
    caplog.clear()


def test_a_key_in_the_address_of_a_feed_is_in_no_log_no_error_and_no_recording(
    workspace: OpenWorkspace, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    async def go() -> str:
        async with Server({"*": [say(b"no", status=403), say(FEED, kind="text/xml")]}) as server:
            url = f"{server.base}/feed?token={WORD}&key={WORD}"
            given = {"network": "rss", "kind": "feed", "params": {"url": url}, "inside": True}
            source = added(workspace, "", **given)
            said = await heard(workspace, source)
            where = ["--workspace", str(workspace.paths.root), "--out", str(tmp_path / "kept")]
            await asyncio.to_thread(main, ["sources", "record", "one", *where])
            return said

    said = asyncio.run(go())
    shown = capsys.readouterr()
    kept = [tmp_path / "kept", workspace.paths.logs]
    assert (tmp_path / "kept" / "exchanges.json").is_file()
    assert seen_in(kept, said + shown.out + shown.err) == []


def test_a_crash_with_a_token_in_hand_writes_it_nowhere(
    workspace: OpenWorkspace, tmp_path: Path, caplog: pytest.LogCaptureFixture
):
    added(workspace, secrets.packed({"token": WORD}), network="vk", kind="messages")
    said: list[str] = []

    async def crash() -> dict[str, object]:
        raise RuntimeError({"Authorization": WORD}, WORD.encode())

    async def go() -> None:
        jobs = Jobs(Outlet(write=said.append))
        jobs.start("sync:1", crash())
        await jobs.close(1.0, spared="sync:")

    asyncio.run(go())
    for handler in logging.getLogger().handlers:
        handler.flush()
    written = (workspace.paths.logs / "engine.log").read_text("utf-8")
    assert "RuntimeError" in written
    assert seen_in([tmp_path], "".join(said)) == []
    caplog.clear()


def test_the_session_of_an_account_is_written_nowhere(
    workspace: OpenWorkspace, tmp_path: Path, caplog: pytest.LogCaptureFixture
):
    parts = {"api_id": "1234567", "api_hash": f"{WORD}-hash", "session": WORD}
    given = {"network": "telegram_user", "kind": "comments", "params": {"channel": "migomir"}}
    source = added(workspace, secrets.packed(parts), accepted="terms", **given)
    said = asyncio.run(heard(workspace, source))
    assert "source.login" in said
    assert seen_in([tmp_path], said + caplog.text) == []
    caplog.clear()

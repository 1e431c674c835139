"""No token is seen again: not in database, logs, exports, recordings or output."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator
from contextlib import aclosing, suppress
from functools import partial
from pathlib import Path

import keyring
import pytest

from app import logs, secrets
from app.cli.main import main
from app.domain import clock
from app.domain.ids import CaseId, PostId
from app.domain.reply import NewReply
from app.domain.source import Source, SourceConfig, SourceKind
from app.errors import AppError
from app.services import intake, sending
from app.services.listening import Listening, listening
from app.services.tokens import key_of, workspace_id
from app.services.workspace import OpenWorkspace, open_workspace
from app.sources.inside import Allowance
from app.sources.recording import RecordingTransport
from app.sources.registry import reader, secret_of
from app.sources.transport import Limits, Transport
from app.store import outbox, sources, watches
from tests.app.make import NOW, fetched, judged
from tests.app.sources.canaries import CANARY, MOODS, all_kinds, repeated, seen_in, token
from tests.app.sources.server import Server
from tests.app.test_secrets import Memory

LIMITS = Limits(total_s=3.0, connect_s=1.0, backoff_s=0.001, patience_s=0.0)
KEEPS_IT = {
    "app_store_connect",
    "google_play",
    "app_store",
    "telegram_web",
    "banki",
    "ok",
    "2gis",
    "x",
}
"""Networks to which the token itself is not sent: signed with, or not needed."""
EVERYWHERE = Allowance(everything=True)


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenWorkspace]:
    before = keyring.get_keyring()
    keyring.set_keyring(Memory())
    monkeypatch.setattr(secrets, "_session", {})
    handlers = list(logging.getLogger().handlers)
    with open_workspace(tmp_path / "w") as opened:
        logs.start(opened.paths.logs, "engine")
        yield opened
    for handler in [h for h in logging.getLogger().handlers if h not in handlers]:
        logging.getLogger().removeHandler(handler)
        handler.close()
    keyring.set_keyring(before)


def added(workspace: OpenWorkspace, kind: SourceKind, base: str) -> Source:
    params = {p.name: p.example or "otklik" for p in kind.params if p.required}
    config = SourceConfig(
        name=f"{kind.network} {kind.kind} {base}",
        network=kind.network,
        kind=kind.kind,
        params=params,
        base_url=base,
        accepted=kind.notice,
    )
    key = key_of(config, workspace.db.read_now(workspace_id))
    secrets.keep_token(key, token(kind))
    return workspace.db.run_now(lambda s: sources.add(s, config))


async def drive(workspace: OpenWorkspace, kind: SourceKind, base: str, out: Path) -> None:
    """Everything that uses the token of a source: hearing, looking, answering, recording."""
    source = await asyncio.to_thread(added, workspace, kind, base)
    post = fetched("7_8_9", permalink="https://t.me/durov/1", raw={"chat": {"id": 1}})
    async with listening(
        workspace.db, workspace.settings, transport_for=lambda _c: Transport(LIMITS, EVERYWHERE)
    ) as ears:
        await ears.sync(source)
        put = partial(intake.store_posts, source_id=source.id, judged=[judged(post)], now=NOW)
        await workspace.db.run(put)
        later = clock.now().replace(year=2027)
        due = await workspace.db.read(partial(watches.due, source_id=source.id, now=later, most=50))
        await ears.look(source, due)
        await answer(workspace, ears)
    await record(source.config, token(kind), out)


async def answer(workspace: OpenWorkspace, ears: Listening) -> None:
    new = NewReply(case_id=CaseId(1), post_id=PostId(1), text="Здравствуйте!")
    await workspace.db.run(lambda s: outbox.add(s, new, NOW))
    await sending.drain(workspace.db, clock.now(), ears.sender_for)
    await sending.ask(workspace.db, ears.sender_for)


async def record(config: SourceConfig, secret: str, out: Path) -> None:
    parts = secret_of(config, secret).values()
    recording = RecordingTransport(out, config.network, LIMITS, EVERYWHERE, parts)
    with suppress(AppError):
        async with recording, aclosing(reader(config, secret, recording).pages({})) as pages:
            async for _page in pages:
                break


@pytest.mark.parametrize("mood", MOODS)
@pytest.mark.parametrize("kind", all_kinds(), ids=lambda kind: f"{kind.network}-{kind.kind}")
def test_a_token_that_servers_repeat_is_written_nowhere(
    workspace: OpenWorkspace,
    tmp_path: Path,
    kind: SourceKind,
    mood: str,
    caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
):
    async def go() -> None:
        async with Server({"*": MOODS[mood]}) as server:
            await drive(workspace, kind, server.base, tmp_path / "recording")
            shown = CANARY in "".join(map(repeated, server.asked))
            assert shown or kind.network in KEEPS_IT

    asyncio.run(go())
    where = ["--workspace", str(workspace.paths.root), "--json"]
    assert main(["sources", "list", *where]) == 0
    assert main(["cases", "show", "1", *where]) == 0
    assert main(["cases", "export", "1", "--out", str(tmp_path / "case.zip"), *where]) == 0
    said = capsys.readouterr()
    assert seen_in([tmp_path], said.out + said.err) == []
    caplog.clear()

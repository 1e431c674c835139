"""`otklik sources sync | look | test | record | replay`: listening from the terminal."""

from __future__ import annotations

import asyncio
import itertools
import json
import signal
import sys
from argparse import Namespace
from collections.abc import Callable
from contextlib import aclosing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app import secrets
from app.cli.opening import opened, token_from
from app.cli.output import Output, error_document
from app.cli.words import sentence
from app.domain.source import Source, SourceConfig, SyncProgress
from app.errors import AppError, SourceError

if TYPE_CHECKING:
    from app.cli.main import Commands
    from app.services.syncing import Synced
    from app.services.watching import Looked
    from app.services.workspace import OpenWorkspace
    from app.sources.base import Page

MOST_RECORDED = 20
"""Pages of a diagnostic recording."""
FROM_STDIN = "read the token from stdin, one line; several parts as a JSON object with their names"


def register(group: Commands) -> None:
    """Adds the actions."""
    sync = group.add("sync", "hear one source, or all of them")
    sync.add_argument("name", metavar="NAME", nargs="?")
    sync.add_argument("--watch", action="store_true", help="go on until interrupted")
    sync.add_argument("--token-stdin", action="store_true", help=FROM_STDIN)
    sync.set_defaults(run=_sync)
    look = group.add("look", "ask for the posts of a source again, now: edited, gone, restored?")
    look.add_argument("name", metavar="NAME")
    look.add_argument("--token-stdin", action="store_true", help=FROM_STDIN)
    look.set_defaults(run=_look)
    test = group.add("test", "ask once, store nothing")
    test.add_argument("name", metavar="NAME")
    test.add_argument("--token-stdin", action="store_true", help=FROM_STDIN)
    test.set_defaults(run=_test)
    record = group.add("record", "keep what a network answers, without secrets, store nothing")
    record.add_argument("name", metavar="NAME")
    record.add_argument("--out", type=Path, required=True, metavar="DIR")
    record.add_argument("--token-stdin", action="store_true", help=FROM_STDIN)
    record.set_defaults(run=_record)
    replay = group.add("replay", "feed a recording through the readers, no network")
    replay.add_argument("network", metavar="NETWORK")
    replay.add_argument("folder", type=Path, metavar="DIR")
    replay.set_defaults(run=_replay)


def _sync(call: Namespace, output: Output) -> int:
    from app.services.workspace import Hold

    token = token_from(call)
    with opened(call, output, Hold.ENGINE) as workspace:
        chosen = _chosen(workspace, call.name)
        for source in chosen:
            _hold(workspace, source, token)
        if call.watch:
            return asyncio.run(_watch(workspace, output))
        done = asyncio.run(_hear(workspace, chosen, output))
    lines = [f"{d.source.config.name}\t{d.posts}\t{d.new}\t{d.source.health}" for d in done]
    failed = [d.error for d in done if d.error is not None]
    document: dict[str, Any] = {"sources": [_synced_document(d) for d in done]}
    if failed:
        document["error"] = error_document(failed[0])
    output.document(document, lines)
    return 1 if failed else 0


async def _hear(
    workspace: OpenWorkspace, chosen: tuple[Source, ...], output: Output
) -> list[Synced]:
    from app.services.listening import brands_of, listening
    from app.services.syncing import Ears
    from app.store import sources

    await workspace.db.run(sources.rest)
    done = []
    async with listening(workspace.db, workspace.settings, brands_of(chosen)) as ears:
        for source in chosen:
            tell = _progress(source.config.name, output)
            result = await ears.sync(source, Ears(progress=tell))
            if told := result.error or result.remark:
                output.progress(f"{source.config.name}: {sentence(told)}")
            done.append(result)
        await ears.inbox.settled()
    return done


async def _watch(workspace: OpenWorkspace, output: Output) -> int:
    from app.engine.engine import Engine
    from app.engine.protocol import Outlet
    from app.services.listening import brands_of, listening
    from app.store import sources

    known = await workspace.db.read(sources.listed)
    brands = brands_of(known)
    async with listening(workspace.db, workspace.settings, brands, apart=True) as ears:
        engine = Engine(workspace, ears, Outlet(write=output.progress))
        if sys.platform != "win32":
            for ends in (signal.SIGINT, signal.SIGTERM):
                asyncio.get_running_loop().add_signal_handler(ends, engine.stop)
        await engine.run()
    return 0


def _look(call: Namespace, output: Output) -> int:
    from app.services.workspace import Hold

    token = token_from(call)
    with opened(call, output, Hold.ENGINE) as workspace:
        [source] = _chosen(workspace, call.name)
        _hold(workspace, source, token)
        looked = asyncio.run(_look_again(workspace, source))
    told: dict[str, Any] = {"source": call.name, **looked.as_json()}
    if looked.error is not None:
        output.progress(sentence(looked.error))
        told["error"] = error_document(looked.error)
    output.document(told, [f"{name}\t{count}" for name, count in looked.as_json().items()])
    return 1 if looked.error else 0


async def _look_again(workspace: OpenWorkspace, source: Source) -> Looked:
    from app.services.listening import listening
    from app.services.watching import look_at_all

    async with listening(workspace.db, workspace.settings) as ears:
        return await look_at_all(workspace.db, source, ears.look)


def _hold(workspace: OpenWorkspace, source: Source, token: str | None) -> None:
    from app.services.tokens import key_for

    if token:
        key = workspace.db.read_now(lambda session: key_for(session, source.id))
        secrets.hold_token(key, token)


def _opened_to_ask(call: Namespace, output: Output) -> OpenWorkspace:
    """For asking beside a running engine, but not where a network answers only one at a time.

    Raises:
        WorkspaceBusy: it does, and the engine may be that one.
    """
    from app.services.workspace import Hold
    from app.sources.catalogue import network_of

    workspace = opened(call, output)
    [source] = _chosen(workspace, call.name)
    network = network_of(source.config.network)
    if network is None or not (network.one_reader or network.one_line):
        return workspace
    workspace.close()
    return opened(call, output, Hold.ENGINE)


def _test(call: Namespace, output: Output) -> int:
    token = token_from(call)
    with _opened_to_ask(call, output) as workspace:
        [source] = _chosen(workspace, call.name)
        page = asyncio.run(_first(workspace, source.config, token))
    posts = [{"id": p.native_id, "text": p.text} for p in page.posts]
    lines = [f"{p.native_id}\t{' '.join(p.text.split())[:100]}" for p in page.posts]
    output.document(
        {"source": call.name, "posts": len(posts), "total": page.total, "items": posts}, lines
    )
    return 0


async def _first(workspace: OpenWorkspace, config: SourceConfig, token: str | None) -> Page:
    from app.services.listening import listening

    async with listening(workspace.db, workspace.settings) as ears:
        return await ears.first_page(config, token)


def _record(call: Namespace, output: Output) -> int:
    from app.services.source_state import permitted
    from app.services.tokens import key_for

    token = token_from(call)
    with _opened_to_ask(call, output) as workspace:
        [source] = _chosen(workspace, call.name)
        key = workspace.db.read_now(lambda session: key_for(session, source.id))
    given = token or secrets.token_of(key)
    permitted(source.config)
    error = asyncio.run(_keep_exchanges(source.config, given, call.out))
    kept = call.out / "exchanges.json"
    count = len(json.loads(kept.read_text("utf-8"))["exchanges"]) if kept.is_file() else 0
    if error is not None:
        output.progress(sentence(error))
        if not count:
            raise error
    told = error_document(error) if error else None
    output.document({"out": str(call.out), "exchanges": count, "error": told}, [str(call.out)])
    return 0


async def _keep_exchanges(config: SourceConfig, token: str | None, out: Path) -> AppError | None:
    from app.sources.inside import allowance_of
    from app.sources.recording import RecordingTransport
    from app.sources.registry import reader, secret_of

    allow, secrets_of_it = allowance_of(config), secret_of(config, token).values()
    counter = itertools.count(1)
    try:
        async with (
            RecordingTransport(
                out, config.network, allow=allow, secrets=secrets_of_it
            ) as transport,
            aclosing(reader(config, token, transport).pages({})) as pages,
        ):
            async for _page in pages:
                if next(counter) >= MOST_RECORDED:
                    break
    except SourceError as error:
        return error
    return None


def _replay(call: Namespace, output: Output) -> int:
    from app.sources.replay import replay

    document = replay(call.network, call.folder)
    items = document.get("items", [])
    output.document(document, [f"{i.get('id')}\t{i.get('text') or ''}" for i in items])
    return 0


def _chosen(workspace: OpenWorkspace, name: str | None) -> tuple[Source, ...]:
    from app.store import sources

    if name is not None:
        return (workspace.db.read_now(lambda session: sources.by_name(session, name)),)
    every = workspace.db.read_now(sources.listed)
    return tuple(s for s in every if not s.paused and s.config.listens)


def _progress(name: str, output: Output) -> Callable[[SyncProgress], None]:
    def tell(progress: SyncProgress) -> None:
        total = f"/{progress.total}" if progress.total is not None else ""
        output.progress(f"{name}: {progress.done}{total}")

    return tell


def _synced_document(done: Synced) -> dict[str, Any]:
    error = done.error
    return {
        "name": done.source.config.name,
        "pages": done.pages,
        "posts": done.posts,
        "new": done.new,
        "cases": len(done.changes.arrived),
        "health": done.source.health.value,
        "cursor": dict(done.source.cursor),
        "retry_at": done.source.retry_at.isoformat() if done.source.retry_at else None,
        "error": error_document(error) if error else None,
        "remark": error_document(done.remark) if done.remark else None,
    }

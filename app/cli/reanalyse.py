"""`otklik reanalyse`: stored posts are read anew when the analyser is newer than their analysis."""

from __future__ import annotations

import argparse
import asyncio
from dataclasses import asdict
from typing import TYPE_CHECKING

from app.cli.opening import opened
from app.cli.output import Output

if TYPE_CHECKING:
    from app.cli.main import Commands
    from app.services.reanalysing import Progress, Reanalysed
    from app.services.workspace import OpenWorkspace

EVERY = 1_000
"""Posts between two words of progress."""


def register(commands: Commands) -> None:
    """Adds the command."""
    command = commands.add("reanalyse", "read stored posts anew with the analyser of this version")
    command.add_argument("--limit", type=_number, metavar="N", help="posts; default: all")
    command.set_defaults(run=run)


def run(call: argparse.Namespace, output: Output) -> int:
    """Until no post is left, or as many as were asked for."""
    from app.services.workspace import Hold

    with opened(call, output, Hold.ENGINE) as workspace:
        done = asyncio.run(_work(workspace, call.limit, output))
    found = asdict(done)
    output.document(found, (f"{name}\t{count}" for name, count in found.items()))
    return 0


async def _work(workspace: OpenWorkspace, limit: int | None, output: Output) -> Reanalysed:
    from app.services.listening import brands_of, listening
    from app.services.reanalysing import reanalyse
    from app.store import sources

    told = 0

    def tell(progress: Progress) -> None:
        nonlocal told
        if progress.done - told >= EVERY or progress.done == progress.total:
            told = progress.done
            output.progress(f"{progress.done}/{progress.total}")

    brands = brands_of(await workspace.db.read(sources.listed))
    # Apart: a text that ends the process that reads it does not end this one.
    async with listening(workspace.db, workspace.settings, brands, apart=True) as ears:
        await ears.inbox.open()
        await ears.inbox.settled()
        return await reanalyse(workspace.db, ears.attempts, tell, limit=limit)


def _number(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(text)
    return number

"""`otklik paste`: a page, a letter or a text becomes a case."""

from __future__ import annotations

import asyncio
import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.opening import opened
from app.cli.output import Output, error_document
from app.cli.words import sentence
from app.domain import clock

if TYPE_CHECKING:
    from app.cli.main import Commands
    from app.services.pasting import Pasted
    from app.services.workspace import OpenWorkspace
    from app.sources.pasted import Reading

LARGEST_TEXT = 1_000_000


def register(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add("paste", "a page, a saved page, a letter or a text as a case")
    parser.add_argument("what", metavar="URL|FILE|-", help="- reads a text from stdin")
    parser.add_argument(
        "--pick", action="append", type=int, metavar="N", help="only this one of them"
    )
    parser.add_argument("--allow-inside", action="store_true", help="the address may be private")
    parser.add_argument("--dry-run", action="store_true", help="shows what there is, keeps nothing")
    parser.set_defaults(run=run)


def run(call: Namespace, output: Output) -> int:
    """Exit code 1 where the page could not be read; its case is opened all the same."""
    from app.services.pasting import documents_of

    with opened(call, output) as workspace:
        reading, cases = asyncio.run(_paste(workspace, call))
    if reading.problem is not None:
        output.progress(sentence(reading.problem))
    shown = documents_of(reading)
    document = {
        "address": reading.address,
        "found": shown,
        "problem": error_document(reading.problem) if reading.problem else None,
        "case_ids": list(cases),
    }
    lines = [f"{one['index']}\t{one['kind']}\t{one['text'][:100]}" for one in shown]
    output.document(document, [*lines, *(f"#{case}" for case in cases)])
    return 1 if reading.problem is not None else 0


async def _paste(workspace: OpenWorkspace, call: Namespace) -> tuple[Reading, tuple[int, ...]]:
    from app.services.listening import listening
    from app.services.pasting import keep_pasted, read_pasted

    async with listening(workspace.db, workspace.settings) as ears:
        now = clock.now()
        reading = await read_pasted(ears, _pasted(call), now)
        if call.dry_run:
            return reading, ()
        cases, _changes = await keep_pasted(ears, reading, call.pick, now)
        return reading, tuple(cases)


def _pasted(call: Namespace) -> Pasted:
    from app.services.pasting import Pasted

    if call.what == "-":
        return Pasted(text=sys.stdin.read(LARGEST_TEXT))
    if "://" in call.what:
        return Pasted(text=call.what, inside=call.allow_inside)
    return Pasted(path=Path(call.what))

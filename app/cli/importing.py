"""`otklik import`: posts out of a CSV, XLSX or JSON file."""

from __future__ import annotations

import asyncio
from argparse import ArgumentTypeError, Namespace
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.opening import opened
from app.cli.output import Output
from app.domain.importing import FIELDS, ImportPlan
from app.errors import WrongCall

if TYPE_CHECKING:
    from app.cli.main import Commands
    from app.services.importing import Imported
    from app.services.workspace import OpenWorkspace


def register(commands: Commands) -> None:
    """Adds the command."""
    parser = commands.add("import", "posts out of a CSV, XLSX or JSON file")
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--map", metavar="PROFILE", help="read it as a saved profile says")
    parser.add_argument(
        "--column", action="append", default=[], metavar="FIELD=HEAD", help=", ".join(FIELDS)
    )
    parser.add_argument("--save-profile", metavar="NAME", help="keep the columns for the next file")
    parser.add_argument("--source", default="", metavar="NAME", help="what the posts belong to")
    parser.add_argument("--zone", default="", help="of moments that name none: Europe/Moscow")
    parser.add_argument("--encoding", default="")
    parser.add_argument("--delimiter", type=_delimiter, default="", metavar="SIGN")
    parser.add_argument("--sheet", default="")
    parser.add_argument("--brand", default="")
    parser.set_defaults(run=run)


def run(call: Namespace, output: Output) -> int:
    """What could not be read is listed in a file beside it; the rest is imported."""
    with opened(call, output) as workspace:
        done = asyncio.run(_import(workspace, call, output))
    outcome = done.outcome
    lines = [f"{done.source.config.name}\t+{outcome.added}\t={outcome.repeated}"]
    lines += [f"!\t{kept.number}\t{kept.reason}" for kept in outcome.aside]
    if outcome.aside_file:
        lines.append(outcome.aside_file)
    output.document(done.as_json(), lines)
    return 0


async def _import(workspace: OpenWorkspace, call: Namespace, output: Output) -> Imported:
    from app.services.importing import import_file, save_plan
    from app.services.listening import listening

    plan = await _plan(workspace, call)
    if call.save_profile:
        await workspace.db.run(lambda session: save_plan(session, call.save_profile, plan))

    def tell(done: int, total: int | None) -> None:
        output.progress(f"{call.file.name}: {done}/{total}")

    async with listening(workspace.db, workspace.settings, [plan.brand]) as ears:
        return await import_file(workspace.db, call.file, plan, ears.understand, tell)


async def _plan(workspace: OpenWorkspace, call: Namespace) -> ImportPlan:
    from app.services.importing import saved_plan

    plan = ImportPlan()
    if call.map:
        plan = await workspace.db.read(lambda session: saved_plan(session, call.map))
    given = {
        "name": call.source,
        "zone": call.zone,
        "encoding": call.encoding,
        "delimiter": call.delimiter,
        "sheet": call.sheet,
        "brand": call.brand,
    }
    plan = replace(plan, **{name: value for name, value in given.items() if value})
    if not call.column:
        return plan
    return replace(plan, columns=dict(plan.columns) | dict(map(_pair, call.column)))


def _pair(text: str) -> tuple[str, str]:
    field, sign, head = text.partition("=")
    if not sign or field not in FIELDS:
        raise WrongCall(reason=f"--column {text}")
    return field, head


def _delimiter(text: str) -> str:
    """What stands between two cells; `\\t` is a tabulator.

    Raises:
        ArgumentTypeError: no single sign, or one that has another meaning in such files.
    """
    sign = "\t" if text == "\\t" else text
    if len(sign) > 1 or sign in {'"', "\r", "\n", "\0"}:
        raise ArgumentTypeError("one sign, or \\t")
    return sign

"""`otklik cases import`: takes over a case that another Otklik handed over as one file."""

from __future__ import annotations

import argparse
import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli.evidence_words import finding_line, word
from app.cli.opening import opened
from app.cli.output import Output

if TYPE_CHECKING:
    from app.cli.main import Commands
    from app.services.case_import import Taken
    from app.services.case_import_bundles import Offer
    from app.services.workspace import OpenWorkspace


def register(commands: Commands) -> None:
    """Adds the command to the group of cases."""
    group = commands.group("cases", "cases: list, show, search, export, import")
    command = group.add("import", "take over a case that another Otklik exported")
    command.add_argument("file", type=Path, metavar="FILE")
    command.add_argument("--look", action="store_true", help="only say what is in it")
    command.add_argument(
        "--anyway", action="store_true", help="leave out captures that do not hold, take the rest"
    )
    command.set_defaults(run=run)


def run(call: argparse.Namespace, output: Output) -> int:
    """Exit code 1 if something does not hold; nothing is kept then, unless told otherwise."""
    with opened(call, output) as workspace:
        offer = asyncio.run(_look(workspace, call.file))
        bad = offer.found.bad
        if call.look:
            lines = [finding_line(one) for one in bad or offer.found.findings]
            output.document(told(offer), lines)
            return 1 if bad else 0
        for finding in bad:
            output.progress(finding_line(finding))
        taken = asyncio.run(_take(workspace, call, output))
    output.document(_outcome(taken), [_said(taken)])
    return 0


async def _look(workspace: OpenWorkspace, path: Path) -> Offer:
    from app.services.case_import import look_at

    return await look_at(workspace.db, workspace.paths, path)


async def _take(workspace: OpenWorkspace, call: argparse.Namespace, output: Output) -> Taken:
    from app.domain import clock
    from app.services.case_import import take

    def on_progress(done: int, total: int) -> None:
        output.progress(f"[{done}/{total}]")

    return await take(
        workspace.db, workspace.paths, call.file, clock.now(), on_progress, anyway=call.anyway
    )


def told(offer: Offer) -> dict[str, Any]:
    """What is in a file, as JSON."""
    case = offer.found.case
    return {
        "ok": not offer.found.bad,
        "refused": offer.refused or None,
        "sha256": offer.found.sha256,
        "already": offer.already,
        "joins": offer.joins,
        "differs": list(offer.differs),
        "case": {
            "number": case.number,
            "network": case.network,
            "brand": case.brand,
            "author": case.author.name if case.author else None,
            "posts": len(case.posts),
            "replies": len(case.replies),
            "notes": len(case.notes),
            "operator": case.operator,
            "key": case.key or None,
        }
        if case
        else None,
        "captures": [{"id": number, "fate": fate.value} for number, fate in offer.captures],
        "items": [
            {"item": one.item, "holds": one.holds, "code": one.code, "facts": dict(one.facts)}
            for one in offer.found.findings
        ],
    }


def _outcome(taken: Taken) -> dict[str, Any]:
    return {
        "case": taken.case_id,
        "joined": taken.joined,
        "already": taken.already,
        "captures": list(taken.captures),
        "left_out": list(taken.left_out),
    }


def _said(taken: Taken) -> str:
    code = "case_known" if taken.already else "case_joined" if taken.joined else "case_taken"
    line = word(code, id=taken.case_id, captures=len(taken.captures))
    if not taken.left_out:
        return line
    return f"{line}\n{word('left_out', ids=', '.join(taken.left_out))}"

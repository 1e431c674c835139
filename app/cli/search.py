"""`otklik cases search`: posts, answers and captured pages by any word form."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from app.cli.output import Output

if TYPE_CHECKING:
    from app.cli.main import Commands
    from app.domain.search import Hit


def register(commands: Commands) -> None:
    """Adds `search` to the group `cases`."""
    cases = commands.group("cases", "look at cases")
    command = cases.add("search", "find posts, answers and captured pages by any word form")
    command.add_argument("query", nargs="+", help='words, "a phrase", begin*')
    command.add_argument("--network", action="append", default=[])
    command.add_argument("--status", action="append", default=[])
    command.add_argument("--limit", type=int, default=50)
    command.set_defaults(run=run)


def run(call: argparse.Namespace, output: Output) -> int:
    """Exit code 0 whether or not something was found."""
    from app.services import searching
    from app.services.expanding import expand
    from app.services.workspace import open_workspace

    asked = searching.narrowed(
        expand(" ".join(call.query)),
        networks=tuple(call.network),
        statuses=tuple(call.status),
    )
    limit = max(1, min(call.limit, 10_000))
    with open_workspace(call.workspace) as workspace:
        hits = workspace.db.read_now(
            lambda session: searching.search(session, asked, limit=limit) if asked.terms else ()
        )
    output.document({"hits": [_document(hit) for hit in hits]}, map(_line, hits))
    return 0


def _document(hit: Hit) -> dict[str, Any]:
    from app.domain.clock import iso

    return {
        "kind": hit.kind,
        "ref": hit.ref,
        "case_id": hit.case_id,
        "at": iso(hit.at),
        "network": hit.network,
        "author": hit.author,
        "status": hit.status,
        "snippet": hit.snippet,
        "marks": [list(mark) for mark in hit.marks],
    }


def _line(hit: Hit) -> str:
    case = f"#{hit.case_id}" if hit.case_id is not None else "—"
    return f"{hit.at:%Y-%m-%d %H:%M} {case} {hit.author}: {hit.snippet}"

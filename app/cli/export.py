"""`otklik cases export`: a case as one ZIP."""

from __future__ import annotations

import argparse
import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.evidence_words import word
from app.cli.output import Output

if TYPE_CHECKING:
    from app.cli.main import Commands


def register(commands: Commands) -> None:
    """Adds the command to the group of cases."""
    group = commands.group("cases", "cases: list, show, search, export")
    command = group.add("export", "write a case with its evidence as one ZIP")
    command.add_argument("id", type=int)
    command.add_argument("--out", type=Path, required=True, help="the ZIP to write")
    command.add_argument("--with-notes", action="store_true", help="the private notes too")
    command.set_defaults(run=run)


def run(call: argparse.Namespace, output: Output) -> int:
    """Writes it whole or not at all."""
    from app.domain import clock
    from app.domain.ids import CaseId
    from app.services.exporting import ExportOrder, export_case
    from app.services.workspace import open_workspace

    def on_progress(done: int, total: int) -> None:
        output.progress(f"[{done}/{total}]")

    with open_workspace(call.workspace) as opened:
        order = ExportOrder(
            case_id=CaseId(call.id),
            path=call.out.absolute(),
            operator=opened.settings.operator,
            with_notes=call.with_notes,
        )
        asyncio.run(export_case(order, opened.db, opened.paths, clock.now(), on_progress))
    document = {"case": call.id, "path": str(order.path), "bytes": order.path.stat().st_size}
    output.document(document, [word("exported", id=call.id, path=order.path)])
    return 0

"""`otklik cases export`: a case as one ZIP."""

from __future__ import annotations

import argparse
import asyncio
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.evidence_words import word
from app.cli.output import Output

if TYPE_CHECKING:
    from app.cli.main import Commands
    from app.domain.ids import CaseId
    from app.store.database import Database


def register(commands: Commands) -> None:
    """Adds the command to the group of cases."""
    group = commands.group("cases", "cases: list, show, search, export")
    command = group.add("export", "write a case with its evidence as one ZIP")
    command.add_argument("id", type=int)
    command.add_argument("--out", type=Path, required=True, help="the ZIP to write")
    command.add_argument("--with-notes", action="store_true", help="the private notes too")
    command.add_argument(
        "--protocols", choices=("docx", "pdf"), help="a protocol of inspection of each capture"
    )
    command.set_defaults(run=run)


def run(call: argparse.Namespace, output: Output) -> int:
    """Writes it whole or not at all."""
    from app.domain import clock
    from app.domain.ids import CaseId
    from app.services.exporting import ExportOrder
    from app.services.handing_over import hand_over
    from app.services.workspace import open_workspace

    def on_progress(done: int, total: int) -> None:
        output.progress(f"[{done}/{total}]")

    with open_workspace(call.workspace) as opened:
        order = ExportOrder(
            case_id=CaseId(call.id),
            path=call.out.absolute(),
            operator=opened.settings.operator,
            with_notes=call.with_notes,
            table=_table(opened.db, CaseId(call.id)),
        )
        kind, now = call.protocols or "", clock.now()
        work = hand_over(order, opened.db, opened.paths, now, on_progress, kind)
        made = asyncio.run(work)
    document = {
        "case": call.id,
        "path": str(order.path),
        "bytes": order.path.stat().st_size,
        "sha256": made.sha256,
        "missing": [asdict(one) for one in made.missing],
        "lost": list(made.lost),
    }
    lines = [word("exported", id=call.id, path=order.path)]
    lines += [
        word("not_whole", id=one.capture_id, items=", ".join(one.items) or "—")
        for one in made.missing
    ]
    if made.lost:
        lines.append(word("files_lost", names=", ".join(made.lost)))
    output.document(document, lines)
    return 0


def _table(db: Database, case_id: CaseId) -> dict[str, str]:
    """The row of the appraisal table in words."""
    from app.cli.appraisal_words import filled
    from app.domain.appraisal import COLUMNS, appraise
    from app.services import weighing
    from app.store import appraisals

    measure = db.read_now(weighing.measure)
    for case, post in db.read_now(lambda session: appraisals.read(session, [case_id])):
        if post is not None:
            row = filled(appraise(case, post, measure.audiences.get(case.network)), 0)
            return {name: str(getattr(row, name)) for name in COLUMNS}
    return {}

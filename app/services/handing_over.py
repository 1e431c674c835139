"""A case as one file with a protocol of inspection of each of its captures, if asked for."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from app.paths import Workspace
from app.services.exporting import Exported, ExportOrder, OnProgress, export_case, no_progress
from app.services.protocols import protocols_of_case
from app.store.database import Database

KINDS = ("docx", "pdf")


async def hand_over(
    order: ExportOrder,
    db: Database,
    workspace: Workspace,
    now: datetime,
    on_progress: OnProgress = no_progress,
    protocols: str = "",
) -> Exported:
    """`export_case`; `protocols` is one of KINDS, or empty for none.

    Raises:
        As `export_case` does. PrintFailed: a protocol could not be printed; nothing is written.
    """
    if protocols not in KINDS:
        return await export_case(order, db, workspace, now, on_progress)
    with tempfile.TemporaryDirectory(prefix="otklik-protocols-") as folder:
        place = Path(folder)
        made = await protocols_of_case(db, workspace, order.case_id, place, now, protocols)
        order = replace(order, protocols=made)
        return await export_case(order, db, workspace, now, on_progress)

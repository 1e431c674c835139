"""What the window may ask of the engine about hand-offs: the case sheet, printed or as a text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ulid import ULID

from app.domain import clock
from app.domain.deadline import local_zone
from app.domain.handoff import Personal
from app.domain.ids import HandoffId
from app.engine.engine import Engine
from app.engine.protocol import Fields
from app.services.case_sheet import SheetOrder, make


async def sheet(engine: Engine, fields: Fields) -> dict[str, Any]:
    """A job that writes the case sheet of a hand-off; without `path` it only tells its text.

    `personal`: what of the customer's data it may hold, of name, contacts and page.
    """
    asked = fields.text("personal").split(",") if fields.has("personal") else []
    order = SheetOrder(
        handoff_id=HandoffId(fields.number("handoff_id")),
        personal=frozenset(one for one in Personal if one.value in asked),
        path=Path(fields.text("path")) if fields.has("path") else None,
        operator=engine.workspace.settings.operator,
        zone=local_zone(),
    )
    job = f"case-sheet:{ULID()}"

    async def work() -> dict[str, Any]:
        made = await make(engine.db, engine.workspace.paths, order, clock.now())
        engine.outlet.tell_changes(made.changes)
        return {"text": made.text, "sha256": made.sha256}

    return {"job": engine.jobs.start(job, work())}

"""Evidence put in order at once: everything missing captured, everything verified."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from app.domain import clock
from app.domain.evidence_health import URGENT
from app.domain.ids import CaseId
from app.engine.capturing import order_for
from app.engine.protocol import Fields
from app.errors import AppError
from app.services.capturing import capture
from app.services.verifying_workspace import verify_workspace
from app.store import captures, evidence_health

if TYPE_CHECKING:
    from app.engine.engine import Engine

CAPTURES, CHECKS = "capture:missing", "verify:all"
"""The jobs; each runs once at a time."""


async def capture_missing(engine: Engine, fields: Fields) -> dict[str, Any]:
    """Begins to capture all cases that want it, the most urgent first."""
    del fields
    wanted = await engine.db.read(partial(evidence_health.uncaptured, among=URGENT))
    return {"job": engine.jobs.start(CAPTURES, _capture(engine, wanted)), "total": len(wanted)}


async def verify_all(engine: Engine, fields: Fields) -> dict[str, Any]:
    """Begins to verify every capture, and the journal with them."""
    del fields
    return {"job": engine.jobs.start(CHECKS, _verify(engine))}


async def _capture(engine: Engine, wanted: Sequence[CaseId]) -> dict[str, Any]:
    """A case that fails is counted, and the next one follows."""
    good = 0
    for done, case_id in enumerate(wanted):
        engine.outlet.tell_progress(CAPTURES, "capture", done, len(wanted), "cases")
        address = await engine.db.read(partial(captures.address_of, case_id=case_id))
        if not address:
            continue
        try:
            order = await order_for(engine, address, case_id)
            made, changes = await capture(order, engine.db, engine.workspace.paths)
        except AppError as error:
            engine.outlet.event("trouble", error.code, code=error.code, facts=error.facts)
            continue
        good += made.is_good
        engine.outlet.tell_changes(changes)
    return {"total": len(wanted), "good": good}


async def _verify(engine: Engine) -> dict[str, Any]:
    engine.outlet.tell_progress(CHECKS, "verify", 0, None, "files")
    found = await verify_workspace(engine.db, engine.workspace.paths, clock.now())
    bad = [name for name, findings in found if not all(each.holds for each in findings)]
    return {"total": len(found), "bad": bad}

"""What the window may ask of the engine about files."""

from __future__ import annotations

import asyncio
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ulid import ULID

from app.engine.engine import Engine
from app.engine.protocol import Fields
from app.services.importing import import_file, plan_from, preview, save_plan
from app.store import import_profiles


async def show(engine: Engine, fields: Fields) -> dict[str, Any]:
    """The beginning of a file; `plan` as far as the person decided."""
    plan = plan_from(fields.mapping("plan")) if fields.has("plan") else None
    path = Path(fields.text("path"))
    profiles = await engine.db.read(import_profiles.listed)
    return {"preview": asdict(await asyncio.to_thread(preview, path, plan, profiles))}


async def begin(engine: Engine, fields: Fields) -> dict[str, Any]:
    """Starts an import as `plan` says (or `mapping`, its columns); `profile` saves the plan."""
    raw = fields.mapping("plan") if fields.has("plan") else {}
    if fields.has("mapping"):
        raw |= {"columns": fields.mapping("mapping")}
    plan, path = plan_from(raw), Path(fields.text("path"))
    if fields.has("profile"):
        name = fields.text("profile")
        await engine.db.run(lambda session: save_plan(session, name, plan))
    job = f"import:{ULID()}"

    def tell(done: int, total: int | None) -> None:
        engine.outlet.tell_progress(job, "import", done, total, "rows")

    async def work() -> dict[str, Any]:
        found = await import_file(engine.db, path, plan, engine.listening.understand, tell)
        engine.outlet.tell_changes(found.changes)
        await engine.look()
        return found.as_json()

    return {"job": engine.jobs.start(job, work())}

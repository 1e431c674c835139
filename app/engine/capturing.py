"""Captures as jobs: what the window asks for."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, Any

from ulid import ULID

from app.domain.ids import CaseId
from app.engine.jobs import Work
from app.engine.logins import login_for_page
from app.engine.protocol import Fields
from app.evidence.certificate import problem_of
from app.services.capturing import CaptureOrder, capture
from app.services.logins import usual_login
from app.services.sample_mark import sample_of
from app.store import captures

if TYPE_CHECKING:
    from app.engine.engine import Engine


async def begin(engine: Engine, fields: Fields) -> dict[str, Any]:
    """Captures the page that the window names."""
    url = fields.text("url")
    case_id = CaseId(fields.number("case_id")) if fields.has("case_id") else None
    said = ""
    if case_id is not None:
        said = await engine.db.read(partial(captures.text_at, case_id=case_id, address=url))
    order = await order_for(
        engine,
        url,
        case_id,
        complaint=said,
        allow=fields.texts("allow"),
        host_map=fields.texts("host_map"),
        accept_bad_certificate=fields.has("accept_bad_certificate")
        and fields.flag("accept_bad_certificate"),
        login=await login_for_page(engine, fields, case_id, url),
    )
    job = f"capture:{ULID()}"
    engine.page_watching.make_way()
    return {"job": engine.jobs.start(job, _work(engine, order, job))}


async def order_for(engine: Engine, url: str, case_id: CaseId | None, **more: Any) -> CaptureOrder:
    """How this engine captures a page; `more` are fields of the order."""
    sample = await engine.db.read(sample_of)
    more["host_map"] = more.get("host_map", ()) + (sample.host_map if sample else ())
    settings = engine.workspace.settings
    # The sample's pages are this computer's own: nothing of it leaves, not even a question.
    more.setdefault("time_servers", () if sample else settings.time_servers)
    if "login" not in more:
        paths = engine.workspace.paths
        more["login"] = await usual_login(case_id, url, engine.db, paths)
    return CaptureOrder(
        url=url, case_id=case_id, operator=settings.operator, run=engine.pages.capture, **more
    )


def _work(engine: Engine, order: CaptureOrder, job: str) -> Work:
    def show(step: str, done: int, total: int) -> None:
        engine.outlet.tell_progress(job, "capture", done, total, step)

    async def work() -> dict[str, Any]:
        made, changes = await capture(order, engine.db, engine.workspace.paths, show)
        engine.outlet.tell_changes(changes)
        told = {"capture_id": made.id, "status": made.status.value, "reason": made.reason}
        if made.reason == "certificate":
            folder = engine.workspace.paths.root / made.folder
            told["problem"] = await asyncio.to_thread(problem_of, folder)
        return told | {"logged_in": made.logged_in}

    return work()

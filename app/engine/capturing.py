"""Captures as jobs: what the window asks for, and the pages of answers that were published."""

from __future__ import annotations

import logging
from collections import deque
from functools import partial
from typing import TYPE_CHECKING, Any

from ulid import ULID

from app.domain import clock
from app.domain.ids import CaseId
from app.engine.jobs import Work
from app.engine.protocol import Fields
from app.errors import AppError
from app.services.capturing import CaptureOrder, capture
from app.services.sample_mark import sample_of
from app.store import outbox

if TYPE_CHECKING:
    from app.engine.engine import Engine

MOST_WAITING = 100
"""Pages of answers that wait for their capture; beyond that the oldest is given up."""
log = logging.getLogger(__name__)


async def begin(engine: Engine, fields: Fields) -> dict[str, Any]:
    """Captures the page that the window names."""
    order = await order_for(
        engine,
        fields.text("url"),
        CaseId(fields.number("case_id")) if fields.has("case_id") else None,
        allow=fields.texts("allow"),
        host_map=fields.texts("host_map"),
    )
    job = f"capture:{ULID()}"
    engine.page_watching.make_way()
    return {"job": engine.jobs.start(job, _work(engine, order, job))}


class Answers:
    """The pages of published answers, captured one after the other; a failure says nothing."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._known = clock.now()
        self._waiting: deque[tuple[CaseId, str, str]] = deque(maxlen=MOST_WAITING)

    def add(self, case_id: CaseId, url: str, text: str) -> None:
        """An answer stands there."""
        self._waiting.append((case_id, url, text))
        self._engine.jobs.start("capture:answers", self._drain(), quiet=True)

    async def confirmed(self) -> None:
        """Answers of which the person said meanwhile, in the window, where they stand."""
        found = await self._engine.db.read(partial(outbox.confirmed, since=self._known))
        for reply in found:
            self._known = max(self._known, reply.sent_at or self._known)
            self.add(reply.case_id, reply.permalink or "", reply.text)

    async def _drain(self) -> dict[str, Any]:
        while self._waiting:
            case_id, url, text = self._waiting.popleft()
            try:
                order = await order_for(self._engine, url, case_id, complaint=text)
                made, changes = await capture(order, self._engine.db, self._engine.workspace.paths)
            except AppError as error:
                log.info("page of an answer: %s", error)
                continue
            log.info("page of an answer: %s", made.status)
            self._engine.outlet.tell_changes(changes)
        return {}


async def order_for(engine: Engine, url: str, case_id: CaseId | None, **more: Any) -> CaptureOrder:
    """How this engine captures a page; `more` are fields of the order."""
    sample = await engine.db.read(sample_of)
    more["host_map"] = more.get("host_map", ()) + (sample.host_map if sample else ())
    operator = engine.workspace.settings.operator
    return CaptureOrder(
        url=url, case_id=case_id, operator=operator, run=engine.pages.capture, **more
    )


def _work(engine: Engine, order: CaptureOrder, job: str) -> Work:
    def show(step: str, done: int, total: int) -> None:
        engine.outlet.tell_progress(job, "capture", done, total, step)

    async def work() -> dict[str, Any]:
        made, changes = await capture(order, engine.db, engine.workspace.paths, show)
        engine.outlet.tell_changes(changes)
        return {"capture_id": made.id, "status": made.status.value, "reason": made.reason}

    return work()

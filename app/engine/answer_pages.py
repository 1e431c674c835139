"""Pages captured without being asked for: our answers, solved cases, and what rules want."""

from __future__ import annotations

import logging
import time
from collections import deque
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from app.domain import clock
from app.domain.evidence import CaptureKind
from app.domain.ids import CaseId
from app.engine.capturing import order_for
from app.errors import AppError
from app.services.answer_pages import due_pages
from app.services.capturing import capture
from app.services.sample_mark import sample_of

if TYPE_CHECKING:
    from app.engine.engine import Engine

JOB = "capture:answers"
MOST_WAITING = 100
"""Pages that rules want; beyond that the oldest is given up."""
AGAIN_S = 600.0
"""After the engine of pages could not even begin with one."""
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    case_id: CaseId
    url: str
    text: str
    kind: CaptureKind


class AnswerPages:
    """Captured one after the other; a failure says nothing and is tried again."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._began = clock.now()
        self._waiting: deque[_Page] = deque(maxlen=MOST_WAITING)
        self._not_before: dict[_Page, float] = {}

    def add(self, case_id: CaseId, url: str, text: str) -> None:
        """A rule wants the page of a complaint."""
        self._take(_Page(case_id=case_id, url=url, text=text, kind=CaptureKind.POST))
        self._start()

    async def look(self) -> None:
        """Finds the pages that are due.

        Raises:
            StoreError: the database.
        """
        if not self._engine.workspace.settings.capture_after_answer:
            return
        since = await self._since()
        found = await self._engine.db.read(partial(due_pages, since=since, now=clock.now()))
        for page in found:
            self._take(_Page(case_id=page.case_id, url=page.url, text=page.text, kind=page.kind))
        if self._waiting:
            self._start()

    async def _since(self) -> datetime:
        """The sample's own past is told, not lived: its pages were captured then or never."""
        sample = await self._engine.db.read(sample_of)
        return self._began if sample else self._began - timedelta(days=365)

    def _take(self, page: _Page) -> None:
        late = self._not_before.get(page, float("-inf")) > time.monotonic()
        if not late and page not in self._waiting:
            self._waiting.append(page)

    def _start(self) -> None:
        self._engine.jobs.start(JOB, self._drain(), quiet=True)

    async def _drain(self) -> dict[str, Any]:
        while self._waiting:
            page = self._waiting[0]
            try:
                await self._capture(page)
            except AppError as error:
                self._not_before[page] = time.monotonic() + AGAIN_S
                log.info("page of an answer: %s", error.code)
            if self._waiting and self._waiting[0] == page:
                self._waiting.popleft()
        return {}

    async def _capture(self, page: _Page) -> None:
        engine = self._engine
        order = await order_for(engine, page.url, page.case_id, complaint=page.text, kind=page.kind)
        made, changes = await capture(order, engine.db, engine.workspace.paths)
        log.info("page of an answer: %s", made.status)
        engine.outlet.tell_changes(changes)

"""Rules in the engine: followed as they are now, tried, applied, and their pages captured."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from app.domain.ids import CaseId, RuleId
from app.domain.rule import Rule
from app.engine.jobs import Jobs
from app.engine.protocol import Outlet
from app.services.listening import Listening
from app.services.rule_archive import apply_rules
from app.services.rule_book import ReadyRule, book_of
from app.services.rule_preview import ready_rule
from app.store import hidden, rules
from app.store.database import Database

APPLY = "rules:apply"
"""The job that follows the rules over the archive."""
CAPTURES = "capture:answers"
"""The job that captures one page after the other (app.engine.capturing)."""


class Ruling:
    """Keeps the book of rules true, and does with the archive what is asked for."""

    def __init__(self, db: Database, listening: Listening, jobs: Jobs, outlet: Outlet) -> None:
        self._db = db
        self._listening = listening
        self._jobs = jobs
        self._outlet = outlet
        self._stamp: tuple[int, ...] | None = None
        self._tried: ReadyRule | None = None

    async def look(self) -> None:
        """Reads the rules where they may be others: a terminal may have changed them.

        Raises:
            StoreError: the database.
        """
        stamp = await self._db.read(rules.stamp)
        if stamp != self._stamp:
            await self.renew()

    async def renew(self) -> None:
        """From now on new posts are judged by the rules as they are.

        Raises:
            StoreError: the database.
        """
        self._stamp = await self._db.read(rules.stamp)
        self._listening.rules = await self._db.read(book_of)

    async def ready(self, rule: Rule) -> ReadyRule:
        """A rule ready to be tried; the last one is kept, it is asked for portion by portion.

        Raises:
            RuleUnfit: it cannot be kept as it is.
        """
        if self._tried is None or self._tried.rule != rule:
            self._tried = await self._listening.in_language(partial(ready_rule, rule))
        return self._tried

    async def capture(self, add: Callable[[CaseId, str, str], None]) -> None:
        """Hands over the pages that rules want captured; each is handed over once.

        Raises:
            StoreError: the database.
        """
        if self._jobs.is_running(CAPTURES):
            return
        if await self._db.read(hidden.are_captures_wanted):
            for case_id, page, text in await self._db.run(hidden.take_captures):
                add(case_id, page, text)

    def apply(self, only: RuleId | None) -> str:
        """Begins to follow the rules over the archive; the name of the job."""
        return self._jobs.start(APPLY, self._apply(only))

    async def _apply(self, only: RuleId | None) -> dict[str, Any]:
        def tell(done: int, total: int) -> bool:
            self._outlet.tell_progress(APPLY, "rules_apply", done, total, "posts")
            return True

        work, hours = self._listening.in_language, self._listening.hours
        done = await apply_rules(self._db, work, hours, only, tell)
        self._outlet.tell_changes(done.changes)
        return {"looked": done.looked, "posts": done.posts, "cases": len(done.changes.cases)}

"""Known posts are asked for again because a person wishes it, and what came of it is said."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject

from app.errors import AppError
from ui import words
from ui.presenters.desk import Desk
from ui.presenters.hub import Notice
from ui.presenters.jobs import Job


class Looking(QObject):
    """For a whole source, or for one case."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    async def look(self, **what: int) -> None:
        """`source_id` or `case_id`; says what became of the posts."""
        job = Job(self._desk.hub)
        try:
            answer = await self._desk.engine.once_up("look", **what)
            said, tone = self._looked(await job.run(answer)), "good"
        except AppError as error:
            said, tone = words.error(error.code, error.facts), "soon"
        finally:
            job.close()
        self._desk.hub.notice.emit(Notice(text=said, tone=tone))

    def _looked(self, found: Mapping[str, Any]) -> str:
        told = self.tr("Looked at %Ln post(s)", None, int(found.get("asked") or 0))
        changes = self.tr("edited: {edited}, deleted: {deleted}, restored: {restored}")
        counts = {name: found.get(name) or 0 for name in ("edited", "deleted", "restored")}
        return f"{told}; {changes.format(**counts)}"

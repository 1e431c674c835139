"""One act on the shown case: done in the store, told to everybody, refused in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.domain.ids import CaseId
from app.domain.whole_case import WholeCase
from app.errors import AppError, Conflict
from app.services.changes import Changes
from ui import words
from ui.presenters.desk import Desk
from ui.presenters.hub import Notice

Act = Callable[[Any], Changes]
"""A use case with everything but its session."""


class CaseActs(QObject):
    """Knows which case is shown, and does things to it.

    Signals:
        stale: the shown case is not as it stands in the store.
    """

    stale = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.whole: WholeCase | None = None

    @property
    def case_id(self) -> CaseId | None:
        """The shown case."""
        return self.whole.case.id if self.whole else None

    def start(self, act: Act, then: Callable[[], object] | None = None) -> None:
        """Does it in its own time; `then` follows when it was done."""
        self.desk.tasks.start(self._run(act, then))

    async def run(self, act: Act) -> bool:
        """Does it now; False: it was refused, and the person has been told why."""
        try:
            changes = await self.desk.db.run(act)
        except AppError as error:
            self.tell(error)
            if isinstance(error, Conflict):
                self.stale.emit()
            return False
        if changes:
            self.desk.hub.changed.emit(changes)
        return True

    def tell(self, error: AppError) -> None:
        """What happened and what to do, at the bottom of the window."""
        text = words.error(error.code, error.facts)
        self.desk.hub.notice.emit(
            Notice(text=f"{text} {words.next_step(error.code)}".strip(), tone="late")
        )

    async def _run(self, act: Act, then: Callable[[], object] | None) -> None:
        if await self.run(act) and then is not None:
            then()

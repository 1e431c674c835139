"""What a rule wants the person to hear at once: a line at the bottom, the focus stays."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot

from app.domain.ids import CaseId
from app.domain.whole_case import WholeCase
from app.errors import AppError
from app.services.changes import Changes
from app.store import cases
from ui.delegates.bubble_said import one_line
from ui.presenters.desk import Desk
from ui.presenters.hub import Notice

SECONDS = 30
LONGEST = 80
"""Characters of the post that are read out."""


class RuleAlerts(QObject):
    """Hears of new cases that a rule points at; several at once are one line."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        desk.hub.changed.connect(self._on_changed)

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        if changes.alerts:
            self._desk.tasks.start(self._tell(max(changes.alerts), len(changes.alerts)))

    async def _tell(self, case_id: CaseId, count: int) -> None:
        try:
            whole = await self._desk.db.read(partial(cases.whole, case_id=case_id))
        except AppError:
            return  # gone meanwhile: there is nothing to point at
        notice = Notice(
            text=self._said(whole, count),
            tone="soon",
            action=self.tr("Show"),
            act=partial(self._desk.hub.case_asked.emit, case_id),
            seconds=SECONDS,
        )
        self._desk.hub.notice.emit(notice)

    def _said(self, whole: WholeCase, count: int) -> str:
        main = whole.main_post
        text = one_line(main.text if main else "", LONGEST)
        said = self.tr("Rule «{rule}»: {author}: {text}").format(
            rule=_rule_of(whole),
            author=one_line(whole.case.author.name, 40) if whole.case.author else "",
            text=text,
        )
        return said + " " + self.tr("and %Ln more", None, count - 1) if count > 1 else said


def _rule_of(whole: WholeCase) -> str:
    """The name of the last rule that told of the case."""
    told = [dict(event.facts) for event in whole.events if event.kind == "rule"]
    names = [facts["rule"] for facts in told if "notify" in facts.get("did", "").split(",")]
    return one_line(names[-1], 60) if names else ""

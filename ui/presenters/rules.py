"""Connects the rules to the store, and to the engine that tries and follows them."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Slot

from app.domain import clock
from app.domain.ids import RuleId
from app.domain.rule import NEW, Rule, RulePreview, from_json, preview_from_json, to_json
from app.domain.rule_check import checked
from app.errors import AppError, EngineGone, RuleSpec
from app.services import rules as service
from app.services.changes import Changes
from ui import format as shown
from ui import words
from ui.dialogs.confirm import ConfirmDialog
from ui.panes.rules import RulesPane
from ui.presenters.desk import Desk, Place
from ui.presenters.hub import Notice
from ui.presenters.jobs import Job
from ui.presenters.place import PlacePresenter

UNDO_S = 30
SHOWN = 20
DRAFTS = "rules.drafts"
"""Remembered: rules as they were typed and not saved."""


class RulesPresenter(PlacePresenter):
    """Keeps, orders and removes rules; what one would fire on comes from the engine."""

    def __init__(self, desk: Desk, pane: RulesPane) -> None:
        super().__init__(desk, pane)
        self._rules = pane
        self._shown: Rule | None = None
        self._next: Rule | None = None
        self._looking = False
        self._stopped = self._broken = self._recalled = False
        desk.memory.keep_splitter("rules.splitter", pane.splitter)
        desk.memory.keep_splitter("rules.finds", pane.editor.splitter)
        editor = pane.editor
        pane.chosen.connect(self._on_chosen)
        pane.apply_all_asked.connect(self._on_apply_all)
        editor.changed.connect(self._try)
        editor.changed.connect(self._keep_drafts)
        editor.reverted.connect(self._keep_drafts)
        editor.save_asked.connect(self._on_save)
        editor.remove_asked.connect(self._on_remove)
        editor.apply_asked.connect(self._on_apply)
        editor.moved.connect(self._on_moved)
        editor.stopped.connect(self._on_stopped)
        desk.hub.engine_alive.connect(self._on_alive)

    def concerns(self, changes: Changes) -> bool:
        """Rules, and what they may choose from."""
        return bool(changes.rules or changes.sources or changes.topics)

    async def read(self) -> None:
        """Reads the rules and what there is to choose from."""
        found = await self.desk.db.read(service.at_hand)
        if not self._recalled:
            self._recalled = True
            self._rules.take_drafts(_drafts(self.desk.memory.get(DRAFTS, [])))
        self._rules.show_rules(found.rules, found.choices, found.gone)

    @Slot(object)
    def _on_chosen(self, rule: Rule | None) -> None:
        before, self._shown = self._shown, rule
        if rule is not None and (before is None or before.id != rule.id):
            self._try(rule)

    @Slot(bool)
    def _on_alive(self, alive: bool) -> None:  # noqa: FBT001  # the signal's own argument
        if alive and self._shown is not None and self.pane.isVisible():
            self._try(self._shown)

    @Slot(object)
    def _try(self, rule: Rule) -> None:
        self._shown = self._next = rule
        self._stopped = False
        if not self._looking:
            self._looking = True
            self.desk.tasks.start(self._look_on())

    async def _look_on(self) -> None:
        try:
            while self._next is not None:
                rule, self._next = self._next, None
                await self._look(rule)
        finally:
            self._looking = False

    async def _look(self, rule: Rule) -> None:
        """Portion by portion, until all is seen or something else was typed."""
        seen, total, onward = RulePreview(found=0, looked=0), 0, dict[str, Any]()
        while self._next is None and not self._stopped:
            if not self.pane.isVisible():
                self._broken = True  # nobody looks: it goes on when somebody does
                return
            left = SHOWN - len(seen.shown)
            try:
                asked = to_json(checked(replace(rule, name=rule.name or "?")))
                raw = await self.desk.engine.once_up(
                    "rule_preview", rule=asked, shown=left, **onward
                )
            except AppError as error:
                said = f"{words.error(error.code, error.facts)} {words.next_step(error.code)}"
                self._rules.editor.say_found(said.strip())
                return
            seen = seen.with_more(preview_from_json(raw))
            total = max(total, raw["total"] or 0, seen.looked)
            ended = raw["last"] is None
            if self._next is None:
                total = seen.looked if ended else total
                self._rules.editor.show_preview(seen, total, clock.now())
            if ended:
                return
            onward = {"before": raw["last"]}

    @Slot()
    def _keep_drafts(self) -> None:
        """What was typed is there again after the window was closed."""
        self.desk.memory.put(DRAFTS, [to_json(rule) for rule in self._rules.drafts])

    @Slot()
    def _on_stopped(self) -> None:
        self._stopped = True

    @Slot(object)
    def _on_save(self, rule: Rule) -> None:
        self.desk.tasks.start(self._save(rule))

    async def _save(self, rule: Rule) -> None:
        try:
            kept, changes = await self.desk.db.run(partial(service.keep, rule=rule))
        except AppError as error:
            said = f"{words.error(error.code, error.facts)} {words.next_step(error.code)}"
            self._rules.editor.say(said.strip())
            return
        self._rules.show_saved(kept)
        self._keep_drafts()
        await self._spread(changes)

    @Slot(object)
    def _on_remove(self, rule: Rule) -> None:
        if rule.id == NEW:
            self._rules.forget(NEW)
            self._keep_drafts()
        else:
            self.desk.tasks.start(self._remove(rule.id))

    async def _remove(self, rule_id: RuleId) -> None:
        removed, changes = await self.desk.db.run(partial(service.remove, rule_id=rule_id))
        self._rules.forget(rule_id)
        await self._spread(changes)
        said = self.tr("Rule «{name}» was deleted").format(name=removed.name)
        undo = partial(self._restore, removed)
        self.desk.hub.notice.emit(
            Notice(text=said, action=self.tr("Undo"), act=undo, seconds=UNDO_S)
        )

    def _restore(self, rule: Rule) -> None:
        self.desk.tasks.start(self._save(replace(rule, id=NEW)))

    @Slot(object, int)
    def _on_moved(self, rule: Rule, by: int) -> None:
        wanted = self._rules.order_with(rule.id, by)
        if wanted is not None:
            self.desk.tasks.start(self._order(wanted))

    async def _order(self, wanted: list[RuleId]) -> None:
        await self._spread(await self.desk.db.run(partial(service.order, rule_ids=wanted)))

    async def _spread(self, changes: Changes) -> None:
        self.desk.hub.changed.emit(changes)
        try:
            await self.desk.engine.request("rules_changed")
        except EngineGone:
            return  # a new engine reads them

    @Slot(object)
    def _on_apply(self, rule: Rule) -> None:
        said = self.tr("Apply the rule «{name}» to what is in the archive?")
        self._ask(said.format(name=rule.name), {"rule_id": rule.id})

    @Slot()
    def _on_apply_all(self) -> None:
        self._ask(self.tr("Apply all rules to what is in the archive?"), {})

    def _ask(self, question: str, fields: dict[str, Any]) -> None:
        dialog = ConfirmDialog(
            question,
            self.tr(
                "Tags, verdicts, urgency and hiding follow; the history of every case says so. "
                "What you judged yourself stays, and cases in work are not hidden."
            ),
            self.tr("Apply"),
            self.pane,
        )
        dialog.confirmed.connect(partial(self._begin, fields))
        dialog.open()

    def _begin(self, fields: dict[str, Any]) -> None:
        self.desk.tasks.start(self._follow(fields))

    async def _follow(self, fields: dict[str, Any]) -> None:
        job = Job(self.desk.hub)
        try:
            done = await job.run(await self.desk.engine.once_up("rules_apply", **fields))
        finally:
            job.close()
        said = self.tr("Rules fired on {posts} posts; cases changed: {cases}").format(
            posts=shown.count(done["posts"]), cases=shown.count(done["cases"])
        )
        self.desk.hub.notice.emit(Notice(text=said, tone="good"))

    def shown(self, what: Any = None) -> None:
        """With the id of a rule: that one."""
        super().shown(what)
        if self._broken and self._shown is not None:
            self._broken = False
            self._try(self._shown)
        if isinstance(what, int):
            self._rules.choose(RuleId(what))


def _drafts(kept: Any) -> list[Rule]:
    """The rules that were remembered; what no rule has any more is left out."""
    found = []
    for raw in kept if isinstance(kept, list) else ():
        with suppress(RuleSpec, TypeError, AttributeError):
            found.append(from_json(raw))
    return found


def make_rules(desk: Desk) -> Place:
    """The place Rules."""
    pane = RulesPane()
    presenter = RulesPresenter(desk, pane)
    return Place(pane, presenter, presenter.shown)

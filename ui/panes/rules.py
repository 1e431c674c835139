"""Rules: if a post is so, then do that; in the order in which they are asked (L2, T17)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from app.domain.ids import RuleId
from app.domain.rule import NEW, Rule
from app.domain.rule_choices import RuleChoices
from ui import words
from ui.layouts import plain
from ui.models.entries import Entry
from ui.panes.entry_list import EntryList
from ui.panes.place import PlacePane
from ui.panes.rule_editor import RuleEditor


class RulesPane(PlacePane):
    """The list in its order, and the editor of one; what is typed and not saved stays per rule.

    Signals:
        chosen: the Rule that is shown now, as it was typed, or None.
        apply_all_asked: all rules over the archive.
    """

    chosen = Signal(object)
    apply_all_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name(self.tr("Rules"))
        self._rules: dict[RuleId, Rule] = {}
        self._drafts: dict[RuleId, Rule] = {}
        self._gone: Mapping[RuleId, int] = {}
        self._count = plain()
        self._count.setProperty("role", "small")
        self._all = QPushButton(self.tr("Appl&y all to the archive…"))
        new = QPushButton(self.tr("Ne&w rule"))
        new.setProperty("kind", "primary")
        for widget in (self._count, self._all, new):
            self.tools.addWidget(widget)
        self.list = EntryList(self.tr("Rules"))
        self.editor = RuleEditor()
        self.splitter = self.hold_two(self.list, self.editor)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(self.editor.focus_name)
        self.editor.changed.connect(self._on_changed)
        self.editor.reverted.connect(self._on_reverted)
        self._all.clicked.connect(self.apply_all_asked)
        new.clicked.connect(self.begin)
        self.begun.connect(self.begin)

    def show_rules(
        self, rules: Sequence[Rule], choices: RuleChoices, gone: Mapping[RuleId, int]
    ) -> None:
        """All rules in their order; `gone`: how many removed sources and topics each asks for."""
        self.editor.show_choices(choices)
        draft = self._rules.get(NEW)
        self._rules = {rule.id: rule for rule in rules}
        if draft is not None:
            self._rules[NEW] = draft
        self._gone = gone
        self._drafts = {key: rule for key, rule in self._drafts.items() if key in self._rules}
        self._renew()

    @property
    def drafts(self) -> list[Rule]:
        """What was typed and not saved."""
        return list(self._drafts.values())

    def take_drafts(self, drafts: Sequence[Rule]) -> None:
        """What was typed the last time; call it before the rules are shown."""
        self._drafts = {rule.id: rule for rule in drafts}
        if NEW in self._drafts:
            self._rules[NEW] = Rule(name=self.tr("New rule"))

    def begin(self) -> None:
        """A new rule, not kept before it is saved."""
        self._rules.setdefault(NEW, Rule(name=self.tr("New rule")))
        self._renew()
        self.list.choose(NEW)
        self.editor.focus_name()

    def show_saved(self, rule: Rule) -> None:
        """It is kept: what was typed is what stands."""
        for key in (NEW, rule.id) if self.list.key == NEW else (rule.id,):
            self._drafts.pop(key, None)
        if self.list.key == NEW:
            self._rules.pop(NEW, None)
        self._rules[rule.id] = rule
        self.editor.saved(rule)
        self._renew()
        self.list.choose(rule.id)

    def forget(self, rule_id: RuleId) -> None:
        """It is no more."""
        self._rules.pop(rule_id, None)
        self._drafts.pop(rule_id, None)
        self._renew()

    def choose(self, rule_id: RuleId) -> None:
        """Shows a rule in the editor."""
        self.list.choose(rule_id)

    def order_with(self, rule_id: RuleId, by: int) -> list[RuleId] | None:
        """The order after moving one rule; None: it stands at the end already."""
        ids = [key for key in self._rules if key != NEW]
        at = ids.index(rule_id) if rule_id in ids else -1
        if at < 0 or not 0 <= at + by < len(ids):
            return None
        ids[at], ids[at + by] = ids[at + by], ids[at]
        return ids

    def _renew(self) -> None:
        kept = [rule for rule in self._rules.values() if rule.id != NEW]
        self._count.setText(self.tr("%Ln rule(s)", None, len(kept)))
        self._all.setEnabled(any(rule.enabled for rule in kept))
        self.list.show_rows([self._row(at, rule) for at, rule in enumerate(self._rules.values())])
        if not self._rules:
            self.editor.show_rule(None)
            self.states.show_empty(
                self.tr("No rule yet"),
                self.tr(
                    "A rule looks at every new post and tags it, judges it, raises or hides its "
                    "case, tells you or captures evidence. It is tried on the archive first."
                ),
                self.tr("New rule"),
            )
            return
        self.states.show_content()
        if self.list.key is None:
            self.list.choose_first()
        self._on_chosen(self.list.key)

    def _row(self, at: int, rule: Rule) -> Entry:
        shown = self._drafts.get(rule.id, rule)
        unsaved = rule.id == NEW or rule.id in self._drafts
        tags = [self.tr("not saved")] if unsaved else []
        if self._gone.get(rule.id):
            tags.append(self.tr("asks for what was removed"))
        off = "" if shown.enabled else self.tr("off")
        return Entry(
            key=rule.id,
            title=shown.name,
            subtitle=off,
            detail=self._does(shown),
            aside=str(at + 1) if rule.id != NEW else "",
            tags=tuple(tags),
        )

    def _does(self, rule: Rule) -> str:
        acts = rule.acts
        parts = ["# " + tag for tag in acts.tags]
        parts += [words.verdict(acts.verdict)] if acts.verdict else []
        parts += [words.urgency(acts.urgency.value)] if acts.urgency else []
        parts += [self.tr("hide")] if acts.hide else []
        parts += [self.tr("tell me")] if acts.notify else []
        parts += [self.tr("capture")] if acts.capture else []
        if not rule.conditions.given:
            parts.insert(0, self.tr("every post"))
        return ", ".join(parts) or self.tr("does nothing yet")

    @Slot(object)
    def _on_chosen(self, key: RuleId | None) -> None:
        rule = self._rules.get(key) if key is not None else None
        self.editor.show_rule(rule, self._drafts.get(key) if key is not None else None)
        self.chosen.emit(self.editor.wanted())

    @Slot(object)
    def _on_changed(self, rule: Rule) -> None:
        if rule == self._rules.get(rule.id):
            self._drafts.pop(rule.id, None)
        else:
            self._drafts[rule.id] = rule
        self.list.show_rows([self._row(at, each) for at, each in enumerate(self._rules.values())])

    @Slot(object)
    def _on_reverted(self, rule: Rule) -> None:
        self._drafts.pop(rule.id, None)
        if rule.id == NEW:
            self._rules.pop(NEW, None)
        self._renew()

"""The editor of one rule, with what it would fire on in the archive beneath."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from app.domain.rule import NEW, Rule, RuleLine, RulePreview
from app.domain.rule_choices import RuleChoices
from ui import format as shown
from ui import words
from ui.layouts import column, row, sentence, wide
from ui.models.entries import Entry
from ui.panes.entry_list import EntryList
from ui.panes.rule_fields import RuleFields
from ui.panes.tried_fields import over_finds

PAUSE_MS = 600


class RuleEditor(QWidget):
    """Nothing is kept before it is saved; what it would do is shown while it is typed.

    Signals: each carries the Rule as the fields say.
        changed: what it would fire on should be shown.
        save_asked, remove_asked, apply_asked: wishes.
        moved: and by how many places: -1 is earlier.
        stopped: the look through the archive should end (no rule).
        reverted: what was typed is given up.
    """

    changed = Signal(object)
    save_asked = Signal(object)
    remove_asked = Signal(object)
    apply_asked = Signal(object)
    moved = Signal(object, int)
    stopped = Signal()
    reverted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._rule: Rule | None = None
        self._stored: Rule | None = None
        self.fields = RuleFields()
        self.found = EntryList(self.tr("What the rule would fire on"))
        self._said = sentence(role="strong")
        self._stop = QPushButton(self.tr("Stop looking"))
        self._stop.setProperty("kind", "link")
        self._told = sentence(role="error")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self._build_foot()
        self._arrange()
        self.fields.changed.connect(self._on_changed)
        self._stop.clicked.connect(self.stopped)
        self._stop.clicked.connect(self._stop.hide)
        self.show_rule(None)

    def _build_foot(self) -> None:
        self._save = QPushButton(self.tr("&Save"))
        self._save.setProperty("kind", "primary")
        self._revert = QPushButton(self.tr("Give up chan&ges"))
        self._earlier = QPushButton(self.tr("&Earlier"))
        self._later = QPushButton(self.tr("&Later"))
        self._apply = QPushButton(self.tr("&Apply to the archive…"))
        self._remove = QPushButton(self.tr("&Delete"))
        self._remove.setProperty("kind", "danger")
        self._save.clicked.connect(lambda: self._ask(self.save_asked))
        self._revert.clicked.connect(self._give_up)
        self._apply.clicked.connect(lambda: self._ask(self.apply_asked))
        self._remove.clicked.connect(lambda: self._ask(self.remove_asked))
        self._earlier.clicked.connect(lambda: self._move(-1))
        self._later.clicked.connect(lambda: self._move(1))

    def _arrange(self) -> None:
        head = row(self._said, self._stop)
        head.setStretch(0, 1)
        self.splitter = over_finds(self.fields, head, self.found)
        whole = column(self, around="gap", between="pad")
        whole.addWidget(self.splitter, 1)
        whole.addWidget(self._told)
        foot = row(self._save, self._revert, self._earlier, self._later)
        foot.addStretch(1)
        foot.addWidget(self._apply)
        foot.addWidget(self._remove)
        whole.addLayout(foot)
        wide(self, 52)

    def show_choices(self, choices: RuleChoices) -> None:
        """What there is to choose from."""
        self.fields.show_choices(choices)

    def show_rule(self, rule: Rule | None, draft: Rule | None = None) -> None:
        """Another rule, or none; `draft`: as it was typed and not saved."""
        same = rule is not None and self._rule is not None and self._rule.id == rule.id
        if same and self._stored == rule:
            return
        typed = self.wanted() if same and self.is_changed else draft
        self._pause.stop()
        self.setEnabled(rule is not None)
        self._stored = rule
        self._rule = typed or rule
        self.fields.show_rule(self._rule or Rule(name=""))
        self.say("")
        self._refresh()
        if not same:
            self.show_looking()

    @property
    def is_changed(self) -> bool:
        """Something was typed and not saved."""
        wanted = self.wanted()
        return wanted is not None and (wanted.id == NEW or wanted != self._stored)

    def wanted(self) -> Rule | None:
        """The rule as the fields say."""
        return self.fields.told(self._rule) if self._rule is not None else None

    def saved(self, rule: Rule) -> None:
        """It is kept as the fields say."""
        self._stored = self._rule = rule
        self.fields.show_rule(rule)
        self.say("")
        self._refresh()

    def show_looking(self) -> None:
        """The archive is being looked through."""
        self._said.setText(self.tr("Looking through the archive…") if self._rule else "")
        self._stop.hide()
        self.found.show_rows([])

    def show_preview(self, preview: RulePreview, total: int, now: datetime) -> None:
        """What it would fire on, of what was looked through of `total` posts."""
        going = preview.looked < total
        self._stop.setVisible(going)
        self._said.setText(self._sentence(preview, total, going=going))
        self.found.show_rows([_row(at, line, now) for at, line in enumerate(preview.shown)])

    def _sentence(self, preview: RulePreview, total: int, *, going: bool) -> str:
        found, looked = shown.count(preview.found), shown.count(preview.looked)
        if not total:
            return self.tr("The archive is still empty.")
        if going:
            said = self.tr("So far it would fire on {found} of {looked}; {total} in all.")
            return said.format(found=found, looked=looked, total=shown.count(total))
        if preview.everything:
            return self.tr("It would fire on everything: {looked} of {looked}.").format(
                looked=looked
            )
        return self.tr("It would fire on {found} of {looked}.").format(found=found, looked=looked)

    def say(self, told: str) -> None:
        """Why it could not be kept; empty: it was."""
        self._told.setText(told)
        self._told.setVisible(bool(told))

    def say_found(self, told: str) -> None:
        """Why nothing can be said of the archive now."""
        self._said.setText(told)
        self._stop.hide()
        self.found.show_rows([])

    def focus_name(self) -> None:
        """For a new rule: its name is what is missing."""
        self.fields.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.fields.name.selectAll()

    def _refresh(self) -> None:
        changed, kept = self.is_changed, self._rule is not None and self._rule.id != NEW
        self._save.setEnabled(changed)
        self._revert.setEnabled(changed)
        for button in (self._earlier, self._later):
            button.setEnabled(kept)
        self._apply.setEnabled(kept and not changed)

    @Slot()
    def _on_changed(self) -> None:
        self._pause.start()
        self._refresh()

    @Slot()
    def _tell(self) -> None:
        if (wanted := self.wanted()) is not None:
            self.changed.emit(wanted)

    def _ask(self, signal: object) -> None:
        if (wanted := self.wanted()) is not None:
            signal.emit(wanted)  # type: ignore[attr-defined]  # one of our signals

    def _move(self, by: int) -> None:
        if self._stored is not None:
            self.moved.emit(self._stored, by)

    @Slot()
    def _give_up(self) -> None:
        stored = self._stored
        if stored is None:
            return
        self._rule = stored
        self.fields.show_rule(stored)
        self.say("")
        self._refresh()
        self.reverted.emit(stored)


def _row(at: int, line: RuleLine, now: datetime) -> Entry:
    return Entry(
        key=at,
        title=line.author or words.network(line.network),
        subtitle=words.network(line.network) if line.author else "",
        detail=line.text,
        marks=line.marks,
        aside=shown.short_moment(line.at, now),
        network=line.network,
    )

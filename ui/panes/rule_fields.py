"""What a rule is made of, as fields: words, the post, the author, and what is done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QScrollArea, QTabWidget, QWidget

from app.domain.rule import Rule
from app.domain.rule_choices import RuleChoices
from ui.layouts import column, labelled, row
from ui.panes.rule_acts import RuleActs
from ui.panes.rule_author import RuleAuthor
from ui.panes.rule_post import RulePostFields
from ui.panes.rule_words import RuleWords


class RuleFields(QWidget):
    """The name above, everything else on pages below.

    Signals:
        changed: something is another now.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loading = False
        self.name = QLineEdit()
        self.name.setMaxLength(200)
        self.enabled = QCheckBox(self.tr("&Follow it"))
        self.stop = QCheckBox(self.tr("Where it fires, ask no ot&her rule"))
        self.words, self.post = RuleWords(), RulePostFields()
        self.author, self.acts = RuleAuthor(), RuleActs()
        self.pages = QTabWidget()
        self.pages.setDocumentMode(True)
        self.pages.tabBar().setAccessibleName(self.tr("Parts of the rule"))
        self._arrange()
        for part in (self.words, self.post, self.author, self.acts):
            part.changed.connect(self._tell)
        self.name.textEdited.connect(self._tell)
        self.enabled.toggled.connect(self._tell)
        self.stop.toggled.connect(self._tell)

    def show_choices(self, choices: RuleChoices) -> None:
        """What there is to choose from."""
        self._loading = True
        self.post.show_choices(choices.networks, choices.sources, choices.topics)
        self.acts.show_tags(choices.tags)
        self._loading = False

    def show_rule(self, rule: Rule) -> None:
        """Fills the fields; nothing is told of it."""
        self._loading = True
        if self.name.text().strip() != rule.name:
            self.name.setText(rule.name)
        self.enabled.setChecked(rule.enabled)
        self.stop.setChecked(rule.stop)
        self.words.show_conditions(rule.conditions)
        self.post.show_conditions(rule.conditions)
        self.author.show_conditions(rule.conditions)
        self.acts.show_acts(rule.acts)
        self._loading = False

    def told(self, rule: Rule) -> Rule:
        """The rule as the fields say."""
        conditions = self.words.told(rule.conditions)
        conditions = self.author.told(self.post.told(conditions))
        return replace(
            rule,
            name=self.name.text().strip(),
            enabled=self.enabled.isChecked(),
            stop=self.stop.isChecked(),
            conditions=conditions,
            acts=self.acts.told(rule.acts),
        )

    def _arrange(self) -> None:
        whole = column(self, between="pad")
        line = row(between="gap")
        line.addLayout(labelled(self.tr("&Name"), self.name), 1)
        switches = column(between="half")
        switches.addWidget(self.enabled)
        switches.addWidget(self.stop)
        line.addLayout(switches)
        whole.addLayout(line)
        pages: Sequence[tuple[str, QWidget]] = (
            (self.tr("Words"), self.words),
            (self.tr("Post"), self.post),
            (self.tr("Author"), self.author),
            (self.tr("What to do"), self.acts),
        )
        for name, body in pages:
            self.pages.addTab(_scrolling(body), name)
        whole.addWidget(self.pages, 1)

    def _tell(self) -> None:
        if not self._loading:
            self.changed.emit()


def _scrolling(body: QWidget) -> QScrollArea:
    body.setProperty("surface", "none")
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(body)
    return area

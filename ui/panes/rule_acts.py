"""What a rule does, as fields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QCompleter, QLineEdit, QWidget

from app.domain.rule import Acts, Urgency
from app.domain.triage import Verdict
from ui import words
from ui.layouts import column, labelled, row
from ui.panes.choices import choice, choose


class RuleActs(QWidget):
    """Tags, verdict, urgency, and what is or is not done.

    Signals:
        changed: something is another now.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tags = QLineEdit()
        self._verdict = choice(
            [(self.tr("Leave as it is"), None), *((words.verdict(v), v) for v in Verdict)]
        )
        self._urgency = choice(
            [(words.urgency(""), None), *((words.urgency(each), each) for each in Urgency)]
        )
        self._urgency.setMinimumContentsLength(26)
        self._hide = QCheckBox(self.tr("H&ide: out of the queue into the view “Hidden”"))
        self._notify = QCheckBox(self.tr("Tell &me at once, at the bottom of the window"))
        self._capture = QCheckBox(self.tr("&Capture evidence at once"))
        self._arrange()
        self._tags.textEdited.connect(self.changed)
        for box in (self._verdict, self._urgency):
            box.currentIndexChanged.connect(self.changed)
        for tick in (self._hide, self._notify, self._capture):
            tick.toggled.connect(self.changed)

    def show_tags(self, tags: Sequence[str]) -> None:
        """Tags that there are already, to be completed."""
        completer = QCompleter(list(tags), self._tags)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._tags.setCompleter(completer)

    def show_acts(self, acts: Acts) -> None:
        """Fills the fields."""
        if _tags(self._tags.text()) != acts.tags:
            self._tags.setText(", ".join(acts.tags))
        choose(self._verdict, acts.verdict)
        choose(self._urgency, acts.urgency)
        self._hide.setChecked(acts.hide)
        self._notify.setChecked(acts.notify)
        self._capture.setChecked(acts.capture)

    def told(self, acts: Acts) -> Acts:
        """The acts as the fields say."""
        # Qt hands an enum of texts back as a plain text.
        verdict, urgency = self._verdict.currentData(), self._urgency.currentData()
        return replace(
            acts,
            tags=_tags(self._tags.text()),
            verdict=Verdict(verdict) if verdict else None,
            urgency=Urgency(urgency) if urgency else None,
            hide=self._hide.isChecked(),
            notify=self._notify.isChecked(),
            capture=self._capture.isChecked(),
        )

    def _arrange(self) -> None:
        whole = column(self, around="pad", between="pad")
        whole.addLayout(labelled(self.tr("&Tags, with commas between"), self._tags))
        line = row(between="gap")
        line.addLayout(labelled(self.tr("&Verdict"), self._verdict))
        line.addLayout(labelled(self.tr("&Urgency"), self._urgency))
        line.addStretch(1)
        whole.addLayout(line)
        for tick in (self._hide, self._notify, self._capture):
            whole.addWidget(tick)
        whole.addStretch(1)


def _tags(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(tag for each in text.split(",") if (tag := " ".join(each.split()))))

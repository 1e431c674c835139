"""Cold reading in the settings: which replies rest, for how long, and the crisis (C22)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from app.domain.resting import RestRules, RestWhen
from ui.layouts import column, labelled, number_field, plain, row, sentence

LONGEST_MIN = 240
LONGEST_S = 600


class RestSection(QWidget):
    """In force as soon as it is changed.

    Signals:
        changed: RestRules as they should be from now on.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._showing = False
        self._when = QComboBox()
        for when, words in (
            (RestWhen.NEVER, self.tr("No answers")),
            (RestWhen.HIGH, self.tr("Answers where the risk is high")),
            (RestWhen.MEDIUM, self.tr("Answers where the risk is medium or high")),
            (RestWhen.ALWAYS, self.tr("All answers")),
        ):
            self._when.addItem(words, when)
        self._minutes = number_field(0, LONGEST_MIN, self.tr(" min"))
        self._hasty = number_field(0, LONGEST_S, self.tr(" s"))
        self._crisis = QCheckBox(self.tr("Crisis: every answer is read again before it leaves"))
        self._build()
        self._when.currentIndexChanged.connect(self._on_changed)
        self._minutes.valueChanged.connect(self._on_changed)
        self._hasty.valueChanged.connect(self._on_changed)
        self._crisis.toggled.connect(self._on_changed)

    def _build(self) -> None:
        head = plain(self.tr("Cold reading"))
        head.setProperty("role", "section")
        about = self.tr(
            "What is written in the heat rests a while and is read again, with what was changed "
            "meanwhile, before it can leave. In a hurry it can go at once, with a reason."
        )
        whole = column(self, between="grid")
        whole.addWidget(head)
        whole.addWidget(sentence(about, role="small"))
        whole.addLayout(labelled(self.tr("What rests"), self._when))
        hint = self.tr("Hot cases only; 0: never.")
        quick = self.tr("Offer to read again what took less than")
        pair = row(between="gap")
        for half in (
            labelled(self.tr("It rests for"), self._minutes),
            labelled(quick, self._hasty, hint),
        ):
            pair.addLayout(half, 1)
            pair.setAlignment(half, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(pair)
        whole.addWidget(self._crisis)

    def show_rules(self, rules: RestRules) -> None:
        """Those in force."""
        self._showing = True
        self._when.setCurrentIndex(self._when.findData(rules.when))
        self._minutes.setValue(rules.minutes)
        self._hasty.setValue(rules.hasty_s)
        self._crisis.setChecked(rules.crisis)
        self._showing = False

    @Slot()
    def _on_changed(self) -> None:
        if self._showing:
            return
        rules = RestRules(
            when=RestWhen(self._when.currentData()),
            minutes=self._minutes.value(),
            hasty_s=self._hasty.value(),
            crisis=self._crisis.isChecked(),
        )
        self.changed.emit(rules)

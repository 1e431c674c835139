"""What a rule asks of the words of a text, as fields."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.rule import Conditions
from ui.layouts import column, labelled, row, sentence
from ui.panes.lines_field import LinesField

LINES = 4


class RuleWords(QWidget):
    """Five lists, one entry a line.

    Signals:
        changed: some list is another now.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._any, self._all = LinesField(LINES), LinesField(LINES)
        self._phrases = LinesField(LINES)
        self._no_words, self._no_phrases = LinesField(LINES), LinesField(LINES)
        whole = column(self, around="pad", between="pad")
        whole.addWidget(
            sentence(self.tr("Words count in any form: “return” finds “returned”."), role="small")
        )
        first, second = row(between="gap"), row(between="gap")
        first.addLayout(labelled(self.tr("Any of &these words, one a line"), self._any))
        first.addLayout(labelled(self.tr("All of these wo&rds"), self._all))
        first.addLayout(labelled(self.tr("E&xact phrases, any of them"), self._phrases))
        second.addLayout(labelled(self.tr("None of these w&ords"), self._no_words))
        second.addLayout(labelled(self.tr("None of these exact &phrases"), self._no_phrases))
        whole.addLayout(first)
        whole.addLayout(second)
        whole.addStretch(1)
        for each in (self._any, self._all, self._phrases, self._no_words, self._no_phrases):
            each.textChanged.connect(self.changed)

    def show_conditions(self, asked: Conditions) -> None:
        """Fills the lists."""
        self._any.show_texts(asked.any_words)
        self._all.show_texts(asked.all_words)
        self._phrases.show_texts(asked.phrases)
        self._no_words.show_texts(asked.without_words)
        self._no_phrases.show_texts(asked.without_phrases)

    def told(self, asked: Conditions) -> Conditions:
        """The conditions with what the lists say."""
        return replace(
            asked,
            any_words=self._any.texts(),
            all_words=self._all.texts(),
            phrases=self._phrases.texts(),
            without_words=self._no_words.texts(),
            without_phrases=self._no_phrases.texts(),
        )

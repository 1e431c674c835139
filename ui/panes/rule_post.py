"""What a rule asks of a post besides its words, as fields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QWidget

from app.domain.rule import Conditions, PostType
from app.domain.triage import Sentiment, Verdict
from ui import theme, words
from ui.layouts import column, labelled, row
from ui.panes.choice_chips import ChoiceChips
from ui.panes.choices import choice, choose

LANGUAGES = ("ru", "uk", "other", "none")
"""What the analysis tells apart."""
STARS = 10.0
"""The most that any network gives; most give five."""
LISTS = ("types", "verdicts", "moods", "languages", "networks", "sources", "topics")
FLAGS = ("own_channel", "pictures", "profanity", "links")


class RulePostFields(QWidget):
    """Chips for what may be one of many, boxes for what is or is not.

    Signals:
        changed: something is another now.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        names = self._list_names()
        self._lists = {name: ChoiceChips(names[name]) for name in LISTS}
        self._flags = {name: self._three_way(name) for name in FLAGS}
        self._rating = QDoubleSpinBox()
        self._rating.setRange(0.0, STARS)
        self._rating.setDecimals(1)
        self._rating.setSpecialValueText(self.tr("any"))
        self._rating.lineEdit().setTextMargins(theme.current().metric("grid"), 0, 0, 0)
        self._lists["types"].show_choices((each, words.post_type(each)) for each in PostType)
        self._lists["verdicts"].show_choices((each, words.verdict(each)) for each in Verdict)
        self._lists["moods"].show_choices((each, words.sentiment(each)) for each in Sentiment)
        self._lists["languages"].show_choices((each, words.language(each)) for each in LANGUAGES)
        self._arrange(names)
        for chips in self._lists.values():
            chips.changed.connect(self.changed)
        for box in self._flags.values():
            box.currentIndexChanged.connect(self.changed)
        self._rating.valueChanged.connect(self.changed)

    def show_choices(
        self,
        networks: Sequence[str],
        sources: Sequence[tuple[Any, str]],
        topics: Sequence[tuple[Any, str]],
    ) -> None:
        """What of this workspace may be chosen."""
        self._lists["networks"].show_choices((each, words.network(each)) for each in networks)
        self._lists["sources"].show_choices(
            (each, words.source_name(name)) for each, name in sources
        )
        self._lists["topics"].show_choices(topics)

    def show_conditions(self, asked: Conditions) -> None:
        """Fills the fields."""
        for name, chips in self._lists.items():
            chips.choose(getattr(asked, name))
        for name, box in self._flags.items():
            choose(box, getattr(asked, name))
        self._rating.setValue(asked.rating_to or 0.0)

    def told(self, asked: Conditions) -> Conditions:
        """The conditions with what the fields say."""
        given: dict[str, Any] = {name: chips.chosen() for name, chips in self._lists.items()}
        given |= {name: box.currentData() for name, box in self._flags.items()}
        return replace(asked, rating_to=self._rating.value() or None, **given)

    def _arrange(self, names: dict[str, str]) -> None:
        whole = column(self, around="pad", between="pad")
        for name, chips in self._lists.items():
            whole.addLayout(labelled(names[name], chips))
        line = row(between="gap")
        for name, box in self._flags.items():
            line.addLayout(labelled(self._flag_names()[name], box))
        line.addLayout(labelled(self.tr("&Rating at most"), self._rating))
        line.addStretch(1)
        whole.addLayout(line)
        whole.addStretch(1)

    def _three_way(self, name: str) -> QComboBox:
        del name
        options = ((self.tr("any"), None), (self.tr("yes"), True), (self.tr("no"), False))
        return choice(options)

    def _list_names(self) -> dict[str, str]:
        return {
            "types": self.tr("Kinds of post"),
            "verdicts": self.tr("Verdict"),
            "moods": self.tr("Mood"),
            "languages": self.tr("Language"),
            "networks": self.tr("Networks"),
            "sources": self.tr("Sources"),
            "topics": self.tr("Topics"),
        }

    def _flag_names(self) -> dict[str, str]:
        return {
            "own_channel": self.tr("Own channel"),
            "pictures": self.tr("Pictures"),
            "profanity": self.tr("Swearing"),
            "links": self.tr("Links"),
        }

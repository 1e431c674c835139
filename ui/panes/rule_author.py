"""What a rule asks of the author, as fields."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSpinBox, QWidget

from app.domain.roles import Role
from app.domain.rule import Conditions
from ui import words
from ui.layouts import column, labelled, number_field, row
from ui.panes.choice_chips import ChoiceChips
from ui.panes.choices import choice, choose

MOST_FOLLOWERS = 1_000_000_000
MOST_DAYS = 10_000


class RuleAuthor(QWidget):
    """Audience, role, age of the account.

    Signals:
        changed: something is another now.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._from, self._to = self._optional(MOST_FOLLOWERS), self._optional(MOST_FOLLOWERS)
        self._days = self._optional(MOST_DAYS)
        self._leader = choice(
            ((self.tr("any"), None), (self.tr("yes"), True), (self.tr("no"), False))
        )
        self._roles = ChoiceChips(self.tr("What they are to us"))
        self._roles.show_choices((each.value, words.role(each)) for each in Role)
        whole = column(self, around="pad", between="pad")
        first, second = row(between="gap"), row(between="gap")
        first.addLayout(labelled(self.tr("Followers, at leas&t"), self._from))
        first.addLayout(labelled(self.tr("Followers, at &most"), self._to))
        second.addLayout(labelled(self.tr("Opinion leader"), self._leader))
        second.addLayout(labelled(self.tr("A&ccount younger than, days"), self._days))
        for line in (first, second):
            line.addStretch(1)
            whole.addLayout(line)
        whole.addLayout(labelled(self.tr("What they are to us"), self._roles))
        whole.addStretch(1)
        for field in (self._from, self._to, self._days):
            field.valueChanged.connect(self.changed)
        self._leader.currentIndexChanged.connect(self.changed)
        self._roles.changed.connect(self.changed)

    def show_conditions(self, asked: Conditions) -> None:
        """Fills the fields."""
        _show(self._from, asked.followers_from)
        _show(self._to, asked.followers_to)
        _show(self._days, asked.account_days_to)
        choose(self._leader, asked.leader)
        self._roles.choose(asked.roles)

    def told(self, asked: Conditions) -> Conditions:
        """The conditions with what the fields say."""
        return replace(
            asked,
            followers_from=_told(self._from),
            followers_to=_told(self._to),
            account_days_to=_told(self._days),
            leader=self._leader.currentData(),
            roles=self._roles.chosen(),
        )

    def _optional(self, most: int) -> QSpinBox:
        field = number_field(-1, most, "")
        field.setSpecialValueText(self.tr("any"))
        field.setValue(-1)
        field.setGroupSeparatorShown(True)
        return field


def _show(field: QSpinBox, value: int | None) -> None:
    field.setValue(-1 if value is None else value)


def _told(field: QSpinBox) -> int | None:
    return None if field.value() < 0 else field.value()

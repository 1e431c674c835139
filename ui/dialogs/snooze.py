"""Asks until when a case may sleep (Q7)."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from PySide6.QtCore import QDateTime, Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QDateTimeEdit, QRadioButton, QWidget

from ui.calendar_popup import with_calendar
from ui.dialogs.base import Dialog
from ui.layouts import sentence, wide

MORNING = time(9)
EVENING = time(18)


class SnoozeDialog(Dialog):
    """Ready-made moments, and one of one's own.

    Signals:
        snooze_asked: aware UTC moment of waking.
    """

    snooze_asked = Signal(object)

    def __init__(self, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Snooze"))
        self._now = now
        self._moments = moments(now.astimezone())
        self._choices = QButtonGroup(self)
        self.column.addWidget(sentence(self.tr("Show this case again"), role="title"))
        for number, (code, moment) in enumerate(self._moments.items()):
            button = QRadioButton(f"{self._words(code)} · {self._shown(moment)}")
            self._choices.addButton(button, number)
            self.column.addWidget(button)
        self._own = QRadioButton(self.tr("At this time"))
        self._choices.addButton(self._own, len(self._moments))
        self._when = QDateTimeEdit(QDateTime.currentDateTime().addDays(1))
        with_calendar(self._when)
        self._when.setMinimumDateTime(QDateTime.fromSecsSinceEpoch(int(now.timestamp()) + 60))
        self._when.setAccessibleName(self.tr("Time of waking"))
        wide(self, 48)
        self.column.addWidget(self._own)
        self.column.addWidget(self._when)
        self.answer(self.tr("Snooze")).clicked.connect(self._ask)
        self.way_out(self.tr("Cancel"))
        self.close_column()
        self._when.dateTimeChanged.connect(self._choose_own)
        first = self._choices.button(0)
        first.setChecked(True)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _words(self, code: str) -> str:
        return {
            "hour": self.tr("In an hour"),
            "evening": self.tr("This evening"),
            "tomorrow": self.tr("Tomorrow morning"),
            "week": self.tr("Next week"),
        }[code]

    def _shown(self, moment: datetime) -> str:
        local = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
        return self.locale().toString(local, "ddd d MMM, HH:mm")

    @Slot()
    def _choose_own(self) -> None:
        self._own.setChecked(True)

    def _moment(self) -> datetime:
        chosen = self._choices.checkedId()
        if chosen < len(self._moments):
            return list(self._moments.values())[chosen].astimezone(UTC)
        return datetime.fromtimestamp(self._when.dateTime().toSecsSinceEpoch(), UTC)

    @Slot()
    def _ask(self) -> None:
        self.snooze_asked.emit(self._moment())
        self.accept()


def moments(local: datetime) -> dict[str, datetime]:
    """The ready-made moments after `local`, in its zone; an evening that has begun is left out."""
    day = local.replace(minute=0, second=0, microsecond=0)
    evening = datetime.combine(day, EVENING, day.tzinfo)
    tomorrow = datetime.combine(day + timedelta(days=1), MORNING, day.tzinfo)
    week = datetime.combine(day + timedelta(days=7 - day.weekday()), MORNING, day.tzinfo)
    found = {
        "hour": local.replace(second=0, microsecond=0) + timedelta(hours=1),
        "evening": evening,
        "tomorrow": tomorrow,
        "week": week,
    }
    if evening <= found["hour"]:
        del found["evening"]
    if week == tomorrow:
        del found["week"]
    return found

"""A field for a moment that is reckoned from the run of a macro: in 2 working days, next Monday."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import QRegularExpression, Signal, Slot
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from app.domain.macro_when import BY_DAY, LEAST, MOST, Unit, When
from ui.layouts import number_field, row

DAYS_OF_WEEK = 7
CLOCK = r"([01]?\d|2[0-3]):[0-5]\d"


class WhenField(QWidget):
    """A number, a unit, a time of the day; its tick is placed by whoever shows the field.

    Signals:
        changed: it says something else now.
    """

    changed = Signal()

    def __init__(self, text: str, usual: When, at: time, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual, self._at_usual = usual, at
        self.tick = QCheckBox(text)
        self._count = number_field(0, 10_080, "")
        self._count.setAccessibleName(self.tr("How many"))
        self._unit = QComboBox()
        self._unit.setAccessibleName(self.tr("Counted in"))
        self._at = QLineEdit()
        self._at.setValidator(QRegularExpressionValidator(QRegularExpression(CLOCK), self))
        self._at.setPlaceholderText(f"{at:%H:%M}")
        self._at.setMaximumWidth(self._at.fontMetrics().averageCharWidth() * 12)
        self._at.setAccessibleName(self.tr("Time of the day"))
        self._fill_units()
        line = row(self._count, self._unit, self._at)
        line.addStretch(1)
        line.setContentsMargins(0, 0, 0, 0)
        self.setLayout(line)
        self.tick.toggled.connect(self._on_changed)
        self._count.valueChanged.connect(self._on_changed)
        self._unit.currentIndexChanged.connect(self._on_changed)
        self._at.textEdited.connect(self._on_changed)
        self.show_when(None)

    def _fill_units(self) -> None:
        for unit, text in (
            (Unit.MINUTES, self.tr("minutes")),
            (Unit.HOURS, self.tr("hours")),
            (Unit.WORKING_HOURS, self.tr("working hours")),
            (Unit.DAYS, self.tr("days")),
            (Unit.WORKING_DAYS, self.tr("working days")),
        ):
            self._unit.addItem(text, (unit, 0))
        for day in range(DAYS_OF_WEEK):
            name = self.locale().dayName(day + 1)
            self._unit.addItem(self.tr("next {day}").format(day=name), (Unit.WEEKDAY, day))

    def show_when(self, when: When | None) -> None:
        """Puts a moment in; None: the tick is off, and what is usual stands ready."""
        shown = when or self._usual
        fields = (self.tick, self._count, self._unit, self._at)
        for field in fields:
            field.blockSignals(True)  # noqa: FBT003  # Qt's signature
        self.tick.setChecked(when is not None)
        day = shown.count if shown.unit is Unit.WEEKDAY else 0
        datas = [self._unit.itemData(at) for at in range(self._unit.count())]
        self._unit.setCurrentIndex(datas.index((shown.unit, day)))
        self._limit()
        self._count.setValue(shown.count)
        self._at.setText(f"{shown.at or self._at_usual:%H:%M}")
        for field in fields:
            field.blockSignals(False)  # noqa: FBT003
        self._enable()

    def when(self) -> When | None:
        """What it says; None: the tick is off."""
        if not self.tick.isChecked():
            return None
        unit, day = self._unit.currentData()
        count = day if unit is Unit.WEEKDAY else self._count.value()
        return When(unit=unit, count=count, at=self._time() if unit in BY_DAY else None)

    def _time(self) -> time:
        """What is typed; what is usual until it is a time."""
        if not self._at.hasAcceptableInput():
            return self._at_usual
        hour, minute = self._at.text().split(":")
        return time(int(hour), int(minute))

    @Slot()
    def _on_changed(self) -> None:
        self._limit()
        self._enable()
        self.changed.emit()

    def _limit(self) -> None:
        unit, _ = self._unit.currentData()
        if unit is not Unit.WEEKDAY:
            self._count.setRange(LEAST.get(unit, 1), MOST[unit])

    def _enable(self) -> None:
        unit, _ = self._unit.currentData()
        on = self.tick.isChecked()
        self._count.setVisible(on and unit is not Unit.WEEKDAY)
        self._unit.setVisible(on)
        self._at.setVisible(on and unit in BY_DAY)

"""Asks at which moment an answer is to leave (C20)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QDateTime, Qt, Signal, Slot
from PySide6.QtWidgets import QDateTimeEdit, QWidget

from app.domain import clock
from app.domain.send_later import FARTHEST, LEAST, is_fit
from ui import format as shown
from ui.calendar_popup import with_calendar
from ui.dialogs.base import Dialog
from ui.layouts import labelled, sentence, wide


class SendLaterDialog(Dialog):
    """A date and a time of this computer.

    Signals:
        moment_asked: aware UTC moment.
    """

    moment_asked = Signal(object)

    def __init__(
        self, now: datetime, chosen: datetime | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Send later"))
        self.column.addWidget(sentence(self.tr("When is the answer to leave?"), role="title"))
        first = chosen if chosen and is_fit(chosen, now) else now + timedelta(hours=1)
        self._when = QDateTimeEdit(_shown(first))
        with_calendar(self._when)
        self._when.setMinimumDateTime(_shown(now + LEAST))
        self._when.setMaximumDateTime(_shown(now + FARTHEST))
        self.column.addLayout(labelled(self.tr("&Day and time"), self._when))
        self._said = sentence(role="hint")
        wide(self._said, 48)
        self.column.addWidget(self._said)
        told = self.tr(
            "The post is asked for again first. If Otklik is not running then, it leaves at the "
            "next start; more than an hour late, you are asked."
        )
        self.column.addWidget(sentence(told, role="hint"))
        self._send = self.answer(self.tr("Send then"))
        self._send.clicked.connect(self._ask)
        self.way_out(self.tr("Cancel"))
        self.close_column()
        self._when.dateTimeChanged.connect(self._refresh)
        self._refresh()
        self._when.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def moment(self) -> datetime:
        """What stands in the field, in UTC."""
        return datetime.fromtimestamp(self._when.dateTime().toSecsSinceEpoch(), UTC)

    @Slot()
    def _refresh(self) -> None:
        now, moment = clock.now(), self.moment
        fits = is_fit(moment, now)
        self._send.setEnabled(fits)
        zone = moment.astimezone().tzname() or ""
        said = self.tr("Leaves {moment}, {zone}.")
        past = self.tr("This moment has passed.")
        told = said.format(moment=shown.coming(moment, now), zone=zone) if fits else past
        self._said.setText(told)

    @Slot()
    def _ask(self) -> None:
        self.moment_asked.emit(self.moment)
        self.accept()


def _shown(at: datetime) -> QDateTime:
    return QDateTime.fromSecsSinceEpoch(int(at.timestamp()) // 60 * 60)

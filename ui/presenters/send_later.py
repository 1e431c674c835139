"""«Send later»: moments offered beside the button, and one of one's own (C20)."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtWidgets import QMenu, QToolButton

from app.domain import clock
from app.domain.reply import Way
from app.domain.send_later import Later, choices
from app.services import casework
from ui import format as shown
from ui.dialogs.send_later import SendLaterDialog
from ui.panes.composer import Composer
from ui.presenters.case_acts import CaseActs
from ui.presenters.leaving import Leaving
from ui.resources import icon
from ui.shortcuts import Keys, bind, tooltip


class SendLater(QObject):
    """What is published by hand is not sent later: the case is put off until then instead."""

    def __init__(self, acts: CaseActs, composer: Composer, leaving: Leaving) -> None:
        super().__init__()
        self._acts = acts
        self._composer = composer
        self._leaving = leaving
        self.menu = QMenu(composer)
        self.menu.setToolTipsVisible(True)
        self.button = QToolButton()
        self.button.setProperty("beside", "send")
        self.button.setIcon(icon("chevron-up"))
        text = self.tr("Send later")
        self.button.setAccessibleName(text)
        self.button.setToolTip(tooltip(text, Keys.SEND_LATER))
        self.button.clicked.connect(self.open_menu)
        composer.foot.beside_send(self.button)
        bind(composer, Keys.SEND_LATER, self.open_menu)

    @Slot()
    def open_menu(self) -> None:
        """The moments, as they are now."""
        if not self._composer.isEnabled():
            return
        self._fill(clock.now())
        corner = self.button.mapToGlobal(QPoint(self.button.width(), 0))
        size = self.menu.sizeHint()
        self.menu.popup(corner - QPoint(size.width(), size.height()))

    def _fill(self, now: datetime) -> None:
        self.menu.clear()
        by_hand = self._leaving.way is not Way.API
        head = self.tr("You publish it yourself: remind me") if by_hand else self.tr("Send later")
        self.menu.addAction(head).setEnabled(False)
        self.menu.addSeparator()
        empty = not self._composer.text.text().strip()
        for choice in choices(now, self._acts.desk.settings.work_starts):
            text = f"{self._words(choice.later)} · {shown.coming(choice.at, now)}"
            action = self.menu.addAction(text)
            action.setEnabled(by_hand or not empty)
            action.triggered.connect(partial(self._choose, choice.at))
        other = self.menu.addAction(self.tr("Another time…"))
        other.setEnabled(by_hand or not empty)
        other.triggered.connect(self._ask)

    def _words(self, later: Later) -> str:
        return {
            Later.HOUR: self.tr("In an hour"),
            Later.EVENING: self.tr("This evening"),
            Later.MORNING: self.tr("Tomorrow morning"),
            Later.WORK: self.tr("When work begins"),
        }[later]

    def _choose(self, at: datetime, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  # Qt's
        if self._leaving.way is Way.API:
            self._leaving.send_at(at)
            return
        whole = self._acts.whole
        if whole is None:
            return
        self._composer.save_now()
        snooze = partial(
            casework.snooze,
            case_id=whole.case.id,
            version=whole.case.version,
            until=at,
            reason=self.tr("publish the answer"),
            now=clock.now(),
        )
        self._acts.start(snooze, self._acts.desk.hub.next_asked.emit)

    @Slot()
    def _ask(self) -> None:
        dialog = SendLaterDialog(clock.now(), parent=self._composer)
        dialog.moment_asked.connect(self._choose)
        dialog.open()

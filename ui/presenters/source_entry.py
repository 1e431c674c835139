"""Drives the login by a code: the engine speaks with Telegram, the window only asks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.domain.ids import SourceId
from app.errors import AppError
from ui.dialogs.source_entry import EntryDialog
from ui.presenters.desk import Desk

Parts = dict[str, str]
Take = Callable[[Parts], None]


class SourceEntry(QObject):
    """One login at a time."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def begin(
        self,
        owner: QWidget,
        take: Take,
        given: Mapping[str, str],
        source_id: SourceId | None = None,
    ) -> None:
        """Opens the dialog over `owner`; `take` is given the parts of the token in the end.

        `source_id`: a source whose kept token knows what is not given again.
        """
        dialog = EntryDialog(given, owner.window(), kept=source_id is not None)
        dialog.code_wanted.connect(partial(self._on_code_wanted, dialog, source_id))
        dialog.entered.connect(partial(self._on_entered, dialog, take))
        dialog.rejected.connect(self._on_left)
        dialog.open()

    def _on_code_wanted(
        self, dialog: EntryDialog, source_id: SourceId | None, given: Parts
    ) -> None:
        self._desk.tasks.start(self._begin(dialog, source_id, given))

    async def _begin(self, dialog: EntryDialog, source_id: SourceId | None, given: Parts) -> None:
        known = {} if source_id is None else {"source_id": source_id}
        ask = self._desk.engine.once_up
        try:
            await ask("enter_begin", network="telegram_user", given=given, **known)
        except AppError as error:
            _refuse(dialog, error)
            return
        if not dialog.answered:
            dialog.ask_code()

    def _on_entered(self, dialog: EntryDialog, take: Take, code: str, password: str) -> None:
        self._desk.tasks.start(self._finish(dialog, take, code, password))

    async def _finish(self, dialog: EntryDialog, take: Take, code: str, password: str) -> None:
        ask = self._desk.engine.once_up
        try:
            answer = await ask("enter_finish", code=code, password=password)
        except AppError as error:
            _refuse(dialog, error)
            return
        if not dialog.answered:
            dialog.accept()
            take(answer["parts"])

    def _on_left(self) -> None:
        self._desk.tasks.start(self._close())

    async def _close(self) -> None:
        try:
            await self._desk.engine.request("enter_close")
        except AppError:  # an engine that is away holds no login
            return


def _refuse(dialog: EntryDialog, error: AppError) -> None:
    if not dialog.answered:
        dialog.refuse(error.code, error.facts)

"""What a person does with answers in the thread: again, now, later, not at all, it is there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from app.domain import clock
from app.domain.published import page_of, pasted_address
from app.domain.reply import Reply
from app.services import holding, replying
from app.services.changes import Changes
from ui.dialogs.published import PublishedDialog
from ui.dialogs.send_later import SendLaterDialog
from ui.models.thread_items import ThreadItem
from ui.panes.composer import Composer
from ui.panes.thread import ThreadPane
from ui.presenters.case_acts import Act, CaseActs
from ui.presenters.leaving import Leaving
from ui.presenters.outside import open_page

BY_ACTION: dict[str, Callable[..., Changes]] = {
    "retry": replying.retry,
    "send_anyway": partial(replying.retry, look_first=False),
    "send_now": holding.send_now,
    "drop": holding.drop,
    "not_there": replying.say_failed,
}
"""Acts that need nothing but the answer and this moment."""


class ReplyActs(QObject):
    """Does what is asked of an answer; the engine hears of it at once.

    Signals:
        take_back_asked: the Reply that is to be a draft again.
        files_asked: the Reply whose files somebody attaches by hand.
    """

    take_back_asked = Signal(object)
    files_asked = Signal(object)

    def __init__(
        self, acts: CaseActs, composer: Composer, thread: ThreadPane, leaving: Leaving
    ) -> None:
        super().__init__()
        self._acts = acts
        self._composer = composer
        self._leaving = leaving
        thread.action_asked.connect(self._on_action)

    def ask_where(self, reply: Reply, found: str = "") -> None:
        """«Is it published?» with the address that the clipboard holds, or where it was found."""
        whole = self._acts.whole
        page = page_of(whole, reply.post_id) if whole is not None else ""
        address = found or pasted_address(QGuiApplication.clipboard().text()[:3000])
        if address == page:  # it was copied to be opened, and is not the answer's own
            address = ""
        dialog = PublishedDialog(address, page, parent=self._composer)
        dialog.published_asked.connect(partial(self._confirm, reply))
        dialog.open()

    @Slot(object, str)
    def _on_action(self, item: ThreadItem, action: str) -> None:
        if action == "open":
            record = item.post or item.reply
            open_page(record.permalink or "" if record else "")
        elif item.reply is not None:
            self._on_reply(item.reply, action)

    def _on_reply(self, reply: Reply, action: str) -> None:
        if action in BY_ACTION:
            self._do(BY_ACTION[action], reply)
        elif action == "take_back":
            self.take_back_asked.emit(reply)
        elif action == "published":
            self.ask_where(reply)
        elif action == "files":
            self.files_asked.emit(reply)
        elif action == "change_time":
            self._ask_when(reply)
        elif action == "check":
            self._acts.desk.tasks.start(self._leaving.wake(ask=True))

    def _ask_when(self, reply: Reply) -> None:
        dialog = SendLaterDialog(clock.now(), reply.chosen_at, parent=self._composer)
        dialog.moment_asked.connect(partial(self._move, reply))
        dialog.open()

    def _move(self, reply: Reply, at: datetime) -> None:
        self._do(partial(holding.send_at, at=at), reply)

    def _confirm(self, reply: Reply, address: str) -> None:
        # The engine, told of it, captures the page where the answer stands.
        self._do(partial(replying.confirm_published, permalink=address), reply)

    def _do(self, use_case: Callable[..., Changes], reply: Reply) -> None:
        act: Act = partial(use_case, reply_id=reply.id, now=clock.now())
        self._acts.desk.tasks.start(self._act_and_wake(act))

    async def _act_and_wake(self, act: Act) -> None:
        if await self._acts.run(act):
            await self._leaving.wake()

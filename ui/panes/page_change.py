"""The banner of a captured page that changed: what, between which looks, and what to do (V10)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.domain.page_watch import PageChange, PageWatch, unseen
from app.domain.watch import PostChange
from app.domain.whole_case import WholeCase
from ui import format as shown
from ui.delegates.change_words import ChangeWords
from ui.panes.strip import Strip
from ui.words.evidence import capture_reason
from ui.words.page_changes import page_change

TONES = {PostChange.EDITED: "soon", PostChange.DELETED: "late", PostChange.RESTORED: "info"}


def watched(watches: Sequence[PageWatch], now: datetime) -> str:
    """When the captured pages were last seen, and when they are looked at next."""
    lines = []
    for watch in watches:
        next_at = shown.short_moment(watch.next_at, now) if watch.next_at > now else ""
        if watch.checked_at is not None and watch.checks and not watch.state:
            text = QCoreApplication.translate("page_change", "Seen as it was captured: {moment}.")
            lines.append(text.format(moment=shown.short_moment(watch.checked_at, now)))
        if watch.reason and watch.wanted is None:
            text = QCoreApplication.translate("page_change", "The last check told nothing: {why}.")
            lines.append(text.format(why=capture_reason(watch.reason)))
        if next_at:
            text = QCoreApplication.translate("page_change", "The next check is at {moment}.")
            lines.append(text.format(moment=next_at))
    return " ".join(dict.fromkeys(lines))


class PageChangeStrip(Strip):
    """Shown until the person takes notice.

    Signals:
        compare_asked, seen_asked: PageChange, the newest of which nobody took notice.
    """

    compare_asked = Signal(object)
    seen_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told = ChangeWords()
        self.change: PageChange | None = None
        self.acted.connect(self._on_compare)
        self.other_acted.connect(self._on_seen)

    def show_case(self, whole: WholeCase, now: datetime) -> None:
        """The newest change, and how many there are besides."""
        found = unseen(whole.events)
        self.change = found[-1] if found else None
        if self.change is None:
            self.hide()
            return
        window = self._told.window(self.change, now)
        text = page_change(self.change.change.value, self.change.sign, window)
        if len(found) > 1:
            text += " " + self.tr("%Ln more change(s) before that.", None, len(found) - 1)
        compare = self.tr("Compare") if self.change.previous_id is not None else ""
        self.say(text, TONES[self.change.change], compare, self.tr("Got it"))

    @Slot()
    def _on_compare(self) -> None:
        self.compare_asked.emit(self.change)

    @Slot()
    def _on_seen(self) -> None:
        self.seen_asked.emit(self.change)

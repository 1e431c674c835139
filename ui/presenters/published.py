"""«Is it published?» above the composer, until the person has answered (C36)."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from app.domain.published import seen_published, waiting
from app.domain.reply import Reply
from app.domain.whole_case import WholeCase
from ui.panes.composer import Composer
from ui.presenters.reply_acts import ReplyActs
from ui.strip import Strip


class PublishedStrip(QObject):
    """Stands there as long as an answer of the case is copied and nobody said what became of it."""

    def __init__(self, composer: Composer, acts: ReplyActs) -> None:
        super().__init__()
        self._acts = acts
        self._reply: Reply | None = None
        self._found = ""
        self.strip = Strip()
        composer.add_above(self.strip)
        self.strip.acted.connect(self._on_published)
        self.strip.other_acted.connect(self._on_back)

    def show(self, whole: WholeCase) -> None:
        """Another case is shown."""
        self.show_state(whole)

    def show_state(self, whole: WholeCase) -> None:
        """The same case, as it is now."""
        self._reply = waiting(whole)
        if self._reply is None:
            self.strip.hide()
            return
        there = seen_published(whole, self._reply)
        self._found = (there.permalink or "") if there else ""
        said = self.tr("The answer is copied. Is it published?")
        if there is not None:
            said = self.tr("The copied answer seems to stand on the page. Is it published?")
        yes, no = self.tr("Yes, published…"), self.tr("No, back to the draft")
        self.strip.say(said, "info" if there is not None else "soon", yes, no)

    @Slot()
    def _on_published(self) -> None:
        if self._reply is not None:
            self._acts.ask_where(self._reply, self._found)

    @Slot()
    def _on_back(self) -> None:
        if self._reply is not None:
            self._acts.take_back_asked.emit(self._reply)

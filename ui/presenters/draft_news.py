"""Says once, calmly, that something was said in the case while its answer was written (C23)."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QAbstractItemView

from app.domain.draft_news import Arrived, News, arrived, known_at
from app.domain.ids import PostId
from app.domain.whole_case import WholeCase
from ui.panes.composer import Composer
from ui.panes.strip import Strip
from ui.panes.thread import ThreadPane
from ui.presenters.case_acts import CaseActs


class DraftNews(QObject):
    """Follows the shown case; what the person took notice of is not said again."""

    def __init__(self, acts: CaseActs, composer: Composer, thread: ThreadPane) -> None:
        super().__init__()
        self._acts = acts
        self._composer = composer
        self._thread = thread
        self._known: frozenset[PostId] = frozenset()
        self._noticed: set[PostId] = set()
        self._arrived: Arrived | None = None
        self.strip = Strip()
        composer.add_above(self.strip)
        self.strip.acted.connect(self._on_show)
        self.strip.other_acted.connect(self._on_noticed)
        composer.sheets.left.connect(self._on_noticed)

    def show(self, whole: WholeCase) -> None:
        """Another case: what came after its draft was written last."""
        self._known = known_at(whole, whole.draft.saved_at if whole.draft else None)
        self.show_state(whole)

    def show_state(self, whole: WholeCase) -> None:
        """The same case: what came now, if anything is being written."""
        if self._composer.sheets.is_empty:
            self._known = known_at(whole, None)
        found = arrived(whole, self._known | self._noticed)
        self._arrived = found
        if found is None:
            self.strip.hide()
        else:
            self.strip.say(self._told(found.news), "info", self.tr("Show"), self.tr("Got it"))

    def _told(self, news: News) -> str:
        if news is News.CUSTOMER:
            return self.tr("While you were writing, the customer added a message")
        if news is News.ANSWERED:
            return self.tr("While you were writing, it was answered in our name")
        return self.tr("While you were writing, somebody else wrote here")

    @Slot()
    def _on_show(self) -> None:
        if self._arrived is not None:
            view = self._thread.view
            at = view.lines.index(view.lines.row_of(f"post:{self._arrived.post_id}"), 0)
            view.setCurrentIndex(at)
            view.scrollTo(at, QAbstractItemView.ScrollHint.PositionAtCenter)
        self._on_noticed()

    @Slot()
    def _on_noticed(self) -> None:
        if self._acts.whole is not None:
            self._noticed |= {post.id for post in self._acts.whole.posts}
        self.strip.hide()

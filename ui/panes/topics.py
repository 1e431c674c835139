"""Topics: what we listen for, how often it is named, and how much of that is tagged (L8)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from app.domain.ids import TopicId
from app.domain.topic import Topic, TopicShare
from ui import format as shown
from ui.layouts import plain
from ui.models.entries import Entry
from ui.panes.entry_list import EntryList
from ui.panes.place import PlacePane
from ui.panes.topic_editor import TopicEditor

PERIODS = (7, 30, 90, 0)
"""Days whose mentions are counted; 0: all."""


class TopicsPane(PlacePane):
    """The list with the share of every topic, and the editor of one.

    Signals:
        new_asked: a new topic.
        period_changed: another time is to be counted.
        chosen: the Topic that is shown now.
    """

    new_asked = Signal()
    period_changed = Signal()
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name(self.tr("Topics"))
        self._topics: dict[TopicId, tuple[Topic, TopicShare]] = {}
        self._count = plain()
        self._count.setProperty("role", "small")
        self._period = QComboBox()
        self._period.setAccessibleName(self.tr("Mentions of which time"))
        for days in PERIODS:
            said = self.tr("in %Ln day(s)", None, days) if days else self.tr("in all time")
            self._period.addItem(said, days)
        self._period.setCurrentIndex(PERIODS.index(30))
        new = QPushButton(self.tr("Ne&w topic"))
        new.setProperty("kind", "primary")
        for widget in (self._count, self._period, new):
            self.tools.addWidget(widget)
        self.list = EntryList(self.tr("Topics"))
        self.editor = TopicEditor()
        self.splitter = self.hold_two(self.list, self.editor)
        self.list.chosen.connect(self._on_chosen)
        self.list.opened.connect(self.editor.focus_name)
        self._period.currentIndexChanged.connect(self.period_changed)
        new.clicked.connect(self.new_asked)
        self.begun.connect(self.new_asked)

    @property
    def days(self) -> int:
        """The days whose mentions are to be counted; 0: all."""
        return int(self._period.currentData())

    def show_topics(self, topics: Sequence[tuple[Topic, TopicShare]]) -> None:
        """All topics in the order they were made."""
        self._topics = {topic.id: (topic, share) for topic, share in topics}
        self._count.setText(self.tr("%Ln topic(s)", None, len(topics)))
        self.list.show_rows([self._row(topic, share) for topic, share in topics])
        if not topics:
            self.editor.show_topic(None)
            self.states.show_empty(
                self.tr("No topic yet"),
                self.tr(
                    "A topic is your brand with all the ways to write it: we listen for them "
                    "in the networks, and know our own from other people's."
                ),
                self.tr("New topic"),
            )
            return
        self.states.show_content()
        if self.list.key is None:
            self.list.choose_first()
        self._on_chosen(self.list.key)

    def choose(self, topic_id: TopicId, *, naming: bool = False) -> None:
        """Shows a topic in the editor; `naming`: its name is to be typed now."""
        if self.list.choose(topic_id) and naming:
            self.editor.focus_name()

    def show_refused(self, topic: Topic, told: str) -> None:
        """A change that could not be kept: it stays in its fields, and says why."""
        share = self._topics[topic.id][1] if topic.id in self._topics else None
        self._topics[topic.id] = (topic, share or TopicShare(topic_id=topic.id))
        if self.list.key == topic.id:
            self.editor.say(told)

    def _row(self, topic: Topic, share: TopicShare) -> Entry:
        return Entry(
            key=topic.id,
            title=topic.name,
            subtitle=", ".join(topic.names[:4]),
            detail=self._tagged(share),
            aside=shown.count(share.total) if share.total else "",
            tags=(self.tr("negative: {n}").format(n=shown.count(share.negative)),)
            if share.negative
            else (),
        )

    def _tagged(self, share: TopicShare) -> str:
        if share.tagged_share is None:
            return self.tr("no mentions in this time")
        return self.tr("{share} tagged, {untagged} without a tag").format(
            share=shown.percent(share.tagged_share), untagged=shown.count(share.untagged)
        )

    @Slot(object)
    def _on_chosen(self, key: TopicId | None) -> None:
        topic = self._topics[key][0] if key in self._topics else None
        self.editor.show_topic(topic)
        self.chosen.emit(topic)

"""The editor of one topic, with what it finds in the archive beneath."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from app.domain.topic import PreviewLine, Topic, TopicPreview, Variant
from ui import format as shown
from ui import words
from ui.layouts import column, row, sentence, wide
from ui.models.entries import Entry
from ui.panes.entry_list import EntryList
from ui.panes.topic_fields import TopicFields
from ui.panes.tried_fields import over_finds

PAUSE_MS = 700


class TopicEditor(QWidget):
    """Fields and finds; what is valid is kept by itself, what is not says why.

    Signals: each carries the Topic as the fields say.
        changed: it should be kept, and looked for in the archive.
        named: its names are others now: variants are wanted.
        sources_asked: searches should be made of it.
        remove_asked: it should go.
    """

    changed = Signal(object)
    named = Signal(object)
    sources_asked = Signal(object)
    remove_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._topic: Topic | None = None
        self._stored: Topic | None = None
        self._complete = False
        self._renamed = False
        self.fields = TopicFields()
        self.found = EntryList(self.tr("What the topic finds"))
        self._rows: list[Entry] = []
        self._said = sentence(role="strong")
        self._more = sentence(role="small")
        self._told = sentence(role="error")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        self._build_foot()
        self._arrange()
        self.fields.changed.connect(self._on_changed)
        self.fields.named.connect(self._on_named)
        self.show_topic(None)

    def _build_foot(self) -> None:
        self._sources = QPushButton(self.tr("&Create sources…"))
        self._sources.setToolTip(self.tr("Searches for this topic in the networks that have one"))
        self._remove = QPushButton(self.tr("De&lete"))
        self._remove.setProperty("kind", "danger")
        self._sources.clicked.connect(self._ask_sources)
        self._remove.clicked.connect(self._ask_remove)

    def _arrange(self) -> None:
        self.splitter = over_finds(self.fields, self._said, self._more, self.found)
        whole = column(self, around="gap", between="pad")
        whole.addWidget(self.splitter, 1)
        whole.addWidget(self._told)
        foot = row(self._sources)
        foot.addStretch(1)
        foot.addWidget(self._remove)
        whole.addLayout(foot)
        wide(self, 52)

    def show_topic(self, topic: Topic | None) -> None:
        """Another topic, or none; the one before is kept first."""
        before = self._topic.id if self._topic else None
        other = before != (topic.id if topic else None)
        if other:
            self.keep()
        self.setEnabled(topic is not None)
        if topic is not None and not other:
            self._follow(topic)
            return
        self._stored = topic
        self.say("")
        self._complete = False
        self.fields.show_topic(topic or Topic(name=""))
        # As the fields say it, so that showing is not yet changing.
        self._topic = self.fields.told(topic, complete=False) if topic else None
        self.fields.show_waiting()
        self.show_looking()

    def _follow(self, topic: Topic) -> None:
        """The shown topic stands otherwise in the store: not under the hands of who types."""
        if topic == self._stored or self._pause.isActive() or self._has_focus():
            return
        self._stored = topic
        self.fields.show_topic(topic)
        self._topic = self.fields.told(topic, complete=False)

    def _has_focus(self) -> bool:
        focused = self.window().focusWidget()
        return focused is not None and self.fields.isAncestorOf(focused)

    def show_variants(
        self, topic: Topic, variants: Sequence[Variant], shipped: Sequence[str]
    ) -> None:
        """What was generated of a topic's names; of another topic than the shown: nothing."""
        if self._topic is None or topic.id != self._topic.id:
            return
        current = self.wanted() or self._topic
        self.fields.show_variants(current, variants, shipped)
        self._complete = True
        if not self._pause.isActive():
            self._topic = self.wanted()

    def show_looking(self) -> None:
        """The archive is being looked through."""
        self._said.setText(self.tr("Looking through the archive…") if self._topic else "")
        self._more.setText("")
        self._rows = []
        self.found.show_rows([])

    def show_preview(self, topic: Topic, preview: TopicPreview, now: datetime) -> None:
        """What a topic finds in the archive; of another topic than the shown: nothing."""
        if self._topic is None or topic.id != self._topic.id:
            return
        if not preview.looked:
            self._said.setText(self.tr("The archive is still empty."))
            return
        told = self.tr("Matches: {found} of {looked}")
        if preview.goes_on:
            told = self.tr("Matches: {found} of {looked}, looking on…")
        told = told.format(found=shown.count(preview.found), looked=shown.count(preview.looked))
        self._said.setText(told)
        parts = [
            self.tr("tagged {n}").format(n=shown.count(preview.tagged)),
            self.tr("with negative words {n}").format(n=shown.count(preview.negative)),
            self.tr("held off {n}").format(n=shown.count(preview.excluded)),
        ]
        self._more.setText(" · ".join(parts))
        rows = [_row(at, line, now) for at, line in enumerate(preview.shown)]
        if rows != self._rows:  # a portion without finds leaves the list where it was scrolled
            self._rows = rows
            self.found.show_rows(rows)

    def say(self, told: str) -> None:
        """Why it could not be kept; empty: it was."""
        self._told.setText(told)
        self._told.setVisible(bool(told))

    def say_found(self, told: str) -> None:
        """Why nothing can be said of the archive now."""
        self._said.setText(told)
        self._more.setText("")

    def focus_name(self) -> None:
        """For a new topic: its name is what is missing."""
        self.fields.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.fields.name.selectAll()

    def wanted(self) -> Topic | None:
        """The topic as the fields say."""
        if self._topic is None:
            return None
        return self.fields.told(self._topic, complete=self._complete)

    @Slot()
    def keep(self) -> None:
        """Hands over what was changed."""
        self._pause.stop()
        wanted = self.wanted()
        if wanted is None or wanted == self._topic:
            return
        self._topic = wanted
        self.changed.emit(wanted)
        if self._renamed:
            self._renamed = False
            self.named.emit(wanted)

    @Slot()
    def _on_changed(self) -> None:
        self._pause.start()

    @Slot()
    def _on_named(self) -> None:
        self._renamed = True

    @Slot()
    def _ask_sources(self) -> None:
        self.keep()
        if self._topic is not None:
            self.sources_asked.emit(self._topic)

    @Slot()
    def _ask_remove(self) -> None:
        if self._topic is not None:
            self._pause.stop()
            self.remove_asked.emit(self._topic)


def _row(at: int, line: PreviewLine, now: datetime) -> Entry:
    return Entry(
        key=at,
        title=words.network(line.network),
        subtitle=words.found_how(line.how),
        detail=line.text,
        marks=line.marks,
        aside=shown.short_moment(line.at, now),
        tags=(line.excluded,) if line.excluded else (),
        network=line.network,
    )

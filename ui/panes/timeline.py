"""The timeline of a case: what happened to it and to its proof, filtered by what it is about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QScrollArea, QWidget

from app.domain import clock
from app.domain.case import CaseEvent
from app.domain.timeline import Moment, Teller, Topic, chosen
from ui import format as shown
from ui import theme
from ui.delegates.event_words import EventWords
from ui.layouts import column, plain, row, sentence
from ui.resources import icon
from ui.words import evidence as words

ICONS = {
    Topic.PROOF: "camera",
    Topic.ANSWER: "reply",
    Topic.POST: "message",
    Topic.WORK: "history",
}
MOST = 300
"""Lines that are shown at once."""
TOLD = ("file", "reason", "items", "authority", "url")
"""Facts of the journal worth reading after the line itself, in this order."""


class TimelinePage(QWidget):
    """One list, newest first; each line says when, who and what."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moments: tuple[Moment, ...] = ()
        self._events = EventWords()
        self.filter = QComboBox()
        self.filter.setAccessibleName(self.tr("What to show of the timeline"))
        for topic, text in (
            (None, self.tr("Everything")),
            (Topic.PROOF, self.tr("Evidence")),
            (Topic.ANSWER, self.tr("Answers")),
            (Topic.POST, self.tr("The customer's posts")),
            (Topic.WORK, self.tr("Work on the case")),
        ):
            self.filter.addItem(text, topic)
        self._none = sentence(self.tr("Nothing happened yet."), role="second")
        self._none.hide()
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setAccessibleName(self.tr("Timeline of the case"))
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("surface", "side")
        whole = column(self, around="pad", between="grid")
        head = row(self.filter)
        head.addStretch(1)
        whole.addLayout(head)
        whole.addWidget(self._none)
        whole.addWidget(self.area, 1)
        self.setFocusProxy(self.area)
        self.filter.currentIndexChanged.connect(self._fill)

    def show_moments(self, moments: Sequence[Moment]) -> None:
        """The timeline as it is now; the order does not matter."""
        fresh = tuple(sorted(moments, key=lambda moment: moment.at, reverse=True))
        if fresh != self._moments:
            self._moments = fresh
            self._fill()

    def texts(self) -> list[str]:
        """The lines that are shown, newest first."""
        return [self._said(moment) for moment in self._chosen()]

    def _chosen(self) -> tuple[Moment, ...]:
        topic = self.filter.currentData()
        return chosen(self._moments, frozenset({topic} if topic else ()))

    @Slot()
    def _fill(self) -> None:
        found = self._chosen()
        inside = QWidget()
        inside.setProperty("surface", "none")
        lines = column(inside, between="pad")
        for moment in found[:MOST]:
            lines.addLayout(self._line(moment))
        if len(found) > MOST:
            more = self.tr("%Ln earlier: choose what to show", None, len(found) - MOST)
            lines.addWidget(sentence(more, role="small"))
        lines.addStretch(1)
        self.area.setWidget(inside)
        self._none.setVisible(not found)

    def _line(self, moment: Moment) -> QHBoxLayout:
        side = theme.current().metric("icon.small")
        mark = plain()
        mark.setPixmap(icon(ICONS[moment.topic], "icon.faint").pixmap(side, side))
        mark.setAlignment(Qt.AlignmentFlag.AlignTop)
        told = column(between="tick")
        told.addWidget(sentence(self._head(moment), role="small"))
        told.addWidget(sentence(self._said(moment)))
        line = row(mark)
        line.addLayout(told, 1)
        return line

    def _head(self, moment: Moment) -> str:
        head = [shown.moment(moment.at)]
        if moment.who:
            head.append(moment.who)
        if moment.seq is not None:
            head.append(self.tr("journal № {seq}").format(seq=moment.seq))
        return " · ".join(head)

    def _said(self, moment: Moment) -> str:
        if moment.teller is Teller.EVENT:
            event = CaseEvent(at=moment.at, kind=moment.kind, facts=tuple(moment.facts.items()))
            return self._events.sentence(event, clock.now())
        line = words.journal_action(moment.kind)
        line = line[:1].upper() + line[1:]
        more = _details(moment.facts)
        return f"{line}: {'; '.join(more)}" if more else line


def _details(facts: Mapping[str, str]) -> list[str]:
    """What of a journal's entry a person wants to read."""
    more = []
    if facts.get("status", "complete") != "complete":
        more.append(words.capture_status(facts["status"]).lower())
    if facts.get("result"):
        more.append(words.verification_result(facts["result"]))
    more += [facts[name][:160] for name in TOLD if facts.get(name)]
    return more

"""What narrows a search through the archive: where, what, when, proven or not, in which order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QPushButton, QWidget

from app.domain.case import CaseStatus
from app.domain.search import Order, Query
from app.domain.triage import Verdict
from ui import theme, words
from ui.panes.flow import FlowLayout

DAYS = {"today": 0, "week": 6, "month": 29, "quarter": 89, "year": 364}
"""So many days before today a period begins."""


class ArchiveFilters(QWidget):
    """One line of filters.

    Signals:
        changed: some filter is another now.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make_boxes()
        boxes = (self._network, self._kind, self._verdict, self._status, self._period)
        flow = FlowLayout(self)
        for widget in (*boxes, self._order, self._evidence, self._clear):
            flow.addWidget(widget)
        self.changed.connect(self._refresh)
        self._refresh()

    def narrow(self, query: Query, today: date) -> Query:
        """The same words under these filters; days begin at local midnight."""
        return Query(
            terms=query.terms,
            networks=_one(self._network),
            kinds=_one(self._kind),
            verdicts=_one(self._verdict),
            statuses=_one(self._status),
            has_evidence=True if self._evidence.isChecked() else None,
            since=self._since(today),
        )

    def offer(self, networks: Sequence[str]) -> None:
        """The networks that there is anything of; what is chosen stays chosen."""
        known = [self._network.itemData(at) for at in range(1, self._network.count())]
        wanted = sorted(networks, key=lambda name: words.network(name).casefold())
        if known == wanted:
            return
        chosen = self._network.currentData()
        self._network.blockSignals(True)  # noqa: FBT003  # Qt's signature
        while self._network.count() > 1:
            self._network.removeItem(1)
        for name in wanted:
            self._network.addItem(words.network(name), name)
        self._network.setCurrentIndex(max(0, self._network.findData(chosen)))
        self._network.blockSignals(False)  # noqa: FBT003

    @property
    def order(self) -> Order:
        """By time or by priority."""
        return "priority" if self._order.currentData() == "priority" else "newest"

    @property
    def narrowed(self) -> bool:
        """Whether any filter leaves something out."""
        boxes = (self._network, self._kind, self._verdict, self._status, self._period)
        return any(box.currentIndex() for box in boxes) or self._evidence.isChecked()

    @Slot()
    def clear(self) -> None:
        """Leaves nothing out any more."""
        self.blockSignals(True)  # noqa: FBT003  # Qt's signature
        for box in (self._network, self._kind, self._verdict, self._status, self._period):
            box.setCurrentIndex(0)
        self._evidence.setChecked(False)
        self.blockSignals(False)  # noqa: FBT003
        self.changed.emit()

    def _make_boxes(self) -> None:
        self._network = self._choice(
            self.tr("Network"),
            [(self.tr("All networks"), "")],
        )
        self._kind = self._choice(
            self.tr("Kind of text"),
            [
                (self.tr("All texts"), ""),
                (self.tr("Posts"), "post"),
                (self.tr("Our answers"), "reply"),
                (self.tr("Captured pages"), "capture"),
            ],
        )
        self._verdict = self._choice(
            self.tr("Verdict"),
            [(self.tr("Any verdict"), "")] + [(words.verdict(v), v.value) for v in Verdict],
        )
        self._status = self._choice(
            self.tr("State of the case"),
            [(self.tr("Any state"), "")] + [(words.case_status(s), s.value) for s in CaseStatus],
        )
        self._period = self._choice(
            self.tr("When"), [(self.tr("Any time"), ""), *self._periods().items()]
        )
        self._evidence = QCheckBox(self.tr("With evidence"))
        self._evidence.setMinimumHeight(theme.current().metric("control"))
        self._evidence.toggled.connect(self.changed)
        self._order = self._choice(
            self.tr("In which order"),
            [(self.tr("Newest first"), "newest"), (self.tr("By priority"), "priority")],
        )
        self._clear = QPushButton(self.tr("Clear filters"))
        self._clear.setProperty("kind", "link")
        self._clear.clicked.connect(self.clear)

    def _periods(self) -> dict[str, str]:
        return {
            self.tr("Today"): "today",
            self.tr("Last 7 days"): "week",
            self.tr("Last 30 days"): "month",
            self.tr("Last 90 days"): "quarter",
            self.tr("Last year"): "year",
        }

    def _choice(self, name: str, items: list[tuple[str, str]]) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setToolTip(name)
        for text, value in items:
            box.addItem(text, value)
        box.currentIndexChanged.connect(self.changed)
        return box

    def _since(self, today: date) -> datetime | None:
        days = DAYS.get(self._period.currentData() or "")
        if days is None:
            return None
        midnight = datetime.combine(today - timedelta(days=days), time())
        return midnight.astimezone().astimezone(UTC)

    @Slot()
    def _refresh(self) -> None:
        self._clear.setVisible(self.narrowed)


def _one(box: QComboBox) -> tuple[str, ...]:
    value = box.currentData()
    return (value,) if value else ()

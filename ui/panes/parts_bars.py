"""What the risk is made of: each criterion as a bar, a number and a reason in words (T2)."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.domain.risk import RULE
from app.domain.triage import Risk, RiskPart
from ui import format as shown
from ui import theme, words
from ui.layouts import plain_tip

NUMBERS = ("likes", "reposts", "comments", "audience", "count", "least", "known")
WARM, HOT = 0.4, 0.75
"""Shares of a criterion's points from which its bar is amber, then red."""


class PartsBars(QWidget):
    """Two lines a criterion: name and points, then a bar with the reason beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[RiskPart, ...] = ()
        theme.current().changed.connect(self.updateGeometry)

    def show_risk(self, risk: Risk) -> None:
        """The parts of a score."""
        self._parts = risk.parts
        told = [
            f"{words.part(p.criterion)}: " + ", ".join(filter(None, (self._said(p), why(p))))
            for p in risk.parts
        ]
        self.setAccessibleName(self.tr("Parts of the risk"))
        self.setAccessibleDescription("; ".join(told))
        self.setToolTip(plain_tip("\n".join(told)))  # where it is narrow, reasons are cut
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """Qt: as many rows as there are parts."""
        return QSize(theme.current().metric("details.min"), self._row() * len(self._parts))

    def minimumSizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """Qt: narrower than that words are cut."""
        return QSize(theme.current().metric("queue.min") // 2, self._row() * len(self._parts))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """Qt: all parts."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, part in enumerate(self._parts):
            self._part(painter, part, number * self._row())
        painter.end()

    def _row(self) -> int:
        now = theme.current()
        body = QFontMetrics(now.font("body")).height()
        small = QFontMetrics(now.font("small")).height()
        return body + small + 2 * now.metric("half") + now.metric("bar") + now.metric("half")

    def _said(self, part: RiskPart) -> str:
        said = self.tr("{points} of {most}").format(
            points=f"{part.points:g}", most=f"{part.most:g}"
        )
        return f"{said}, {self._weight(part)}" if part.criterion != RULE else ""

    def _weight(self, part: RiskPart) -> str:
        return self.tr("weight {weight}").format(weight=part.weight)

    def _part(self, painter: QPainter, part: RiskPart, top: int) -> None:
        now = theme.current()
        body = QFontMetrics(now.font("body"))
        bar = QRectF(
            0, top + body.height() + now.metric("half") / 2, self.width(), now.metric("bar")
        )
        points = f"{part.points:g}"
        whole = self.tr("{points} of {most}").format(points=points, most=f"{part.most:g}")
        painter.setFont(now.font("body"))
        # What a rule did has no points: its words say it all.
        self._line(painter, words.part(part.criterion), whole if part.most else "", top)
        if part.most:
            self._bar(painter, bar, part.points / part.most)
        painter.setFont(now.font("small"))
        weight = self._weight(part) if part.criterion != RULE else ""
        below = bar.bottom() + now.metric("half") / 2
        self._line(painter, why(part), weight, below, faint=True)

    def _line(
        self, painter: QPainter, left: str, right: str, top: float, *, faint: bool = False
    ) -> None:
        """A text at the left, shortened where it must be, and one at the right that never is."""
        now = theme.current()
        font = painter.fontMetrics()
        wide = font.horizontalAdvance(right)
        room = self.width() - wide - (now.metric("gap") if right else 0)
        baseline = top + font.ascent()
        painter.setPen(now.color("text.faint" if faint else "text"))
        painter.drawText(
            QPointF(0, baseline), font.elidedText(left, Qt.TextElideMode.ElideRight, room)
        )
        painter.setPen(now.color("text.faint" if faint else "text.second"))
        painter.drawText(QPointF(self.width() - wide, baseline), right)

    @staticmethod
    def _bar(painter: QPainter, bar: QRectF, share: float) -> None:
        now = theme.current()
        radius = bar.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.color("tone.calm"))
        painter.drawRoundedRect(bar, radius, radius)
        if share > 0:
            tone = "risk.high" if share >= HOT else "risk.medium" if share >= WARM else "risk.low"
            painter.setBrush(now.color(tone))
            filled = QRectF(bar)
            filled.setWidth(max(bar.height(), bar.width() * min(1.0, share)))
            painter.drawRoundedRect(filled, radius, radius)


def why(part: RiskPart) -> str:
    """The reason of a part in words, its numbers as people write them."""
    facts = {
        name: shown.compact(int(text)) if name in NUMBERS and text.isdecimal() else text
        for name, text in part.facts.items()
    }
    if "network" in facts:
        facts["network"] = words.network(facts["network"])
    if "call" in facts:
        facts["call"] = words.call_to_action(facts["call"])
    return words.reason(part.reason, facts)

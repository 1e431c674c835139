"""Paints one row of the queue: a card, no widget; skeletons where the row is still being read."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from app.domain import clock
from app.domain.case import QueueRow
from app.domain.colleague import initials
from ui import format as shown
from ui import resources, theme, words
from ui.delegates.queue_layout import Areas, areas, snippet
from ui.delegates.queue_tags import draw_tags
from ui.layouts import plain_tip

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole


class QueueDelegate(QStyledItemDelegate):
    """Comfortable: author, two lines of text. Compact: author, one line."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.compact = False

    @property
    def height(self) -> int:
        """Of every row, in pixels."""
        return theme.current().metric("row.compact" if self.compact else "row.comfortable")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802  # Qt's name
        """Qt: all rows are equally high."""
        del index
        return QSize(option.rect.width(), self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt: one row."""
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _ground(painter, rect, state)
        row = index.data(ROW)
        if row is None:
            _skeleton(painter, rect, compact=self.compact)
        else:
            _card(painter, row, self.places(row, rect), compact=self.compact)
        painter.restore()

    def places(self, row: QueueRow, rect: QRect) -> Areas:
        """Where the parts of this row stand now."""
        said = (*_said(row), words.copies_mark(row, short=self.compact))
        return areas(row, rect, said, compact=self.compact)

    def helpEvent(  # noqa: N802  # Qt's name
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Qt: what the thing under the pointer means."""
        row = index.data(ROW)
        if event.type() != QEvent.Type.ToolTip or row is None:
            return False
        rect: QRect = option.rect
        text = self.meaning(row, self.places(row, rect), event.pos())
        QToolTip.showText(event.globalPos(), text, view)
        return bool(text)

    def meaning(self, row: QueueRow, places: Areas, point: object) -> str:
        """In words what stands at a point of the row; empty where there is nothing to say."""
        reach = theme.current().metric("grid")
        if (of_mark := self._meaning_of_mark(row, places, point)) is not None:
            return of_mark
        said = (
            (places.bar, reach, self._risk(row)),
            (places.chip, reach // 2, self._deadline(row)),
            (places.copies, reach // 4, words.copies(row) if row.copies else ""),
            (places.holder, 0, self._holder(row)),
            (places.network, reach // 4, words.network(row.network)),
            (places.time, reach // 2, shown.moment(row.last_post_at)),
        )
        return next((text for rect, near, text in said if text and _near(rect, near, point)), "")

    def _holder(self, row: QueueRow) -> str:
        if not row.assignee:
            return ""
        return plain_tip(self.tr("Answered by {name}").format(name=row.assignee))

    def _risk(self, row: QueueRow) -> str:
        said = self.tr("{band}, {score} of 100")
        return said.format(band=words.band(row.band), score=row.risk)

    def _deadline(self, row: QueueRow) -> str:
        if row.deadline_at is None:
            return ""
        return self.tr("Deadline: {moment}").format(moment=shown.moment(row.deadline_at))

    def _meaning_of_mark(self, row: QueueRow, places: Areas, point: object) -> str | None:
        reach = theme.current().metric("grid")
        for name, rect in places.marks:
            if _near(rect, reach // 4, point):
                return self._mark(name, row)
        if any(_near(rect, 0, point) for _, rect in places.tags):
            return plain_tip(self.tr("Tags: {tags}").format(tags=", ".join(row.tags)))
        return None

    def _mark(self, name: str, row: QueueRow) -> str:
        meanings = {
            "arrow-up": self.tr("Escalated: somebody above has to decide"),
            "own": self.tr("Written on our own channel"),
            "camera": self.tr("Evidence is captured"),
            "draft": self.tr("An answer is being written"),
            "attachment": self.tr("%n attachment(s)", "", row.attachments),
            "repeat": self.tr("This author wrote to us before"),
        }
        return meanings[name]


def _near(rect: QRect, reach: int, point: object) -> bool:
    return rect.isValid() and rect.adjusted(-reach, -reach, reach, reach).contains(point)  # type: ignore[call-overload]  # a QPoint


def _said(row: QueueRow) -> tuple[str, str, str]:
    now = clock.now()
    due, _ = shown.deadline(row.deadline_at, now)
    return words.network_mark(row.network), shown.ago(row.last_post_at, now), due


def _ground(painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
    look = theme.current()
    flag = QStyle.StateFlag
    if state & flag.State_Selected:
        active = bool(state & flag.State_Active) and bool(state & flag.State_HasFocus)
        painter.fillRect(
            rect, look.color("surface.selected" if active else "surface.selected.idle")
        )
    elif state & flag.State_MouseOver:
        painter.fillRect(rect, look.color("surface.hover"))
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), look.color("line"))


def _card(painter: QPainter, row: QueueRow, places: Areas, *, compact: bool) -> None:
    look = theme.current()
    painter.fillRect(places.bar, look.color(f"risk.{row.band}"))
    _network(painter, row, places.network)
    author = look.font("strong" if row.unread else "body")
    painter.setFont(author)
    painter.setPen(look.color("text"))
    name = QFontMetrics(author).elidedText(
        row.author_name, Qt.TextElideMode.ElideRight, places.author.width()
    )
    painter.drawText(places.author, Qt.AlignmentFlag.AlignVCenter, name)
    ratio = painter.device().devicePixelRatio()
    for icon, rect in places.marks:
        side = rect.width()
        drawn = resources.pixmap(icon, "icon.faint", side, ratio)
        painter.drawPixmap(QPointF(rect.left(), rect.center().y() - side / 2 + 1), drawn)
    painter.setFont(look.font("small"))
    painter.setPen(look.color("text.faint"))
    painter.drawText(
        places.time, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, _said(row)[1]
    )
    _text(painter, row, places, compact=compact)
    _chip(painter, places.chip, *shown.deadline(row.deadline_at, clock.now()))
    mark = words.copies_mark(row, short=compact)
    _chip(painter, places.copies, mark, "late" if row.attack else "calm")
    draw_tags(painter, places.tags)
    if row.assignee:
        draw_tags(painter, ((initials(row.assignee), places.holder),))


def _network(painter: QPainter, row: QueueRow, rect: QRect) -> None:
    look = theme.current()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color("network"))
    corner = look.metric("radius.small")
    painter.drawRoundedRect(rect, corner, corner)
    painter.setPen(look.color("network.text"))
    painter.setFont(look.font("chip"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words.network_mark(row.network))


def _text(painter: QPainter, row: QueueRow, places: Areas, *, compact: bool) -> None:
    look = theme.current()
    full = places.text.width()
    chips = places.copies if places.copies.width() else places.chip
    spared = places.time if compact else chips
    if places.tags:
        spared = places.tags[0][1]
    last = spared.left() - places.text.left() - look.metric("grid") if spared.width() else full
    widths = (last,) if compact else (full, last)
    lines = snippet(row.snippet, row.triggers, widths, (look.name, look.zoom))
    painter.setPen(look.color("text" if row.unread else "text.second"))
    step = QFontMetrics(look.font("body")).height()
    for number, line in enumerate(lines):
        line.draw(painter, QPointF(places.text.left(), places.text.top() + number * step))


def _chip(painter: QPainter, rect: QRect, text: str, tone: str) -> None:
    if not text:
        return
    look = theme.current()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color(f"tone.{tone}"))
    painter.drawRoundedRect(QRectF(rect), rect.height() / 2, rect.height() / 2)
    painter.setPen(look.color(f"tone.{tone}.text"))
    painter.setFont(look.font("chip"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


def _skeleton(painter: QPainter, rect: QRect, *, compact: bool) -> None:
    look = theme.current()
    grid, pad = look.metric("grid"), look.metric("pad") + look.metric("half")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.color("surface.skeleton"))
    shares = (0.35, 0.8) if compact else (0.35, 0.9, 0.6)
    step = (rect.height() - grid) / len(shares)
    for number, share in enumerate(shares):
        top = rect.top() + grid + number * step
        bar = QRectF(rect.left() + pad, top, (rect.width() - 2 * pad) * share, grid)
        painter.drawRoundedRect(bar, grid / 2, grid / 2)

"""Paints the lines of a thread: bubbles, notes, events and the divider."""

from __future__ import annotations

from collections import OrderedDict
from datetime import datetime

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QHelpEvent, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from app.domain import clock
from app.domain.reply import ReplyStatus
from ui import theme
from ui.delegates.bubble_layout import Laid, Placed, estimate, lay
from ui.delegates.bubble_said import Said, Side
from ui.delegates.bubble_words import FOLDED_AFTER, BubbleWords
from ui.layouts import plain_tip
from ui.models.thread import Role
from ui.models.thread_items import ThreadItem
from ui.resources import pixmap

Index = QModelIndex | QPersistentModelIndex
KEPT = 240
"""Laid out lines that are kept: some screens of them."""


class BubbleDelegate(QStyledItemDelegate):
    """Words → layout → paint, each kept as long as it holds."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = BubbleWords(self)
        self._said: dict[str, tuple[ThreadItem, bool, int, Said]] = {}
        self._laid: OrderedDict[tuple[Said, int], Laid] = OrderedDict()
        self.face: QPixmap | None = None
        # Who answers, beside our bubbles (C34); None: nobody is shown.

    def forget(self) -> None:
        """The look or the case changed."""
        self._said.clear()
        self._laid.clear()

    def said(self, item: ThreadItem, *, unfolded: bool, now: datetime | None = None) -> Said:
        """What a line says now."""
        now = now or clock.now()
        tick = _tick(item, now)
        known = self._said.get(item.key)
        if known and known[0] is item and known[1:3] == (unfolded, tick):
            return known[3]
        made = self._words.said(item, now, unfolded=unfolded)
        self._said[item.key] = (item, unfolded, tick, made)
        return made

    def spoken(self, item: ThreadItem) -> str:
        """What a screen reader says of a line."""
        return self._words.spoken(item, clock.now())

    def guess(self, item: ThreadItem, width: int) -> int:
        """About how high a line is, fast."""
        text = item.text[:FOLDED_AFTER]
        return estimate(len(text), text.count("\n"), width)

    def height(self, item: ThreadItem, width: int, *, unfolded: bool) -> int:
        """How high a line is."""
        return self._lay(self.said(item, unfolded=unfolded), width).height

    def action_at(self, item: ThreadItem, rect: QRect, point: QPoint, *, unfolded: bool) -> str:
        """What a click there would do; empty: nothing."""
        laid = self._lay(self.said(item, unfolded=unfolded), rect.width())
        return laid.action_at(QPointF(point - rect.topLeft()))

    def tip_at(self, item: ThreadItem, rect: QRect, point: QPoint, *, unfolded: bool) -> str:
        """What the words there mean; empty: nothing special."""
        laid = self._lay(self.said(item, unfolded=unfolded), rect.width())
        return laid.tip_at(QPointF(point - rect.topLeft()))

    def helpEvent(  # noqa: N802  # Qt's name
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Qt: what the words under the pointer mean."""
        item: ThreadItem | None = index.data(Role.ITEM)
        if event.type() != QEvent.Type.ToolTip or item is None:
            return False
        rect: QRect = option.rect
        unfolded = bool(index.data(Role.UNFOLDED))
        text = self.tip_at(item, rect, event.pos(), unfolded=unfolded)
        QToolTip.showText(event.globalPos(), plain_tip(text), view)
        return bool(text)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802  # Qt's name
        """Qt: the view keeps heights by itself; this one serves a view that asks."""
        item: ThreadItem = index.data(Role.ITEM)
        width = option.rect.width()
        return QSize(width, self.height(item, width, unfolded=bool(index.data(Role.UNFOLDED))))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt: one line of the thread."""
        item: ThreadItem | None = index.data(Role.ITEM)
        if item is None:
            return
        said = self.said(item, unfolded=bool(index.data(Role.UNFOLDED)))
        rect: QRect = option.rect
        laid = self._lay(said, rect.width())
        painter.save()
        painter.setClipRect(rect)
        painter.translate(rect.topLeft())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if said.side is Side.DIVIDER:
            _divider(painter, laid)
        elif said.ground:
            _ground(painter, laid.bubble, said)
        if self.face is not None and item.ours and said.side is Side.RIGHT:
            _face(painter, laid.bubble, self.face)
        if option.state & QStyle.StateFlag.State_HasFocus:
            _focus(painter, laid.bubble)
        for placed in laid.pieces:
            _piece(painter, placed)
        painter.restore()

    def _lay(self, said: Said, width: int) -> Laid:
        found = self._laid.get((said, width))
        if found is not None:
            self._laid.move_to_end((said, width))
            return found
        made = lay(said, width)
        self._laid[said, width] = made
        if len(self._laid) > KEPT:
            self._laid.popitem(last=False)
        return made


def _tick(item: ThreadItem, now: datetime) -> int:
    """What makes the words of a line differ from a second to the next."""
    reply = item.reply
    if reply is None or reply.status is not ReplyStatus.PENDING:
        return now.toordinal()
    return max(-1, round((reply.not_before - now).total_seconds()))


def _ground(painter: QPainter, bubble: QRectF, said: Said) -> None:
    now = theme.current()
    radius = now.metric("grid")
    painter.setBrush(now.color(said.ground))
    painter.setPen(QPen(now.color(said.frame)) if said.frame else Qt.PenStyle.NoPen)
    painter.drawRoundedRect(bubble.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


def _focus(painter: QPainter, bubble: QRectF) -> None:
    now = theme.current()
    radius = now.metric("grid")
    pen = QPen(now.color("focus"), now.metric("tick"))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawRoundedRect(bubble.adjusted(1, 1, -1, -1), radius, radius)


def _face(painter: QPainter, bubble: QRectF, face: QPixmap) -> None:
    """A round picture left of a bubble, where there always is room."""
    now = theme.current()
    side = float(now.metric("icon") + now.metric("half"))
    left, top = bubble.left() - side - now.metric("grid"), bubble.bottom() - side
    circle = QRectF(left, top, side, side)
    path = QPainterPath()
    path.addEllipse(circle)
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawPixmap(circle, face, QRectF(face.rect()))
    painter.restore()


def _divider(painter: QPainter, laid: Laid) -> None:
    now = theme.current()
    words = laid.pieces[0].box if laid.pieces else QRectF()
    middle = words.center().y()
    painter.setPen(now.color("divider.new"))
    start = words.right() + now.metric("grid")
    painter.drawLine(QPointF(start, middle), QPointF(laid.bubble.right(), middle))


def _piece(painter: QPainter, placed: Placed) -> None:
    now = theme.current()
    piece, box = placed.piece, placed.box
    if piece.ground:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.color(piece.ground))
        painter.drawRoundedRect(box, now.metric("radius.small"), now.metric("radius.small"))
    if piece.icon:
        size = now.metric("icon.small")
        inset = now.metric("grid") if piece.ground else 0
        role = piece.tone if piece.ground or piece.tone == "good" else "icon"
        ratio = painter.device().devicePixelRatio()
        drawn = pixmap(piece.icon, role, size, ratio)
        painter.drawPixmap(QPointF(box.left() + inset, box.top() + now.metric("hair")), drawn)
    painter.setPen(now.color(piece.tone))
    placed.text.draw(painter, box.topLeft())

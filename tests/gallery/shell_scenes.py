"""The window's own parts: queue in its states, rail, status line, palette, trouble."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain import clock
from app.domain.case import QueueRow, View
from app.domain.triage import Band
from tests.ui.queue_rows import queue_row
from ui import words
from ui.models.queue import QueueModel
from ui.panes.palette import Command, Palette
from ui.panes.queue import QueuePane
from ui.panes.rail import Rail
from ui.panes.status import StatusBar
from ui.panes.trouble import Trouble


def rows() -> list[QueueRow]:
    """One of each kind, hostile ones among them."""
    now = clock.now()
    marked = {"own_channel": True, "has_evidence": True, "attachments": 2, "repeat_author": True}
    return [
        queue_row(1, **marked, deadline_at=now + timedelta(minutes=23), last_post_at=now),
        queue_row(
            2,
            author_name="Александра Константинопольская-Преображенская из Великого Новгорода",
            unread=False,
            band=Band.MEDIUM,
            network="rss",
            has_draft=True,
            deadline_at=now - timedelta(hours=3),
        ),
        queue_row(3, author_name="Пётр", snippet="Спасибо!", triggers=(), band=Band.LOW, risk=4),
        queue_row(4, copies=6, snippet="😡😡😡 это просто 👩‍👩‍👧‍👦 ужас " * 4, network="telegram"),
        queue_row(
            5,
            copies=13,
            attack=True,
            snippet="שלום, ההזמנה לא הגיעה כבר שבוע " * 3,
            network="youtube",
        ),
        queue_row(6, snippet="ААААААААААААААААААААААААААААААААААААААА" * 4, network="mastodon"),
        queue_row(
            7,
            deadline_at=now + timedelta(hours=5, minutes=20),
            unread=False,
            network="ok",
            copies=6,
        ),
    ]


def _pane(shown: list[QueueRow], total: int) -> QueuePane:
    model = QueueModel()
    pane = QueuePane(model)
    model.setParent(pane)
    model.show_first(shown, total)
    pane.head.show_counts({view: at * 317 for at, view in enumerate(View, 1)})
    pane.show_list()
    return pane


def full() -> QWidget:
    """Rows, a banner, a chosen row."""
    pane = _pane(rows(), 12_408)
    pane.show_arrived(12)
    pane.head.menus.filter_actions.actions()[1].trigger()
    pane.list.go_to(1)
    return pane


def compact() -> QWidget:
    """44 pixels a row."""
    pane = _pane(rows(), 7)
    pane.set_compact(True)
    return pane


def skeleton() -> QWidget:
    """Rows on their way."""
    return _pane([], 400)


def nothing(*, searching: bool, no_sources: bool) -> QWidget:
    """Why there is nothing."""
    pane = _pane([], 0)
    pane.show_nothing(searching=searching, filtered=False, no_sources=no_sources)
    return pane


def failed() -> QWidget:
    """The database cannot be read."""
    pane = _pane([], 0)
    pane.show_error(words.error("store.damaged"), words.next_step("store.damaged"))
    return pane


def narrow() -> QWidget:
    """Pictures only."""
    rail = Rail()
    rail.set_narrow(True)
    rail.show_place("queue")
    return rail


def status() -> QWidget:
    """A job, a notice, a sick source."""
    bar = StatusBar()
    bar.show_health("ВКонтакте: нужен вход", "lock", "icon.danger")
    bar.show_spike("42 упоминания за час, обычно 6", "С 14:00")
    bar.show_progress("capture:1", "capture", 3, 7, "scrolling")
    bar.say("Ответ уйдёт через 12 с", "info", "Вернуть", bar.repaint, 0)
    return bar


def palette() -> QWidget:
    """Open, with commands."""
    window = QWidget()
    QVBoxLayout(window)
    box = Palette(window)
    commands = [Command(words.view(view), "Ctrl+1", "list", window.update) for view in View]
    QTimer.singleShot(0, lambda: box.ask(commands))
    return window


def trouble() -> QWidget:
    """The workspace of a newer program."""
    pane = Trouble()
    pane.say(words.error("store.newer"), words.next_step("store.newer"), "~/Otklik")
    return pane


SCENES: dict[str, Callable[[], QWidget]] = {
    "queue-full": full,
    "queue-compact": compact,
    "queue-skeleton": skeleton,
    "queue-empty-search": partial(nothing, searching=True, no_sources=False),
    "queue-empty-sources": partial(nothing, searching=False, no_sources=True),
    "queue-empty-done": partial(nothing, searching=False, no_sources=False),
    "queue-error": failed,
    "rail": Rail,
    "rail-narrow": narrow,
    "status": status,
    "palette": palette,
    "trouble": trouble,
}
SIZES = {"rail": (168, 720), "rail-narrow": (56, 640), "status": (1200, 28)} | dict.fromkeys(
    ("palette", "trouble"), (1024, 640)
)
"""Pixels at 100 %; the queue has its own width."""
QUEUE = (360, 720)


def size_of(name: str) -> tuple[int, int]:
    """How large a scene is at 100 %."""
    return SIZES.get(name, QUEUE)

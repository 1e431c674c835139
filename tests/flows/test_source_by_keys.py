"""A source by keys alone: pasted, tested, added, heard, paused, left offline and removed."""

from __future__ import annotations

import asyncio
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from qasync import QEventLoop

from app.domain.source import Source
from app.store import sources
from tests.app.sources.server import Server, say
from ui.dialogs.source import SourceDialog
from ui.models.entries import EntryModel
from ui.panes.sources import SourcesPane
from ui.session import Session
from ui.shortcuts import Keys
from ui.tour_hands import Hands

FEED = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Отзывы о Мигомире</title><link>https://example.org/</link>
<item><title>Ужас</title><guid>otklik-1</guid><link>https://example.org/1</link>
<description>Мигомир, третий день нет курьера! Верните деньги.</description>
<pubDate>Sun, 22 Nov 2026 08:00:00 GMT</pubDate></item></channel></rss>"""
STOPS = 60
"""More than one round through a place with Tab."""


class Keyboard:
    """Goes by Tab and presses; what is pressed must show that it has the focus."""

    def __init__(self, hands: Hands) -> None:
        self.hands = hands

    async def reach(self, words: str) -> None:
        """Tab, until the focus stands on the button with these words."""
        for _ in range(STOPS):
            focused = QApplication.focusWidget()
            if isinstance(focused, QPushButton) and focused.text().replace("&", "") == words:
                return
            await self.hands.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to «{words}»")

    async def push(self, words: str) -> None:
        """Reaches a button and presses it."""
        await self.reach(words)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert shows_focus(focused), words
        await self.hands.press(Qt.Key.Key_Space)

    async def paste(self, text: str) -> None:
        """As from another program."""
        QApplication.clipboard().setText(text)
        await self.hands.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def shows_focus(widget: QWidget) -> bool:
    """Whether a stop looks different while the keys go there."""
    there = widget.grab().toImage()
    widget.clearFocus()
    elsewhere = widget.grab().toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    return there != elsewhere


async def listed(session: Session) -> tuple[Source, ...]:
    return await session.desk.db.read(sources.listed)


async def add(keyboard: Keyboard, address: str) -> None:
    """From the empty place to a source that was tested before."""
    hands = keyboard.hands
    await hands.key(Keys.PLACE_SOURCES)
    await keyboard.push("Add a source…")
    await hands.until("the dialog is open", lambda: hands.seen(SourceDialog))
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    await keyboard.paste(address)
    await keyboard.push("Test")
    dialog = hands.must_see("the dialog", SourceDialog)
    await hands.until("the test found a post", lambda: "It answers: 1 post" in told(dialog))
    await keyboard.push("Add source")
    await hands.until("the dialog is closed", lambda: not hands.seen(SourceDialog))


def said(rows: EntryModel) -> str:
    """How the first source is doing, in the list's own words."""
    entry = rows.entry(0)
    return entry.detail if entry is not None else ""


def told(dialog: SourceDialog) -> str:
    return dialog._told.text()


async def heard(keyboard: Keyboard, session: Session) -> None:
    """It was asked at once, and what was said there is a case."""
    rows = keyboard.hands.must_see("the place", SourcesPane).list.rows
    await keyboard.hands.until("it says so", lambda: said(rows).startswith("updated"))
    await keyboard.hands.key(Keys.PLACE_QUEUE)
    await keyboard.hands.key(Keys.MERGE_NEW)
    model = session.window.model
    await keyboard.hands.until("its case is in the queue", lambda: model.rowCount() == 1)
    await keyboard.hands.key(Keys.PLACE_SOURCES)


async def held(keyboard: Keyboard, session: Session) -> None:
    """Paused, then nobody is asked at all, then gone; each by its button."""
    hands = keyboard.hands
    await keyboard.push("Pause")
    await session.settled()
    assert [source.paused for source in await listed(session)] == [True]
    await keyboard.push("Work offline")
    await hands.until("offline", lambda: session.desk.settings.offline)
    await keyboard.push("Go online")
    await hands.until("online", lambda: not session.desk.settings.offline)
    await keyboard.push("Remove")
    await session.settled()
    assert not await listed(session)


async def walk(session: Session, out: Path) -> int:
    """All of it, against a feed on this machine."""
    await session.settled()
    hands = Hands(session, out)
    await hands.until("the engine is there", lambda: session.desk.engine.is_alive)
    await hands.press(Qt.Key.Key_Escape)
    keyboard = Keyboard(hands)
    async with Server({"/feed.xml": say(FEED.encode(), kind="application/rss+xml")}) as server:
        await add(keyboard, f"{server.base}/feed.xml")
        await heard(keyboard, session)
        await held(keyboard, session)
    return 7


def test_a_source_is_added_heard_held_and_removed_by_keys_alone(qapp, tmp_path: Path):
    (tmp_path / "settings.toml").write_text('language = "en"', "utf-8")
    session = Session(tmp_path)
    session.paint(qapp)
    with asyncio.Runner(loop_factory=lambda: QEventLoop(qapp)) as runner:
        assert runner.run(asyncio.wait_for(session.run(lambda it: walk(it, tmp_path)), 60)) == 7

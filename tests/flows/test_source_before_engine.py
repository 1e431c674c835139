"""A source tested and added in the window's first seconds, while the engine only starts."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from app.processes import own_command
from tests.app.sources.server import Server, say
from tests.flows.test_source_by_keys import FEED, Keyboard, heard, told
from ui import furnish
from ui.dialogs.source import SourceDialog
from ui.session import Session
from ui.shortcuts import Keys
from ui.tour_hands import Hands

AT_THE_GATE = """
import os, sys, time
while not os.path.exists(sys.argv[1]):
    time.sleep(0.02)
os.execv(sys.executable, [sys.executable, *sys.argv[2:]])
"""


async def opened(keyboard: Keyboard, address: str) -> SourceDialog:
    """The dialog with the address of a feed."""
    hands = keyboard.hands
    await hands.press(Qt.Key.Key_Escape)
    await hands.key(Keys.PLACE_SOURCES)
    await keyboard.push("Add a source…")
    await hands.until("the dialog is open", lambda: hands.seen(SourceDialog))
    await keyboard.paste(address)
    return hands.must_see("the dialog", SourceDialog)


async def walk(session: Session, out: Path) -> int:
    """Test is pressed while there is no engine yet; then it comes."""
    hands = Hands(session, out)
    keyboard = Keyboard(hands)
    async with Server({"/feed.xml": say(FEED.encode(), kind="application/rss+xml")}) as server:
        dialog = await opened(keyboard, f"{server.base}/feed.xml")
        await keyboard.push("Test")
        assert not session.desk.engine.is_alive
        assert told(dialog) == "Asking the network…"
        (out / "gate").touch()
        await hands.until("the test found a post", lambda: "It answers: 1 post" in told(dialog))
        await keyboard.push("Add source")
        await hands.until("the dialog is closed", lambda: not hands.seen(SourceDialog))
        await heard(keyboard, session)
    return 7


def test_a_test_that_is_pressed_before_the_engine_is_up_waits_for_it(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def gated(*arguments: str) -> list[str]:
        gate = str(tmp_path / "gate")
        return [sys.executable, "-c", AT_THE_GATE, gate, *own_command(*arguments)[1:]]

    monkeypatch.setattr(furnish, "own_command", gated)
    (tmp_path / "settings.toml").write_text('language = "en"', "utf-8")
    session = Session(tmp_path)
    session.paint(qapp)
    with asyncio.Runner(loop_factory=lambda: QEventLoop(qapp)) as runner:
        assert runner.run(asyncio.wait_for(session.run(lambda it: walk(it, tmp_path)), 60)) == 7

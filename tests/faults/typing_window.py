"""A real window in which somebody types: run by a fault test, which kills it.

Arguments: the workspace, then what is typed, one after the other, each in the other channel.
Says `stands` and the texts of both channels as they stand in the window, then each text so far
after every key.
"""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path

from PySide6.QtTest import QTest

from app.domain.ids import CaseId
from ui.__main__ import start
from ui.session import Session

KEY_S = 0.03
WIPE = "\x01"
"""In a text: what was typed so far is left for a moment, then typed over."""


async def typing(session: Session) -> int:
    """Shows case 1 and types until nothing is left, then waits to be killed."""
    if session.furnished is None:
        return 1
    desk = session.furnished.case
    await session.settled()
    desk.show_case(CaseId(1))
    await session.settled()
    sheets = desk.composer.sheets
    say("stands", *(sheets.text_of(public) for public in (True, False)))
    for number, text in enumerate(sys.argv[2:]):
        desk.composer.foot.set_public(number % 2 == 0)
        typed = ""
        for letter in text:
            if letter == WIPE:
                desk.composer.save_now()
                desk.composer.text.selectAll()
                continue
            QTest.keyClicks(desk.composer.text, letter)
            typed += letter
            say("typed", typed)
            await asyncio.sleep(KEY_S)
    await asyncio.sleep(60)
    return 0


def say(*words: str) -> None:
    """One line for the test."""
    sys.stdout.write(json.dumps(words) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(start(Path(sys.argv[1]), typing))

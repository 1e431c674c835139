"""A real window in which somebody types: run by a fault test, which kills it.

Arguments: the workspace, then the text. Says `ready`, then the text so far after every key.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from PySide6.QtTest import QTest

from app.domain.ids import CaseId
from ui.__main__ import start
from ui.session import Session

KEY_S = 0.03


async def typing(session: Session) -> int:
    """Shows case 1 and types until nothing is left, then waits to be killed."""
    if session.furnished is None:
        return 1
    desk = session.furnished.case
    await session.settled()
    desk.show_case(CaseId(1))
    await session.settled()
    print("ready", repr(desk.composer.text.text()), flush=True)
    typed = ""
    for letter in sys.argv[2]:
        QTest.keyClicks(desk.composer.text, letter)
        typed += letter
        print(typed, flush=True)
        await asyncio.sleep(KEY_S)
    await asyncio.sleep(60)
    return 0


if __name__ == "__main__":
    sys.exit(start(Path(sys.argv[1]), typing))

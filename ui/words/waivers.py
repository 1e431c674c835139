"""Why a case is answered without a capture, in words (E20)."""

from __future__ import annotations

from ui.noop import QT_TRANSLATE_NOOP
from ui.words.table import say

WAIVERS = {
    "no_page": QT_TRANSLATE_NOOP("words", "The post has no page of its own"),
    "login": QT_TRANSLATE_NOOP("words", "The page shows itself only after signing in"),
    "gone": QT_TRANSLATE_NOOP("words", "The page is not there any more"),
    "engine": QT_TRANSLATE_NOOP("words", "Capturing does not work on this computer"),
    "urgent": QT_TRANSLATE_NOOP("words", "It is urgent"),
    "other": QT_TRANSLATE_NOOP("words", "Another reason"),
}


def capture_waiver(code: str) -> str:
    """Why a case is answered without a capture."""
    return say(WAIVERS, code)

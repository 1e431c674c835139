"""Events of VK's Long Poll in words, as a person finds them in the settings of a community."""

from __future__ import annotations

from ui.noop import QT_TRANSLATE_NOOP
from ui.words.table import say

PLACES = {
    "wall_post": QT_TRANSLATE_NOOP("words", "posts on the wall"),
    "wall_reply": QT_TRANSLATE_NOOP("words", "comments on the wall"),
    "board_post": QT_TRANSLATE_NOOP("words", "comments in discussions"),
    "photo_comment": QT_TRANSLATE_NOOP("words", "comments on photos"),
    "video_comment": QT_TRANSLATE_NOOP("words", "comments on videos"),
    "market_comment": QT_TRANSLATE_NOOP("words", "comments on goods"),
    "message": QT_TRANSLATE_NOOP("words", "messages"),
}
HAPPENED = {
    "new": QT_TRANSLATE_NOOP("words", "new"),
    "edit": QT_TRANSLATE_NOOP("words", "edited"),
    "delete": QT_TRANSLATE_NOOP("words", "deleted"),
    "restore": QT_TRANSLATE_NOOP("words", "restored"),
    "reply": QT_TRANSLATE_NOOP("words", "ours"),
}


def events(codes: str) -> str:
    """The events of these codes, place by place: what happens there."""
    found: dict[str, list[str]] = {}
    for code in codes.split():
        place, _, what = code.rpartition("_")
        found.setdefault(place, []).append(say(HAPPENED, what))
    return "; ".join(f"{say(PLACES, place)} ({', '.join(what)})" for place, what in found.items())

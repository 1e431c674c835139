"""What became of a captured page, and how looks at it went, in words (L16, V10)."""

from __future__ import annotations

from ui.noop import QT_TRANSLATE_NOOP
from ui.words.table import say

CHANGES = {
    "edited": QT_TRANSLATE_NOOP("words", "The page changed {window}: the text was edited."),
    "deleted": QT_TRANSLATE_NOOP("words", "The page changed {window}: {sign}. It is kept here."),
    "restored": QT_TRANSLATE_NOOP("words", "The page changed {window}: the text is there again."),
    "network": QT_TRANSLATE_NOOP(
        "words", "The network told of a change {window}: the page was captured again."
    ),
}
SIGNS = {
    "http_404": QT_TRANSLATE_NOOP("words", "there is no such page any more (404)"),
    "http_410": QT_TRANSLATE_NOOP("words", "there is no such page any more (410)"),
    "deleted": QT_TRANSLATE_NOOP("words", "the site says that it was deleted"),
    "not_found": QT_TRANSLATE_NOOP("words", "the site says that there is no such page"),
    "text_gone": QT_TRANSLATE_NOOP("words", "the complaint’s text is not there any more"),
    "redirected": QT_TRANSLATE_NOOP(
        "words", "the address leads elsewhere, and the text is not there"
    ),
}


def page_change(change: str, sign: str, window: str) -> str:
    """A whole sentence; `window` is «between 10:02 and 10:12»."""
    told = "network" if sign == "network" else change
    facts = {"window": window, "sign": say(SIGNS, sign) if sign in SIGNS else sign}
    return say(CHANGES, told, facts)

"""Macros and colleagues in words: what they do, what is in the way."""

from __future__ import annotations

from ui.noop import QT_TRANSLATE_NOOP

HAPPENED = {
    "colleague.no_name": QT_TRANSLATE_NOOP("words", "Nobody is named."),
    "colleague.taken": QT_TRANSLATE_NOOP("words", "There is “{what}” already."),
    "colleague.unfit": QT_TRANSLATE_NOOP("words", "This is too long, or holds control characters."),
    "colleague.operator": QT_TRANSLATE_NOOP("words", "Your own name is not in the settings yet."),
}
NEXT = {
    "colleague.no_name": QT_TRANSLATE_NOOP("words", "Write a name."),
    "colleague.taken": QT_TRANSLATE_NOOP("words", "Choose another name."),
    "colleague.unfit": QT_TRANSLATE_NOOP("words", "Make it shorter."),
    "colleague.operator": QT_TRANSLATE_NOOP("words", "Write it in Settings."),
}

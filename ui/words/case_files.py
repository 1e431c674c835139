"""Case files and printed protocols, in words."""

from __future__ import annotations

from ui.noop import QT_TRANSLATE_NOOP

HAPPENED = {
    "print.failed": QT_TRANSLATE_NOOP("words", "The document could not be made."),
    "case_file.refused": QT_TRANSLATE_NOOP(
        "words", "The case in this file was not taken in: {items} does not hold."
    ),
}
NEXT = {
    "print.failed": QT_TRANSLATE_NOOP("words", "Try again, or choose the other format."),
    "case_file.refused": QT_TRANSLATE_NOOP(
        "words", "Ask whoever sent it for the file once more. Nothing was changed here."
    ),
}

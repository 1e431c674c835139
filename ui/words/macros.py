"""Macros and colleagues in words: what they do, what is in the way."""

from __future__ import annotations

from ui.noop import QT_TRANSLATE_NOOP

HAPPENED = {
    "macro.no_name": QT_TRANSLATE_NOOP("words", "The macro has no name or no code."),
    "macro.taken": QT_TRANSLATE_NOOP("words", "Another macro has the code “{what}” already."),
    "macro.empty": QT_TRANSLATE_NOOP("words", "This macro does nothing yet."),
    "macro.too_long": QT_TRANSLATE_NOOP(
        "words", "Something in the macro is too long, or holds control characters."
    ),
    "macro.spec": QT_TRANSLATE_NOOP("words", "No macro has this: {what}."),
    "macro.clash": QT_TRANSLATE_NOOP("words", "Two acts of the macro exclude each other."),
    "macro.unfit": QT_TRANSLATE_NOOP("words", "Something in the macro is not complete."),
    "macro.too_many": QT_TRANSLATE_NOOP("words", "A macro takes {most} cases at once."),
    "colleague.no_name": QT_TRANSLATE_NOOP("words", "Nobody is named."),
    "colleague.taken": QT_TRANSLATE_NOOP("words", "There is “{what}” already."),
    "colleague.unfit": QT_TRANSLATE_NOOP("words", "This is too long, or holds control characters."),
    "colleague.case_closed": QT_TRANSLATE_NOOP("words", "The case is closed."),
    "colleague.operator": QT_TRANSLATE_NOOP("words", "Your own name is not in the settings yet."),
}
NEXT = {
    "macro.no_name": QT_TRANSLATE_NOOP("words", "Write both."),
    "macro.taken": QT_TRANSLATE_NOOP("words", "Choose another code."),
    "macro.empty": QT_TRANSLATE_NOOP("words", "Choose what it should do."),
    "macro.too_long": QT_TRANSLATE_NOOP("words", "Make it shorter."),
    "macro.spec": QT_TRANSLATE_NOOP("words", "Change it or take it out."),
    "macro.clash": QT_TRANSLATE_NOOP("words", "Leave one of them out."),
    "macro.unfit": QT_TRANSLATE_NOOP("words", "Fill in what is missing."),
    "macro.too_many": QT_TRANSLATE_NOOP("words", "Choose fewer."),
    "colleague.no_name": QT_TRANSLATE_NOOP("words", "Write a name."),
    "colleague.taken": QT_TRANSLATE_NOOP("words", "Choose another name."),
    "colleague.unfit": QT_TRANSLATE_NOOP("words", "Make it shorter."),
    "colleague.case_closed": QT_TRANSLATE_NOOP("words", "Open it again first."),
    "colleague.operator": QT_TRANSLATE_NOOP("words", "Write it in Settings."),
}

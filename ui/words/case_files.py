"""Case files and printed protocols, in words."""

from __future__ import annotations

from ui.noop import QT_TRANSLATE_NOOP
from ui.words.table import say

HAPPENED = {
    "case_file.old": QT_TRANSLATE_NOOP(
        "words", "An earlier Otklik wrote {file}: it tells of a case, but hands nothing over."
    ),
    "case_file.newer": QT_TRANSLATE_NOOP("words", "A newer Otklik wrote {file}."),
    "case_file.single": QT_TRANSLATE_NOOP("words", "{file} holds a capture without its case."),
    "print.failed": QT_TRANSLATE_NOOP("words", "The document could not be made."),
    "case_file.refused": QT_TRANSLATE_NOOP(
        "words", "The case in this file was not taken in: {items} does not hold."
    ),
}
NEXT = {
    "case_file.old": QT_TRANSLATE_NOOP("words", "Ask for the case to be exported once more."),
    "case_file.newer": QT_TRANSLATE_NOOP("words", "Update this Otklik, then open it again."),
    "case_file.single": QT_TRANSLATE_NOOP("words", "Ask for the whole case to be exported."),
    "print.failed": QT_TRANSLATE_NOOP("words", "Try again, or choose the other format."),
    "case_file.refused": QT_TRANSLATE_NOOP(
        "words", "Ask whoever sent it for the file once more. Nothing was changed here."
    ),
}
FINDINGS = {
    "outside": QT_TRANSLATE_NOOP("words", "{item}: a name that leads out of the file"),
    "link": QT_TRANSLATE_NOOP("words", "{item}: a link in place of a file"),
    "encrypted": QT_TRANSLATE_NOOP("words", "{item}: encrypted"),
    "packing": QT_TRANSLATE_NOOP("words", "{item}: packed in an unknown way"),
    "overlapping": QT_TRANSLATE_NOOP("words", "{item}: lies over another file"),
    "bomb": QT_TRANSLATE_NOOP("words", "{item}: would fill the disk when unpacked"),
    "junk": QT_TRANSLATE_NOOP("words", "{item}: something lies before or behind the archive"),
    "too_many": QT_TRANSLATE_NOOP("words", "{item}: too many files"),
    "case_signed": QT_TRANSLATE_NOOP("words", "Signed by the key {key}"),
    "case_unsigned": QT_TRANSLATE_NOOP("words", "The file is not signed"),
    "case_signature_wrong": QT_TRANSLATE_NOOP("words", "The signature is wrong"),
    "case_unreadable": QT_TRANSLATE_NOOP("words", "The case cannot be read: {field}"),
    "case_newer": QT_TRANSLATE_NOOP("words", "A newer Otklik wrote it: {format}"),
    "excerpt_intact": QT_TRANSLATE_NOOP("words", "The journal’s excerpt holds: {entries} entries"),
    "excerpt_broken": QT_TRANSLATE_NOOP(
        "words", "The journal’s excerpt is broken at the entry {seq}"
    ),
    "excerpt_unreadable": QT_TRANSLATE_NOOP("words", "The journal’s excerpt cannot be read"),
    "in_excerpt": QT_TRANSLATE_NOOP("words", "{item}: in their journal since {at}"),
    "not_in_excerpt": QT_TRANSLATE_NOOP("words", "{item}: their journal does not know it"),
}
FATES = {
    "new": QT_TRANSLATE_NOOP("words", "comes in"),
    "known": QT_TRANSLATE_NOOP("words", "is here already"),
    "different": QT_TRANSLATE_NOOP("words", "another one of this number is here"),
    "broken": QT_TRANSLATE_NOOP("words", "does not hold, stays out"),
    "missing": QT_TRANSLATE_NOOP("words", "its files are not in the file"),
}
DIFFERENCES = {
    "status": QT_TRANSLATE_NOOP("words", "status"),
    "verdict": QT_TRANSLATE_NOOP("words", "verdict"),
    "route": QT_TRANSLATE_NOOP("words", "route"),
    "cause": QT_TRANSLATE_NOOP("words", "cause"),
    "deadline": QT_TRANSLATE_NOOP("words", "deadline"),
    "answers": QT_TRANSLATE_NOOP("words", "answers of the card"),
    "appraisal": QT_TRANSLATE_NOOP("words", "appraisal table"),
    "assignee": QT_TRANSLATE_NOOP("words", "who answers"),
    "escalation": QT_TRANSLATE_NOOP("words", "escalation"),
    "draft": QT_TRANSLATE_NOOP("words", "draft"),
}


def fate(code: str) -> str:
    """What taking a file in would do with one of its captures."""
    return say(FATES, code)


def difference(code: str) -> str:
    """In what our case and the file's differ."""
    return say(DIFFERENCES, code)

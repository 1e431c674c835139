"""Templates in words: parts of a reply, what is wrong with a template or a file of an answer."""

from __future__ import annotations

from app.domain.template_whole import Faults
from ui.noop import QT_TRANSLATE_NOOP
from ui.words.table import say

HAPPENED = {
    "template.code_taken": QT_TRANSLATE_NOOP(
        "words", "Another template already has the code “/{code}”."
    ),
    "template.empty": QT_TRANSLATE_NOOP(
        "words", "A template needs a short code, a name and a text."
    ),
    "template.cycle": QT_TRANSLATE_NOOP(
        "words", "Templates take in each other in a circle: {chain}."
    ),
    "template.too_large": QT_TRANSLATE_NOOP(
        "words", "With all it takes in, this template is as long as a book."
    ),
    "template.file_unread": QT_TRANSLATE_NOOP("words", "“{name}” cannot be read."),
    "template.file_too_large": QT_TRANSLATE_NOOP(
        "words", "The file is too large: up to 20 MB and 5,000 templates."
    ),
    "template.file_broken": QT_TRANSLATE_NOOP("words", "The file of templates is damaged."),
    "template.file_foreign": QT_TRANSLATE_NOOP("words", "There are no templates in the file."),
    "template.file_exists": QT_TRANSLATE_NOOP("words", "“{name}” is there already."),
    "template.file_unwritten": QT_TRANSLATE_NOOP("words", "“{name}” was not written."),
    "template.folder_inside": QT_TRANSLATE_NOOP(
        "words", "The folder “{folder}” cannot be moved into itself."
    ),
    "file.too_large": QT_TRANSLATE_NOOP("words", "“{name}” is larger than 20 MB."),
    "file.empty": QT_TRANSLATE_NOOP("words", "“{name}” is empty."),
    "file.unreadable": QT_TRANSLATE_NOOP("words", "“{name}” cannot be read."),
    "file.too_many": QT_TRANSLATE_NOOP("words", "At most {most} files go with one answer."),
    "file.gone": QT_TRANSLATE_NOOP("words", "“{name}” is not in the workspace any more."),
    "reply.files": QT_TRANSLATE_NOOP("words", "This network takes no such files from here."),
}
MOST_NAMED = 6
NEXT = {
    "template.code_taken": QT_TRANSLATE_NOOP("words", "Choose another short code."),
    "template.empty": QT_TRANSLATE_NOOP("words", "Fill in what is missing."),
    "template.cycle": QT_TRANSLATE_NOOP("words", "Take one of them out of another."),
    "template.too_large": QT_TRANSLATE_NOOP("words", "Make it shorter."),
    "template.file_unread": QT_TRANSLATE_NOOP(
        "words", "See whether it is there and may be opened."
    ),
    "template.file_too_large": QT_TRANSLATE_NOOP("words", "Split it."),
    "template.file_broken": QT_TRANSLATE_NOOP("words", "Export it again."),
    "template.file_foreign": QT_TRANSLATE_NOOP(
        "words", "CSV, XLSX, JSON, Zendesk's and Chatwoot's files and tables of Word are read."
    ),
    "template.file_exists": QT_TRANSLATE_NOOP("words", "Choose another name."),
    "template.file_unwritten": QT_TRANSLATE_NOOP(
        "words", "See to the folder, the space on the disk and the ending of the name."
    ),
    "template.folder_inside": QT_TRANSLATE_NOOP("words", "Choose another place for it."),
    "file.too_large": QT_TRANSLATE_NOOP("words", "Send a smaller one, or a link to it."),
    "file.empty": QT_TRANSLATE_NOOP("words", "Choose another one."),
    "file.unreadable": QT_TRANSLATE_NOOP("words", "See whether it may be opened, then try again."),
    "file.too_many": QT_TRANSLATE_NOOP("words", "Remove some of them first."),
    "file.gone": QT_TRANSLATE_NOOP("words", "Remove it, or add it again."),
    "reply.files": QT_TRANSLATE_NOOP("words", "Remove them, or attach them on the page by hand."),
}
SLOTS = {
    "": QT_TRANSLATE_NOOP("words", "A whole answer"),
    "thanks": QT_TRANSLATE_NOOP("words", "Thanks"),
    "apology": QT_TRANSLATE_NOOP("words", "Apology"),
    "clarify": QT_TRANSLATE_NOOP("words", "Clarifying questions"),
    "interim": QT_TRANSLATE_NOOP("words", "Interim answer"),
    "answer": QT_TRANSLATE_NOOP("words", "The answer itself"),
    "explanation": QT_TRANSLATE_NOOP("words", "What went wrong"),
    "no_ground": QT_TRANSLATE_NOOP("words", "Why there is no ground"),
    "not_ours": QT_TRANSLATE_NOOP("words", "Not ours"),
    "plan": QT_TRANSLATE_NOOP("words", "Plan and date"),
    "prevention": QT_TRANSLATE_NOOP("words", "So that it does not happen again"),
    "compensation": QT_TRANSLATE_NOOP("words", "Compensation"),
    "handoff": QT_TRANSLATE_NOOP("words", "Hand-off"),
    "contact": QT_TRANSLATE_NOOP("words", "Contact, private branch"),
    "invite": QT_TRANSLATE_NOOP("words", "Invitation to come back"),
    "closing": QT_TRANSLATE_NOOP("words", "Last line"),
}


def slot(code: str) -> str:
    """The part of a reply that a template is."""
    return say(SLOTS, code)


FAULTS = {
    "unknown": QT_TRANSLATE_NOOP(
        "words", "No case knows {names}: it will stand in the answer as a blank."
    ),
    "missing": QT_TRANSLATE_NOOP("words", "There is no template {names} to take in."),
}


def template_faults(faults: Faults) -> str:
    """What is wrong with a template; empty: nothing."""
    said = []
    if faults.cycle:
        said.append(say(HAPPENED, "template.cycle", {"chain": faults.cycle}))
    if faults.too_large:
        said.append(say(HAPPENED, "template.too_large"))
    if faults.unknown:
        names = ", ".join(f"{{{name}}}" for name in faults.unknown[:MOST_NAMED])
        said.append(say(FAULTS, "unknown", {"names": names}))
    if faults.missing:
        names = ", ".join(f"/{code}" for code in faults.missing[:MOST_NAMED])
        said.append(say(FAULTS, "missing", {"names": names}))
    return " ".join(said)

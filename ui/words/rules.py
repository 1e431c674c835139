"""Rules in words: what they look at, what they do, what is wrong with them."""

from __future__ import annotations

from ui.noop import QT_TRANSLATE_NOOP
from ui.words.table import say

TYPES = {
    "post": QT_TRANSLATE_NOOP("words", "Posts"),
    "comment": QT_TRANSLATE_NOOP("words", "Comments"),
    "review": QT_TRANSLATE_NOOP("words", "Reviews"),
    "message": QT_TRANSLATE_NOOP("words", "Direct messages"),
    "letter": QT_TRANSLATE_NOOP("words", "Letters"),
}
LANGUAGES = {
    "ru": QT_TRANSLATE_NOOP("words", "Russian"),
    "uk": QT_TRANSLATE_NOOP("words", "Ukrainian"),
    "other": QT_TRANSLATE_NOOP("words", "Another language"),
    "none": QT_TRANSLATE_NOOP("words", "No letters at all"),
}
URGENCIES = {
    "": QT_TRANSLATE_NOOP("words", "Leave as it is"),
    "raise": QT_TRANSLATE_NOOP("words", "One band higher"),
    "urgent": QT_TRANSLATE_NOOP("words", "Urgent: before everything else"),
}
DONE = {
    "urgent": QT_TRANSLATE_NOOP("words", "made urgent"),
    "raise": QT_TRANSLATE_NOOP("words", "risk raised"),
    "hide": QT_TRANSLATE_NOOP("words", "hidden"),
    "notify": QT_TRANSLATE_NOOP("words", "you were told"),
    "capture": QT_TRANSLATE_NOOP("words", "evidence asked for"),
}
HAPPENED = {
    "rule.unfit": QT_TRANSLATE_NOOP("words", "This rule cannot be followed: {what}."),
    "rule.no_name": QT_TRANSLATE_NOOP("words", "A rule needs a name."),
    "rule.taken": QT_TRANSLATE_NOOP("words", "There is a rule “{what}” already."),
    "rule.empty": QT_TRANSLATE_NOOP("words", "The rule does nothing yet."),
    "rule.too_many": QT_TRANSLATE_NOOP("words", "A list of a rule holds at most {most}."),
    "rule.too_long": QT_TRANSLATE_NOOP(
        "words", "“{what}…” is too long or holds characters that cannot be seen."
    ),
    "rule.never": QT_TRANSLATE_NOOP("words", "No post can ever be so: the numbers exclude all."),
    "rule.spec": QT_TRANSLATE_NOOP("words", "This is not understood: {what}."),
}
NEXT = {
    "rule.unfit": QT_TRANSLATE_NOOP("words", "Change it or take it out of the rule."),
    "rule.no_name": QT_TRANSLATE_NOOP("words", "Write what the rule is for."),
    "rule.taken": QT_TRANSLATE_NOOP("words", "Choose another name, or change that rule."),
    "rule.empty": QT_TRANSLATE_NOOP("words", "Choose what it should do."),
    "rule.too_many": QT_TRANSLATE_NOOP("words", "Leave the most important ones."),
    "rule.too_long": QT_TRANSLATE_NOOP("words", "Make it shorter."),
    "rule.never": QT_TRANSLATE_NOOP("words", "Change one of the numbers."),
    "rule.spec": QT_TRANSLATE_NOOP("words", "Change it or take it out of the rule."),
}


def post_type(code: str) -> str:
    """What a post is, as the choices of a rule say it."""
    return say(TYPES, code)


def language(code: str) -> str:
    """A language, as the analysis tells it."""
    return say(LANGUAGES, code)


def urgency(code: str) -> str:
    """How much more a rule lets a case burn; empty: not at all."""
    return say(URGENCIES, code)


def rule_done(codes: str) -> str:
    """What a rule did, from its codes with commas between."""
    return ", ".join(say(DONE, code) for code in codes.split(",") if code)

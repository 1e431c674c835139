"""Hand-offs, compensations and voices in words."""

from __future__ import annotations

from app.domain.handoff import Means
from ui.noop import QT_TRANSLATE_NOOP
from ui.words.table import say

HAPPENED = {
    "handoff.unfit": QT_TRANSLATE_NOOP("words", "It was not handed off: something is missing."),
    "handoff.ended": QT_TRANSLATE_NOOP("words", "This hand-off has ended already."),
    "compensation.amount": QT_TRANSLATE_NOOP("words", "“{text}” is not a sum of money."),
    "compensation.unfit": QT_TRANSLATE_NOOP(
        "words", "The compensation was not kept: something is missing."
    ),
    "compensation.unexplained": QT_TRANSLATE_NOOP(
        "words", "This is above a limit, or unlike what like cases got."
    ),
    "compensation.withdrawn": QT_TRANSLATE_NOOP("words", "It was withdrawn already."),
    "voice.unfit": QT_TRANSLATE_NOOP("words", "The voice of the brand was not kept."),
}
NEXT = {
    "handoff.unfit": QT_TRANSLATE_NOOP(
        "words", "Say to whom, what to do and by when; keep it short."
    ),
    "compensation.amount": QT_TRANSLATE_NOOP("words", "Write it as 1 500 or 1500,50."),
    "compensation.unfit": QT_TRANSLATE_NOOP("words", "Say how much, or what was given."),
    "compensation.unexplained": QT_TRANSLATE_NOOP(
        "words", "Say why, and above a limit who allowed it."
    ),
    "voice.unfit": QT_TRANSLATE_NOOP(
        "words", "Texts must be short, and addresses begin with https://."
    ),
}
MEANS = {
    Means.CALL: QT_TRANSLATE_NOOP("words", "by telephone"),
    Means.MEETING: QT_TRANSLATE_NOOP("words", "in person"),
    Means.MAIL: QT_TRANSLATE_NOOP("words", "by mail"),
    Means.MESSENGER: QT_TRANSLATE_NOOP("words", "in a messenger"),
    Means.PUBLIC: QT_TRANSLATE_NOOP("words", "in the thread"),
}


def means(code: Means | str) -> str:
    """By what means a customer was reached."""
    return say(MEANS, Means(code)) if code in list(Means) else str(code)

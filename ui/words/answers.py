"""Hand-offs, compensations and voices in words."""

from __future__ import annotations

from app.domain.colleague import ColleagueKind
from app.domain.compensation import CompensationKind, Standing
from app.domain.handoff import Means
from ui.noop import QT_TRANSLATE_NOOP
from ui.words.table import say, translated

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
MEANS: dict[str, str] = {
    Means.CALL: QT_TRANSLATE_NOOP("words", "by telephone"),
    Means.MEETING: QT_TRANSLATE_NOOP("words", "in person"),
    Means.MAIL: QT_TRANSLATE_NOOP("words", "by mail"),
    Means.MESSENGER: QT_TRANSLATE_NOOP("words", "in a messenger"),
    Means.PUBLIC: QT_TRANSLATE_NOOP("words", "in the thread"),
}


def means(code: Means | str) -> str:
    """By what means a customer was reached."""
    return say(MEANS, str(code))


KINDS: dict[str, str] = {
    CompensationKind.MONEY: QT_TRANSLATE_NOOP("words", "money"),
    CompensationKind.DISCOUNT: QT_TRANSLATE_NOOP("words", "a discount"),
    CompensationKind.REPLACEMENT: QT_TRANSLATE_NOOP("words", "a replacement"),
    CompensationKind.REFUND: QT_TRANSLATE_NOOP("words", "a refund"),
    CompensationKind.EXTENSION: QT_TRANSLATE_NOOP("words", "an extension"),
    CompensationKind.UPGRADE: QT_TRANSLATE_NOOP("words", "a better class"),
    CompensationKind.GIFT: QT_TRANSLATE_NOOP("words", "a gift"),
    CompensationKind.APOLOGY: QT_TRANSLATE_NOOP("words", "an apology only"),
}
STANDINGS: dict[str, str] = {
    Standing.UNKNOWN: QT_TRANSLATE_NOOP("words", "nothing to compare it with"),
    Standing.ALIKE: QT_TRANSLATE_NOOP("words", "as in like cases"),
    Standing.MORE: QT_TRANSLATE_NOOP("words", "more than in like cases"),
    Standing.LESS: QT_TRANSLATE_NOOP("words", "less than in like cases"),
}
SIDES: dict[str, str] = {
    ColleagueKind.PERSON: QT_TRANSLATE_NOOP("words", "a person"),
    ColleagueKind.DEPARTMENT: QT_TRANSLATE_NOOP("words", "a department"),
    ColleagueKind.BRANCH: QT_TRANSLATE_NOOP("words", "a branch"),
    ColleagueKind.SUPPLIER: QT_TRANSLATE_NOOP("words", "a supplier"),
}
ALLOWED = QT_TRANSLATE_NOOP("words", "allowed by {name}")


def compensation(code: CompensationKind | str) -> str:
    """What is given."""
    return say(KINDS, str(code))


def standing(code: Standing | str) -> str:
    """How a compensation stands to what like cases got."""
    return say(STANDINGS, str(code))


def allowed(name: str) -> str:
    """Who allowed what is above a limit."""
    return translated(ALLOWED).format(name=name)


def side(code: ColleagueKind | str) -> str:
    """What somebody is to whom a case is given."""
    return say(SIDES, str(code))

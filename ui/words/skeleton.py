"""The skeleton of an answer in words: its parts, why each is proposed, why there is no answer."""

from __future__ import annotations

from ui.noop import QT_TRANSLATE_NOOP
from ui.words.table import say
from ui.words.templates import slot

BLANKS = {
    "clarify": QT_TRANSLATE_NOOP("words", "what to ask"),
    "interim": QT_TRANSLATE_NOOP("words", "by when the solution comes"),
    "answer": QT_TRANSLATE_NOOP("words", "what was done"),
    "plan": QT_TRANSLATE_NOOP("words", "what and by when"),
    "contact": QT_TRANSLATE_NOOP("words", "how to reach us"),
    "no_ground": QT_TRANSLATE_NOOP("words", "why there is no ground"),
}
REASONS = {
    "fault": QT_TRANSLATE_NOOP("words", "the fault is ours"),
    "touched": QT_TRANSLATE_NOOP("words", "our brand is touched"),
    "said": QT_TRANSLATE_NOOP("words", "it was said before"),
    "said_interim": QT_TRANSLATE_NOOP("words", "an interim answer was given"),
    "solved_now": QT_TRANSLATE_NOOP("words", "it is solved at once"),
    "needs_time": QT_TRANSLATE_NOOP("words", "it needs time"),
    "dated": QT_TRANSLATE_NOOP("words", "its day is watched"),
    "always": QT_TRANSLATE_NOOP("words", "they wrote to us"),
    "risk": QT_TRANSLATE_NOOP("words", "the risk is high"),
    "private_branch": QT_TRANSLATE_NOOP("words", "private matters in private"),
    "other_channel": QT_TRANSLATE_NOOP("words", "no private answer is possible here"),
    "private_already": QT_TRANSLATE_NOOP("words", "the answer is private already"),
    "privately": QT_TRANSLATE_NOOP("words", "it is settled in private"),
    "unclear": QT_TRANSLATE_NOOP("words", "not everything is known"),
    "known": QT_TRANSLATE_NOOP("words", "all that is needed is known"),
    "unfounded": QT_TRANSLATE_NOOP("words", "there is no ground"),
    "not_ours": QT_TRANSLATE_NOOP("words", "it is not about us"),
    "asked": QT_TRANSLATE_NOOP("words", "we were asked"),
    "praised": QT_TRANSLATE_NOOP("words", "we were praised"),
    "back": QT_TRANSLATE_NOOP("words", "so that they come back"),
    "human": QT_TRANSLATE_NOOP("words", "a human answers"),
    "handed": QT_TRANSLATE_NOOP("words", "the case was handed over"),
    "lost_trust": QT_TRANSLATE_NOOP("words", "to win trust back"),
}
NO_ANSWERS = {
    "troll": QT_TRANSLATE_NOOP("words", "No answer: it is a troll, give it no space"),
    "spam": QT_TRANSLATE_NOOP("words", "No answer: it is spam"),
    "decided": QT_TRANSLATE_NOOP("words", "It was decided not to answer this case"),
    "held": QT_TRANSLATE_NOOP("words", "The answer is held for now"),
}
LACKS = {
    "grounds": QT_TRANSLATE_NOOP("words", "Write down why there is no ground"),
    "whose": QT_TRANSLATE_NOOP("words", "Say on the card whose company it is about"),
    "which": QT_TRANSLATE_NOOP("words", "Say on the card which place or order it is about"),
}


def slot_blank(code: str) -> str:
    """What stands in an answer where a part has no text yet."""
    return say(BLANKS, code) if code in BLANKS else slot(code).lower()


def slot_reason(code: str) -> str:
    """Why a part is proposed, or left out."""
    return say(REASONS, code)


def no_answer(code: str) -> str:
    """Why there is no answer at all."""
    return say(NO_ANSWERS, code)


def answer_lacks(code: str) -> str:
    """What must be written down before this answer."""
    return say(LACKS, code)

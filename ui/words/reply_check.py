"""What the check of an answer says: criteria, remarks with their ground, what would mend each."""

from __future__ import annotations

from app.domain.reply_check import GROUNDS, ReplyCriterion, ReplyWarning
from ui.noop import QT_TRANSLATE_NOOP
from ui.words.table import say

CRITERIA = {
    "promptness": QT_TRANSLATE_NOOP("words", "prompt"),
    "informativeness": QT_TRANSLATE_NOOP("words", "informative"),
    "gratitude": QT_TRANSLATE_NOOP("words", "thankful"),
    "solution": QT_TRANSLATE_NOOP("words", "a way out"),
    "professionalism": QT_TRANSLATE_NOOP("words", "professional"),
    "quick": QT_TRANSLATE_NOOP("words", "quick"),
    "correct": QT_TRANSLATE_NOOP("words", "correct"),
    "constructive": QT_TRANSLATE_NOOP("words", "constructive"),
    "admission": QT_TRANSLATE_NOOP("words", "admits the problem"),
    "form": QT_TRANSLATE_NOOP("words", "leads to a form"),
    "channel": QT_TRANSLATE_NOOP("words", "names a way to us"),
}
MISSING = {
    "promptness": QT_TRANSLATE_NOOP(
        "words", "It is not said that the matter is in hand, nor by when it will be."
    ),
    "informativeness": QT_TRANSLATE_NOOP(
        "words", "No fact of this very case: cause, sum, date, what to do."
    ),
    "gratitude": QT_TRANSLATE_NOOP("words", "Nobody thanks for the message."),
    "solution": QT_TRANSLATE_NOOP(
        "words", "Neither a deed nor an offer, nor a way to us to settle it."
    ),
    "professionalism": QT_TRANSLATE_NOOP(
        "words", "Something offends, blames, denies, excuses, or shows private data."
    ),
}
NAMES = {
    "apology_missing": QT_TRANSLATE_NOOP("words", "no apology"),
    "blame_shifted": QT_TRANSLATE_NOOP("words", "blame moved to others"),
    "excuse": QT_TRANSLATE_NOOP("words", "excuse"),
    "denial": QT_TRANSLATE_NOOP("words", "denial"),
    "sarcasm": QT_TRANSLATE_NOOP("words", "mockery"),
    "personal_attack": QT_TRANSLATE_NOOP("words", "personal attack"),
    "obscenity": QT_TRANSLATE_NOOP("words", "obscenity"),
    "threat": QT_TRANSLATE_NOOP("words", "threat"),
    "private_data": QT_TRANSLATE_NOOP("words", "private data in public"),
    "private_data_asked": QT_TRANSLATE_NOOP("words", "private data asked for in public"),
    "blank": QT_TRANSLATE_NOOP("words", "open blank"),
    "too_long": QT_TRANSLATE_NOOP("words", "too long"),
}
WHY = {
    "apology_missing": QT_TRANSLATE_NOOP("words", "A complaint, and no apology."),
    "blame_shifted": QT_TRANSLATE_NOOP("words", "The blame is moved to somebody else."),
    "excuse": QT_TRANSLATE_NOOP("words", "An excuse: now is not the time for one."),
    "denial": QT_TRANSLATE_NOOP("words", "Denies in public what the person saw."),
    "sarcasm": QT_TRANSLATE_NOOP("words", "Reads as mockery."),
    "personal_attack": QT_TRANSLATE_NOOP("words", "About the person, not the matter."),
    "obscenity": QT_TRANSLATE_NOOP("words", "Obscene."),
    "threat": QT_TRANSLATE_NOOP("words", "A threat."),
    "private_data": QT_TRANSLATE_NOOP("words", "Everybody would see the person's private data."),
    "private_data_asked": QT_TRANSLATE_NOOP(
        "words", "Asks for private data where everybody sees the answer."
    ),
    "empty_promise": QT_TRANSLATE_NOOP("words", "A promise without a date, a person or a deed."),
    "formal_reply.canned": QT_TRANSLATE_NOOP("words", "Would fit any complaint."),
    "formal_reply.recent": QT_TRANSLATE_NOOP(
        "words", "The same text went to another person lately, and no date is named."
    ),
    "no_next_step": QT_TRANSLATE_NOOP("words", "Neither an offer nor a next step."),
    "no_contact": QT_TRANSLATE_NOOP("words", "No way for the person to go on talking."),
    "too_long": QT_TRANSLATE_NOOP("words", "Longer than this network takes."),
    "late": QT_TRANSLATE_NOOP("words", "The answer is late, and nobody says sorry for the wait."),
    "blank": QT_TRANSLATE_NOOP("words", "A blank is left open."),
    "wrong_name": QT_TRANSLATE_NOOP("words", "This is not the author's name."),
    "wrong_gender": QT_TRANSLATE_NOOP("words", "The gender does not fit the person."),
    "mixed_address": QT_TRANSLATE_NOOP("words", "Formal and familiar address are mixed."),
    "spelling": QT_TRANSLATE_NOOP("words", "Looks misspelt."),
    "punctuation": QT_TRANSLATE_NOOP("words", "A comma is missing."),
}
GROUND = {
    "R-000-3": QT_TRANSLATE_NOOP("words", "article on negative reviews: not for show"),
    "R-000-5": QT_TRANSLATE_NOOP("words", "article on negative reviews: apologise, shift no blame"),
    "R-000-9": QT_TRANSLATE_NOOP("words", "article on negative reviews: no rudeness, no threats"),
    "R-000-S2": QT_TRANSLATE_NOOP("words", "article on negative reviews, rule 2: a helping hand"),
    "R-000-S3": QT_TRANSLATE_NOOP(
        "words", "article on negative reviews, rule 3: privacy; personal data law 152-FZ"
    ),
    "R-000-S6": QT_TRANSLATE_NOOP("words", "article on negative reviews, rule 6: never personal"),
    "R-002-8": QT_TRANSLATE_NOOP("words", "six steps, step 4: polite, sincere, no denial"),
    "R-002-15": QT_TRANSLATE_NOOP("words", "six steps, step 5: no time for excuses"),
    "R-004-1": QT_TRANSLATE_NOOP("words", "how large companies answer: within a working day"),
    "R-004-11": QT_TRANSLATE_NOOP("words", "how large companies answer: the wish to help"),
    "C29": QT_TRANSLATE_NOOP("words", "a like text only as an interim answer with a date"),
    "C32": QT_TRANSLATE_NOOP("words", "limit of the network"),
    "C6": QT_TRANSLATE_NOOP("words", "blanks of the template"),
    "C10": QT_TRANSLATE_NOOP("words", "name and gender of the author"),
    "C27": QT_TRANSLATE_NOOP("words", "dictionary"),
}
MEND = {
    "apology_missing": QT_TRANSLATE_NOOP("words", "Apologise"),
    "late": QT_TRANSLATE_NOOP("words", "Apologise"),
    "no_next_step": QT_TRANSLATE_NOOP("words", "Add a step"),
    "no_contact": QT_TRANSLATE_NOOP("words", "Add a contact"),
    "empty_promise": QT_TRANSLATE_NOOP("words", "Add a date"),
    "formal_reply": QT_TRANSLATE_NOOP("words", "Add a date"),
    "private_data_asked": QT_TRANSLATE_NOOP("words", "“in a private message”"),
    "promptness": QT_TRANSLATE_NOOP("words", "Add a date"),
    "gratitude": QT_TRANSLATE_NOOP("words", "Add thanks"),
    "solution": QT_TRANSLATE_NOOP("words", "Add a step"),
}
OTHERS = {
    "take_out": QT_TRANSLATE_NOOP("words", "Take out"),
    "replace": QT_TRANSLATE_NOOP("words", "→ {words}"),
}


def criterion(name: ReplyCriterion | str) -> str:
    """One of the five, or of the three, in a word."""
    return say(CRITERIA, str(name))


def criterion_missing(name: ReplyCriterion) -> str:
    """Why a criterion is not met."""
    return say(MISSING, name.value)


def criterion_mend(name: ReplyCriterion) -> str:
    """The button that puts in what is missing."""
    return say(MEND, name.value)


def guard(code: str) -> str:
    """The name of a guard, for a line of the history."""
    return say(NAMES, code) if code in NAMES else say(WHY, code).rstrip(".")


def guards(codes: str) -> str:
    """The names of several, as the history keeps them."""
    return ", ".join(guard(code.strip()) for code in codes.split(",") if code.strip())


def remark(found: ReplyWarning) -> str:
    """Why something is marked."""
    exact = f"{found.code}.{found.detail}"
    return say(WHY, exact if exact in WHY else found.code)


def remark_ground(found: ReplyWarning) -> str:
    """What the remark rests on."""
    return say(GROUND, GROUNDS.get(found.code, ""))


def remark_mend(found: ReplyWarning) -> str:
    """The button that mends it; empty: only the person can."""
    if found.edit is None:
        return ""
    if found.code in MEND:
        return say(MEND, found.code)
    if not found.edit.words:
        return say(OTHERS, "take_out")
    return say(OTHERS, "replace", {"words": found.edit.words})

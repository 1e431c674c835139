"""What is in the way of an answer, in words, and what to do about it."""

from __future__ import annotations

from ui.noop import QT_TRANSLATE_NOOP

HAPPENED = {
    "reply.untraceable": QT_TRANSLATE_NOOP(
        "words", "Nobody knows whether the answer was published, and the network will not say."
    ),
    "reply.blanks": QT_TRANSLATE_NOOP("words", "The answer still has blanks: {blanks}."),
    "capture_needed": QT_TRANSLATE_NOOP("words", "The complaint is not captured yet."),
    "reply.waiver_unexplained": QT_TRANSLATE_NOOP("words", "This reason needs a few words."),
    "reply.empty": QT_TRANSLATE_NOOP("words", "There is nothing to send yet."),
    "reply.interim_undated": QT_TRANSLATE_NOOP(
        "words", "An interim answer says by when the solution comes."
    ),
    "reply.too_long": QT_TRANSLATE_NOOP(
        "words", "The answer is longer than the network takes: {length} of {longest}."
    ),
    "reply.state": QT_TRANSLATE_NOOP(
        "words", "The answer has already gone on; this can no longer be done."
    ),
    "reply.no_way": QT_TRANSLATE_NOOP("words", "This network takes no answers from Otklik."),
    "reply.permalink": QT_TRANSLATE_NOOP("words", "This is not the address of a web page."),
    "reply.not_there": QT_TRANSLATE_NOOP("words", "The answer is not on the page."),
    "reply.twice": QT_TRANSLATE_NOOP(
        "words", "The same answer is on its way already, or nobody knows what became of it."
    ),
    "reply.post_edited": QT_TRANSLATE_NOOP("words", "The post was edited after you had read it."),
    "reply.post_deleted": QT_TRANSLATE_NOOP("words", "The post was deleted meanwhile."),
    "reply.answered": QT_TRANSLATE_NOOP("words", "It was answered in our name meanwhile."),
    "reply.conversation_changed": QT_TRANSLATE_NOOP(
        "words", "The author added or removed something after you had read."
    ),
    "reply.case_closed": QT_TRANSLATE_NOOP(
        "words", "The case was closed while the answer waited for its time."
    ),
    "reply.not_looked": QT_TRANSLATE_NOOP(
        "words", "Whether the post changed could not be found out: the network takes too long."
    ),
    "reply.late": QT_TRANSLATE_NOOP(
        "words", "The chosen time passed more than an hour ago while nothing could be sent."
    ),
    "reply.held": QT_TRANSLATE_NOOP("words", "You hold it back."),
    "reply.source_gone": QT_TRANSLATE_NOOP("words", "The source of this case was removed."),
    "reply.moment": QT_TRANSLATE_NOOP("words", "Nothing can be sent at that moment."),
}
NEXT = {
    "reply.untraceable": QT_TRANSLATE_NOOP(
        "words", "Look at the page and say whether the answer stands there."
    ),
    "reply.blanks": QT_TRANSLATE_NOOP("words", "Fill the blanks; Tab leads to the next."),
    "capture_needed": QT_TRANSLATE_NOOP(
        "words", "Capture it, or say why you answer without: the post may be edited or deleted."
    ),
    "reply.waiver_unexplained": QT_TRANSLATE_NOOP("words", "Say why you answer without a capture."),
    "reply.no_way": QT_TRANSLATE_NOOP("words", "Use «Copy and open»."),
    "reply.too_long": QT_TRANSLATE_NOOP("words", "Make it shorter."),
    "reply.permalink": QT_TRANSLATE_NOOP(
        "words", "Give a link that begins with https://, or leave it empty."
    ),
    "reply.not_there": QT_TRANSLATE_NOOP("words", "Send it again, or take it back into the draft."),
    "reply.twice": QT_TRANSLATE_NOOP(
        "words", "See what became of the first one before you send it again."
    ),
    "reply.post_edited": QT_TRANSLATE_NOOP("words", "Read it again: does the answer still fit?"),
    "reply.post_deleted": QT_TRANSLATE_NOOP(
        "words", "There may be nothing left to answer; its text is kept here."
    ),
    "reply.answered": QT_TRANSLATE_NOOP("words", "Read that answer first."),
    "reply.conversation_changed": QT_TRANSLATE_NOOP("words", "Read what changed first."),
    "reply.not_looked": QT_TRANSLATE_NOOP(
        "words", "Look at the page yourself, then send it without looking."
    ),
    "reply.case_closed": QT_TRANSLATE_NOOP("words", "Does it still have to be sent?"),
    "reply.held": QT_TRANSLATE_NOOP("words", "Send it when the time has come."),
    "reply.late": QT_TRANSLATE_NOOP("words", "Send it now, or choose another time."),
    "reply.source_gone": QT_TRANSLATE_NOOP(
        "words", "Take it back into the draft and use «Copy and open»."
    ),
    "reply.moment": QT_TRANSLATE_NOOP("words", "Choose a moment within the next year."),
    "reply.interim_undated": QT_TRANSLATE_NOOP("words", "Name a day in it."),
}

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
    "reply.too_long": QT_TRANSLATE_NOOP(
        "words", "The answer is longer than the network takes: {length} of {longest}."
    ),
    "reply.state": QT_TRANSLATE_NOOP(
        "words", "The answer has already gone on; this can no longer be done."
    ),
    "reply.no_way": QT_TRANSLATE_NOOP("words", "This network takes no answers from Otklik."),
    "reply.permalink": QT_TRANSLATE_NOOP("words", "This is not the address of a web page."),
    "reply.not_there": QT_TRANSLATE_NOOP("words", "You looked: the answer is not on the page."),
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
}

"""Reasons of a verdict that are not in the text: history, account, audience, repeats, role."""

from __future__ import annotations

from ui.noop import QT_TRANSLATE_NOOP

AUTHOR_REASONS = {
    "judged_complaint": QT_TRANSLATE_NOOP("words", "by your verdicts, complained before"),
    "judged_question": QT_TRANSLATE_NOOP("words", "by your verdicts, asked before"),
    "judged_suggestion": QT_TRANSLATE_NOOP("words", "by your verdicts, made suggestions before"),
    "judged_thanks": QT_TRANSLATE_NOOP("words", "by your verdicts, thanked before"),
    "judged_insult": QT_TRANSLATE_NOOP("words", "by your verdicts, insulted before"),
    "judged_troll": QT_TRANSLATE_NOOP("words", "by your verdicts, trolled before"),
    "judged_fake": QT_TRANSLATE_NOOP("words", "by your verdicts, wrote fakes before"),
    "judged_not_ours": QT_TRANSLATE_NOOP("words", "by your verdicts, wrote of others before"),
    "judged_spam": QT_TRANSLATE_NOOP("words", "by your verdicts, sent spam before"),
    "earlier_complaint": QT_TRANSLATE_NOOP("words", "it seems, complained before"),
    "earlier_question": QT_TRANSLATE_NOOP("words", "it seems, asked before"),
    "earlier_suggestion": QT_TRANSLATE_NOOP("words", "it seems, made suggestions before"),
    "earlier_thanks": QT_TRANSLATE_NOOP("words", "it seems, thanked before"),
    "earlier_insult": QT_TRANSLATE_NOOP("words", "it seems, insulted before"),
    "earlier_troll": QT_TRANSLATE_NOOP("words", "it seems, trolled before"),
    "earlier_fake": QT_TRANSLATE_NOOP("words", "it seems, wrote fakes before"),
    "earlier_not_ours": QT_TRANSLATE_NOOP("words", "it seems, wrote of others before"),
    "earlier_spam": QT_TRANSLATE_NOOP("words", "it seems, sent spam before"),
    "new_account": QT_TRANSLATE_NOOP("words", "the account is new, days old"),
    "old_account": QT_TRANSLATE_NOOP("words", "an account of long standing, days old"),
    "small_audience": QT_TRANSLATE_NOOP("words", "hardly an audience of their own"),
    "large_audience": QT_TRANSLATE_NOOP("words", "a large audience of their own"),
    "said_again": QT_TRANSLATE_NOOP("words", "the same words were written before"),
    "role_customer": QT_TRANSLATE_NOOP("words", "you know them as a customer"),
    "role_advocate": QT_TRANSLATE_NOOP("words", "you know them as an advocate"),
    "role_hater": QT_TRANSLATE_NOOP("words", "you know them as a hater"),
    "role_troll": QT_TRANSLATE_NOOP("words", "you know them as a troll"),
    "role_chronic": QT_TRANSLATE_NOOP("words", "you know them as chronically displeased"),
}
"""The number behind a reason is told after it: «…: 3»."""

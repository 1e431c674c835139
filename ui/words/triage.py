"""Verdict, mood, risk and why, in words."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.triage import Band, Sentiment, Verdict
from ui.noop import QT_TRANSLATE_NOOP
from ui.words.table import say

VERDICTS = {
    "complaint": QT_TRANSLATE_NOOP("words", "Complaint"),
    "question": QT_TRANSLATE_NOOP("words", "Question"),
    "suggestion": QT_TRANSLATE_NOOP("words", "Suggestion"),
    "thanks": QT_TRANSLATE_NOOP("words", "Thanks"),
    "insult": QT_TRANSLATE_NOOP("words", "Insult"),
    "troll": QT_TRANSLATE_NOOP("words", "Troll"),
    "fake": QT_TRANSLATE_NOOP("words", "Suspected fake"),
    "not_ours": QT_TRANSLATE_NOOP("words", "Not about us"),
    "spam": QT_TRANSLATE_NOOP("words", "Spam"),
    "neutral": QT_TRANSLATE_NOOP("words", "Neutral"),
}
BANDS = {
    "low": QT_TRANSLATE_NOOP("words", "Low risk"),
    "medium": QT_TRANSLATE_NOOP("words", "Medium risk"),
    "high": QT_TRANSLATE_NOOP("words", "High risk"),
}
SENTIMENTS = {
    "negative": QT_TRANSLATE_NOOP("words", "Negative"),
    "neutral": QT_TRANSLATE_NOOP("words", "Neutral mood"),
    "positive": QT_TRANSLATE_NOOP("words", "Positive"),
}
EMOTIONS = {
    "calm": QT_TRANSLATE_NOOP("words", "calm"),
    "upset": QT_TRANSLATE_NOOP("words", "upset"),
    "angry": QT_TRANSLATE_NOOP("words", "angry"),
    "furious": QT_TRANSLATE_NOOP("words", "furious"),
    "ironic": QT_TRANSLATE_NOOP("words", "ironic"),
    "glad": QT_TRANSLATE_NOOP("words", "glad"),
}
CALLS = {
    "polite_request": QT_TRANSLATE_NOOP("words", "asks politely"),
    "boycott": QT_TRANSLATE_NOOP("words", "calls for a boycott"),
    "court": QT_TRANSLATE_NOOP("words", "threatens with a court"),
    "spread": QT_TRANSLATE_NOOP("words", "asks to spread it"),
    "authorities": QT_TRANSLATE_NOOP("words", "will write to the authorities"),
}
PARTS = {
    "place": QT_TRANSLATE_NOOP("words", "Place"),
    "reach": QT_TRANSLATE_NOOP("words", "Reach"),
    "engagement": QT_TRANSLATE_NOOP("words", "Comments, reposts, likes"),
    "profanity": QT_TRANSLATE_NOOP("words", "Swearing"),
    "pictures": QT_TRANSLATE_NOOP("words", "Pictures"),
    "content": QT_TRANSLATE_NOOP("words", "What it says"),
}
REASONS = {
    "own_channel": QT_TRANSLATE_NOOP("words", "written on our own channel"),
    "other_channel": QT_TRANSLATE_NOOP("words", "written on somebody else's channel"),
    "profanity": QT_TRANSLATE_NOOP("words", "swears"),
    "pictures": QT_TRANSLATE_NOOP("words", "has pictures"),
    "no_pictures": QT_TRANSLATE_NOOP("words", "no pictures"),
    "calm_words": QT_TRANSLATE_NOOP("words", "no swearing"),
    "unknown": QT_TRANSLATE_NOOP("words", "the network does not tell"),
}


def verdict(value: Verdict | str) -> str:
    """Complaint, question, thanks …"""
    return say(VERDICTS, str(value))


def band(value: Band | str) -> str:
    """The risk in one phrase."""
    return say(BANDS, str(value))


def sentiment(value: Sentiment | str) -> str:
    """The mood towards the subject."""
    return say(SENTIMENTS, str(value))


def emotion(value: str) -> str:
    """How the author feels."""
    return say(EMOTIONS, value)


def call_to_action(value: str) -> str:
    """What the author calls others to do."""
    return say(CALLS, value)


def part(criterion: str) -> str:
    """A criterion of the risk."""
    return say(PARTS, criterion)


def reason(code: str, facts: Mapping[str, object] | None = None) -> str:
    """Why a criterion or a verdict is what it is."""
    return say(REASONS, code, facts)

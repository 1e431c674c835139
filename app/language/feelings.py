"""What a post calls for and how its author feels (columns of the appraisal table, R-003-3…6)."""

from __future__ import annotations

import re
from functools import cache

from app.domain.triage import Sentiment, Verdict
from app.language import lexicons
from app.language.folding import lowered

_SHOUT = re.compile(r"!{2,}|\?{3,}|[!?]{3,}|\b[А-ЯЁ]{4,}\b[^a-zа-яё]{0,3}\b[А-ЯЁ]{3,}\b")
_LETTER = re.compile(r"[^\W\d_]")
_LOOK_AT = 20_000


def call_to_action(text: str, verdict: Verdict) -> str | None:
    """court, authorities, boycott, spread, polite_request, or None."""
    if verdict in (Verdict.SPAM, Verdict.THANKS):
        return None
    low = lowered(text)
    return next((code for code, pattern in _calls() if pattern.search(low)), None)


@cache
def _calls() -> tuple[tuple[str, re.Pattern[str]], ...]:
    groups = lexicons.patterns("calls.txt")
    return tuple((code, re.compile("|".join(found))) for code, (_, found) in groups.items())


def emotion(
    text: str, verdict: Verdict, sentiment: Sentiment, *, swearing: bool, irony: bool
) -> str | None:
    """calm, upset, angry, furious, ironic, glad, or None for what nobody felt (spam, a dot)."""
    if verdict is Verdict.SPAM or not _LETTER.search(text[:_LOOK_AT]):
        return None
    return _felt(text, verdict, sentiment, swearing=swearing, irony=irony)


def _felt(text: str, verdict: Verdict, sentiment: Sentiment, *, swearing: bool, irony: bool) -> str:
    if irony or verdict is Verdict.TROLL:
        return "ironic"
    if verdict is Verdict.THANKS or sentiment is Sentiment.POSITIVE:
        return "glad"
    if swearing or verdict is Verdict.INSULT:
        return "furious"
    if sentiment is not Sentiment.NEGATIVE and verdict is not Verdict.COMPLAINT:
        return "calm"
    return "angry" if _SHOUT.search(text[:_LOOK_AT]) else "upset"

"""What a post calls for and how its author feels (columns of the appraisal table, R-003-3…6)."""

from __future__ import annotations

import re

from app.domain.triage import Sentiment, Verdict

_CALLS = (
    (
        "court",
        r"(?:в|через|до) суд\w*\b|подам (?:в )?иск|подаю в суд|исков\w+ заявлени\w+|увидимся в суде|адвокат\w*|юрист\w*",
    ),
    (
        "authorities",
        r"роспотребнадзор\w*|прокуратур\w*|минздрав\w*|центробанк\w*|(?:в|напишу) цб\b|жалоб\w+ (?:в|на имя)|\bфас\b|жилинспекци\w*|полици\w+|трудинспекци\w*|президент\w*",
    ),
    (
        "boycott",
        r"бойкот\w*|не (?:ходите|покупайте|связывайтесь|пользуйтесь|берите)|обходите стороной|никому не (?:советую|рекомендую)|больше ни ногой|ухожу от вас|уходите от",
    ),
    (
        "spread",
        r"(?:макс\w* )?(?:ре|пере)пост\w*|расскажу (?:всем|везде)|передайте (?:всем|другим)|пусть все (?:знают|видят)|распростран\w+|поделитесь|пишите отзыв\w*|лайк\w* чтобы",
    ),
    (
        "polite_request",
        r"пожалуйста|прошу|просьба|помогите|разберитесь|будьте добры|можно ли|хотелось бы|подскажите",
    ),
)
_CALL_PATTERNS = tuple((code, re.compile(pattern)) for code, pattern in _CALLS)
_SHOUT = re.compile(r"!{2,}|\?{3,}|[!?]{3,}|\b[А-ЯЁ]{4,}\b[^a-zа-яё]{0,3}\b[А-ЯЁ]{3,}\b")
_LOOK_AT = 20_000


def call_to_action(text: str, verdict: Verdict) -> str | None:
    """court, authorities, boycott, spread, polite_request, or None."""
    if verdict in (Verdict.SPAM, Verdict.THANKS):
        return None
    low = text[:_LOOK_AT].lower().replace("ё", "е")
    return next((code for code, pattern in _CALL_PATTERNS if pattern.search(low)), None)


def emotion(
    text: str, verdict: Verdict, sentiment: Sentiment, *, swearing: bool, irony: bool
) -> str | None:
    """calm, upset, angry, furious, ironic, glad, or None for what nobody felt (spam, a dot)."""
    if verdict is Verdict.SPAM or not any(letter.isalpha() for letter in text[:_LOOK_AT]):
        return None
    if irony or verdict is Verdict.TROLL:
        return "ironic"
    if verdict is Verdict.THANKS or sentiment is Sentiment.POSITIVE:
        return "glad"
    shouts = bool(_SHOUT.search(text[:_LOOK_AT]))
    if swearing or verdict is Verdict.INSULT:
        return "furious"
    if sentiment is Sentiment.NEGATIVE:
        return "angry" if shouts else "upset"
    if verdict is Verdict.COMPLAINT:
        return "angry" if shouts else "upset"
    return "calm"

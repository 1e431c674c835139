"""Whose a moment in a reply is: ours to keep, the customer's, or one of the past."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import Any

from app.language import promise_dates_rules as rules
from app.language.morph import dictionary


class Voice(StrEnum):
    """Who acts by the moment."""

    OURS = "ours"
    THEIRS = "theirs"
    PAST = "past"
    ASKED = "asked"
    """Only a question."""
    DOING = "doing"
    """We do it now, or always do it."""
    USUAL = "usual"
    """Others do it now, or always do it."""
    SHORT = "short"
    """«Доставлен»: of the past or to come, by «был» and «будет»."""
    UNKNOWN = "unknown"
    NONE = "none"
    """No word tells."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_BREAK = re.compile(r"[.!?](?=\s|$)|\n|[,;()«»\"]|\s[-–—]\s")
_SENTENCE = re.compile(r"[.!?…](?=\s|$)|\n")
_WORD = re.compile(r"[а-я]+(?:-[а-я]+)?")
_WAIT = _set(
    "ожидайте ждите подождите дождитесь дайте потерпите рассчитывайте обещаем обещаю обещает"
    " обещают гарантирую гарантируем получите увидите узнаете сможете заберете"
)
"""They speak to the customer and bind us."""
_SILENT = _set(
    "извините простите прошу скажите поверьте будьте здравствуйте благодарим благодарю рады рад"
    " переживайте волнуйтесь беспокойтесь пожалуйста понимаю понимаем сожалеем знайте"
)
"""Verbs that say nothing of a moment."""
_THEIRS = _set(
    "ждем ждет ожидаем работаем работает работают закрываемся открываемся действует действуют"
    " можно нельзя можете хотите успейте просим закрыт закрыта закрыто открыт открыта открыто"
    " принимаем принимаются принимается подождем подожду дождемся дождусь"
    " доступен доступна доступно приглашаем успеете"
)
_UNREAL = re.compile(r"(?:^|\s)(?:если|когда|как только|пока|чтобы|в случае)\s")
_TRIED = re.compile(r"(?<![а-я])(?:сдела|постара|приложи)[а-я]+[^.!?]*$")
"""«Сделаем всё, чтобы завтра заказ был у вас.»"""
_BARRED = re.compile(r"(?:^|\s)не\s+(?:\S+\s+)?$")
_BEEN = re.compile(r"(?<![а-я])(?:был[аои]?|(буд(?:ет|ут)))\s+(?:\S+\s+){0,2}$")
_WAITING = re.compile(r"\s+(?:вас\s+)?(?:немного\s+)?(?:подожд|дожд|ожид|потерп)")
_LONG = 400


def clause_of(low: str, start: int, end: int) -> tuple[int, int]:
    """The part of a sentence around a moment."""
    return _around(low, start, end, _BREAK)


def sentence_of(low: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around a moment."""
    return _around(low, start, end, _SENTENCE)


def _around(low: str, start: int, end: int, breaks: re.Pattern[str]) -> tuple[int, int]:
    floor, roof = max(0, start - _LONG), min(len(low), end + _LONG)
    first = max((m.end() for m in breaks.finditer(low, floor, start)), default=floor)
    # A date may end with the dot that ends its sentence.
    last = next((m.start() for m in breaks.finditer(low, end, roof)), roof)
    return first, last


def voice(low: str, start: int, end: int, *, length: bool = False) -> Voice:
    """Who acts by the moment at these places of a text in small letters, ё as е.

    `length`: it is a length of time, which a rule names as often as a promise does.
    """
    first, last = sentence_of(low, start, end)
    head, tail = clause_of(low, start, end)
    if _never(low, (first, last), (head, tail), (start, end)):
        return Voice.THEIRS
    colon = max(head, low.rfind(": ", head, start) + 1)
    needed = rules.needed(f"{low[colon:start]} {low[end:tail]}")
    if needed is not None:
        return Voice.OURS if needed else Voice.THEIRS
    found = _nearest(low, (head, tail), start, end)
    if found is Voice.NONE:
        found = _nearest(low, (first, last), start, end)
        # «Передали заявку, срок до пятницы»: the deed of another clause is over, the day is not.
        found = Voice.UNKNOWN if found is Voice.PAST else found
    found = _usual(found, low[first:last], low[start:end], length=length)
    return _asked(found, low, (first, last), (start, end)) if found is not Voice.THEIRS else found


def _never(
    low: str, sentence: tuple[int, int], clause: tuple[int, int], place: tuple[int, int]
) -> bool:
    """The words around it alone tell that it is no promise."""
    first, (head, tail), (start, end) = sentence[0], clause, place
    return (
        rules.quoted(low, start)
        or rules.of_something_else(low[max(first, head - 1) : tail], low[start:end])
        or (
            _UNREAL.search(f" {low[head:start]}") is not None and not _TRIED.search(low[first:head])
        )
        or rules.of_a_participle(low[head:start])
        or rules.runs_out(low[first:start])
        or rules.denied(low[head:start])
    )


def _usual(found: Voice, said: str, words: str, *, length: bool) -> Voice:
    """What is done now or always: a rule, or what is going on."""
    if words.startswith("занима"):
        found = Voice.USUAL
    if found is Voice.OURS:
        return found
    if rules.ever(said):
        return Voice.THEIRS
    if length and words.startswith("срок") and not (rules.new_term(said) or rules.addressed(said)):
        return Voice.ASKED
    if found is Voice.DOING:
        return Voice.ASKED if length and not rules.addressed(said) else Voice.OURS
    if found is Voice.USUAL and (length or "числ" in words):
        return Voice.ASKED if rules.addressed(said) else Voice.THEIRS
    return Voice.UNKNOWN if found is Voice.USUAL else found


def _asked(found: Voice, low: str, sentence: tuple[int, int], place: tuple[int, int]) -> Voice:
    """Questions, conditions and what somebody else said bind nobody for sure."""
    (first, last), (start, end) = sentence, place
    unsure = (
        low[last : last + 1] == "?"
        or rules.on_condition(low[end:last])
        or rules.reported(low[first:start])
    )
    return Voice.ASKED if unsure else found


def _nearest(low: str, scope: tuple[int, int], start: int, end: int) -> Voice:
    """What the verb nearest to the moment says; one before it goes before one after it."""
    before = [*_WORD.finditer(low, scope[0], start)][::-1]
    after = [*_WORD.finditer(low, end, scope[1])]
    told = [found for match in before if (found := _said(low, match, scope[0]))]
    told_after = [found for match in after if (found := _said(low, match, scope[0]))]
    first, second = (told or [Voice.NONE])[0], (told_after or [Voice.NONE])[0]
    if first is Voice.NONE or (first is Voice.UNKNOWN and second is not Voice.NONE):
        return second
    return first


def _said(low: str, match: re.Match[str], floor: int) -> Voice | None:
    word = match[0]
    if word == "работаем" and low[match.end() : match.end() + 5] == " над ":
        return Voice.OURS
    if word == "просим" and _WAITING.match(low, match.end()):
        return Voice.OURS
    found = _verb(word)
    before = low[floor : match.start()]
    if found is Voice.SHORT:
        been = _BEEN.search(before)
        return Voice.UNKNOWN if been is None else Voice.OURS if been[1] else Voice.PAST
    if found is Voice.PAST and rules.by_them(before):
        return Voice.THEIRS
    if found in (Voice.OURS, Voice.DOING) and _BARRED.search(before):
        return Voice.THEIRS
    return found


@lru_cache(maxsize=5_000)
def _verb(word: str) -> Voice | None:
    """None: no verb, or one that does not matter."""
    if word in _WAIT | _THEIRS:
        return Voice.OURS if word in _WAIT else Voice.THEIRS
    if len(word) < 3 or word in _SILENT:
        return None
    tags = [parse.tag for parse in dictionary().parse(word)]
    first = tags[0]
    verbs = (tag for tag in tags if tag.POS == "VERB" and tag.tense == "futr")
    doubtful = first.POS in ("PRTS", "ADJS") or "incl" in first
    tag = next(verbs, first) if doubtful else first
    if tag.POS != "VERB":
        return Voice.SHORT if tag.POS == "PRTS" else None
    return _of_verb(tag)


def _of_verb(tag: Any) -> Voice:
    if "impr" in tag or tag.person == "2per":
        return Voice.THEIRS
    if tag.tense == "past":
        return Voice.PAST
    if tag.tense == "futr":
        return Voice.OURS
    return Voice.DOING if tag.person == "1per" else Voice.USUAL

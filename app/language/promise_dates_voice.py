"""Whose a moment in a reply is: ours to keep, the customer's, or one of the past."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import Any

from app.language.morph import dictionary


class Voice(StrEnum):
    """Who acts by the moment."""

    OURS = "ours"
    THEIRS = "theirs"
    PAST = "past"
    ASKED = "asked"
    """Only a question."""
    UNKNOWN = "unknown"
    NONE = "none"
    """No word tells."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_BREAK = re.compile(r"[.!?](?=\s|$)|\n|[,;()«»\"]|\s[-–—]\s")
_SENTENCE = re.compile(r"[.!?…](?=\s|$)|\n")
_WORD = re.compile(r"[а-я]+(?:-[а-я]+)?")
_WAIT = _set(
    "ожидайте ждите подождите дождитесь дайте потерпите рассчитывайте обещаем обещаю гарантирую"
    " гарантируем получите увидите узнаете сможете заберете"
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
    " доступен доступна доступно приглашаем успеете"
)
_NOT_PROMISED = re.compile(
    r"(?:акци|скидк|промокод|распродаж|гаранти|график|режим|часы работы|ежедневно|круглосуточно"
    r"|по будням|каждый день|возраст|купон|расписани|срок годности|в продаже|должны были"
    r"|выходной|на связи|должен был|должна была|обещали|обещал)"
)
_UNREAL = re.compile(r"(?:^|\s)(?:если|когда|как только|пока|чтобы|в случае)\s")
_BARRED = re.compile(r"(?:^|\s)не\s+(?:\S+\s+)?$")
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


def voice(low: str, start: int, end: int) -> Voice:
    """Who acts by the moment at these places of a text in small letters, ё as е."""
    first, last = sentence_of(low, start, end)
    head, tail = clause_of(low, start, end)
    if _NOT_PROMISED.search(low[max(first, head - 1) : tail]):
        return Voice.THEIRS
    if _UNREAL.search(f" {low[head:start]}"):
        return Voice.THEIRS
    found = _nearest(low, (head, tail), start, end)
    if found is Voice.NONE:
        found = _nearest(low, (first, last), start, end)
        # «Передали заявку, срок до пятницы»: the deed of another clause is over, the day is not.
        found = Voice.UNKNOWN if found is Voice.PAST else found
    asked = low[last : last + 1] == "?"
    return Voice.ASKED if asked and found is not Voice.THEIRS else found


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
    if found is Voice.OURS and _BARRED.search(low[floor : match.start()]):
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
        return Voice.UNKNOWN if tag.POS == "PRTS" else None
    return _of_verb(tag)


def _of_verb(tag: Any) -> Voice:
    if "impr" in tag or tag.person == "2per":
        return Voice.THEIRS
    if tag.tense == "past":
        return Voice.PAST
    ours = tag.tense == "futr" or tag.person == "1per"
    return Voice.OURS if ours else Voice.UNKNOWN

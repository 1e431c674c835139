"""What a reply says that was done or will be done: perfective verbs, by the dictionary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from app.domain.triage import Span
from app.language import lexicons
from app.language.folding import Token
from app.language.morph import look_up
from app.language.reply_cues import Reply

_CLAUSE = 60
"""Characters before a verb in which its subject and its «не» are looked for."""
_SHORTEST = 4
"""Letters of a verb."""
_ANOTHERS = re.compile(
    r"(?<!\w)(?:вы|ты|клиент\w*|покупател\w*|если|когда|чтобы|как только|пока|кто|хотите|котор\w+"
    r"|не|ни|что|нельзя|почему|зачем|якобы|бы)(?!\w)[^.!?;:\n]*$"
)


def done(reply: Reply) -> Iterator[Span]:
    """«Вернули», «засыпали»: deeds of ours, past."""
    return (reply.span(word.start, word.end) for word in _deeds(reply, "past"))


def steps(reply: Reply) -> Iterator[Span]:
    """«Сдайте в любом пункте»: what the person can do, by its name."""
    return (reply.span(word.start, word.end) for word in _deeds(reply, "impr"))


def promised(reply: Reply) -> Iterator[Span]:
    """«Вывезут», «перезвонит», «заменим»: deeds to come, by their name."""
    return (reply.span(word.start, word.end) for word in _deeds(reply, "futr"))


def _deeds(reply: Reply, tense: str) -> Iterator[Token]:
    for word in reply.words:
        if _tense(word.folded) == tense and not reply.quoted(word.start):
            before = reply.low[max(0, word.start - _CLAUSE) : word.start]
            if not _ANOTHERS.search(before.rpartition(",")[2]):
                yield word


@lru_cache(maxsize=20_000)
def _tense(folded: str) -> str:
    """`past`, `futr` or `impr` of a verb that names a deed of a company; else nothing."""
    if len(folded) < _SHORTEST:
        return ""
    word = look_up(folded)
    if word.pos != "VERB" or word.lemma in lexicons.words("no_deeds.txt"):
        return ""
    has = word.tag.grammemes
    if "perf" not in has:
        return ""
    if "impr" in has:
        return "impr" if "plur" in has and folded.endswith("те") else ""
    if "past" in has:
        return "past" if "plur" in has and not folded.endswith("сь") else ""
    return "futr" if word.tag.person in ("1per", "3per") else ""

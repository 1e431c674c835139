"""«Ты» said as «вы»: pronouns, verbs and short adjectives by pymorphy3's forms (C25)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from app.language.morph import dictionary

_WORD = re.compile(r"[А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*")
_PRONOUNS = {
    "ты": "вы", "тебя": "вас", "тебе": "вам", "тобой": "вами", "тобою": "вами",
    "твой": "ваш", "твоя": "ваша", "твое": "ваше", "твои": "ваши", "твоего": "вашего",
    "твоей": "вашей", "твоему": "вашему", "твою": "вашу", "твоим": "вашим", "твоем": "вашем",
    "твоих": "ваших", "твоими": "вашими",
}  # fmt: skip
_NEAR = 4
"""Words after «ты» that its verb may stand behind."""
_SURE = 0.3
_NEVER = frozenset({"мой", "пой", "рой", "вой", "пусть", "пока", "суши", "пили", "мели"})
"""Imperatives by their look that are other words in replies."""
Said = Callable[[str, str], None]


def to_formal(text: str, kept: Sequence[tuple[int, int]], said: Said) -> str:
    """The text with «вы»; a text without «ты» and its forms stays as it is.

    `kept`: places that are left alone. `said` is told of every change.
    """
    words = [found for found in _WORD.finditer(text) if not _inside(found, kept)]
    low = [found[0].lower().replace("ё", "е") for found in words]
    if not any(word in _PRONOUNS or _bent(word) for word in low):
        return text
    pieces, after, since = [], 0, _NEAR
    for found, word in zip(words, low, strict=True):
        since = 0 if word == "ты" else since + 1
        now = _PRONOUNS.get(word) or _bent(word) or (_past(word) if since <= _NEAR else None)
        if now is None:
            continue
        shown = now.capitalize() if found[0][0].isupper() else now
        pieces += [text[after : found.start()], shown]
        after = found.end()
        said(found[0], shown)
    return "".join([*pieces, text[after:]])


def _inside(found: re.Match[str], kept: Sequence[tuple[int, int]]) -> bool:
    return any(start < found.end() and found.start() < end for start, end in kept)


@lru_cache(maxsize=5_000)
def _bent(word: str) -> str | None:
    """A verb said to one person, said to several: «пишешь», «напиши»."""
    if len(word) < 3 or word in _NEVER:
        return None
    parse = _likeliest(word)
    tag = parse.tag
    if parse.score < _SURE or not dictionary().word_is_known(word):
        return None
    if "VERB" in tag and "2per" in tag and "sing" in tag:
        return _form(parse, {"2per", "plur"})
    if "impr" in tag and "sing" in tag and "excl" in tag:
        return _form(parse, {"impr", "plur", "excl"})
    return None


@lru_cache(maxsize=5_000)
def _past(word: str) -> str | None:
    """What follows «ты»: «писала», «прав», «должна»."""
    if not dictionary().word_is_known(word):
        return None
    for parse in dictionary().parse(word):
        if "sing" not in parse.tag:
            continue
        if "past" in parse.tag and "VERB" in parse.tag:
            return _form(parse, {"past", "plur"})
        if "ADJS" in parse.tag:
            return _form(parse, {"plur"})
    return None


def _likeliest(word: str) -> Any:
    return dictionary().parse(word)[0]


def _form(parse: Any, wanted: set[str]) -> str | None:
    bent = parse.inflect(wanted)
    return str(bent.word) if bent else None

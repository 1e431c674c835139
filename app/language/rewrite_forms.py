"""«Ты» said as «вы»: pronouns, verbs and short adjectives by pymorphy3's forms (C25)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from app.language.morph import dictionary
from app.language.rewrite_words import SURE, many, subject, takes

_WORD = re.compile(r"[А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*")
_PRONOUNS = {
    "ты": "вы", "тебя": "вас", "тебе": "вам", "тобой": "вами", "тобою": "вами",
    "твой": "ваш", "твоя": "ваша", "твое": "ваше", "твои": "ваши", "твоего": "вашего",
    "твоей": "вашей", "твоему": "вашему", "твою": "вашу", "твоим": "вашим", "твоем": "вашем",
    "твоих": "ваших", "твоими": "вашими",
}  # fmt: skip
_MOSTLY = 0.5
_NEVER = frozenset(
    {
        "мой",
        "пой",
        "рой",
        "вой",
        "пусть",
        "пока",
        "суши",
        "пили",
        "мели",
        "подумаешь",
        "поделаешь",
        "угодишь",
    }
)
"""Imperatives by their look that are other words in replies, and «что поделаешь»."""
_SENT = frozenset({"пришли", "перешли"})
"""An order or what others did: their place tells."""
_AT = frozenset({"о", "об", "обо", "при", "в", "во", "на"})
"""Before «тебе» it is «вас»: these ask for another case."""
_POLITE = frozenset(_PRONOUNS.values())
_OF_ANYBODY = frozenset({"не", "тут", "разве", "что", "ничего"})
_PARTICLES = frozenset({"ли", "бы", "же", "не"})
_BETWEEN = frozenset({"не", "сразу", "так", "все", "нам", "уже"})
_PRAISED = frozenset({"спасибо", "молодец", "здорово", "жаль", "умница", "благодарю"})
_ONE = frozenset({"сам", "сама"})
_NEW_SENTENCE = re.compile(r"[.!?…\n]")
_TURN = frozenset(
    {"что", "как", "когда", "если", "чтобы", "который", "которая", "где", "пока", "раз"}
)
"""After these somebody else may be spoken of."""
_PAUSE = re.compile(r"[,:;–—]")
_APART = frozenset({"а", "но", "поэтому", "потом", "зато", "однако"})
"""Before a noun they begin to speak of it."""
_JOINED = frozenset({"и", "но", "а", "да", "или", "либо"})
Said = Callable[[str, str], None]


@dataclass(frozen=True, slots=True)
class _Place:
    """One word of the text, with what stands before it."""

    found: re.Match[str]
    low: str
    gap: str
    """What is between it and the word before."""

    @property
    def begins(self) -> bool:
        return not self.gap or bool(_NEW_SENTENCE.search(self.gap))

    @property
    def named(self) -> bool:
        """A capital inside of a sentence: a name."""
        return self.found[0][0].isupper() and not self.begins


def to_formal(text: str, kept: Sequence[tuple[int, int]], said: Said) -> str:
    """The text with «вы»; a text without «ты» and its forms stays as it is.

    `kept`: places that are left alone. `said` is told of every change.
    """
    words = _placed(text, kept)
    if not _familiar(words):
        return text
    agreeing = _agreeing(words)
    pieces, after = [], 0
    for at, word in enumerate(words):
        now = _pronoun(words, at) or _bent_at(words, at) or agreeing.get(at)
        if now is None:
            continue
        found = word.found
        shown = now.capitalize() if found[0][0].isupper() else now
        pieces += [text[after : found.start()], shown]
        after = found.end()
        said(found[0], shown)
    return "".join([*pieces, text[after:]])


def _familiar(words: Sequence[_Place]) -> bool:
    """Somebody is spoken to as «ты»; «за всем не уследишь» alone is said of anybody."""
    verbs = [at for at in range(len(words)) if _bent_at(words, at)]
    if any(word.low in _PRONOUNS for word in words) or any(_ordered(words[at].low) for at in verbs):
        return True
    polite = any(word.low in _POLITE for word in words)
    return not polite and any(words[at - 1].low not in _OF_ANYBODY or not at for at in verbs)


@lru_cache(maxsize=5_000)
def _ordered(word: str) -> bool:
    return "impr" in _likeliest(word).tag


def _placed(text: str, kept: Sequence[tuple[int, int]]) -> list[_Place]:
    places, after = [], 0
    for found in _WORD.finditer(text):
        if not _inside(found, kept):
            low = found[0].lower().replace("ё", "е")
            places.append(_Place(found, low, text[after : found.start()]))
            after = found.end()
    return places


def _pronoun(words: Sequence[_Place], at: int) -> str | None:
    word = words[at]
    now = _PRONOUNS.get(word.low)
    if now is None:
        return None
    follows = words[at + 1] if at + 1 < len(words) else None
    if word.low.startswith("тво") and word.found[0][0].isupper() and follows and follows.named:
        return None  # «Твой Дом» is a shop
    if word.low == "тебе" and at and not word.begins and words[at - 1].low in _AT:
        return "вас"
    return now


def _bent_at(words: Sequence[_Place], at: int) -> str | None:
    word = words[at]
    if word.named or (word.low in _SENT and not _asked(words, at)):
        return None
    return _bent(word.low)


def _asked(words: Sequence[_Place], at: int) -> bool:
    """«Пришли чек», not «мастера пришли» nor «пришли мастера»."""
    if at + 1 == len(words) or words[at + 1].begins:
        return False
    if words[at + 1].low in _PARTICLES:
        return False
    before = None if words[at].begins or "," in words[at].gap else words[at - 1].low
    return before in {None, "и", "пожалуйста"} and not many(words[at + 1].low)


def _agreeing(words: Sequence[_Place]) -> dict[int, str]:
    """What agrees with each «ты»: «писала», «прав», «сама», before it and after it."""
    agreeing: dict[int, str] = {}
    for at, word in enumerate(words):
        if word.low == "ты":
            agreeing |= _before(words, at) | _after(words, at)
        elif word.low == "будь":
            agreeing |= _after(words, at)
        elif word.low == "что" and at and words[at - 1].low in _PRAISED:
            agreeing |= _right_after(words, at)
    return agreeing


def _right_after(words: Sequence[_Place], at: int) -> dict[int, str]:
    """«Спасибо, что написал»: the verb without a subject is said of the customer."""
    for next_at in range(at + 1, min(at + 3, len(words))):
        if words[next_at].begins:
            break
        if words[next_at].low not in _BETWEEN:
            now = _said_of_one(words[next_at].low)
            return {} if now is None else {next_at: now}
    return {}


def _before(words: Sequence[_Place], at: int) -> dict[int, str]:
    """«Писал ли ты», «мог бы ты»: nothing stands between but particles."""
    back = at
    while back and not words[back].gap.strip():
        back -= 1
        if words[back].low not in _PARTICLES:
            now = None if words[back].named else _said_of_one(words[back].low)
            return {} if now is None else {back: now}
    return {}


def _after(words: Sequence[_Place], at: int) -> dict[int, str]:
    """The words after «ты» that are said of it, until another may be meant."""
    found: dict[int, str] = {}
    told = False
    for next_at in range(at + 1, len(words)):
        word, last = words[next_at], words[next_at - 1]
        if word.begins or word.low in _TURN or (word.low == "ты"):
            break
        now = None if word.named else _said_of_one(word.low)
        if now is not None and (not told or word.low in _ONE or _joined(words, next_at)):
            found[next_at] = now
            told = told or word.low not in _ONE
        elif _bent(word.low) is not None:
            told = True
        elif _another(word, last, told=told):
            break
    return found


def _another(word: _Place, last: _Place, *, told: bool) -> bool:
    """Somebody or something else is spoken of from here on."""
    if not subject(word.low) or last.low in {"с", "со"}:
        return False
    return not told or last.low in _APART or bool(_PAUSE.search(word.gap + last.gap))


def _joined(words: Sequence[_Place], at: int) -> bool:
    """«… и поставил оценку»: a second verb of the same one, right after its conjunction."""
    last = words[at - 1].low
    close = last in _JOINED or last in _PARTICLES or "," in words[at].gap or _verbal(last)
    follows = words[at + 1] if at + 1 < len(words) else None
    if not close or follows is None or follows.begins or "," in follows.gap:
        return close
    return not (follows.named or (subject(follows.low) and not takes(words[at].low)))


@lru_cache(maxsize=5_000)
def _verbal(word: str) -> bool:
    return _said_of_one(word) is not None


def _inside(found: re.Match[str], kept: Sequence[tuple[int, int]]) -> bool:
    return any(start < found.end() and found.start() < end for start, end in kept)


@lru_cache(maxsize=5_000)
def _bent(word: str) -> str | None:
    """A verb said to one person, said to several: «пишешь», «напиши»."""
    if len(word) < 3 or word in _NEVER:
        return None
    parse = _likeliest(word)
    tag = parse.tag
    if parse.score < SURE or not dictionary().word_is_known(word):
        return None
    if "VERB" in tag and "2per" in tag and "sing" in tag:
        return _form(parse, {"2per", "plur"})
    if "impr" in tag and "sing" in tag and "excl" in tag and not _as_likely(word, parse):
        return _form(parse, {"impr", "plur", "excl"})
    return None


def _as_likely(word: str, ordered: Any) -> bool:
    """«Мы нашли», «слесарь»: as often no order at all."""
    others = (parse for parse in dictionary().parse(word) if "impr" not in parse.tag)
    return word not in _SENT and any(parse.score >= ordered.score for parse in others)


@lru_cache(maxsize=5_000)
def _said_of_one(word: str) -> str | None:
    """What may be said of «ты», said of «вы»: «писала», «прав», «должна», «сама»."""
    if word in _ONE:
        return "сами"
    if not dictionary().word_is_known(word):
        return None
    parses = dictionary().parse(word)
    # «Правила» is a noun, and only then what she did.
    noun = sum(parse.score for parse in parses if parse.tag.POS == "NOUN") >= _MOSTLY
    for parse in parses:
        if "sing" not in parse.tag:
            continue
        if "past" in parse.tag and "VERB" in parse.tag and not noun:
            return _form(parse, {"past", "plur"})
        if parse.tag.POS in {"ADJS", "PRTS"} and "neut" not in parse.tag:
            return _form(parse, {"plur"})
    return None


def _likeliest(word: str) -> Any:
    return dictionary().parse(word)[0]


def _form(parse: Any, wanted: set[str]) -> str | None:
    bent = parse.inflect(wanted)
    return str(bent.word) if bent else None

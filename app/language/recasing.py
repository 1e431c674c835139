"""Capitals put where names stand in small letters: natasha's model was taught on news.

It knows a name by its capital and finds next to nothing without (language.md, 3.3).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from app.language import lexicons
from app.language.brand_list import owner
from app.language.folding import Token
from app.language.morph import Word, look_up

_SURNAME = re.compile(
    ".{2,}(?:ов|ев|ёв|ин|ын|ова|ева|ина|ына|ову|еву|ину|ову|овым|евым|иным|овой|евой|иной|ове|еве|ине"
    "|ск(?:ий|ого|ому|им|ом|ая|ой|ую)|цк(?:ий|ого|ому|им|ом|ая|ой|ую)|енко|ук|юк|чук|ян|яна|яну"
    "|яном|дзе|швили|ич|ича|ичу|ичем|ман|мана|сон|берг|берга|ер|ера|штейн)"
)
_LEGAL = frozenset({"ооо", "оао", "зао", "пао", "нао", "ао", "гуп", "муп", "фгуп", "нко", "ано"})
_SIDES = re.compile(
    "(?:северн|южн|восточн|западн|центральн|ближн|дальн|средн|латинск|нов|велик|верхн|нижн|стар"
    "|больш|мал|бел|красн|черн|нагорн|юго-восточн|советск|российск|чешск|доминиканск)"
    "(?:ый|ий|ой|ая|яя|ое|ее|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ей|ые|ых|ие|их)"
)
_REGION = re.compile(
    "(?:област|кра[йяюе]|район|республик|федераци|мор[еяю]|океан|остров|округ|союз|площад|шоссе|улиц"
    "|проспект|волост|губерни|автоном)[а-я]{0,4}"
)
_GEO_ADJECTIVE = re.compile(".{3,}(?:ск|цк)(?:ий|ая|ое|ого|ой|ому|им|ом|ую)")
_FAR = frozenset({"восток", "востока", "востоке", "востоку", "востоком", "севере", "севера"})
_MINISTRY = re.compile(
    "(?:министерств|госдум|минобороны|минфин|роспотребнадзор|прокуратур|следком|центробанк|рос[а-я]{3,8}надзор"
    "|мин[а-я]{3,10}|гос[а-я]{3,9}думы?)[а-я]{0,3}"
)
_QUOTES = '«"„“'
_END = ".!?…\n"
_JOINS = frozenset({" ", "."})
_FEW = 40
_TITLE, _UPPER = 1, 2


def recase(text: str, words: Sequence[Token]) -> str:
    """The text with capitals where a name stands in small letters; as long as before."""
    shouting = text.isupper() and len(text) > 20
    letters = list(text.lower() if shouting else text)
    if len(letters) != len(text):
        return text
    within = [word for word in words if word.end <= len(letters)]
    trusted = not shouting and _knows_capitals(text, within)
    for at, word in enumerate(within):
        if shouting or word.text[0].islower():
            _write(letters, word, _case(text, within, at, trusted=trusted))
    if letters and (shouting or text[0].islower()):
        letters[0] = letters[0].upper()[:1]
    recased = "".join(letters)
    return recased if len(recased) == len(text) else text


def _write(letters: list[str], word: Token, case: int) -> None:
    if case == _UPPER:
        letters[word.start : word.end] = list(word.text.upper())[: word.end - word.start]
    elif case:
        letters[word.start] = letters[word.start].upper()[:1]


def _knows_capitals(text: str, words: Sequence[Token]) -> bool:
    """Whether names have their capitals: some word inside a sentence begins with one."""
    for word in words[:_FEW]:
        if not word.text[0].isupper() or word.text.isupper() or not word.start:
            continue
        before = text[max(0, word.start - 3) : word.start].rstrip(' «"(')
        if before and before[-1] not in _END and look_up(word.folded).pos:
            return True
    return False


def _case(text: str, words: Sequence[Token], at: int, *, trusted: bool) -> int:
    word = words[at].folded
    if word in lexicons.words("places.txt"):
        return _TITLE
    read = look_up(word)
    before = _beside(text, words, at - 1, at - 1, trusted=trusted)
    after = _beside(text, words, at + 1, at, trusted=trusted)
    if _is_person(word, read, before, after):
        return _TITLE
    if trusted:
        return 0
    if read.abbreviation or word in _LEGAL:
        return _UPPER
    if before in _LEGAL or (words[at].start and text[words[at].start - 1] in _QUOTES):
        return _TITLE
    return _TITLE if _is_name(word) or _is_region(word, after) else 0


def _beside(text: str, words: Sequence[Token], at: int, gap: int, *, trusted: bool) -> str:
    """The neighbour `at` that may share a name, with nothing but a space after the word `gap`.

    Beside a capital a small letter is meant so.
    """
    if not 0 <= at < len(words) or gap < 0:
        return ""
    if text[words[gap].end : words[gap + 1].start] not in _JOINS:
        return ""
    return "" if trusted and not words[at].text[0].islower() else words[at].folded


def _is_person(word: str, read: Word, before: str, after: str) -> bool:
    """A first name beside a surname or a patronymic, or either of these beside it."""
    if len(word) < 3:
        return False
    beside = look_up(before) if before else None
    following = look_up(after) if after else None
    if read.first:
        return following is not None and (following.patronymic or _may_be_surname(after, following))
    if read.patronymic:
        return True
    if beside is not None and (beside.first or beside.patronymic):
        return _may_be_surname(word, read)
    return bool(following is not None and following.first and read.last)


def _may_be_surname(word: str, read: Word) -> bool:
    if read.last or read.proper == "last":
        return True
    if read.known and not _SURNAME.fullmatch(word):
        return False
    return len(word) > 2 and read.pos in {"NOUN", "ADJF", "ADJS", ""}


@lru_cache(maxsize=20_000)
def _is_name(word: str) -> bool:
    """Whether a word alone, in small letters, is most likely a name."""
    ordinary = lexicons.words("not_names.txt")
    if len(word) < 3 or word in ordinary:
        return False
    if word.isascii():
        return word.isalpha()
    read = look_up(word)
    if read.lemma in ordinary:
        return False
    if read.proper:
        return read.known or read.proper != "last" or bool(_SURNAME.fullmatch(word))
    if not read.known:
        return bool(_SURNAME.fullmatch(word)) or bool(owner(word) or owner(read.lemma))
    return bool(_MINISTRY.fullmatch(word))


def _is_region(word: str, after: str) -> bool:
    """«южная корея», «новгородской области», «дальнего востока»."""
    if not after:
        return False
    if _GEO_ADJECTIVE.fullmatch(word) and _REGION.fullmatch(after):
        return True
    if not _SIDES.fullmatch(word):
        return False
    return after in _FAR or look_up(after).proper == "place" or bool(_REGION.fullmatch(after))

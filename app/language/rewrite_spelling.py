"""Mistakes that the rewrite mends besides those of the check, and words that are none (C25)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.language.folding import fold
from app.language.morph import dictionary
from app.language.rewrite_phrases import phrases

_NOT_VERB = re.compile(r"(?<![А-Яа-яЁё-])([Нн]е)([а-яё]{3,})(?![а-яё-])")
_SO_THAT = re.compile(
    r"(?<=[,.!?] )([Чч]то) бы(?= (?:не |вы |мы |вам |такого |этого |больше |впредь |ничего "
    r"|подобн|исправ|помо|реш|провер|верну|найти|понять|узнать|уточн|избеж|получ))"
)
_LISTED = (
    (re.compile(r"(?<!\w)([Нн]е)(?=был[аои]?(?!\w))"), r"\1 "),
    (re.compile(r"(?<!\w)([Вв])о{0,2}бщем(?!\w)"), r"\1 общем"),
    (re.compile(r"(?<!\w)([Ии]ме(?:ется|ем|ете|ли|ть|ю)) ввиду(?!\w)"), r"\1 в виду"),
    (re.compile(r"(?<!\w)([Пп]о (?:приезд|прилет))у(?!\w)"), r"\1е"),
    (re.compile(r"(?<!\w)([Пп]о (?:прибыти|окончани|завершени|истечени|получени))ю(?!\w)"), r"\1и"),
    (re.compile(r"(?<!\w)([Оо]б? [а-яё]+вш)имся(?!\w)"), r"\1емся"),
    (re.compile(r"(?<!\w)([Пп]ри)йд(?=(?:у|[её]т|[её]м|[её]те|[её]шь|ут|ите|и)(?!\w))"), r"\1д"),
    (re.compile(r"(?<!\w)([Пп]ри)дти(?!\w)"), r"\1йти"),
    (re.compile(r"(?<!\w)([Кк]о)(?:м+иси|мми[с]{1,2}и)(?=[а-я]{1,3}(?!\w))"), r"\1мисси"),
    (re.compile(r"(?<!\w)([Вв]о+б?)щето(?!\w)"), r"\1ще-то"),
    (re.compile(r"(?<!\w)едит(?!\w)"), "едет"),
    (re.compile(r"(?<!\w)([Чч]то)-бы(?!\w)"), r"\1бы"),
    (re.compile(r"(?<!\w)([Вв]с[её])-равно(?!\w)"), r"\1 равно"),
    (re.compile(r"(?<!\w)([Пп]ол)[ -](?=(?:часа|года|дня|месяца|минуты)(?!\w))"), r"\1"),
    (re.compile(r"(?<!\w)([Нн]е) (?=(?:допустим|приемлем|корректн)о(?!\w))"), r"\1"),
    (re.compile(r"(?<!\w)([Сс]пасибо)(?= что(?!\w))"), r"\1,"),
)
BROKEN = re.compile(r"[а-яё],[а-яё]")
"""A comma inside of a word mends nothing."""
_HEARD = ("оа", "еи", "ея", "ия", "иы", "еэ", "ео", "ую", "бп", "дт", "зс", "жш", "гк", "вф",
          "щш", "щч", "тч", "цс", "ьъ")  # fmt: skip
_VERBS = ("VERB", "INFN", "GRND")


def glued(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and what is right: «небудут» is two words, «, что бы вернуть» one."""
    for found in _NOT_VERB.finditer(text):
        if not dictionary().word_is_known(found[0].lower()) and _is_verb(found[2]):
            yield (*found.span(), f"{found[1]} {found[2]}")
    for found in _SO_THAT.finditer(text):
        yield (*found.span(), f"{found[1]}бы")
    for pattern, right in _LISTED:
        for found in pattern.finditer(text):
            yield (*found.span(), found.expand(right))


def _is_verb(word: str) -> bool:
    return dictionary().word_is_known(word) and dictionary().parse(word)[0].tag.POS in _VERBS


def colloquial(words: str) -> bool:
    """Said so on purpose: the formal rewrite has another word for it."""
    return any(pattern.fullmatch(fold(words)) for pattern, _ in phrases("formal"))


def likely(text: str, start: int, end: int, right: str) -> bool:
    """It is misspelt so by ear or in haste; else the word may be one that nobody counted.

    «Вирнём» is, «забанил» for «заманил» is not; nor a part of a word with a hyphen, nor a name.
    """
    word, meant = fold(text[start:end]), fold(right)
    if BROKEN.search(right) or text[end : end + 1] == "-" or text[:start].endswith("-"):
        return False
    if not (word.isalpha() and meant.isalpha()):
        return True
    if len(word) == len(meant) + 1:
        return _one_too_many(word, meant)
    if word[:1] == "с" and meant[:1] == "з":
        return False
    apart = [each for each in zip(word, meant, strict=False) if each[0] != each[1]]
    if len(word) != len(meant) or len(apart) != 1:
        return True
    return any(set(apart[0]) <= set(pair) for pair in _HEARD)


def _one_too_many(word: str, meant: str) -> bool:
    """A letter typed twice, or one that is not heard."""
    at = next((n for n, each in enumerate(meant) if word[n] != each), len(meant))
    return at > 0 and (word[at] == word[at - 1] or word[at] in "ьъйую")

"""Numbers, months and days of the week as words of a promise, in all their forms."""

from __future__ import annotations

import re

ONES = {
    "один": 1, "одн": 1, "два": 2, "две": 2, "двух": 2, "дву": 2, "двум": 2, "три": 3, "трех": 3,
    "трем": 3, "четыре": 4, "четырех": 4, "пят": 5, "шест": 6, "сем": 7, "восьми": 8, "восем": 8,
    "девят": 9, "десят": 10, "одиннадцат": 11, "двенадцат": 12, "тринадцат": 13,
    "четырнадцат": 14, "пятнадцат": 15, "шестнадцат": 16, "семнадцат": 17, "восемнадцат": 18,
    "девятнадцат": 19, "двадцат": 20, "тридцат": 30, "сорок": 40, "пятьдесят": 50,
    "шестьдесят": 60, "семьдесят": 70, "девяност": 90, "пар": 2, "полутора": 1.5,
    "полтора": 1.5, "полторы": 1.5,
}  # fmt: skip
_STEM = "|".join(sorted(ONES, key=len, reverse=True))
_WORD = rf"(?:{_STEM})(?:ой|ого|ому|ого|ну|но|на|ух|ум|ь|и|у|ы|а)?"
COUNT = rf"(?:\d{{1,3}}(?:,5)?(?:[-–]?(?:х|ти|и|ми|го|ух|ех))?|{_WORD}(?:\s+{_WORD})?)"
"""How many: «3», «3-х», «трёх», «двадцати четырёх», «пару»."""
RANGE = rf"(?:(?:от\s+)?(?P<least>{COUNT})\s*(?:[-–—]|до|или|/)\s*)?(?P<most>{COUNT})"
"""The same, or from one to another: «3–5», «двух-трёх», «от 3 до 5»."""

_NTH = {
    "перв": 1, "втор": 2, "треть": 3, "четверт": 4, "пят": 5, "шест": 6, "седьм": 7, "восьм": 8,
    "девят": 9, "десят": 10, "одиннадцат": 11, "двенадцат": 12, "тринадцат": 13,
    "четырнадцат": 14, "пятнадцат": 15, "шестнадцат": 16, "семнадцат": 17, "восемнадцат": 18,
    "девятнадцат": 19, "двадцат": 20, "тридцат": 30,
}  # fmt: skip
_NTH_WORD = rf"(?:{'|'.join(sorted(_NTH, key=len, reverse=True))})(?:ого|его|ому|ему|ое|ье|ым|им)"
DAY_NUMBER = rf"(?:\d{{1,2}}(?:-?(?:го|ого|е|му|ому))?|(?:(?:двадцать|тридцать)\s+)?{_NTH_WORD})"
"""A day of a month: «25», «25-го», «двадцать пятого»."""

MONTH = (
    "(?:январ[ьяею]|феврал[ьяею]|март[ауе]?|апрел[ьяею]|ма[йяею]|июн[ьяею]|июл[ьяею]|август[ауе]?"
    "|сентябр[ьяею]|октябр[ьяею]|ноябр[ьяею]|декабр[ьяею]|янв|февр?|апр|авг|сент?|окт|нояб?|дек)"
    "(?![а-я])"
)
_MONTHS = ("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
_SHORT_WEEKDAYS = ("пн", "вт", "ср", "чт", "пт", "сб", "вс")
WEEKDAY = (
    "(?:(?:понедельник|вторник|сред|четверг|пятниц|суббот|воскресень)[аеуыюя]?"
    rf"|(?:(?<=\bдо )|(?<=\bв )|(?<=\bво )|(?<=\bк ))(?:{'|'.join(_SHORT_WEEKDAYS)}))(?![а-я])"
)
_WEEKDAYS = ("пон", "вт", "ср", "чет", "пят", "суб", "вос")


def number(words: str) -> float:
    """What a COUNT says; 0: nothing."""
    if digits := re.match(r"\d+(?:,5)?", words):
        return float(digits[0].replace(",", "."))
    return sum(_stem(word, ONES) for word in words.split())


def day_number(words: str) -> int:
    """What a DAY_NUMBER says."""
    if digits := re.match(r"\d+", words):
        return int(digits[0])
    first, _, second = words.rpartition(" ")
    return int(_stem(second, _NTH)) + (20 if first.startswith("дв") else 30 if first else 0)


def month(words: str) -> int:
    """1 to 12."""
    return next(
        at
        for at, start in enumerate(_MONTHS, 1)
        if words.startswith(start) and (start != "ма" or words[2:3] in "йяею")
    )


def weekday(words: str) -> int:
    """0 for Monday."""
    if words in _SHORT_WEEKDAYS:
        return _SHORT_WEEKDAYS.index(words)
    return next(at for at, start in enumerate(_WEEKDAYS) if words.startswith(start))


def _stem(word: str, table: dict[str, float] | dict[str, int]) -> float:
    fits = [stem for stem in table if word.startswith(stem)]
    return table[max(fits, key=len)] if fits else 0

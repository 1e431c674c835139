"""Numbers as people say them, «двадцать один», «около 3», «2 (два)»: which form goes with them."""

from __future__ import annotations

import re

_ONE = frozenset(("один", "одна", "одно"))
_FEW = frozenset(("два", "две", "три", "четыре", "оба", "обе", "полтора", "полторы", "одного",
                  "одной"))  # fmt: skip
_UNITS = ("пят", "шест", "сем", "восем", "девят", "десят", "одиннадцат", "двенадцат", "тринадцат",
          "четырнадцат", "пятнадцат", "шестнадцат", "семнадцат", "восемнадцат", "девятнадцат",
          "двадцат", "тридцат")  # fmt: skip
_MANY = frozenset((
    *(f"{unit}ь" for unit in _UNITS), *(f"{unit}и" for unit in _UNITS), "восьми", "сорок", "сорока",
    "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто", "сто", "ста", "двести",
    "триста", "четыреста", "пятьсот", "шестьсот", "семьсот", "восемьсот", "девятьсот", "тысяча",
    "тысячи", "тысяч", "миллион", "миллиона", "миллионов", "двух", "трёх", "трех", "четырёх",
    "четырех", "ноль", "несколько", "много", "мало", "пара", "пары", "десяток", "десятка",
    "столько", "сколько", "двое", "трое", "четверо", "пятеро", "шестеро", "семеро",
))  # fmt: skip
"""What governs the genitive plural."""
_ALONE = frozenset(("несколько", "много", "мало", "столько", "сколько", "пара", "пары"))
_OF = re.compile(
    "(?:не )?(?:около|до|свыше|более|менее|больше|меньше|порядка)|от .{1,20} до", re.IGNORECASE
)
_ABOUT = re.compile("(?:примерно|приблизительно|почти|ровно|ещё|еще|всего|где-то|[~≈]) ?")
_ASIDE = re.compile(r"\s*\([^()]{0,60}\)$")
_SPOKEN_FIGURE = re.compile(r"\d{1,9}-?х")


def bare(text: str) -> tuple[str, bool]:
    """What is counted without the words about it, and whether those ask for the genitive."""
    said = _ASIDE.sub("", " ".join(text.casefold().split()))
    said = _ABOUT.sub("", said, count=1) if _ABOUT.match(said) else said
    of = _OF.match(said)
    return (said, False) if of is None else (said[of.end() :].strip(), True)


def spoken(said: str, one: str, few: str, many: str) -> str | None:
    """The form for a number in words, by the last of them; None: these are no number."""
    words = said.split()
    if _SPOKEN_FIGURE.fullmatch(said):
        return many  # «3-х дней»
    if not words or not all(word in _ONE | _FEW | _MANY for word in words):
        return None
    last = words[-1]
    if last in _ALONE and len(words) > 1:
        return None
    return one if last in _ONE else few if last in _FEW else many

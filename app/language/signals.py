"""Signals: patterns in a post that speak for or against a verdict, each with its weight."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from app.domain.triage import Verdict
from app.language import lexicons

_NUMBER = (
    r"(?:\d{1,3}|втор\w+|трет\w+|четверт\w+|пят\w+|шест\w+|седьм\w+"
    r"|дв[ае]|две|три|четыре|пять|пол\w*)"
)
_BEGINS = re.compile(r"(?:\(\?:)?(?:[а-яa-z{]|\\d)")
_TIME = r"(?:час|день|дня|дней|сут|недел|месяц|год|минут|раз)\w*"


@dataclass(frozen=True, slots=True)
class Signal:
    """A code for the reason, what is looked for in the lower-cased text, what it speaks for."""

    code: str
    pattern: re.Pattern[str]
    weights: Mapping[Verdict, float]


@cache
def signals() -> tuple[Signal, ...]:
    """The signals of resources/language/signals.txt, in their order."""
    return tuple(
        Signal(code, together(found), _weights(weights))
        for code, (weights, found) in lexicons.patterns("signals.txt").items()
    )


def together(patterns: list[str]) -> re.Pattern[str]:
    """One pattern; what begins with a letter begins with a word: «потек» is not in «ипотеку»."""
    filled = [each.replace("{n}", _NUMBER).replace("{time}", _TIME) for each in patterns]
    words = [each for each in filled if _BEGINS.match(each)]
    others = [each for each in filled if not _BEGINS.match(each)]
    # The look behind stands once before all of them: inside a word it fails at once.
    return re.compile("|".join([*([rf"(?<!\w)(?:{'|'.join(words)})"] if words else []), *others]))


def _weights(written: str) -> dict[Verdict, float]:
    pairs = (pair.split("=") for pair in written.split())
    return {Verdict(name): float(weight) for name, weight in pairs}

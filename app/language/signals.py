"""Signals: patterns in a post that speak for or against a verdict, each with its weight."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from app.domain.triage import Verdict
from app.paths import resources

_HEAD = re.compile(r"\[(\w+)\] (.+)")
_NUMBER = (
    r"(?:\d+|втор\w+|трет\w+|четверт\w+|пят\w+|шест\w+|седьм\w+|дв[ае]|две|три|четыре|пять|пол\w*)"
)
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
    lines = (resources() / "language" / "signals.txt").read_text("utf-8").splitlines()
    return tuple(_read(lines))


def _read(lines: list[str]) -> Iterator[Signal]:
    head: re.Match[str] | None = None
    patterns: list[str] = []
    for line in (*lines, ""):
        if line.startswith("#"):
            continue
        if found := _HEAD.fullmatch(line):
            head = found
        elif line:
            patterns.append(line.replace("{n}", _NUMBER).replace("{time}", _TIME))
        elif head is not None:
            yield Signal(head[1], re.compile("|".join(patterns)), _weights(head[2]))
            head, patterns = None, []


def _weights(written: str) -> dict[Verdict, float]:
    pairs = (pair.split("=") for pair in written.split())
    return {Verdict(name): float(weight) for name, weight in pairs}

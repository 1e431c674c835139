"""The word lists and patterns of resources/language, read once."""

from __future__ import annotations

import re
from functools import cache

from app.paths import resources

_HEAD = re.compile(r"\[(\w+)\] ?(.*)")


def lines(name: str) -> list[str]:
    """The lines of a list that are neither empty nor a remark."""
    text = (resources() / "language" / name).read_text("utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


@cache
def words(name: str) -> frozenset[str]:
    """All words of a list."""
    return frozenset(word for line in lines(name) for word in line.split())


def patterns(name: str) -> dict[str, tuple[str, list[str]]]:
    """For each [code] what stands beside it, and the patterns below it."""
    groups: dict[str, tuple[str, list[str]]] = {}
    current: list[str] = []
    for line in lines(name):
        if found := _HEAD.fullmatch(line):
            current = []
            groups[found[1]] = (found[2], current)
        else:
            current.append(line)
    return groups

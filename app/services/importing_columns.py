"""Which column of a foreign file is what: heads in Russian and English, as exports name them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache

from app.paths import resources


@cache
def names(part: str = "heads") -> Mapping[str, tuple[str, ...]]:
    """Our field → what its column is called, the best name first; `quiet`: nobody is asked."""
    with (resources() / "import" / "heads.toml").open("rb") as file:
        raw = tomllib.load(file)[part]
    return {field: tuple(known) for field, known in raw.items()}


def guess(heads: Sequence[str], part: str = "heads") -> dict[str, str]:
    """Our field → the head of its column, for every head that is known."""
    by_name: dict[str, str] = {}
    for head in heads:
        by_name.setdefault(plain(head), head)
    found: dict[str, str] = {}
    for field, known in names(part).items():
        for name in known:
            if name in by_name and by_name[name] not in found.values():
                found[field] = by_name[name]
                break
    return found


def quiet(heads: Sequence[str], columns: Mapping[str, str]) -> dict[str, str]:
    """The columns nobody is asked about, out of the heads that are still free."""
    return guess([head for head in heads if head not in columns.values()], "quiet")


def plain(head: str) -> str:
    """A head without its dress: case, ё, underscores, brackets and units."""
    low = head.strip().lower().replace("ё", "е").replace("_", " ").replace("-", " ")
    low = re.sub(r"\([^)]*\)", "", low)
    return re.sub(r"[^\w. ]+", "", re.sub(r"\s+", " ", low)).strip()

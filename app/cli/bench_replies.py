"""How soon a reply is judged: while it is typed, pasted whole, and when it is endless."""

from __future__ import annotations

import random
import time
import tomllib
from collections.abc import Iterator
from statistics import median, quantiles
from typing import Any

from app.domain.reply_check import ReplyContext
from app.domain.template_text import fill
from app.domain.triage import Verdict
from app.language.reply_check import check
from app.paths import resources
from app.services.reply_checking import wake

LONG = 100_000
TYPED = " Завтра до обеда перезвоним вам и всё расскажем."
"""Typed letter by letter at the end of each reply."""
OTHERS = 50
"""Replies to other people that each is compared with."""


def measure(characters: int, rounds: int) -> dict[str, Any]:
    """Milliseconds of `rounds` replies of so many characters, the words of templates among them."""
    pool = list(_sentences())
    shuffled = random.Random(7)  # noqa: S311  # the same texts every time
    texts = [_text(pool, shuffled, characters) for _ in range(rounds)]
    known = ReplyContext(
        verdict=Verdict.COMPLAINT,
        author="Анна Петрова",
        recent=tuple(_text(pool, shuffled, 300) for _ in range(OTHERS)),
    )
    begun = time.perf_counter()
    wake()
    woken = time.perf_counter() - begun
    pasted = [_took(text, known) for text in texts]
    typed = [
        _took((text + TYPED[:letters])[-characters:], known)
        for text in texts
        for letters in range(8, len(TYPED), 8)
    ]
    endless = _text(pool, shuffled, LONG)
    return {
        "characters": characters,
        "replies": rounds,
        "waking_ms": round(1000 * woken),
        "typed_p50_ms": round(median(typed), 1),
        "typed_p95_ms": round(quantiles(typed, n=20)[-1], 1),
        "pasted_p50_ms": round(median(pasted), 1),
        "pasted_p95_ms": round(quantiles(pasted, n=20)[-1], 1),
        "endless_characters": LONG,
        "endless_ms": round(_took(endless, known)),
    }


def _took(text: str, known: ReplyContext) -> float:
    begun = time.perf_counter()
    check(text, known)
    return 1000 * (time.perf_counter() - begun)


def _sentences() -> Iterator[str]:
    file = resources() / "templates" / "ru.toml"
    for one in tomllib.loads(file.read_text("utf-8"))["template"]:
        text = fill(one["body"], {}).text.replace("[[", "").replace("]]", "")
        yield from (f"{part.strip()}." for part in text.split(".") if part.strip())


def _text(pool: list[str], shuffled: random.Random, characters: int) -> str:
    parts: list[str] = []
    length = 0
    while length < characters:
        # A number of its own makes a sentence one that nobody has judged before.
        parts.append(f"{shuffled.choice(pool)[:-1]} {shuffled.randrange(10_000)}.")
        length += len(parts[-1]) + 1
    return " ".join(parts)[:characters]

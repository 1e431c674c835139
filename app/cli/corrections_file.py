"""Corrections out of a file, for `otklik analyse --corrections`: one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.errors import WrongCall

if TYPE_CHECKING:
    from app.language.learner import Correction

LONGEST_LINE = 16_000_000


def corrections_of(path: Path) -> tuple[Correction, ...]:
    """The corrections of a file, in its order: the last counts where texts are the same.

    Raises:
        WrongCall: it cannot be read, or a line is no correction; which line, and why.
    """
    return tuple(_correction(number, line, path.name) for number, line in _lines(path))


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    try:
        with path.open("rb") as file:
            number = 0
            while line := file.readline(LONGEST_LINE):
                number += 1
                if line.strip(b" \t\r\n\xef\xbb\xbf"):
                    yield number, line.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise WrongCall(reason=f"--corrections {path.name}: {type(error).__name__}") from error


def _correction(number: int, line: str, name: str) -> Correction:
    from app.domain.triage import Sentiment, Verdict
    from app.language.learner import Correction

    def wrong(why: str) -> WrongCall:
        return WrongCall(reason=f"--corrections {name}, line {number}: {why}")

    try:
        raw = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise wrong("no JSON") from error
    if not isinstance(raw, dict) or not isinstance(raw.get("text"), str):
        raise wrong('an object with "text" is needed')
    chosen: dict[str, Any] = {}
    for field, kind in (("verdict", Verdict), ("sentiment", Sentiment)):
        value = raw.get(field)
        known = [each.value for each in kind]
        if value is not None and value not in known:
            given = str(value)[:40]
            raise wrong(f'"{field}" is {given}, not one of {", ".join(known)}')
        chosen[field] = None if value is None else kind(value)
    if not any(chosen.values()):
        raise wrong('"verdict" or "sentiment" is needed')
    return Correction(text=raw["text"], **chosen)

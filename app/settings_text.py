"""The text of settings.toml as values: what is half-written or spoiled is left out line by line."""

from __future__ import annotations

import codecs
import re
import tomllib
from typing import Any

LONGEST = 512 * 1024
"""Bytes; what the program writes with all names there may be is half of it."""
MOST_LINES, MOST_WORK = 40, 2_000_000
"""So many lines may be spoiled, and so many bytes read in all; with more it is some other file."""
AT_LINE = re.compile(r"\(at line (\d+),")
KEY = re.compile(r"\s*([A-Za-z0-9_]{1,40})\s*=")
WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def values_of(content: bytes) -> tuple[dict[str, Any], tuple[str, ...]] | None:
    """What stands in the file, and the lines left out, by their keys or as `:7`; None: no TOML."""
    lines, odd = _lines(content)
    for _ in range(min(MOST_LINES, 1 + MOST_WORK // (1 + len(content)))):
        try:
            return tomllib.loads("\n".join(lines)), tuple(odd)
        except RecursionError:
            return None
        except ValueError as error:
            at = _spoiled(str(error), lines)
            if at is None:
                return None
            odd.append(_name(lines[at], at))
            lines[at] = ""
    return None


def _lines(content: bytes) -> tuple[list[str], list[str]]:
    """The lines, and the names of those that are in no encoding we know, which are left out."""
    coding = "utf-16" if content.startswith(WIDE) else "utf-8-sig"
    text = content.decode(coding, "replace").replace("\r\n", "\n")
    lines, odd = text.split("\n"), []
    for at, line in enumerate(lines):
        if "\N{REPLACEMENT CHARACTER}" in line:
            odd.append(_name(line, at))
            lines[at] = ""
    return lines, odd


def _spoiled(told: str, lines: list[str]) -> int | None:
    """The line that the parser stumbled over; None: it does not tell, or it is empty."""
    found = AT_LINE.search(told)
    at = int(found[1]) - 1 if found else len(lines) - 1
    while at >= 0 and not lines[at].strip():
        at -= 1
    return at if at >= 0 else None


def _name(line: str, at: int) -> str:
    key = KEY.match(line)
    return key[1] if key else f":{at + 1}"

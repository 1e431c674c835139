"""Bytes to text when the declared charset may lie."""

from __future__ import annotations

import codecs
import re

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
RUSSIAN = ("cp1251", "koi8-r", "cp866", "iso8859-5")
SMALL = re.compile("[а-яё]")
SAMPLE = 50_000
SURE = 0.6


def declared(content_type: str) -> str | None:
    """The charset that a Content-Type names."""
    found = re.search(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", content_type, re.IGNORECASE)
    return found[1] if found else None


def decode(body: bytes, content_type: str = "") -> str:
    """The text: BOM, then what is declared, UTF-8, a guess, each strictly; at last Russian."""
    for mark, name in BOMS:
        if body.startswith(mark):
            return body.decode(name, "replace")
    for charset in (declared(content_type), "utf-8"):
        text = _strictly(body, charset)
        if text is not None:
            return text
    guessed = _strictly(body, _guess(body))
    return _russian(body) if guessed is None else guessed


def _strictly(body: bytes, charset: str | None) -> str | None:
    if charset is None:
        return None
    try:
        return body.decode(charset)
    except (UnicodeDecodeError, LookupError):
        return None


def _guess(body: bytes) -> str | None:
    import chardet

    guess = chardet.detect(body[:SAMPLE])
    sure = float(guess["confidence"] or 0) >= SURE
    return str(guess["encoding"]) if sure and guess["encoding"] else None


def _russian(body: bytes) -> str:
    """In the charset that gives most small Cyrillic letters; a wrong one gives large ones."""
    sample = body[:SAMPLE]
    best = max(RUSSIAN, key=lambda name: len(SMALL.findall(sample.decode(name, "replace"))))
    return body.decode(best, "replace")

"""The words of HTML: lists, cells, and where links lead; nothing that only a page is for (X4)."""

from __future__ import annotations

import html
import re

_UNSEEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<\s*(style|script|title)\b[^<>]{0,2000}>.*?(?:<\s*/\s*\1\s*>|\Z)"
    r"|<\s*head\b[^<>]{0,2000}>(?:(?!<\s*head\b).)*?<\s*/\s*head\s*>",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(r"</?[A-Za-z!][^>]{0,2000}>")
_BREAK = re.compile(r"<\s*(?:br|/p|/div|/li|/tr|/h\d|/[uo]l)\b[^>]{0,200}>", re.IGNORECASE)
_CELL = re.compile(r"<\s*/t[dh]\s*>(?=\s*<\s*t[dh]\b)", re.IGNORECASE)
_LIST = re.compile(r"<\s*li\b[^>]{0,200}>", re.IGNORECASE)
_NUMBERED = re.compile(
    r"<\s*ol\b[^>]{0,200}>((?:(?!<\s*[uo]l\b).)*?)<\s*/ol\s*>", re.IGNORECASE | re.DOTALL
)
_LINK = re.compile(
    r"<\s*a\b[^<>]{0,1000}?href\s*=\s*[\"']?"
    r"(?P<to>(?:https?://|mailto:|tel:)[^\"'\s<>]{1,900})[^<>]{0,900}>"
    r"(?P<words>.{0,2000}?)<\s*/a\s*>",
    re.IGNORECASE | re.DOTALL,
)

LONGEST = 400_000
"""Signs of a page that are read: its words are a quarter of that at most."""


def marked(text: str) -> bool:
    """Whether a text has lines of HTML."""
    return "<" in text and bool(_BREAK.search(text))


def unmarked(text: str) -> str:
    """The words of HTML: paragraphs are lines, list items have a dash or a number, links stay."""
    seen = _LINK.sub(_link, _UNSEEN.sub("", text[:LONGEST]))
    lines = _LIST.sub("— ", _BREAK.sub("\n", _CELL.sub(" — ", _NUMBERED.sub(_numbers, seen))))
    plain = html.unescape(_TAG.sub("", lines)).replace("\xa0", " ")
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.strip() for line in plain.split("\n"))).strip()


def _link(found: re.Match[str]) -> str:
    words, to = _TAG.sub("", found["words"]).strip(), found["to"]
    bare = html.unescape(to).removeprefix("mailto:").removeprefix("tel:")
    said = html.unescape(words)
    if not said or said in {bare, html.unescape(to)} or bare.split("://")[-1].rstrip("/") == said:
        return html.escape(bare, quote=False)
    return f"{words} ({html.escape(bare, quote=False)})"


def _numbers(found: re.Match[str]) -> str:
    pieces = _LIST.split(found[1])
    items = [f"{number}. {piece}" for number, piece in enumerate(pieces[1:], 1)]
    return "".join(["\n", pieces[0], *items])

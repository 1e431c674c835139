"""What somebody wrote in an answer: without the letter that is answered and the signature."""

from __future__ import annotations

import re

LONGEST_LINE = 500
ATTRIBUTION = re.compile(
    r"^(?:on\b.{4,300}\bwrote|am\b.{4,300}\bschrieb.{0,80}|le\b.{4,300}écrit"
    r"|.{0,300}\b(?:пишет|писал(?:\(?а\)?)?|написал(?:\(?а\)?)?)"
    r"|.{4,200}<[^<>@\s]{1,100}@[^<>@\s]{1,100}>)\s*:\s*$",
    re.IGNORECASE,
)
HISTORY = re.compile(
    r"^\s*(?:-{3,}\s*(?:original message|исходное сообщение|первоначальное сообщение)\s*-{3,}"
    r"|_{20,})\s*$",
    re.IGNORECASE,
)
OUTLOOK = re.compile(r"^\s*\**(?:from|от|от кого)\**:\s*\**\s*\S", re.IGNORECASE)
OUTLOOK_NEXT = re.compile(r"^\s*\**(?:sent|отправлено|дата|date|кому|to)\**:", re.IGNORECASE)
SIGNATURE = re.compile(
    r"^(?:-- ?|—|отправлено (?:из|с) .{1,60}|sent from (?:my |mail|outlook|yahoo).{0,60}"
    r"|get outlook for .{1,40})\s*$",
    re.IGNORECASE,
)
REGARDS = re.compile(
    r"^(?:с уважением|с наилучшими пожеланиями|best regards|kind regards|regards)\s*[,.!]?",
    re.IGNORECASE,
)
REGARDS_LINES = 8
"""A closing formula this near to the end begins the signature."""


def own_words(text: str, *, answers: bool) -> str:
    """The text without signature and, in an answer, without what is quoted.

    What would leave nothing is left whole: a forwarded complaint is all quotation.
    """
    lines = [line[:LONGEST_LINE] for line in text.splitlines()]
    end = _history(lines) if answers else len(lines)
    kept = lines[:end]
    if answers:
        kept = _unquoted(kept)
    kept = kept[: _signature(kept)]
    found = re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in kept)).strip()
    return found if found and not _is_cut_line(text) else text.strip()


def _is_cut_line(text: str) -> bool:
    """A text of lines longer than any person's is not cut at all."""
    return any(len(line) > LONGEST_LINE for line in text.splitlines())


def _history(lines: list[str]) -> int:
    """Where the answered letter begins whole."""
    for number, line in enumerate(lines):
        if HISTORY.match(line):
            return number
        following = "\n".join(lines[number + 1 : number + 4])
        if OUTLOOK.match(line) and any(map(OUTLOOK_NEXT.match, following.split("\n"))):
            return number
    return len(lines)


def _unquoted(lines: list[str]) -> list[str]:
    kept: list[str] = []
    for line in lines:
        if line.lstrip().startswith(">"):
            _drop_attribution(kept)
        else:
            kept.append(line)
    return kept


def _drop_attribution(kept: list[str]) -> None:
    """«… пишет:» above a quotation goes with it; mailers break it into up to three lines."""
    while kept and not kept[-1].strip():
        kept.pop()
    for count in (1, 2, 3):
        if len(kept) >= count and ATTRIBUTION.match(" ".join(kept[-count:]).strip()):
            del kept[-count:]
            return


def _signature(lines: list[str]) -> int:
    for number, line in enumerate(lines):
        if number and SIGNATURE.match(line):
            return number
    for number in range(max(1, len(lines) - REGARDS_LINES), len(lines)):
        if REGARDS.match(lines[number].strip()):
            return number
    return len(lines)

"""Letters of review sites: the review's text, rating, author and address out of them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from app.paths import resources

LINK = re.compile(r"https?://[^\s<>\"')\]]{4,1000}")
QUOTED = re.compile('[«“"]([^«»“”"]{2,8000})[»”"]')
HREF = re.compile(r"href\s*=\s*[\"'](https?://[^\"'\s<>]{4,1000})", re.IGNORECASE)
STARS = re.compile("(★{1,5})(☆{0,4})")
LONGEST = 30_000
"""Letters of an automaton are short; no pattern runs over more than this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What a site says of a review."""

    site: str
    text: str
    rating: float | None = None
    author: str | None = None
    link: str | None = None


def notice_in(sender: str, text: str, html: str) -> Notice | None:
    """The review that a letter tells of; None: the letter speaks for itself."""
    site, text = _site(sender), text[:LONGEST]
    if site is None or not _pattern("speaks").search(text):
        return None
    told = _text(text)
    if told is None:
        return None
    return Notice(
        site=site["name"],
        text=told,
        rating=_rating(text),
        author=_author(text),
        link=_link(site["links"], text, html),
    )


def _site(sender: str) -> Mapping[str, Any] | None:
    domain = sender.rpartition("@")[2].lower()
    named = (
        (len(end), site)
        for site in _told()["site"]
        for end in site["senders"]
        if domain == end or domain.endswith(f".{end}")
    )
    return max(named, key=lambda pair: pair[0], default=(0, None))[1]


def _text(text: str) -> str | None:
    """Behind a head, or the longest passage in quotation marks."""
    lines = text.splitlines()
    for number, line in enumerate(lines):
        if head := _heads().match(line[:2000]):
            block = _block([line[head.end() :], *lines[number + 1 :]])
            if block:
                return block
    quoted = [part.strip() for part in QUOTED.findall(text)]
    long_enough = [part for part in quoted if len(part) >= _told()["quoted_from"]]
    return max(long_enough, key=len, default=None)


def _block(lines: Sequence[str]) -> str:
    kept: list[str] = []
    for line in lines:
        said = line.strip()
        if _pattern("closings").search(said) or (not said and any(kept)):
            break
        kept.append(said)
    return "\n".join(kept).strip().strip('«»"“”').strip()


def _rating(text: str) -> float | None:
    if stars := STARS.search(text):
        return float(len(stars[1]))
    for pattern in _told()["ratings"]:
        if found := re.search(pattern, text, re.IGNORECASE):
            return float(found["rating"].replace(",", "."))
    return None


def _author(text: str) -> str | None:
    found = _pattern("authors").search(text)
    return found["author"].strip() if found else None


def _link(wanted: Sequence[str], text: str, html: str) -> str | None:
    links = LINK.findall(text) + HREF.findall(html[: 10 * LONGEST])
    return next((link.replace("&amp;", "&") for link in links if _leads(link, wanted)), None)


def _leads(link: str, wanted: Sequence[str]) -> bool:
    place = link.partition("://")[2].lower()
    return any(place.startswith((end, f"www.{end}")) or f".{end}" in place[:80] for end in wanted)


@cache
def _told() -> dict[str, Any]:
    with (resources() / "sources" / "mail_notices.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(_told()[name], re.IGNORECASE | re.MULTILINE)


@cache
def _heads() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{'|'.join(_told()['text_heads'])})\s*:\s*", re.IGNORECASE)

"""What is wrong with the headers of a letter, by the names that mail-parser gives to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from email.errors import InvalidHeaderDefect
from email.message import Message
from email.policy import default

from app.sources.networks.email_parts import MALFORMED

ADDRESSES = ("bcc", "cc", "delivered-to", "from", "reply-to", "to")
DATES = ("date", "resent-date")
MIME = ("content-type", "content-disposition", "content-id", "content-transfer-encoding")
LONGEST_HEADER = 20_000
"""The standard library reads headers in a time that grows with their square."""
LONGEST_WORD = 75
"""Of an encoded word (RFC 2047 §2)."""
WORD = re.compile(r"=\?[^\s?]+\?[^\s?]+\?[^\s?]*\?=")
MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
DATE = re.compile(
    rf"(?:({'|'.join(DAYS)}) ?, ?)?(\d{{1,2}}) ?({'|'.join(MONTHS)}) ?(\d{{2,4}}) ?"
    r"(\d{2}) ?: ?(\d{2})(?: ?: ?(\d{2}))?(?: ([+-]\d{4})| ?([a-ik-z]|[a-z]{2,5}))",
    re.IGNORECASE | re.ASCII,
)
QUOTED = re.compile(r"\\.|\"(?:[^\"\\]|\\.)*\"|\[[^\]\\]*\]", re.DOTALL)
COMMENT = re.compile(r"\([^()]*\)")
ANGLED = re.compile(r"<[^<>]*>")
READABLE = re.compile(r"encoded.word", re.IGNORECASE)
ZONES = {"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7}
"""Of RFC 5322 §4.3; any other name says no more than -0000."""


def header_defects(letter: Message) -> set[str]:
    """The kinds of defects in the headers of a letter."""
    found = set()
    headers = [(name.lower(), str(value)[:LONGEST_HEADER]) for name, value in letter.raw_items()]
    if any(_bad_address(value) for name, value in headers if name in ADDRESSES):
        found.add("AddressHeaderDefect")
    received = [value for name, value in headers if name == "received"]
    if any(not _is_trace(value) for value in received):
        found.add("ReceivedHeaderDefect")
    if any(_bad_date(value) for value in _dates(headers)):
        found.add("DateHeaderDefect")
    if any(_torn(value) for part in letter.walk() for value in _mime(part)):
        found.add("MimeHeaderDefect")
    return found


def strict_moment(value: str) -> datetime | None:
    """The moment of a Date header that is written as RFC 5322 wants it, in UTC."""
    told = DATE.fullmatch(_without_comments(value))
    if told is None:
        return None
    _, day, month, year, hour, minute, second, offset, zone = told.groups()
    try:
        base = datetime(
            _year(year), MONTHS.index(month.lower()) + 1, int(day), int(hour), int(minute),
            min(int(second or 0), 59), tzinfo=UTC,
        )  # fmt: skip
        return base - _offset(offset, zone) + timedelta(seconds=int(second == "60"))
    except (ValueError, OverflowError):
        return None


def _year(told: str) -> int:
    short = int(told)
    if len(told) == 2:
        return short + (2000 if short < 50 else 1900)
    return short + 1900 if len(told) == 3 else short


def _offset(offset: str | None, zone: str | None) -> timedelta:
    if not offset:
        return timedelta(hours=ZONES.get((zone or "").upper(), 0))
    if int(offset[3:]) > 59:
        raise ValueError(offset)
    sign = -1 if offset[0] == "-" else 1
    return sign * timedelta(hours=int(offset[1:3]), minutes=int(offset[3:]))


def _bad_date(value: str) -> bool:
    if strict_moment(value) is None:
        return True
    told = DATE.fullmatch(_without_comments(value))
    if told is None or not told[1]:
        return False
    day = date(_year(told[4]), MONTHS.index(told[3].lower()) + 1, int(told[2]))
    return DAYS.index(told[1].lower()) != day.weekday()


def _dates(headers: list[tuple[str, str]]) -> Iterator[str]:
    yield from (value for name, value in headers if name in DATES)
    for name, value in headers:
        if name == "received" and _is_trace(value) and ";" in value:
            yield value.rpartition(";")[2]


def _bad_address(value: str) -> bool:
    if any(len(word) > LONGEST_WORD for word in WORD.findall(value)):
        return True
    try:
        read = default.header_factory("to", _whole(value))
    except MALFORMED:
        return True
    # Encoded words out of place are readable all the same.
    return any(
        isinstance(defect, InvalidHeaderDefect) and not READABLE.search(str(defect))
        for defect in read.defects
    )


def _whole(value: str) -> str:
    """One line, with the bytes of UTF-8 that the parser kept apart put together."""
    line = "".join(value.splitlines())
    return line.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _is_trace(value: str) -> bool:
    """Whether a Received header is in balance and has its date behind one semicolon."""
    bare = QUOTED.sub("", value)
    while (shorter := COMMENT.sub("", bare)) != bare:
        bare = shorter
    bare = ANGLED.sub("", bare)
    return bare.count(";") <= 1 and not any(mark in bare for mark in '()"[<')


def _without_comments(value: str) -> str:
    kept, depth = [], 0
    for letter in value:
        if letter == "(":
            depth += 1
            kept.append(" ")
        elif letter == ")" and depth:
            depth -= 1
        elif not depth:
            kept.append(letter)
    return "" if depth else " ".join("".join(kept).split())


def _mime(part: Message) -> Iterator[str]:
    return (str(value) for name, value in part.raw_items() if name.lower() in MIME)


def _torn(value: str) -> bool:
    try:
        value.encode("utf-8", "surrogateescape").decode("utf-8")
    except UnicodeError:
        return True
    return False

"""Phones, cards, addresses, orders, mail and links; with dates and money, all in bounded time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from app.domain.triage import Span
from app.language.dates import dates
from app.language.folding import small
from app.language.money import MONEY
from app.language.places import addresses, orders

EMAILS = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}(?<!-)")
_TLD = (
    "ru|com|org|net|info|рф|su|io|me|biz|online|site|shop|xyz|top|club|pro|store|app|by|kz|ua|us|tv"
    "|cc|gl|ly|example"
)
LINKS = re.compile(
    r"(?:https?://|www\.)[^\s<>«»\"]{1,2000}"
    rf"|(?<![\w@.-])[a-zа-я0-9](?:[a-zа-я0-9-]{{0,62}}\.){{1,4}}(?:{_TLD})(?![\w-])"
    r"(?:/[^\s<>«»\"]{0,500})?",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"(?<![\w+.,-])(?:\+\d{1,3}|8)?[ \-]{0,2}\(?\d{3,5}\)?(?:[ \-]{0,2}\d){5,7}(?![\d\w])(?![.,]\d)"
)
_CARD = re.compile(r"(?<![\d])(?:\d[ \-]?){12,18}\d(?![\d])")
_DIGITS = "0123456789"
_IN_PHONE = 10
_TAIL = ".,;:!?)…»\"'"


def find_all(text: str) -> dict[str, tuple[Span, ...]]:
    """Everything of these kinds in a cleaned text; what lies inside a link is the link's."""
    dotted, numbered = "." in text, sum(map(text.count, _DIGITS))
    links = _spans(text, LINKS, strip=_TAIL) if dotted else ()
    emails = _spans(text, EMAILS, strip=".") if dotted and "@" in text else ()
    links = _outside(links, emails)
    cards = _outside(_checked(text, _CARD, _card), links) if numbered >= _IN_PHONE else ()
    phones = _checked(text, _PHONE, _phone) if numbered >= _IN_PHONE else ()
    phones = _outside(phones, (*links, *cards, *emails))
    taken = (*links, *emails, *cards, *phones)
    money = _outside(_spans(text, MONEY, strip=" .", among=small(text)), taken)
    return {
        "dates": _outside(dates(text), taken),
        "money": money,
        "phones": phones,
        "cards": cards,
        "emails": emails,
        "links": links,
        "orders": _outside(orders(text), (*taken, *money)),
        "addresses": _outside(addresses(text), (*links, *emails)),
    }


def is_card(digits: str) -> bool:
    """Luhn's check of a card number of 13 to 19 digits."""
    if not 13 <= len(digits) <= 19 or digits == digits[0] * len(digits):
        return False
    doubled = [int(digit) for digit in digits[::-1]]
    total = sum(
        digit if at % 2 == 0 else digit * 2 - (9 if digit > 4 else 0)
        for at, digit in enumerate(doubled)
    )
    return total % 10 == 0


def _card(surface: str) -> str | None:
    digits = re.sub(r"\D", "", surface)
    return digits if is_card(digits) else None


def _phone(surface: str) -> str | None:
    digits = re.sub(r"\D", "", surface)
    if len(digits) == 11 and digits[0] in "78":
        return "+7" + digits[1:]
    if len(digits) == 10 and digits[0] in "3489":
        return "+7" + digits
    return "+" + digits if surface.strip().startswith("+") and 11 <= len(digits) <= 13 else None


def _checked(
    text: str, pattern: re.Pattern[str], normal: Callable[[str], str | None]
) -> tuple[Span, ...]:
    found = []
    for match in pattern.finditer(text):
        if value := normal(match[0]):
            begin = match.start() + len(match[0]) - len(match[0].lstrip(" -"))
            found.append(
                Span(start=begin, end=match.end(), surface=text[begin : match.end()], normal=value)
            )
    return tuple(found)


def _spans(text: str, pattern: re.Pattern[str], *, strip: str, among: str = "") -> tuple[Span, ...]:
    found = []
    for match in pattern.finditer(among or text):
        surface = text[match.start() : match.end()].rstrip(strip)
        if surface:
            end = match.start() + len(surface)
            found.append(Span(start=match.start(), end=end, surface=surface))
    return tuple(found)


def _outside(spans: tuple[Span, ...], taken: tuple[Span, ...]) -> tuple[Span, ...]:
    """The spans that lie in none of the taken ones; both are few or sorted."""
    covered = bytearray(max((span.end for span in (*spans, *taken)), default=0))
    for span in taken:
        covered[span.start : span.end] = b"\x01" * (span.end - span.start)
    return tuple(span for span in spans if not covered[span.start])


def covered_words(spans: Iterator[Span], length: int) -> bytearray:
    """One byte for each character of a text: 1 inside a span."""
    marks = bytearray(length)
    for span in spans:
        marks[span.start : span.end] = b"\x01" * (span.end - span.start)
    return marks

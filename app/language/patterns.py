"""Dates, money, phones, cards, e-mail addresses and links: patterns of our own, in bounded time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date

from app.domain.triage import Span

_MONTHS = ("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
_MONTH = (
    "(?:январ[ьяею]|феврал[ьяею]|март[ае]?|апрел[ьяею]|ма[йяею]|июн[ьяею]|июл[ьяею]|август[ае]?"
    "|сентябр[ьяею]|октябр[ьяею]|ноябр[ьяею]|декабр[ьяею]|янв|фев|апр|авг|сент?|окт|ноя|дек)"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_DAYTIME = r"(?:\s+(?:утром|днем|днём|вечером|ночью))"
_NO_MEASURE = r"(?!\s?(?:кг|л|км|%|руб|тыс|балл|г\b))"
_NTH = rf"{_DAY}(?:-?(?:го|ого|е))?"
_YEAR = r"(?:(?:19|20)\d\d)"
_WEEKDAY = (
    "(?:понедельник(?:а|у|ом)?|вторник(?:а|у|ом)?|сред[уаы]|четверг(?:а|у|ом)?|пятниц[уаыей]+"
    "|суббот[уаыой]+|воскресень[ея])"
)
_AGO = "(?:прошл|следующ|эт|минувш|ближайш)(?:ой|ую|ого|ом|ем|ий|ый|ая|у|ая|ие|ых)"
_SPAN = (
    "(?:недел[яюиье]|месяц[ае]?|год[ау]?|выходны[еых]+|лет[оа]|зим[аыуой]+|осень[юи]?|весн[аыуой]+)"
)
_COUNT = (
    r"(?:\d{1,3}|пар[уы]|несколько|один|одну|дв[ае]|три|четыре|пять|шесть|семь|восемь"
    r"|девять|десять)"
)
_UNIT = (
    "(?:минут[уы]?|час(?:а|ов)?|д(?:ень|ня|ней)|сут(?:ки|ок)|недел[юьи]|месяц(?:а|ев)?|года?|лет)"
)
DATES = re.compile(
    "|".join(
        (
            rf"{_YEAR}-(?:0[1-9]|1[0-2])-{_DAY}(?!\d)",
            rf"{_DAY}[./](?:0?[1-9]|1[0-2])[./](?:{_YEAR}|\d\d)(?!\d)",
            rf"{_DAY}[./](?:0[1-9]|1[0-2])(?=$|[\s,;:!?)]|\.(?!\d)){_NO_MEASURE}",
            rf"{_NTH}(?:\s?(?:по|до|и|-|–|—)\s?{_NTH})?\s+{_MONTH}(?:\s+{_YEAR})?",
            rf"{_MONTH}\s+{_YEAR}(?:\s*(?:года|году|г\b\.?))?",
            rf"(?:в|с|к|до|конце|начале|середине)\s+(?P<month>{_MONTH})\b(?!\s*\d)",
            rf"{_YEAR}\s*(?:году|года|год|г\.)",
            rf"(?:позавчера|вчера|сегодня|послезавтра|завтра)(?:шн\w+)?{_DAYTIME}?",
            rf"{_AGO}\s+(?:{_SPAN}|{_WEEKDAY})",
            _WEEKDAY,
            rf"{_COUNT}\s+{_UNIT}\s+(?:тому\s+)?назад",
            r"(?:недел[юя]|месяц|год|час|минуту)\s+(?:тому\s+)?назад",
        )
    ),
    re.IGNORECASE,
)
_CURRENCY = (
    r"(?:₽|руб(?:л(?:ей|я|ь|ями|ям|ях)|\.)?|р(?=[\s.,;:!?)]|$)|рэ\b|₸|тенге|€|евро|\$|usd|eur|rub|"
    r"доллар(?:ов|а)?|бакс(?:ов|а)?|юан(?:ей|я|ь)|kzt|byn|гривен)"
)
_SCALE = r"(?:млрд|млн|тыс(?:яч[иа]?)?|миллион(?:ов|а)?|миллиард(?:ов|а)?|к|k|т)\.?"
_NUMBER = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?"
_WORDS = (
    "(?:пол(?:торы|тора|миллиона|тысячи)|одн[ау]|дв[ае]|две|три|четыре|пять|шесть|семь|восемь"
    "|девять|десять|пятнадцать|двадцать|тридцать|сорок|пятьдесят|сто|двести|триста|четыреста"
    "|пятьсот|шестьсот"
    "|семьсот|восемьсот|девятьсот|пар[уа]|несколько)"
)
_BIG = r"(?:тысяч[иа]?|миллион(?:ов|а)?|сот(?:ен|ни))"
MONEY = re.compile(
    "|".join(
        (
            rf"[$€₽]\s?(?:{_NUMBER})(?:\s?{_SCALE}(?!\w))?",
            rf"(?<![\d.,])(?:{_NUMBER})\s?(?:{_SCALE}\s?)?{_CURRENCY}(?:\s?\d\d\s?коп(?:е\w+)?)?(?!\w)",
            rf"(?<![\d.,])(?:{_NUMBER})\s?(?:к|k|млн|млрд|тыс(?:яч[иа]?)?|тыщ|косар(?:ей|я))(?!\w)",
            rf"(?:{_WORDS}\s+){{1,3}}{_BIG}?\s*(?:рубл\w+|руб\b|доллар\w*|евро|тысяч[иа]?)",
            r"(?<!\d)\d{1,6}\s?(?:коп(?:е(?:ек|йк[аи]))?\b)",
            r"тысяч[уи]\s+рублей|миллион\s+рублей",
        )
    ),
    re.IGNORECASE,
)
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
_TAIL = ".,;:!?)…»\"'"


def find_all(text: str) -> dict[str, tuple[Span, ...]]:
    """Everything of these kinds in a cleaned text; what lies inside a link is the link's."""
    links = _spans(text, LINKS, strip=_TAIL)
    emails = _outside(_spans(text, EMAILS, strip="."), ())
    links = _outside(links, emails)
    cards = _outside(_checked(text, _CARD, _card), links)
    phones = _outside(_checked(text, _PHONE, _phone), (*links, *cards, *emails))
    taken = (*links, *emails, *cards, *phones)
    return {
        "dates": _outside(_dates(text), taken),
        "money": _outside(_spans(text, MONEY, strip=" ."), taken),
        "phones": phones,
        "cards": cards,
        "emails": emails,
        "links": links,
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


def _spans(text: str, pattern: re.Pattern[str], *, strip: str) -> tuple[Span, ...]:
    found = []
    for match in pattern.finditer(text):
        surface = match[0].rstrip(strip)
        if surface:
            end = match.start() + len(surface)
            found.append(Span(start=match.start(), end=end, surface=surface))
    return tuple(found)


def _dates(text: str) -> tuple[Span, ...]:
    return tuple(
        _one_date(text, match) for match in DATES.finditer(text) if _stands_free(text, match)
    )


def _stands_free(text: str, match: re.Match[str]) -> bool:
    before, after = text[: match.start()][-1:], text[match.end() :][:1]
    return not (before.isalnum() or after.isalnum() or (before and before in "-+"))


def _one_date(text: str, match: re.Match[str]) -> Span:
    start, end = match.span("month") if match["month"] else match.span()
    surface = text[start:end]
    return Span(start=start, end=end, surface=surface, normal=iso_date(surface))


def iso_date(surface: str) -> str | None:
    """`2023-06-12` for a date that names its year, month and day; else None."""
    numbers = [int(number) for number in re.findall(r"\d+", surface)]
    named = re.search(_MONTH, surface.lower())
    if named and len(numbers) == 2:
        numbers.insert(1, _month(named[0]))
    if len(numbers) != 3:
        return None
    year, month, day = numbers if numbers[0] > 31 else numbers[::-1]
    with suppress(ValueError):
        return date(year + 2000 if year < 100 else year, month, day).isoformat()
    return None


def _month(name: str) -> int:
    return next(
        number
        for number, start in enumerate(_MONTHS, 1)
        if name.startswith(start) and (start != "ма" or name[2:3] in "йяею")
    )


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

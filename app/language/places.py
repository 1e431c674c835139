"""Addresses of houses and numbers of orders: patterns behind a quick gate.

natasha's own AddrExtractor takes 80 ms a text (language.md, 3.2) and is not used.
"""

from __future__ import annotations

import re

from app.domain.triage import Span

_WORD = r"[А-ЯЁ0-9][А-ЯЁа-яё0-9-]{1,30}"
_ANY = r"[А-ЯЁа-яё0-9][А-ЯЁа-яё0-9-]{1,30}"
_HOUSE = (
    r"(?:,?\s{0,2}(?:д(?:ом|\.)?\s{0,2})?\d{1,4}(?:[/-]\d{1,3})?(?:\s?[а-яА-Я](?![а-яё]))?"
    r"(?:,?\s{0,2}(?:к(?:орпус|орп\.?|\.)|стр(?:оение|\.)|кв(?:артира|\.)|оф(?:ис|\.)|под(?:ъезд|\.))"
    r"\s{0,2}\d{1,4}){0,3})"
)
_KIND = (
    r"(?:ул(?:иц[аеуы]|ицей|\.)|просп(?:ект[аеу]?|\.)|пр(?:-?кт|-т|\.)|пер(?:еул(?:ок|ка|ке)|\.)"
    r"|ш(?:оссе|\.)|б(?:ульвар[аеу]?|-р)|наб(?:ережн(?:ая|ой|ую)|\.)|пл(?:ощад[ьи]|\.)"
    r"|мкр\.?|микрорайон[ае]?|проезд[ае]?|тракт[ае]?|тупик[ае]?)"
)
_LATER = (
    r"(?:(?:проспект|бульвар|проезд|тракт)(?:а|у|е|ом)?|шоссе|переул(?:ок|ка|ку|ке|ком)"
    r"|площад(?:ь|и|ью)|улиц(?:а|ы|е|у|ей)|набережн(?:ая|ой|ую))(?![а-яё])"
)
_ADDRESSES = re.compile(
    rf"(?<![а-яё])(?P<a>(?i:{_KIND})\s{{0,2}}{_WORD}(?:\s{_WORD}){{0,2}}{_HOUSE}?)"
    rf"|(?<![а-яё])(?P<d>(?i:{_KIND})\s{{0,2}}{_ANY}(?:\s{_ANY})?{_HOUSE})"
    rf"|(?<![\w-])(?P<b>(?:\d{{1,2}}-[яйа][а-яё]?\s)?[А-ЯЁ][а-яё-]{{2,30}}\s{_LATER}{_HOUSE}?)"
    rf"|(?<![\w-])(?:на|по адресу:?)\s(?P<c>[А-ЯЁ][а-яё-]{{2,30}}(?:\s[А-ЯЁ][а-яё-]{{2,30}})?"
    rf",?\s(?:д(?:ом|\.)?\s?)?\d{{1,3}}[а-я]?(?:/\d{{1,3}})?)(?![\w%.,]?\d|\s?(?:руб|р\b|тыс|шт|час|дн|мин))"
)
_HAS_ADDRESS = re.compile(
    r"(?<![а-яё])(?:ул\.|улиц|просп|пр-|шоссе|бульвар|б-р|наб\.|набереж|площад|пл\.|мкр|микрорайон|проезд|тракт"
    r"|переул|пер\.|ш\.|тупик|(?:на|по адресу:?) [А-ЯЁ][а-яё-]+(?: [А-ЯЁ][а-яё-]+)?,? (?:д|\d))",
    re.IGNORECASE,
)
_ORDERS = re.compile(
    r"(?<!\w)(?:заказ|обращени|заявк|заявлени|договор|трек|отправлени|посылк|тикет|накладн|чек|жалоб|запрос"
    r"|брон|рейс|полис|инцидент|претензи)[а-яё]{0,4}[\s:-]{0,3}(?:номер[а-яё]{0,2}|код[а-яё]{0,2})?"
    r"[\s:-]{0,3}(?:№|#|n|no\.?)?\s{0,2}"
    r"(?P<a>(?=[A-ZА-Я0-9-]{0,8}\d)[A-ZА-Я0-9]{2,20}(?:[-/][A-ZА-Я0-9]{1,12}){0,3})(?![\w.,]?\d)"
    r"|(?:№|(?<!&)#)\s?(?P<b>\d{4,20}(?:-\d{1,6})?)(?!\w)"
    r"|(?<!\w)(?P<c>[A-Z]{2}\d{9}[A-Z]{2})(?!\w)",
    re.IGNORECASE,
)
_FEWEST_DIGITS = 4


def addresses(text: str) -> tuple[Span, ...]:
    """Streets and houses: «ул. Ленина, 15», «на Ленина 15», «Невский проспект 3»."""
    if not _HAS_ADDRESS.search(text):
        return ()
    return _groups(text, _ADDRESSES)


def orders(text: str) -> tuple[Span, ...]:
    """Numbers of orders, requests, contracts and parcels, without the word before them."""
    if not any(map(str.isdigit, text)):
        return ()
    return tuple(
        span
        for span in _groups(text, _ORDERS)
        if sum(map(str.isdigit, span.surface)) >= _FEWEST_DIGITS
    )


def _groups(text: str, pattern: re.Pattern[str]) -> tuple[Span, ...]:
    spans = []
    for match in pattern.finditer(text):
        start, end = match.span(match.lastgroup or 0)
        spans.append(Span(start=start, end=end, surface=text[start:end]))
    return tuple(spans)
